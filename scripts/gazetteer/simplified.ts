/** Traditional and Japanese characters to simplified ones, from the tables of OpenCC (package opencc-js). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function table(modules: string, name: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(modules, 'opencc-js', 'dist', 'esm-lib', 'dict', `${name}.js`), 'utf8');
  const body = text.slice(text.indexOf('"') + 1, text.lastIndexOf('"'));
  return new Map(
    body.split('|').flatMap((line) => {
      const [from = '', to = ''] = line.split(' ');
      return from.length === 1 && to.length === 1 ? [[from, to] as const] : [];
    }),
  );
}

/** Pairs of UTF-16 units, sorted: a character and what it folds to. */
export function simplifiedPairs(modules: string): Uint16Array {
  const simple = table(modules, 'TSCharacters');
  const japanese = table(modules, 'JPShinjitaiCharacters');
  const all = new Map(simple);
  for (const [form, old] of japanese) {
    // 広 is written 廣 by tradition, 广 today.
    if (!all.has(form)) all.set(form, simple.get(old) ?? old);
  }
  const sorted = [...all].filter(([from, to]) => from !== to).sort((a, b) => a[0].charCodeAt(0) - b[0].charCodeAt(0));
  return Uint16Array.from(sorted.flatMap(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]));
}
