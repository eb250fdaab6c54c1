import { beforeAll, expect, it } from 'vitest';
import { openReader, type Reader } from '../../io/open-reader.ts';
import { strictOnly } from '../../model/reading.ts';
import { readingLines } from './reading-lines.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

it('says what a text claims and by which sources, who speaks, what may come, and what is referred to', async () => {
  const text =
    'Jilin Province and Primorsky Krai established sister-region relations on 4 May 2021 (Vostok Daily, May 5, 2021). ' +
    'Governor Ivan Petrov said that the roads are ready. It is almost certain that trade will grow.\n';
  const lines = readingLines('utf-8', await reader.read({ id: '1', text, lang: 'en', published: '2021-05-06' }));
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  expect(lines[0]).toBe('language en, encoding utf-8, published 2021-05-06 (stated)');
  expect(lines[at('ties it claims:') + 1]).toMatch(
    /^ {2}CN-JL ~ RU-PRI {2}twinning {2}(?:signed|in force) {2}2021-05-04 {2}fact/,
  );
  expect(lines[at('ties it claims:') + 2]).toBe('    according to Vostok Daily');
  expect(lines[at('who says so:') + 1]).toMatch(/^ {2}Ivan Petrov {2}Governor/i);
  expect(lines[at('forecasts:') + 1]).toMatch(/^ {2}almost certain {2}95–99 %/);
  expect(lines[at('references:') + 1]).toBe('  2021-05-05  Vostok Daily');
});

it('lists the possible claims apart, each with how sure the reader is', async () => {
  const text = 'Jilin Province and Primorsky Krai became sister regions on 4 May 2021. Harbin met Khabarovsk.\n';
  const read = await reader.read({ id: '1', text, lang: 'en' });
  const [twinning] = read.claims;
  const claims = [
    { ...twinning!, score: 0.97, strict: true },
    { ...twinning!, type: 'visit' as const, score: 0.41, strict: false, carried: ['CN-JL'] },
  ];
  const lines = readingLines('utf-8', { ...read, claims });
  const at = lines.indexOf('ties it claims:');
  expect(lines[at + 1]).toMatch(/^ {2}CN-JL ~ RU-PRI {2}twinning .* fact {2}97 % {2}“/);
  expect(lines[at + 2]).toBe('possible (1), no ties until they are accepted:');
  expect(lines[at + 3]).toMatch(/^ {2}CN-JL ~ RU-PRI {2}visit .* fact {2}41 % {2}“/);
  expect(lines[at + 4]).toBe('    taken from another sentence: CN-JL');
  const strict = readingLines('utf-8', strictOnly({ ...read, claims }));
  expect(strict).toEqual(lines.filter((_, i) => i < at + 2 || i > at + 4));
});

it('says that a text claims no tie', async () => {
  const lines = readingLines(null, await reader.read({ id: '1', text: 'It rained.', lang: 'en' }));
  expect(lines).toContain('no tie between regions of different countries');
  expect(lines).not.toContain('references:');
});
