/** What others wrote (a title, a name of a file) acts on no terminal that a command prints to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SearchView } from '../app/documents/search-documents.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { printable, terminal } from './output.ts';
import { paintForOutput } from './paint.ts';
import { amurHere } from './run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
/** Names the window, colours, clears the screen in one byte of Latin-1, turns the writing round. */
const title = 'Bridge \u001b]0;mine\u0007 \u001b[31mred \u009b2J \u202egnp';
const spelt = 'Bridge \\u001b]0;mine\\u0007 \\u001b[31mred \\u009b2J \\u202egnp';
const raw = /(?!\r?\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'article \u001b[2J.txt');
  const words = 'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.';
  writeFileSync(file, `${words}\n`);
  expect((await amurHere(['add', file, '--title', title], { env })).code).toBe(0);
});
afterAll(remove);

it('whatever command shows it', async () => {
  const asked = [
    ['search', 'sister-region'],
    ['search', 'sister-region', '--json'],
    ['review', '--limit', '3'],
    ['brief', 'CN-GD~RU-SA'],
    ['brief', 'CN-GD~RU-SA', '--format', 'json'],
    ['ties', '--pair', 'RU-SA~CN-GD', '--json'],
    ['read', '/nonexistent/\u001b[31mred \u009b2J'],
    ['ties', '--no-such-\u001b[31mred'],
  ];
  for (const args of asked) {
    const { out, err } = await amurHere(args, { env });
    expect(out + err, JSON.stringify(args)).not.toMatch(raw);
    expect(out + err, JSON.stringify(args)).toMatch(/red|twinning/);
  }
});

it('is the same title in JSON, and spelt in words', async () => {
  const { out } = await amurHere(['search', 'sister-region', '--json'], { env });
  expect((JSON.parse(out) as SearchView).items[0]?.title).toBe(title);
  expect((await amurHere(['search', 'sister-region'], { env })).out).toContain(spelt);
});

it('stays as it was, where it is letters of any script, tabs and ends of lines', () => {
  const plain = 'a\tb\r\nЯкутск 黑河 \u200f\u{1f600}\n';
  expect(printable(plain)).toBe(plain);
  expect(printable('a\rb')).toBe('a\\u000db');
});

it('leaves the colours of Amur on a terminal that has them', () => {
  const written: string[] = [];
  const stream = { isTTY: true, hasColors: () => true, write: (text: string) => written.push(text) };
  const own = Object.getOwnPropertyDescriptor(process, 'stdout')!;
  Object.defineProperty(process, 'stdout', { configurable: true, value: stream });
  try {
    const paint = paintForOutput();
    terminal.data(`${paint('name', 'a \u001b[31mred')} and ${paint('against', 'no')} \u001b[1m`);
  } finally {
    Object.defineProperty(process, 'stdout', own);
  }
  const [line = ''] = written;
  expect(line).toMatch(/a \\u001b\[31mred.* and .*no.* \\u001b\[1m\n$/);
  expect(line.split('\u001b')).toHaveLength(5);
});
