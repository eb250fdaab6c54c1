/** Turns the marks of messages in a compiled component (in-markup.ts) into what shows them: src/web/markup.ts. */
import { called, type Edit, edited, moduleOfPage, type Node, walk } from '../markup/edits.ts';
import { marks } from './in-markup.ts';

/** What makes nodes of a template: `~12` there stands for a message. */
const makers: ReadonlySet<string> = new Set(['from_html', 'from_svg']);
/** What calls its functions again when what they read has changed. */
const followers: ReadonlySet<string> = new Set(['attribute_effect', 'derived', 'template_effect']);

const has = (text: unknown): boolean => typeof text === 'string' && text.search(marks) >= 0;

/**
 * A compiled component that shows its marked messages; the same where it has none. Throws where a mark has come to stand where
 * it would not follow the language.
 */
export function worded(code: string, tree: Node): string {
  if (!has(code)) return code;
  const edits: Edit[] = [];
  const raw = (node: Node): string => code.slice(node.start, node.end);
  const edit = (node: Node, by: string): true => {
    edits.push({ start: node.start, end: node.end, by });
    return true;
  };
  const inTemplate = (node: Node): string => {
    if (/~\d/.test(raw(node))) throw new Error('a tilde before a digit stands in markup beside a message');
    return raw(node).replace(marks, '~$1');
  };
  const meet =
    (follows: boolean) =>
    (node: Node): boolean => {
      const name = called(node);
      if (name && makers.has(name)) return has(raw(node)) && edit(node, inTemplate(node));
      if (name === 'text' && has(raw(node))) return edit(node, inTemplate(node).replace('$.text', '$words'));
      if (node.type === 'Property' && node.value.type === 'Literal' && has(node.value.value))
        return edit(
          node,
          `get ${raw(node.key)}() { return ${raw(node.value).slice(1, -1).replace(marks, '$t($1)')}; }`,
        );
      const isLiteral = node.type === 'Literal' && has(node.value);
      if (isLiteral || (node.type === 'TemplateElement' && has(node.value.raw))) {
        if (!follows) throw new Error(`a message would stay in its first language: ${raw(node)}`);
        const text = (isLiteral ? raw(node).slice(1, -1) : raw(node)).replace(
          marks,
          (_, number) => `\${$t(${number})}`,
        );
        return edit(node, isLiteral ? `\`${text}\`` : text);
      }
      if (!follows && name !== null && followers.has(name)) {
        walk(node.arguments, meet(true));
        return true;
      }
      return false;
    };
  walk(tree, meet(false));
  const imports = `import { madeText as $words } from ${moduleOfPage('markup.ts')};\nimport { t as $t } from ${moduleOfPage('i18n/t.ts')};\n`;
  return imports + edited(code, edits);
}
