/** Leaves out of a compiled component what is there for markup that a server made: the page has none. */
import { called, type Edit, edited, type Node, walk } from './edits.ts';

/** In the place of Svelte's own module: that nothing is being taken over is then known when the page is built. */
export const noHydration = `
const nothing = () => {};
export const hydrating = false;
export const hydrate_node = undefined;
export {
  nothing as set_hydrating, nothing as set_hydrate_node, nothing as hydrate_next, nothing as reset, nothing as hydrate_template,
  nothing as next, nothing as skip_nodes, nothing as read_hydration_instruction,
};
`;

/** How many arguments of a step from node to node count where nothing is taken over. */
const counting: Readonly<Record<string, number>> = { child: 1, only_child: 1, first_child: 1, sibling: 2 };

/** A compiled component whose steps through its markup are those of markup made here. */
export function unhydrated(code: string, tree: object): string {
  const edits: Edit[] = [];
  walk(tree, (node: Node) => {
    if (node.type === 'ExpressionStatement' && ['reset', 'next'].includes(called(node.expression) ?? '')) {
      edits.push({ start: node.start, end: node.end, by: '' });
      return true;
    }
    const name = called(node) ?? '';
    // `only_child` is `child` and `reset` in one.
    if (name === 'only_child') edits.push({ start: node.callee.start, end: node.callee.end, by: '$.child' });
    const args: readonly Node[] = node.arguments ?? [];
    let kept = Math.min(counting[name] ?? args.length, args.length);
    // One step is the usual one.
    if (name === 'sibling' && kept === 2 && args[1].value === 1) kept = 1;
    if (kept < args.length) edits.push({ start: args[kept - 1].end, end: args.at(-1).end, by: '' });
    return false;
  });
  return edited(code, edits);
}
