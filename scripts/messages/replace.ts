/** Puts numbers in the place of the names of messages in a compiled source of the page. */

// biome-ignore lint/suspicious/noExplicitAny: a tree of any script
type Node = any;

/** The text of a string or of a template without anything put in; null for all else. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return null;
}

/**
 * A script with each string that is the name of a numbered message replaced by its number, and what its calls of `t` and
 * `tParts` ask for by whole name that is no message.
 */
export function numbered(
  code: string,
  tree: object,
  numbers: ReadonlyMap<string, number>,
  names: readonly string[],
): { readonly replaced: string; readonly unknown: readonly string[] } {
  const known = new Set(names);
  const unknown: string[] = [];
  const cuts: { readonly start: number; readonly end: number; readonly number: number }[] = [];
  const walk = (node: Node): void => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    const text = typeof node.type === 'string' ? textOf(node) : null;
    if (text !== null) {
      const number = numbers.get(text);
      if (number !== undefined) cuts.push({ start: node.start, end: node.end, number });
      return;
    }
    if (node.type === 'CallExpression' && ['t', 'tParts'].includes(node.callee.name)) {
      const asked = node.arguments[0] ? textOf(node.arguments[0]) : null;
      if (asked !== null && /^[a-z]+\.\w/.test(asked) && !known.has(asked)) unknown.push(asked);
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'type') walk(value);
  };
  walk(tree);
  cuts.sort((a, b) => a.start - b.start);
  let replaced = '';
  let at = 0;
  for (const { start, end, number } of cuts) {
    // `return'ties.none'` needs a blank before a number.
    replaced += `${code.slice(at, start)} ${number}`;
    at = end;
  }
  return { replaced: replaced + code.slice(at), unknown };
}
