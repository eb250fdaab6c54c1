/**
 * What the markup of the built page calls in place of Svelte's own functions (scripts/markup, decision 0044). A template has marks
 * at the nodes that its component works on, `^` for an empty text and as an attribute of an element, and `~12` for messages.
 */
import {
  from_html,
  from_svg,
  if as if_block,
  set_attribute,
  set_text,
  template_effect,
  text,
} from 'svelte/internal/client';
import { keepWorded, type Words, wordsOf } from './i18n/worded.ts';

/** The steps from what a template makes to a node below it: which child, again and again. */
type Way = readonly number[];

interface Template {
  readonly make: () => Node;
  /** The marked nodes and all comments, in order. */
  readonly asked: readonly Way[];
  readonly worded: readonly { readonly way: Way; readonly words: Words }[];
}

function nodeAt(from: Node, way: Way): Node {
  let node = from;
  for (const step of way) {
    node = node.firstChild!;
    for (let i = 0; i < step; i++) node = node.nextSibling!;
  }
  return node;
}

/** What Svelte makes the nodes of, once it is read: where its marks are, and a maker without them. */
function read(of: typeof from_html, html: string, flags: number): Template {
  const asked: Way[] = [];
  const worded: { readonly way: Way; readonly words: Words }[] = [];
  const look = (node: Node, way: Way): void => {
    const isMarked = node instanceof Element ? node.hasAttribute('^') : node.nodeValue === '^';
    if (isMarked || node.nodeType === Node.COMMENT_NODE) asked.push(way);
    for (const words of wordsOf(node)) worded.push({ way, words });
    lookBelow(node, way);
  };
  const lookBelow = (node: Node, way: Way, before = 0): void => {
    for (const [i, child] of node.childNodes.entries()) look(child, [...way, i + before]);
  };
  const template = document.createElement('template');
  // Svelte puts a comment of its own before one that a template begins with.
  const own = html.startsWith('<!>') ? 1 : 0;
  template.innerHTML = of === from_svg ? `<svg>${html}` : html;
  const top = of === from_svg ? template.content.firstChild! : template.content;
  if (flags & 1) lookBelow(top, [], own);
  else look(top.firstChild!, []);
  return { make: of(html.replace(/ \^/g, '').replace(/\^/g, ' '), flags), asked, worded };
}

/** Makes the nodes of a template: what the template is of, and the nodes asked for; `of` is Svelte's maker of such templates. */
function keeping(of: typeof from_html): (html: string, flags?: number) => readonly Node[] {
  // Apart by flags, so that the text itself is the key.
  const kept: Map<string, Template>[] = [];
  return (html, flags = 0) => {
    const alike = (kept[flags] ??= new Map());
    let template = alike.get(html);
    if (!template) alike.set(html, (template = read(of, html, flags)));
    const made = template.make();
    const nodes = [made];
    for (const way of template.asked) nodes.push(nodeAt(made, way));
    if (template.worded.length > 0)
      keepWorded(template.worded.map(({ way, words }) => ({ node: nodeAt(made, way), words })));
    return nodes;
  };
}

/** The nodes of a template of HTML, with its messages. */
export const made = keeping(from_html);

/** The nodes of a template of SVG, with its messages. */
export const madeSvg = keeping(from_svg);

/** A text with messages that stands by itself. */
export function madeText(pattern: string): Node {
  const node = text(pattern);
  keepWorded([{ node, words: { attribute: null, pattern } }]);
  return node;
}

/** Keeps a text as what is given. */
export const putText = (node: Text, give: () => unknown): void => template_effect(() => set_text(node, give()));

/** Keeps an attribute as what is given. */
export const putAttribute = (element: Element, name: string, give: () => unknown): void =>
  template_effect(() => set_attribute(element, name, give()));

type Branch = (anchor: Node) => void;

/** Shows the branch of the first condition that holds, or the last one, which has none: `choose(node, () => a, branch, other)`. */
export function choose(node: Node, ...choices: readonly (Branch | (() => unknown))[]): void {
  if_block(node, (render) => {
    for (let i = 0; i < choices.length; i += 2) {
      const [is, branch] = [choices[i]!, choices[i + 1] as Branch | undefined];
      if (!branch) return render(is as Branch, -1);
      if ((is as () => unknown)()) return render(branch, i);
    }
  });
}
