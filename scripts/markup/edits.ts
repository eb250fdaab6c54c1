/** Changing a compiled component by places of its tree, so that all else stays as it was written. */

import { fileURLToPath } from 'node:url';

/** A module of the page as a string of a script, to import it from any component: `i18n/t.ts`. */
export const moduleOfPage = (name: string): string =>
  JSON.stringify(fileURLToPath(new URL(`../../src/web/${name}`, import.meta.url)).replaceAll('\\', '/'));

// biome-ignore lint/suspicious/noExplicitAny: a tree of any script
export type Node = any;

/** What comes in the place of a part of a source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A source with its edits, which do not overlap, from `from` to `to`. */
export function edited(code: string, edits: readonly Edit[], from = 0, to = code.length): string {
  let out = '';
  let at = from;
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start)) {
    out += code.slice(at, start) + by;
    at = end;
  }
  return out + code.slice(at, to);
}

/** Calls `meet` with each node of a tree, from the outside in; what is below a node that it says true of is left out. */
export function walk(node: Node, meet: (node: Node) => boolean | undefined): void {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const each of node) walk(each, meet);
    return;
  }
  if (typeof node.type === 'string' && meet(node)) return;
  for (const [key, value] of Object.entries(node)) if (key !== 'type') walk(value, meet);
}

/** The name of a function of Svelte's runtime that a node calls; null for all else. */
export const called = (node: Node): string | null =>
  node?.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.object.name === '$'
    ? node.callee.property.name
    : null;

/** How often a name stands in a part of a component. */
export function namesIn(part: Node, name: string): number {
  let count = 0;
  walk(part, (node: Node) => {
    if (node.type === 'Identifier' && node.name === name) count++;
    return false;
  });
  return count;
}
