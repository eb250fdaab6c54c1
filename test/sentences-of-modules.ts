/** The sentences that modules of the program hold: what they throw, with hints, and what else they say. */
import ts from 'typescript';

/** Sentences of a module, `{}` where something is put in. */
export interface Sentences {
  readonly thrown: readonly string[];
  readonly said: readonly string[];
}

const errors = new Set(['InvalidInput', 'NotFound', 'Conflict', 'Unavailable', 'Refusal']);
const isSentence = (text: string): boolean => /[A-Za-z}]{2,}[,.:;]? [a-zA-Z{]/.test(text);

function sentenceOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Reads a module. */
export function sentencesOf(name: string, source: string): Sentences {
  const thrown: string[] = [];
  const said: string[] = [];
  const visit = (node: ts.Node, inError: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const here =
      inError ||
      (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && errors.has(node.expression.text)) ||
      (ts.isPropertyAssignment(node) && node.name.getText() === 'hint');
    const sentence = sentenceOf(node);
    if (sentence !== null && isSentence(sentence)) (here ? thrown : said).push(sentence);
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true), false);
  return { thrown, said };
}
