import { expect, it } from 'vitest';
import type { OutletRow } from '../../app/sources/list-sources.ts';
import type { Reliability } from '../../model/grade.ts';
import { orderFrom, sorted } from './source-order.ts';

const row = (label: string, documents: number, reliability: Reliability | null, facts = 0): OutletRow => ({
  id: `site:${label}`,
  label,
  names: [label],
  documents,
  independent: documents,
  claims: 0,
  facts,
  grade: reliability && { reliability, judgement: 'jdg_1', by: 'ann', at: '2026-01-01T00:00:00.000Z', reason: null },
});
const rows = [row('b.example', 3, 'C'), row('a.example', 3, null), row('c.example', 9, 'A')];
const labels = (sort: string | null) => sorted(rows, sort).map(({ label }) => label[0]);

it('orders sources by what is held, by grade, by name', () => {
  expect(labels(null)).toEqual(['c', 'a', 'b']);
  expect(labels('documents')).toEqual(['a', 'b', 'c']);
  expect(labels('grade')).toEqual(['c', 'b', 'a']);
  expect(labels('-outlet')).toEqual(['c', 'b', 'a']);
  const coded = sorted([row('a.example', 0, null, 1), row('b.example', 0, null, 7)], null);
  expect(coded.map(({ label }) => label[0])).toEqual(['b', 'a']);
  expect(orderFrom('nonsense')).toEqual({ column: 'documents', descending: true });
});
