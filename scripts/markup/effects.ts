/**
 * Texts and attributes of a compiled component that calls give. Svelte remembers each call for one effect of all; here each text
 * or attribute with calls is an effect of its own, which is as much work and less to write.
 */
import { called, type Edit, edited, type Node, walk } from './edits.ts';

/** What the body of an effect does one after another. */
const statementsOf = (body: Node): readonly Node[] => (body.type === 'BlockStatement' ? body.body : [body]);

/** Where names are read below a node. */
function readsOf(node: Node, names: readonly string[]): readonly Node[] {
  const found: Node[] = [];
  walk(node, (each: Node) => {
    if (each.type === 'Identifier' && names.includes(each.name)) found.push(each);
    return false;
  });
  return found;
}

/** A compiled component with an effect for each text or attribute that calls give. */
export function effectsApart(code: string, tree: Node): string {
  const edits: Edit[] = [];
  const raw = (node: Node): string => code.slice(node.start, node.end);
  walk(tree, (node: Node) => {
    if (node.type !== 'ExpressionStatement' || called(node.expression) !== 'template_effect') return false;
    const [body, calls, ...others] = node.expression.arguments;
    if (calls?.type !== 'ArrayExpression' || others.length > 0) return false;
    const names: readonly string[] = body.params.map((each: Node) => each.name);
    const apart: string[] = [];
    const together: string[] = [];
    const left = new Set(names);
    const reads = readsOf(body.body, names);
    for (const statement of statementsOf(body.body)) {
      const call = statement.type === 'ExpressionStatement' ? statement.expression : statement;
      const setter = called(call);
      const own = readsOf(call, names);
      const once = own.every(({ name }) => reads.filter((each) => each.name === name).length === 1);
      if (own.length === 0 || !once || !(setter === 'set_text' || setter === 'set_attribute')) {
        together.push(raw(statement).replace(/;$/, ''));
        continue;
      }
      const value = call.arguments.at(-1);
      const inPlace = own.map(({ start, end, name }) => {
        left.delete(name);
        return { start, end, by: bodyOf(calls.elements[names.indexOf(name)], raw) };
      });
      const given = edited(code, inPlace, value.start, value.end);
      const before = call.arguments.slice(0, -1).map(raw).join(', ');
      apart.push(`${setter === 'set_text' ? '$text' : '$attribute'}(${before}, () => ${given});`);
    }
    if (apart.length === 0) return false;
    const kept = names.filter((name) => left.has(name));
    const rest = kept.map((name) => raw(calls.elements[names.indexOf(name)]));
    if (together.length > 0)
      apart.push(
        `$.template_effect((${kept.join(', ')}) => { ${together.join('; ')}; }${rest.length > 0 ? `, [${rest.join(', ')}]` : ''});`,
      );
    edits.push({ start: node.start, end: node.end, by: apart.join('\n') });
    return true;
  });
  return edited(code, edits);
}

/** What a function without arguments gives, as an expression. */
function bodyOf(thunk: Node, raw: (node: Node) => string): string {
  if (thunk.type === 'ArrowFunctionExpression' && thunk.body.type !== 'BlockStatement') return `(${raw(thunk.body)})`;
  return `(${raw(thunk)})()`;
}
