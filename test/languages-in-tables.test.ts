/**
 * What a language has stands in a table by language or in its folder: the reader asks of no language whether it is English, Russian or
 * Chinese, so that a new one is a line in each table, which the compiler asks for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { languages } from '../src/model/languages.ts';

const reader = fileURLToPath(new URL('../src/read', import.meta.url));

const files = readdirSync(reader, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(reader, name), 'utf8') }));

const language = `['"\`](?:${languages.join('|')})['"\`]`;
/** `lang === 'zh'`, `'zh' !== lang`, `case 'zh':`. */
const asks = new RegExp(`[=!]==?\\s*${language}|${language}\\s*[=!]==?|\\bcase\\s+${language}`, 'u');

test('the question is found however it is put', () => {
  for (const line of [`if (lang === 'zh')`, `lang !== "en"`, `'ru' == lang`, `case 'zh':`]) expect(line).toMatch(asks);
  for (const line of [`zh: 'zh',`, `lang === 'und'`, `words.zh`]) expect(line).not.toMatch(asks);
});

test('no file of the reader asks which language it reads', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ text }) => asks.test(text)).map(({ name }) => name)).toEqual([]);
});
