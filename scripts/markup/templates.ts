/** Templates of a compiled component, made where they are used: src/web/markup.ts keeps what they make by their text. */
import { called, type Edit, edited, type Node, walk } from './edits.ts';
import { shortest } from './html.ts';

/** What makes the nodes of a template in place of Svelte's functions. */
const makers: Readonly<Record<string, string>> = { from_html: '$made', from_svg: '$madeSvg' };

/** A compiled component whose templates stand where their nodes are made, each as short as HTML can be. */
export function templatesInPlace(code: string, tree: Node): string {
  const edits: Edit[] = [];
  const templates = new Map<string, string>();
  for (const statement of tree.body) {
    const [variable] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
    const maker = makers[called(variable?.init) ?? ''];
    if (!maker) continue;
    const [html, flags] = variable.init.arguments;
    const text = `\`${shortest(code.slice(html.start + 1, html.end - 1))}\``;
    templates.set(variable.id.name, `${maker}(${text}${flags ? `, ${flags.value}` : ''})`);
    edits.push({ start: statement.start, end: statement.end, by: '' });
  }
  walk(tree, (node: Node) => {
    const made = node.type === 'CallExpression' ? templates.get(node.callee.name) : undefined;
    if (made) edits.push({ start: node.start, end: node.end, by: made });
    return made !== undefined;
  });
  return edited(code, edits);
}
