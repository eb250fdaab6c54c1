/**
 * Templates of a compiled component, made where they are used, with the nodes that the component works on marked in them: Svelte
 * walks to each from its neighbour, src/web/markup.ts gives all at once.
 */
import { called, type Edit, edited, type Node, namesIn, walk } from './edits.ts';
import { shortest } from './html.ts';
import { inOrder, type OutlineNode, outlineOf } from './outline.ts';

/** What makes the nodes of a template in place of Svelte's functions. */
const makers: Readonly<Record<string, string>> = { from_html: '$made', from_svg: '$madeSvg' };

interface Template {
  readonly maker: string;
  readonly html: string;
  readonly flags: number;
}

/** A declaration of one variable. */
const declared = (node: Node): Node =>
  node?.type === 'VariableDeclaration' && node.declarations.length === 1 ? node.declarations[0] : null;

/** A node of a template, and the one it is in. */
type Found = readonly [node: OutlineNode | undefined, parent: OutlineNode];

/** The variable that steps of Svelte's begin at, `$.sibling($.child(div))` at `div`; null where there are no such steps. */
function beginning(steps: Node): string | null {
  if (!['child', 'first_child', 'sibling'].includes(called(steps) ?? '')) return null;
  const [from] = steps.arguments;
  return from.type === 'Identifier' ? from.name : beginning(from);
}

/** The node that steps lead to. */
function after(steps: Node, known: ReadonlyMap<string, Found>): Found {
  if (steps.type === 'Identifier') return known.get(steps.name)!;
  const [node, parent] = after(steps.arguments[0], known);
  if (!node) throw new Error('a step of a template leads nowhere');
  if (called(steps) !== 'sibling') return [node.children[0], node];
  return [parent.children[parent.children.indexOf(node) + (steps.arguments[1]?.value ?? 1)], parent];
}

/** A template with marks at nodes: `^` in the place of an empty text, as an attribute of an element; comments are all given. */
function withMarks(html: string, nodes: readonly OutlineNode[]): string {
  if (html.includes('^')) throw new Error(`a mark of the build stands in markup: ${html}`);
  const marks = nodes
    .filter(({ kind }) => kind !== 'comment')
    .map(({ kind, start, named }): Edit => {
      if (kind === 'element') return { start: named, end: named, by: ' ^' };
      if (html.slice(start, named) !== ' ') throw new Error(`a text with words is worked on: ${html}`);
      return { start, end: named, by: '^' };
    });
  return edited(html, marks);
}

/** A compiled component whose templates stand where their nodes are made, each as short as HTML can be. */
export function templatesInPlace(code: string, tree: Node): string {
  const edits: Edit[] = [];
  const templates = new Map<string, Template>();
  const raw = ({ start, end }: Node): string => code.slice(start, end);
  for (const statement of tree.body) {
    const variable = declared(statement);
    const maker = makers[called(variable?.init) ?? ''];
    if (!maker) continue;
    const [html, flags] = variable.init.arguments;
    templates.set(variable.id.name, { maker, html: raw(html).slice(1, -1), flags: flags?.value ?? 0 });
    edits.push({ start: statement.start, end: statement.end, by: '' });
  }

  const make = (body: readonly Node[], at: number, { maker, html, flags }: Template): void => {
    const variable = declared(body[at]);
    const outline = outlineOf(html);
    // A template of one node gives that node, one of several all of them.
    const root: Found = flags & 1 ? [outline, outline] : [outline.children[0], outline];
    const known = new Map([[variable.id.name as string, root]]);
    const steps: { readonly statement: Node; readonly name: string; readonly from: string }[] = [];
    for (const statement of body.slice(at + 1)) {
      const each = declared(statement);
      const from = each && beginning(each.init);
      if (!from || !known.has(from)) continue;
      known.set(each.id.name, after(each.init, known));
      steps.push({ statement, name: each.id.name, from });
    }
    // A node that only leads to others is not asked for.
    const leading = new Map<string, number>();
    for (const { from } of steps) leading.set(from, (leading.get(from) ?? 0) + 1);
    const asked = new Map(
      steps
        .filter(({ name }) => namesIn(body, name) > 1 + (leading.get(name) ?? 0))
        .map(({ name }) => [known.get(name)![0]!, name]),
    );
    const listed = inOrder(outline).filter((node) => node.kind === 'comment' || asked.has(node));
    const names = listed.map((node) => asked.get(node) ?? '');
    while (names.at(-1) === '') names.pop();
    const call = `${maker}(\`${shortest(withMarks(html, [...asked.keys()]))}\`${flags ? `, ${flags}` : ''})`;
    const { name } = variable.id;
    edits.push({ start: body[at].start, end: body[at].end, by: `var [${[name, ...names].join(', ')}] = ${call};` });
    for (const { statement } of steps) edits.push({ start: statement.start, end: statement.end, by: '' });
  };

  walk(tree, (node: Node) => {
    if (node.type !== 'BlockStatement') return false;
    node.body.forEach((statement: Node, i: number) => {
      const template = templates.get(declared(statement)?.init?.callee?.name);
      if (template) make(node.body, i, template);
    });
    return false;
  });
  const built = edited(code, edits);
  for (const name of templates.keys())
    if (new RegExp(`\\b${name.replaceAll('$', '\\$')}\\(`).test(built))
      throw new Error(`a template is made elsewhere than in a variable: ${name}`);
  return built;
}
