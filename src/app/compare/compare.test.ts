import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { sampleTie } from '../../measure/sample-tie.ts';
import { type Bounds, edtfBounds } from '../../model/edtf.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { ShownStep } from '../../ties/stages/shown-steps.ts';
import { stateAt } from '../../ties/stages/stage-on-day.ts';
import { summaryOf } from '../../ties/stated-for-tests.ts';
import { type TieLane, toTieLane } from '../timeline/tie-lane.ts';
import { toColumn } from './column.ts';
import type { CompareColumn, ComparedKind } from './compare-view.ts';
import { differencesOf, yearsBetween } from './differences.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

type DatedStep = readonly [stage: Stage, date: string, ...others: string[]];

function lane(id: string, type: TieType, parties: readonly string[], steps: readonly DatedStep[]): TieLane {
  const shown = steps.map(
    ([stage, date, ...others], i): ShownStep => ({
      stage,
      date,
      bounds: edtfBounds(date),
      evidence: [`${id}-${i}`],
      pieces: 1,
      reviewed: true,
      ...(others.length === 0
        ? {}
        : {
            contested: others.map((other) => ({
              date: other,
              bounds: edtfBounds(other),
              evidence: [],
              pieces: 1,
              reviewed: true,
            })),
          }),
    }),
  );
  const tie = sampleTie({
    id,
    type,
    parties,
    steps: steps.map(([stage, date]) => ({ stage, date, bounds: edtfBounds(date) })),
  });
  const stated = { tie: summaryOf(tie), state: stateAt(tie, '2026-11-26') };
  return toTieLane(gazetteer, stated, { steps: shown, stretches: [] });
}

const column = (
  id: string,
  lanes: readonly TieLane[],
  more: {
    readonly kind?: ComparedKind;
    readonly window?: Bounds;
  } = {},
): CompareColumn =>
  toColumn(gazetteer, {
    id,
    kind: more.kind ?? 'unit',
    names: { en: id, ru: null, zh: null },
    lanes,
    total: lanes.length,
    window: more.window ?? null,
    figures: [],
  });

const heilongjiang = column('CN-HL', [
  lane(
    'a',
    'twinning',
    ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
    [
      ['announced', '1986'],
      ['signed', '1989-04-06'],
    ],
  ),
  lane('b', 'visit', ['CN-HL', 'RU-AMU'], [['active', '1989-09']]),
  lane('c', 'agreement', ['CN-HL', 'RU-KHA'], [['signed', '2008', '2010-11-04']]),
  lane('d', 'restriction', ['CN-HL', 'RU-AMU'], [['active', '1989/1991']]),
]);

describe('a column', () => {
  it('tells when it began, how far it came and how much was done in each year', () => {
    expect(heilongjiang.first).toMatchObject({ date: '1986', stage: 'announced', tie: 'a' });
    expect(heilongjiang.signed).toMatchObject({ date: '1989-04-06', tie: 'a' });
    expect(heilongjiang.years).toEqual([
      { year: 1986, acts: 1, unreviewed: 0 },
      { year: 1989, acts: 2, unreviewed: 0 },
      { year: 2008, acts: 1, unreviewed: 0 },
    ]);
    // 1989/1991 falls into no one year.
    expect(heilongjiang.undated).toBe(1);
    expect(heilongjiang.phases.map(({ stage, ties, first, last }) => [stage, ties, first[0], last[1]])).toEqual([
      ['announced', 1, '1986-01-01', '1986-12-31'],
      ['signed', 2, '1989-04-06', '2008-12-31'],
    ]);
  });

  it('counts in a window what may have fallen into it, and keeps the first of all', () => {
    const nineties = column(
      'CN-HL',
      [
        lane(
          'a',
          'twinning',
          ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
          [
            ['announced', '1986'],
            ['signed', '1989-04-06'],
            ['active', '1994-05-01'],
          ],
        ),
        lane('d', 'restriction', ['CN-HL', 'RU-AMU'], [['active', '1989/1991']]),
      ],
      { window: edtfBounds('1990/1999') },
    );
    expect(nineties.years).toEqual([{ year: 1994, acts: 1, unreviewed: 0 }]);
    // 1989/1991 may have begun before; it reaches into the window.
    expect(nineties.undated).toBe(1);
    expect(nineties.marks.map(({ stage, date }) => [stage, date])).toEqual([
      ['active', '1994-05-01'],
      ['active', '1989/1991'],
    ]);
    expect(nineties.phases.map(({ stage }) => stage)).toEqual(['active']);
    expect([nineties.first?.date, nineties.signed?.date]).toEqual(['1986', '1989-04-06']);
  });

  it('takes no restriction for a contact', () => {
    const closed = column('X', [
      lane('r', 'restriction', ['CN-HL', 'RU-AMU'], [['active', '1965/1984']]),
      lane('v', 'visit', ['CN-HL', 'RU-AMU'], [['active', '1986-06']]),
    ]);
    expect(closed.first).toMatchObject({ tie: 'v', date: '1986-06' });
  });

  it('counts ties by type, partners abroad, and dates that exclude each other', () => {
    expect(heilongjiang.types[0]).toEqual({ type: 'agreement', ties: 1 });
    expect(heilongjiang.partners).toMatchObject([
      { unit: 'RU-AMU', ties: 3, names: { en: 'Amur Oblast' } },
      { unit: 'RU-KHA', ties: 1 },
    ]);
    expect(heilongjiang.conflicts).toEqual([
      { tie: 'c', type: 'agreement', stage: 'signed', dates: ['2008', '2010-11-04'] },
    ]);
  });
});

describe('differences', () => {
  it('are stated where they hold whatever the vague dates turn out to be', () => {
    const jilin = column('CN-JL', [lane('x', 'twinning', ['CN-JL', 'RU-PRI'], [['signed', '1992-06']])]);
    const { sure, open } = differencesOf([heilongjiang, jilin]);
    // Between 31 December 1986 and 1 June 1992 lie five whole years, between 1 January 1986 and 30 June 1992 six.
    expect(sure.find(({ of }) => of === 'first')).toEqual({
      of: 'first',
      earlier: 'CN-HL',
      later: 'CN-JL',
      values: [5, 6],
    });
    // That more was read of the one is no difference between the two.
    expect(sure.map(({ of }) => of)).toEqual(['first', 'signed']);
    expect(open).toEqual([]);
  });

  it('are open where the dates overlap', () => {
    const a = column('A', [lane('x', 'twinning', ['CN-JL', 'RU-PRI'], [['signed', '199X']])]);
    const b = column('B', [lane('y', 'twinning', ['CN-HL', 'RU-PRI'], [['signed', '1995']])]);
    const c = column('C', [lane('z', 'twinning', ['CN-HL', 'RU-PRI'], [['signed', '2005']])]);
    const { sure, open } = differencesOf([a, b, c]);
    expect(open).toEqual([
      { of: 'first', ids: ['A', 'B'] },
      { of: 'signed', ids: ['A', 'B'] },
    ]);
    expect(sure).toContainEqual({ of: 'first', earlier: 'A', later: 'C', values: [5, 15] });
  });

  it('of one alone there are none, and of equals neither', () => {
    expect(differencesOf([heilongjiang])).toEqual({ sure: [], open: [] });
    const { sure } = differencesOf([heilongjiang, { ...heilongjiang, id: 'copy' }]);
    expect(sure).toEqual([]);
  });

  it('never say that a vague date is before one that it may follow', () => {
    const date = fc.constantFrom('1990', '199X', '1991-05', '1991-05-17', '1990/1993', '1995', '1996-01-01');
    fc.assert(
      fc.property(date, date, (p, q) => {
        const a = column('A', [lane('x', 'twinning', ['CN-JL', 'RU-PRI'], [['signed', p]])]);
        const b = column('B', [lane('y', 'twinning', ['CN-JL', 'RU-PRI'], [['signed', q]])]);
        const first = differencesOf([a, b]).sure.find(({ of }) => of === 'first');
        const [from, to] = [edtfBounds(p), edtfBounds(q)];
        if (from[0]! <= to[1]! && to[0]! <= from[1]!) expect(first).toBeUndefined();
        else expect(first!.earlier).toBe(from[0]! < to[0]! ? 'A' : 'B');
      }),
    );
  });

  it('count whole years', () => {
    expect(yearsBetween('1986-12-31', '1992-06-01')).toBe(5);
    expect(yearsBetween('1986-06-01', '1992-06-01')).toBe(6);
    expect(yearsBetween('2020-02-29', '2021-02-28')).toBe(0);
  });
});
