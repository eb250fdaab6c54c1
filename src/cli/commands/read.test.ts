import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Reading, strictOnly } from '../../model/reading.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const file = join(folder, 'coding.jsonl');
const first = 'The Amur Oblast and Heilongjiang Province became sister regions on 16 June 2023.';
const second = 'Pskov Oblast and Vitebsk Region swapped seedlings of oak.';
const evidence = 'became sister regions on 16 June 2023';

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const coded = [
    {
      id: 'sisters',
      text: first,
      regions: ['RU-AMU', 'CN-HL'],
      ties: [{ parties: ['RU-AMU', 'CN-HL'], type: 'twinning', stage: 'signed', date: '2023-06-16', evidence }],
    },
    {
      id: 'trees',
      text: second,
      ties: [{ parties: ['RU-PSK', 'BY-VI'], type: 'body', stage: 'active', evidence: second }],
    },
  ];
  writeFileSync(file, coded.map((c) => JSON.stringify(c)).join('\n'));
});
afterAll(remove);

it('prints the figures of the reader on a coding of one’s own, and its errors by class', async () => {
  const { code, out } = await amur(['read', '--evaluate', file]);
  expect(code).toBe(0);
  expect(out).toMatch(/^2 texts +F1\/share +precision +recall/m);
  expect(out).toMatch(/pairs with the type +0\.\d+ +/);
  expect(out).toMatch(/stage +1\.000/);
  expect(out).toMatch(/trees +BY-VI~RU-PSK +body/);
  expect(out).toContain('0 of 0 texts without a tie got one');
});

it('gives the same as JSON', async () => {
  const { out } = await amur(['read', '--evaluate', file, '--json']);
  const { all } = JSON.parse(out) as { all: { texts: number; ties: { right: number; missed: number } } };
  expect(all).toMatchObject({ texts: 2, ties: { right: 1, missed: 1 }, stage: { right: 1, of: 1 } });
});

it('leaves out what is only possible with --strict, in every form', async () => {
  const article = join(folder, 'article.txt');
  writeFileSync(article, `${first} Trade between the two sides grew.`);
  const read = async (...options: string[]): Promise<Pick<Reading, 'claims' | 'nonclaims'>> =>
    JSON.parse((await amur(['read', article, '--json', ...options])).out) as Reading;
  const whole = await read();
  expect(whole.claims.length).toBeGreaterThan(0);
  expect(await read('--strict')).toEqual(strictOnly(whole as Reading));
  const line = JSON.stringify({ id: 'a', text: first });
  const { out } = await amur(['read', '--ndjson', '--strict'], { input: `${line}\n` });
  expect((JSON.parse(out) as Reading).claims.every(({ strict }) => strict)).toBe(true);
  const figures = JSON.parse((await amur(['read', '--evaluate', file, '--strict', '--json'])).out) as {
    all: { texts: number };
  };
  expect(figures.all.texts).toBe(2);
});

it('names the line of a coding that is none, and what to do', async () => {
  const bad = join(folder, 'bad.jsonl');
  writeFileSync(bad, JSON.stringify({ id: 1, text: 'x', ties: [{ parties: ['RU-SA', 'CN-GD'], type: 'twins' }] }));
  const { code, err } = await amur(['read', '--evaluate', bad]);
  expect(code).toBe(1);
  expect(err).toContain('line 1, tie 1');
  const together = await amur(['read', '--evaluate', bad, '--ndjson']);
  expect(together.code).toBe(2);
});
