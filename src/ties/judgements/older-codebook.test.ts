import { expect, it } from 'vitest';
import type { Codebook } from '../../model/codebook.ts';
import { changedWords, type StoredCodebook, toRecode } from './older-codebook.ts';

const names = { en: '', ru: '', zh: '' };
const book = (version: string, types: Readonly<Record<string, string>>): Codebook => ({
  version,
  source: '',
  tieTypes: Object.entries(types).map(([id, definition]) => ({ id, definition, standing: id === 'body', names })),
  stages: [{ id: 'signed', definition: 'It took place.' }],
  fields: [],
  caseEventKinds: [],
});
const first = book('1', { visit: 'An official visit.', forum: 'A fair.', talk: 'A talk.' });
const second = book('2', { visit: 'An official visit, also by video.', forum: 'A fair.', body: 'A council.' });

it('tells changed, new and dropped words', () => {
  expect(changedWords(first, second).map(({ word, before, after }) => [word, before, after])).toEqual([
    ['body', null, 'A council. (lasts)'],
    ['talk', 'A talk.', null],
    ['visit', 'An official visit.', 'An official visit, also by video.'],
  ]);
  expect(changedWords(first, first)).toEqual([]);
});

it('lists what was decided under an older meaning, until it is decided again', () => {
  const known: readonly StoredCodebook[] = [
    { version: '1', record: first, recordedAt: '2025-01-01T00:00:00.000Z' },
    { version: '2', record: second, recordedAt: '2026-01-01T00:00:00.000Z' },
  ];
  const coded = (id: string, type: string, at: string) => ({ id, kind: 'claim' as const, type, stage: 'signed', at });
  const list = toRecode(known, [
    coded('clm_old', 'visit', '2025-06-01T00:00:00.000Z'),
    coded('clm_before_all', 'visit', '2024-06-01T00:00:00.000Z'),
    coded('clm_same', 'forum', '2025-06-01T00:00:00.000Z'),
    coded('clm_new', 'visit', '2026-06-01T00:00:00.000Z'),
  ]);
  expect(list.map(({ id, under, changed }) => [id, under, changed[0]?.word])).toEqual([
    ['clm_old', '1', 'visit'],
    ['clm_before_all', '1', 'visit'],
  ]);
  expect(toRecode(known.slice(0, 1), [coded('clm_old', 'visit', '2025-06-01T00:00:00.000Z')])).toEqual([]);
});
