/** The nodes of a template as Svelte writes it, with where a mark may be put; no parser of HTML as people write it. */

/** A node of a template. */
export interface OutlineNode {
  readonly kind: 'element' | 'text' | 'comment';
  /** Where it begins in the template. */
  readonly start: number;
  /** After the name of an element, after a text or comment: where a mark goes, or what it replaces ends. */
  readonly named: number;
  readonly children: OutlineNode[];
}

const part = /<!>|<\/([\w-]+)>|<([\w-]+)(?:"[^"]*"|[^">])*>|[^<]+/g;
const voids = /^(?:area|br|col|hr|img|input|link|meta|source|track|wbr)$/;

/** The nodes of a template, those at its top in a node that stands for it. Throws where tags do not close in order. */
export function outlineOf(html: string): OutlineNode {
  const top: OutlineNode = { kind: 'element', start: 0, named: 0, children: [] };
  const open: { readonly node: OutlineNode; readonly name: string }[] = [{ node: top, name: '' }];
  let read = 0;
  for (const found of html.matchAll(part)) {
    if (found.index !== read) break;
    const [text, closes, opens] = found;
    const start = found.index;
    read = start + text.length;
    if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`</${closes}> closes nothing in ${html}`);
      continue;
    }
    const kind = opens !== undefined ? 'element' : text === '<!>' ? 'comment' : 'text';
    const named = opens === undefined ? read : start + 1 + opens.length;
    const node: OutlineNode = { kind, start, named, children: [] };
    open.at(-1)!.node.children.push(node);
    if (opens !== undefined && !voids.test(opens) && !text.endsWith('/>')) open.push({ node, name: opens });
  }
  if (read !== html.length || open.length !== 1) throw new Error(`this template cannot be read: ${html}`);
  return top;
}

/** The nodes below a node, in the order in which they stand. */
export const inOrder = (node: OutlineNode): readonly OutlineNode[] =>
  node.children.flatMap((child) => [child, ...inOrder(child)]);
