import { expect, it } from 'vitest';
import { type Entry, fitOf, fitting } from './entries.ts';

const entry = (label: string, words = ''): Entry => ({ id: label, group: 'page', label, words, run: () => undefined });

it('finds what begins so before what holds such a word, whatever the accents', () => {
  const entries = [entry('On the timeline'), entry('Timeline'), entry('São Paulo'), entry('Map')];
  expect(fitting(entries, 'time', 5).map(({ label }) => label)).toEqual(['Timeline', 'On the timeline']);
  expect(fitting(entries, 'sao p', 5).map(({ label }) => label)).toEqual(['São Paulo']);
  expect(fitting(entries, 'aul', 5)).toEqual([]);
});

it('finds by other words, and a part of a Chinese name', () => {
  const china = entry('China–Russia', 'Китай — Россия 中国与俄罗斯地区');
  expect(fitOf(china, 'росс')).toBe(2);
  expect(fitOf(china, '俄罗斯')).toBe(3);
  expect(fitOf(china, 'russia china')).toBe(1);
  expect(fitOf(china, 'poland')).toBeNull();
  expect(fitOf(entry('Проверка', 'прогнозы'), 'прогнозов')).toBe(2);
});
