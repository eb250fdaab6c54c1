/**
 * `{#if}` in a compiled component. Svelte names a function for each branch and gives one that chooses among them; here conditions
 * and branches stand beside one another: `$if(node, () => a, (anchor) => {…}, (anchor) => {…})`.
 */
import { called, type Edit, edited, type Node, namesIn, walk } from './edits.ts';

/** A condition with its branch, and the branch where none holds; null where a statement does more than choose one. */
interface Choice {
  readonly condition: Node | null;
  readonly branch: string;
}

/** The choices of `if (a) $$render(x); else if (b) $$render(y, 1); else $$render(z, -1);`; null for all else. */
function choicesOf(statement: Node): readonly Choice[] | null {
  const branchOf = (node: Node): string | null => {
    const call = node?.type === 'ExpressionStatement' ? node.expression : null;
    return call?.type === 'CallExpression' && call.callee.name === '$$render' ? (call.arguments[0].name ?? null) : null;
  };
  if (statement.type !== 'IfStatement') {
    const branch = branchOf(statement);
    return branch === null ? null : [{ condition: null, branch }];
  }
  const branch = branchOf(statement.consequent);
  const others = statement.alternate ? choicesOf(statement.alternate) : [];
  return branch === null || others === null ? null : [{ condition: statement.test, branch }, ...others];
}

/** A compiled component whose branches stand where they are chosen. */
export function branchesInPlace(code: string, tree: Node): string {
  // From the inside out: a branch that is moved has been rewritten before.
  const rewritten = (from: number, to: number, nodes: readonly Node[]): string => {
    const edits: Edit[] = [];
    for (const node of nodes) walk(node, (each: Node) => meet(each, edits));
    return edited(code, edits, from, to);
  };
  const meet = (node: Node, edits: Edit[]): boolean => {
    if (node.type !== 'BlockStatement') return false;
    const moved = new Set<Node>();
    const own: Edit[] = [];
    for (const statement of node.body) {
      if (statement.type !== 'ExpressionStatement' || called(statement.expression) !== 'if') continue;
      const [anchor, choose, ...others] = statement.expression.arguments;
      const choices = others.length === 0 && choose.body.body?.length === 1 ? choicesOf(choose.body.body[0]) : null;
      const branches = choices?.map(({ branch }) =>
        node.body.find((each: Node) => each.type === 'VariableDeclaration' && each.declarations[0].id.name === branch),
      );
      // Each branch is declared for this choice alone.
      if (!choices || !branches?.every((each) => each && namesIn(node, each.declarations[0].id.name) === 2)) continue;
      if (choices[0]?.condition === null) continue;
      const parts = choices.flatMap(({ condition }, i) => {
        const { init } = branches[i].declarations[0];
        moved.add(branches[i]);
        own.push({ start: branches[i].start, end: branches[i].end, by: '' });
        const made = rewritten(init.start, init.end, [init]);
        return condition ? [`() => ${rewritten(condition.start, condition.end, [condition])}`, made] : [made];
      });
      moved.add(statement);
      own.push({
        start: statement.start,
        end: statement.end,
        by: `$if(${[code.slice(anchor.start, anchor.end), ...parts].join(', ')});`,
      });
    }
    if (own.length === 0) return false;
    edits.push(...own);
    for (const statement of node.body) if (!moved.has(statement)) walk(statement, (each: Node) => meet(each, edits));
    return true;
  };
  return rewritten(0, code.length, [tree]);
}
