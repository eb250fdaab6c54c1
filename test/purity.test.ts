/**
 * The pure folders reach for no clock, no chance, no process and no network. dependency-cruiser watches what they import,
 * a tsconfig without the DOM what they name; this watches what every JavaScript has, and Node's most used names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
const pure = ['model', 'text', 'gazetteer', 'formats', 'read', 'ties', 'measure', 'foresight', 'store', 'app'];
/** Within the store, PostgreSQL and what tries it are not. */
const impure = /^store\/(postgres|contract)\//;

const barred: readonly (readonly [string, RegExp])[] = [
  ['Date.now', /\bDate\s*\.\s*now\b/],
  ['new Date() without an argument', /\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\()[;,)\n])/],
  ['Date() as a function', /(?<!new\s)(?<![\w$.])Date\s*\(/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
  ['performance.now', /\bperformance\s*\.\s*now\b/],
  ['crypto', /(?<![\w$.'"`@/-])crypto\s*\./],
  ['process', /(?<![\w$.'"`])process\s*\./],
  ['fetch', /(?<![\w$.])fetch\s*\(/],
  ['globalThis', /\bglobalThis\b/],
  // The types of csv-parse bring Node's with them, so that the compiler lets these pass.
  ['Buffer', /(?<![\w$.'"`])Buffer\s*[.(]/],
  ['console', /(?<![\w$.'"`])console\s*\./],
  ['a timer', /(?<![\w$.])(?:setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/],
];

/** A source without its comments: those may name what the code may not. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`])\/\/.*$/gm, '');
}

const files = pure.flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .filter((name) => !impure.test(name)),
);

test('there are pure files to look at', () => {
  expect(files.length).toBeGreaterThan(50);
});

test.each(barred)('no pure file uses %s', (_, pattern) => {
  const found = files.filter((file) => pattern.test(code(readFileSync(join(source, file), 'utf8'))));
  expect(found).toEqual([]);
});
