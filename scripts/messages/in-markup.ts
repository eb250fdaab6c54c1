/**
 * Messages that stand in the markup of a component as they are, `<h2>{t('ties.none')}</h2>`: the built page has them inside the
 * templates of elements rather than as calls around them (decision 0044). Here each is marked in the source, before it is compiled.
 */
import { parse } from 'svelte/compiler';
import { type Edit, edited, type Node, walk } from '../markup/edits.ts';

/** What a mark looks like until the component is compiled: characters that no source has. */
const open = '\ue000';
const close = '\ue001';
export const marks = new RegExp(`${open}(\\d+)${close}`, 'g');

/** The attributes that show words and nothing else: any element has them as the template gives them. */
const wordAttributes: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);

/** Elements whose text is their value. */
const valued: ReadonlySet<string> = new Set(['option', 'script', 'style', 'textarea']);

/** The number of the message that `{t('area.key')}` shows; undefined where it is anything else. */
function shownBy(tag: Node, numbers: ReadonlyMap<string, number>): number | undefined {
  const call = tag.type === 'ExpressionTag' ? tag.expression : null;
  if (call?.type !== 'CallExpression' || call.callee.name !== 't' || call.arguments.length !== 1) return undefined;
  const [key] = call.arguments;
  return key.type === 'Literal' ? numbers.get(key.value) : undefined;
}

/** Text written as `{' '}`: the compiler puts it in by a statement of its own, once, and all text beside it. */
const isFixed = (tag: Node): boolean => tag.type === 'ExpressionTag' && tag.expression.type === 'Literal';

/** The texts and tags beside one another, which become one text of the page. */
function runsIn(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const runs: Node[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'Text' || node.type === 'ExpressionTag') runs.at(-1)!.push(node);
    else runs.push([]);
  }
  return runs;
}

/** The source of a component with each message that stands in its markup marked by its number. */
export function marked(source: string, numbers: ReadonlyMap<string, number>): string {
  const edits: Edit[] = [];
  const mark = (tag: Node, quote = ''): void => {
    const number = shownBy(tag, numbers);
    if (number !== undefined)
      edits.push({ start: tag.start, end: tag.end, by: `${quote}${open}${number}${close}${quote}` });
  };
  walk(parse(source, { modern: true }).fragment, (node: Node) => {
    const attributes: readonly Node[] = (node.attributes ?? []).filter((each: Node) => each.type === 'Attribute');
    // `name={t('a.b')}` has one tag that nothing is around, `name="{t('a.b')}: …"` a list.
    const single = attributes.filter(({ value }) => value !== true && !Array.isArray(value));
    if (node.type === 'Component') for (const { value } of single) mark(value, '"');
    if (node.type === 'RegularElement' && !node.attributes.some((each: Node) => each.type === 'SpreadAttribute'))
      for (const { name, value } of attributes) {
        if (!wordAttributes.has(name) || value === true) continue;
        if (Array.isArray(value)) for (const each of value) mark(each);
        else mark(value, '"');
      }
    if (node.type === 'Fragment')
      for (const run of runsIn(node.nodes)) if (!run.some(isFixed)) for (const each of run) mark(each);
    return node.type === 'TitleElement' || (node.type === 'RegularElement' && valued.has(node.name));
  });
  return edited(source, edits);
}
