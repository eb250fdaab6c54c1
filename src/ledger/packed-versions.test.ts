import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DatedVersion, packedVersions } from './packed-versions.ts';
import { tieChanges } from './tie-changes.ts';
import { isAsked, statedOn } from './tie-lists-port.ts';
import { type PackedSummary, packed } from './tie-summary.ts';

const record = (over: Partial<{ parties: string[]; reviewed: 0 | 1; states: number[] }> = {}): PackedSummary => [
  over.parties ?? ['CN-HL', 'RU-AMU'],
  null,
  null,
  '2019-06-01',
  '2020-01-01',
  over.reviewed ?? 0,
  [1, 2, 0, 0, 1, 2, 3],
  (over.states ?? [8]).map((_, i) => 18_048 + i * 100),
  over.states ?? [8],
];

const version = (tie: string, from: number, to: number, of: PackedSummary = record()): DatedVersion => ({
  ...{ tie, type: 'twinning', record: of, from, to },
});
const now = Number.POSITIVE_INFINITY;

it('gives the versions of a day, and of now, as they were put in', () => {
  const versions = packedVersions();
  versions.put('CN-HL~RU-AMU', [version('tie_a', 10, 20), version('tie_a', 20, now, record({ states: [8, 12] }))]);
  const [then] = versions.on(19, { include: 'all' });
  expect(then).toEqual({
    id: 'tie_a',
    type: 'twinning',
    standing: true,
    parties: ['CN-HL', 'RU-AMU'],
    pairs: ['CN-HL~RU-AMU'],
    units: ['CN-HL', 'RU-AMU'],
    body: null,
    first: '2019-06-01',
    last: '2020-01-01',
    reviewed: false,
    counts: {
      ...{ acceptedClaims: 1, unreviewedClaims: 2, rejectedClaims: 0, facts: 1, sources: 2, sourcesWithUnreviewed: 3 },
    },
    states: { days: [18_048], states: [8] },
  });
  expect(versions.on(20, { include: 'all' })[0]?.states).toEqual({ days: [18_048, 18_148], states: [8, 12] });
  expect(versions.on(now, { include: 'all' })).toHaveLength(1);
  expect(versions.on(9, { include: 'all' })).toEqual([]);
  versions.put('CN-HL~RU-AMU', []);
  expect(versions.on(now, { include: 'all' })).toEqual([]);
});

it('tells what became of ties between two days, and of that only what is asked for', () => {
  const versions = packedVersions();
  versions.put('CN-HL~RU-AMU', [
    version('tie_same', 1, now),
    version('tie_counted', 1, 5),
    // Other sources, and on the day asked about the same state.
    version('tie_counted', 5, now, record({ states: [8, 12] })),
    version('tie_other', 1, 5),
    version('tie_other', 5, now, record({ reviewed: 1, states: [12] })),
    version('tie_new', 7, now),
    version('tie_lost', 1, 7),
    version('tie_later', 7, now, record({ states: [] })),
  ]);
  const told = (...asked: Parameters<typeof versions.changes>) =>
    versions
      .changes(...asked)
      .map(({ kinds, tie, before, after }) => [tie.id, kinds.join(), before?.stage ?? null, after?.stage ?? null]);
  const day = 18_048;
  expect(told(3, now, { include: 'all' }, day).sort()).toEqual([
    ['tie_lost', 'lost', 'active', null],
    ['tie_new', 'new', null, 'active'],
    ['tie_other', 'ended,reviewed', 'active', 'ended'],
  ]);
  expect(told(3, now, { include: 'all' }, day + 100).map(([id]) => id)).toContain('tie_counted');
  expect(told(3, now, { include: 'all' }, day - 1)).toEqual([]);
  expect(told(3, 6, { include: 'reviewed' }, day)).toEqual([['tie_other', 'new', null, 'ended']]);
  expect(told(6, 6, { include: 'all' }, day)).toEqual([]);
});

it('tells the ties with other numbers of pieces than before, and the new ones', () => {
  const more = (counts: readonly number[]): PackedSummary => [...record().slice(0, 6), counts, [], []] as never;
  const versions = packedVersions();
  versions.put('CN-HL~RU-AMU', [
    version('tie_same', 1, now),
    version('tie_renamed', 1, 5),
    version('tie_renamed', 5, now, record({ states: [8, 12] })),
    version('tie_accepted', 1, 5),
    version('tie_accepted', 5, now, more([2, 1, 0, 0, 1, 2, 3])),
    version('tie_new', 7, now),
    version('tie_lost', 1, 7),
  ]);
  const told = (earlier: number, later: number) => versions.withOtherEvidence(earlier, later).map(({ id }) => id);
  expect(told(3, now).sort()).toEqual(['tie_accepted', 'tie_new']);
  expect(told(3, 6)).toEqual(['tie_accepted']);
  expect(told(5, 6)).toEqual([]);
});

it('meets a tie that stands under another key than before', () => {
  const versions = packedVersions();
  versions.put('b', [version('tie_a', 5, now, record({ reviewed: 1 }))]);
  versions.put('a', [version('tie_a', 1, 5)]);
  const [change, ...rest] = versions.changes(3, now, { include: 'all' }, 18_048);
  expect([change?.kinds, rest]).toEqual([['reviewed'], []]);
});

it('gives back whatever was packed, whatever else stands beside it', () => {
  const parties = fc.constantFrom(['CN-HL', 'RU-AMU'], ['CN-HL/Harbin', 'RU-SA'], ['DE-BE', 'PL-02', 'RU-SA']);
  const summary = fc.tuple(
    parties,
    fc.option(fc.string()),
    fc.option(fc.constantFrom('east', 'west')),
    fc.option(fc.constantFrom('1958-05-01', '-0044-03-15')),
    fc.option(fc.constantFrom('2026-11-26')),
    fc.constantFrom(0 as const, 1 as const),
    fc.array(fc.nat(3000), { minLength: 7, maxLength: 7 }),
    fc.constantFrom([], [-5_000_000], [1, 18_000]),
  );
  const of = summary.map((one): PackedSummary => [...one, one[7].map((_, i) => 1 + i)]);
  const one = fc.record({ tie: fc.constantFrom('tie_a', 'tie_b', 'tie_c'), from: fc.nat(9), length: fc.nat(4), of });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('k', 'l'), fc.array(one))), fc.nat(12), (puts, day) => {
      const versions = packedVersions();
      const held = new Map<string, readonly DatedVersion[]>();
      for (const [key, rows] of puts) {
        const own: DatedVersion[] = [];
        for (const row of rows) {
          const tie = `${row.tie}_${key}`;
          const from = own.findLast((each) => each.tie === tie)?.to ?? row.from;
          const to = row.length === 4 ? now : from + row.length;
          if (from < to) own.push(version(tie, from, to, row.of));
        }
        versions.put(key, own);
        held.set(key, own);
      }
      const on = [...held.values()].flat().filter(({ from, to }) => from <= day && day < to);
      const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
      const found = versions.on(day, { include: 'all' });
      expect(sorted(found.map((tie) => [tie.id, packed(tie)]))).toEqual(
        sorted(on.map(({ tie, record: own }) => [tie, own])),
      );
      const [was, is] = [versions.on(day - 2, { include: 'all' }), found];
      const ids = new Set(versions.changes(day - 2, day, { include: 'all' }, 18_000).map(({ tie }) => tie.id));
      const whole = tieChanges(statedOn(was, '2019-04-14'), statedOn(is, '2019-04-14'));
      expect(ids).toEqual(new Set(whole.map(({ tie }) => tie.id)));
      const filter = { include: 'reviewed', unit: 'RU-SA' } as const;
      expect(versions.on(day, filter)).toEqual(found.filter((tie) => isAsked(tie, filter)));
    }),
  );
});
