import { expect, it } from 'vitest';
import { differencesOf } from './also-read.ts';

const party = (code: string) => ({ party: code }) as never;
const own = {
  parties: [party('CN-HL/Heihe'), party('RU-AMU')],
  stage: 'signed',
  date: '2019',
  modality: 'fact',
  body: null,
  apart: 'the bridge of Heihe',
} as const;

it('tells in what two readings of one statement differ, and not in what one of them is silent of', () => {
  expect(differencesOf(own, { ...own, parties: [...own.parties].reverse() })).toEqual([]);
  const { apart: _, ...unnamed } = own;
  expect(differencesOf(own, unnamed)).toEqual([]);
  expect(differencesOf(own, { ...own, apart: 'another bridge' })).toEqual(['name']);
  expect(
    differencesOf(own, { ...own, parties: [party('CN-HL'), party('RU-AMU')], stage: 'active', date: '2020' }),
  ).toEqual(['parties', 'stage', 'date']);
  expect(differencesOf(own, { ...own, date: null })).toEqual([]);
  expect(differencesOf({ ...own, date: null }, own)).toEqual(['date']);
  expect(differencesOf(own, { ...own, modality: 'forecast' })).toEqual(['modality']);
});
