import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { CompareColumn, CompareView } from '../../app/compare/compare-view.ts';
import { actsAt, axisOf, ticksOf, zeroOf } from './axis.ts';
import { compareCsv, compareMarkdown } from './compare-files.ts';
import { rowsOf } from './compare-rows.ts';
import { differenceText, openText } from './compare-words.ts';

const column = (id: string, first: string, years: readonly (readonly [number, number])[]): CompareColumn => ({
  id,
  kind: 'unit',
  names: { en: `Region ${id}`, ru: null, zh: null },
  type: null,
  body: null,
  ties: 3,
  looked: 3,
  types: [{ type: 'twinning', ties: 3 }],
  stages: [{ stage: 'active', ties: 3, certain: 2 }],
  phases: [{ stage: 'signed', ties: 2, first: ['1990-01-01', '1990-12-31'], last: ['1995-01-01', '1995-01-01'] }],
  first: {
    date: first,
    bounds: [`${first}-01-01`, `${first}-12-31`],
    reviewed: true,
    tie: 't',
    type: 'twinning',
    stage: 'signed',
  },
  signed: null,
  years: years.map(([year, acts]) => ({ year, acts, unreviewed: 0 })),
  undated: 0,
  marks: [
    {
      id: 'r',
      date: '1991/1993',
      bounds: ['1991-01-01', '1993-12-31'],
      reviewed: true,
      type: 'restriction',
      stage: 'active',
    },
  ],
  conflicts: [],
  partners: [],
  partnerCount: 4,
  figures: [],
});
const view: CompareView = {
  kind: 'unit',
  columns: [
    column('CN-HL', '1989', [
      [1989, 2],
      [1995, 5],
    ]),
    column('RU-SA', '1995', [[1995, 1]]),
  ],
  filter: { types: [], reviewedOnly: false, window: null },
  validAt: '2026-11-26',
  knownAt: '2026-11-26T10:00:00.000Z',
};
const none = [null, null];

describe('the axis of a comparison', () => {
  it('has one scale of years and of acts for all', () => {
    const axis = axisOf(view.columns, { ids: [], align: 'calendar', zeros: none });
    expect([axis.from, axis.to, axis.most, axis.relative]).toEqual([1989, 1995, 5, false]);
    expect(axis.strips.map((strip) => actsAt(strip, 1995))).toEqual([5, 1]);
    expect(axis.strips[0]!.marks).toMatchObject([{ at: 1991, until: 1993 }]);
  });

  it('is that of the window, where there is one, and marks end at its edge', () => {
    const options = { ids: [], align: 'calendar', zeros: none } as const;
    const axis = axisOf(view.columns, options, ['1992-01-01', '2000-12-31']);
    expect([axis.from, axis.to]).toEqual([1992, 2000]);
    expect(axis.strips[0]!.marks).toMatchObject([{ at: 1992, until: 1993 }]);
    const open = axisOf(view.columns, options, ['1980-01-01', null]);
    expect([open.from, open.to]).toEqual([1980, 1995]);
  });

  it('lays years beside one another from the first contact, or from a chosen day', () => {
    const axis = axisOf(view.columns, { ids: [], align: 'first', zeros: none });
    expect(axis.strips.map((strip) => actsAt(strip, 0))).toEqual([2, 1]);
    expect([axis.from, axis.to]).toEqual([-4, 6]);
    const chosen = axisOf(view.columns, { ids: [], align: 'chosen', zeros: ['1995-05-01', null] });
    expect(actsAt(chosen.strips[0]!, 0)).toBe(5);
    // One without a day is not drawn, rather than somewhere.
    expect(actsAt(chosen.strips[1]!, 0)).toBeNull();
    expect(zeroOf(view.columns[0]!, 'signed', null)).toEqual({ year: null, until: null });
  });

  it('labels few years, at round distances', () => {
    expect(ticksOf({ from: 1963, to: 2026 })).toEqual([1970, 1980, 1990, 2000, 2010, 2020]);
    expect(ticksOf({ from: -3, to: 3 })).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  });
});

describe('a comparison in words and files', () => {
  const axis = axisOf(view.columns, { ids: [], align: 'first', zeros: none });
  const name = (id: string): string => id;

  it('says what is sure with its numbers, and names what is open', () => {
    expect(differenceText({ of: 'first', earlier: 'A', later: 'B', values: [6, 6] }, name)).toBe(
      'A: first dated contact 6 years earlier than B.',
    );
    expect(differenceText({ of: 'first', earlier: 'A', later: 'B', values: [0, 1] }, name)).toBe(
      'A: first dated contact 0 to 1 year earlier than B.',
    );
    expect(differenceText({ of: 'signed', earlier: 'A', later: 'B', values: [0, 0] }, name)).toBe(
      'A: first signing less than a year earlier than B.',
    );
    expect(openText({ of: 'first', ids: ['A', 'B'] }, name)).toBe('Not certain: first dated contact, A against B.');
  });

  it('gives every number once in a long table', () => {
    const lines = compareCsv(view, axis).trim().split('\r\n');
    expect(lines[0]).toBe('id,name_en,of,year,year_from_zero,value,low,high,valid_at,types,within,reviewed_only');
    expect(lines).toContain('CN-HL,Region CN-HL,ties_twinning,,,3,,,2026-11-26,,,false');
    expect(lines).toContain('CN-HL,Region CN-HL,acts,1995,6,5,,,2026-11-26,,,false');
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('makes a page of Markdown with the same numbers', () => {
    const text = compareMarkdown(view, axis, 'Compare regions');
    expect(text).toContain('# Compare regions\n');
    expect(text).toContain('- Region CN-HL: first dated contact 5 to 6 years earlier than Region RU-SA.');
    expect(text).toContain('| Twinning | 3 | 3 |');
    expect(text).toContain('| 0 | 2 | 1 |');
    expect(rowsOf(view).map(({ id }) => id)).toEqual(['types', 'phases']);
  });
});
