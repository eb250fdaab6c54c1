import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { openGazetteer } from '../gazetteer/open.ts';
import { statedOn } from '../ledger/tie-lists-port.ts';
import { summaryOfTie, type TieSummary } from '../ledger/tie-summary.ts';
import { isStanding, type Stage, type TieType, tieTypes } from '../model/codebook.ts';
import { edtfBounds } from '../model/edtf.ts';
import { addDays } from '../model/edtf-days.ts';
import { contentId } from '../model/ids.ts';
import { pairsOf } from '../model/place.ts';
import { type MapTimes, mapsOf } from './map-times.ts';
import { mapView } from './map-view.ts';
import { mostTimed, packedTimes } from './packed-times.ts';
import { shownDay } from './shown-day.ts';

const gazetteer = openGazetteer(
  brotliDecompressSync(readFileSync(new URL('../../data/gazetteer/gazetteer.bin.br', import.meta.url))),
);
const now = { today: '2026-11-26', knownAt: '2026-11-26T00:00:00.000Z' };

interface Said {
  readonly stage: Stage;
  readonly date: string | null;
  readonly reviewed: boolean;
}

function summary(type: TieType, parties: readonly string[], said: readonly Said[]): TieSummary {
  const reviewed = said.some((step) => step.reviewed);
  return summaryOfTie({
    ...{ id: contentId('tie', type, parties), type, standing: isStanding(type), parties, memberships: [] },
    ...{ pairs: pairsOf(parties), body: null, ordinal: 1, successorOf: null, fields: [], reviewed, rules: '1' },
    counts: {
      ...{ acceptedClaims: 0, unreviewedClaims: 0, rejectedClaims: 0, facts: 1, sources: 1 },
      sourcesWithUnreviewed: said.length,
    },
    steps: said.map((step) => ({
      ...step,
      evidence: ['fct_1'],
      bounds: step.date === null ? ([null, null] as const) : edtfBounds(step.date),
    })),
  });
}

/** What reaches the page. */
const sent = (ties: readonly TieSummary[]): MapTimes =>
  JSON.parse(JSON.stringify(packedTimes(gazetteer, ties, now))) as MapTimes;

it('gives the map that the ledger gives, of any ties in any window and on any day', () => {
  const day = fc.integer({ min: 0, max: 25_000 }).map((n) => addDays('1957-01-01', n));
  const date = fc.oneof(
    fc.constant(null),
    day,
    day.map((each) => each.slice(0, 7)),
    day.map((each) => each.slice(0, 4)),
    day.map((each) => `../${each.slice(0, 4)}`),
    fc.tuple(day, fc.integer({ min: 1, max: 4000 })).map(([from, days]) => `${from}/${addDays(from, days)}`),
  );
  const stage = fc.constantFrom<Stage>('proposed', 'announced', 'signed', 'active', 'suspended', 'ended');
  const units = [
    'CN-HL',
    'CN-GD',
    'CN-HL/Heihe',
    'RU-AMU',
    'RU-SA',
    'RU-AMU/Blagoveshchensk',
    'KZ',
    'MN-1',
    'X-SU',
    'QQ-1',
  ];
  const tie = fc
    .tuple(
      fc.constantFrom(...tieTypes),
      fc.uniqueArray(fc.constantFrom(...units), { minLength: 2, maxLength: 4 }),
      fc.array(fc.record({ stage, date, reviewed: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    )
    .map(([type, parties, said]) => summary(type, parties.sort(), said));
  const window = fc.option(
    fc.oneof(
      day.map((each) => each.slice(0, 4)),
      day.map((each) => `${each.slice(0, 7)}/..`),
      day.map((each) => `../${each}`),
      fc.tuple(day, fc.integer({ min: 1, max: 9000 })).map(([from, days]) => `${from}/${addDays(from, days)}`),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.array(tie, { maxLength: 12 }),
      fc.array(fc.tuple(window, fc.option(day, { nil: undefined })), { minLength: 1, maxLength: 5 }),
      (ties, asked) => {
        const map = mapsOf(sent(ties))!;
        for (const [written, on] of asked) {
          const within = written === undefined ? undefined : edtfBounds(written);
          const validAt = shownDay(now.today, on, within);
          const query = { validAt, knownAt: now.knownAt, ...(within === undefined ? {} : { within }) };
          expect(map(within, on)).toEqual(mapView(gazetteer, statedOn(ties, validAt, within), query));
        }
      },
    ),
    { numRuns: runs(150) },
  );
});

it('tells none where there are too many for one answer', () => {
  const one = summary('visit', ['CN-HL', 'RU-AMU'], [{ stage: 'signed', date: '2019', reviewed: true }]);
  const [most, more] = [Array<TieSummary>(mostTimed).fill(one), Array<TieSummary>(mostTimed + 1).fill(one)];
  expect(mapsOf(sent(most))!(undefined, undefined).ties).toBe(mostTimed);
  expect(mapsOf(sent(more))).toBeNull();
});

it('shows the last day of a window that is past, and today for one that is not', () => {
  expect(shownDay('2026-11-26', undefined, edtfBounds('1990/2019'))).toBe('2019-12-31');
  expect(shownDay('2026-11-26', undefined, edtfBounds('1990/2030'))).toBe('2026-11-26');
  expect(shownDay('2026-11-26', undefined, edtfBounds('1990/..'))).toBe('2026-11-26');
  expect(shownDay('2026-11-26', '2001-05-06', edtfBounds('1990/2019'))).toBe('2001-05-06');
});
