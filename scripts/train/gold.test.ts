import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CodedText, codedTexts, foldsOf } from './gold.ts';

/** Twenty texts that share nothing. */
const apart: readonly CodedText[] = Array.from({ length: 20 }, (_, i) => ({
  id: `t${i}`,
  set: 'set',
  lang: 'en',
  text: `Text number ${i} begins in a way of its own and goes on for a while after that.`,
  title: null,
  published: null,
  url: null,
  group: null,
  kind: null,
  ties: [],
}));
/** The folds of the texts where those of the given numbers have something more. */
const folds = (more: Partial<CodedText>, ...numbers: number[]): readonly number[] =>
  foldsOf(apart.map((text, i) => (numbers.includes(i) ? { ...text, ...more } : text)));
const oneFold = (all: readonly number[], ...numbers: number[]): boolean =>
  new Set(numbers.map((i) => all[i])).size === 1;

test('texts that share nothing are spread over the folds', () => {
  expect(new Set(folds({})).size).toBe(5);
  expect(oneFold(folds({}), 0, 1, 2, 3, 4, 5)).toBe(false);
});

test('texts of one group, one address or one beginning are in one fold', () => {
  const all = [0, 1, 2, 3, 4, 5];
  expect(oneFold(folds({ group: 'g' }, ...all), ...all)).toBe(true);
  expect(oneFold(folds({ url: 'https://example.org/a' }, ...all), ...all)).toBe(true);
  const beginning = 'The same first sentence stands at the head of each of these texts, word for word.';
  expect(oneFold(folds({ text: beginning }, ...all), ...all)).toBe(true);
});

test('so are those that a third text joins', () => {
  const joined = apart.map((text, i) => ({
    ...text,
    group: i === 3 || i === 11 ? 'g' : null,
    url: i === 11 || i === 17 ? 'https://example.org/a' : null,
  }));
  expect(oneFold(foldsOf(joined), 3, 11)).toBe(true);
});

test('the fold of a text does not hang on which others are at hand', () => {
  expect(foldsOf(apart.slice(10))).toEqual(foldsOf(apart).slice(10));
});

test('a coded text has its pairs, what else counts as right, and where its words stand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'));
  const file = join(folder, 'some-en.jsonl');
  const line = {
    id: 'one',
    lang: 'en',
    text: 'In May Linz and Brest signed a paper.',
    ties: [
      {
        parties: ['AT-4/Linz', 'BY-BR/Brest', 'AT-6'],
        type: 'agreement',
        stage: 'signed',
        date: '2019-05~',
        accept: { type: ['twinning'] },
        evidence: 'Linz and Brest signed',
      },
      { parties: ['AT-4', 'BY-BR'], type: 'visit', stage: 'signed', optional: true, evidence: 'not there' },
    ],
  };
  writeFileSync(file, `${JSON.stringify(line)}\n\n`);
  const [text, ...others] = codedTexts(file);
  rmSync(folder, { recursive: true });
  expect(others).toEqual([]);
  expect(text).toMatchObject({ id: 'one', set: 'some-en', title: null });
  const [agreement, visit] = text!.ties;
  // No pair of two places of one country.
  expect([...agreement!.pairs].sort()).toEqual(['AT-4~BY-BR', 'AT-6~BY-BR']);
  expect([...agreement!.types]).toEqual(['agreement', 'twinning']);
  expect([...agreement!.dates]).toEqual(['2019-05']);
  expect(agreement!.evidence).toEqual({ start: 7, end: 28 });
  expect(agreement!.required).toBe(true);
  expect(visit).toMatchObject({ required: false, evidence: null });
});
