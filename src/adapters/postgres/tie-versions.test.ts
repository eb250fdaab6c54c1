/** The dated versions of ties are what the records known at the end of each day give, in whatever order these came in. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { deriveTies } from '../../ledger/derive-ties.ts';
import { type Happening, happenings, letHappen } from '../../ledger/happenings-for-tests.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import { partsOf, type TiePart } from '../../ledger/tie-parts.ts';
import { packed, summaryOfTie } from '../../ledger/tie-summary.ts';
import { endOfDay } from '../../ledger/tie-versions.ts';
import type { Tie } from '../../model/tie.ts';
import { openLedger, type PostgresLedger } from '../open-ledger.ts';
import { type Database, openDatabase } from './database.ts';
import { evidenceKnown } from './held-evidence.ts';
import { attachOrStart, type ManagedServer } from './managed-server.ts';
import { testFolder } from './servers-for-tests.ts';

const { folder, remove } = testFolder();
let server: ManagedServer;
let schemas = 0;

beforeAll(async () => {
  server = await attachOrStart(folder, 0);
});
afterAll(async () => {
  server.release();
  await remove();
});

const dayOf = (n: number): string => `2026-01-${String(n + 1).padStart(2, '0')}`;
const instant = (day: number, second: number): string =>
  new Date(Date.parse(`${dayOf(day)}T00:00:00.000Z`) + second * 1000).toISOString();
const days = 8;

const open = async (): Promise<{ readonly ledger: PostgresLedger; readonly database: Database }> => {
  const schema = `versions_${++schemas}`;
  const ledger = await openLedger({ dataFolder: folder, schema, linger: 0 });
  return { ledger, database: openDatabase({ connection: { ...server.connection }, schema, location: folder }) };
};

async function versionsOn(database: Database, day: string) {
  const sql = `SELECT tie_id, record FROM amur.tie_versions WHERE recorded_from <= $1 AND (recorded_to IS NULL OR recorded_to > $1)
    ORDER BY tie_id`;
  return database.run<{ tie_id: string; record: unknown }>({ name: 'test.versions-on', sql }, [day]);
}

async function derivedAt(database: Database, knownAt: string) {
  const { evidence, identities, sources } = await evidenceKnown(database, knownAt);
  return deriveTies(evidence, identities, sources).map(({ tie }) => ({
    tie_id: tie.id,
    record: JSON.parse(JSON.stringify(packed(summaryOfTie(tie)))),
  }));
}

/** The parts of every tie on a day, as they are kept and as what was known then gives them. */
async function partsOn(database: Database, day: string) {
  const sql = `SELECT tie_id, tie_key, part, reviewed, facts, record::text AS record FROM amur.tie_parts
    WHERE recorded_from <= $1 AND (recorded_to IS NULL OR recorded_to > $1) ORDER BY tie_id`;
  const rows = await database.run<TiePart & { tie_id: string; tie_key: string }>({ name: 'test.parts-on', sql }, [day]);
  return rows.map(({ tie_id: tie, tie_key: key, ...part }) => JSON.stringify([tie, key, part])).sort();
}

async function partsDerivedAt(database: Database, knownAt: string) {
  const { evidence, identities, sources } = await evidenceKnown(database, knownAt);
  return deriveTies(evidence, identities, sources)
    .flatMap((derived) => partsOf(derived).map((part) => JSON.stringify([derived.tie.id, baseOf(derived.key), part])))
    .sort();
}

/** What measures are given of each reviewed tie: the tie itself but for evidence, unreviewed steps and acts, and counts. */
async function weighedAt(ledger: PostgresLedger, knownAt: string) {
  return (await ledger.histories.reviewed(knownAt)).map(weighable);
}

async function weighedFrom(database: Database, knownAt: string) {
  const { evidence, identities, sources } = await evidenceKnown(database, knownAt);
  return deriveTies(evidence, identities, sources).flatMap(({ tie }) => (tie.reviewed ? [weighable(tie)] : []));
}

function weighable({ counts, steps, activity, ...tie }: Tie) {
  return {
    ...tie,
    counts: counts.sources,
    steps: steps
      .filter(({ reviewed }) => reviewed)
      .map(({ stage, date, bounds, oneSided, evidence }) => [stage, date, bounds, oneSided, evidence[0]]),
    activity: activity?.filter(({ reviewed }) => reviewed),
  };
}

/** Steps with the number of pieces behind each, by tie. */
const stepsOfTie = ({ tie }: { readonly tie: Tie }) =>
  tie.steps.map(({ stage, date, evidence, contested = [] }) => [
    ...[stage, date, evidence[0], evidence.length],
    contested.map((each) => `${each.date} ${each.evidence.length}`).sort(),
  ]);

async function axisAt(ledger: PostgresLedger, database: Database, knownAt: string) {
  const ids = (await derivedAt(database, knownAt)).map((row) => row.tie_id);
  const steps = await ledger.histories.steps(ids, knownAt);
  return ids.map((id) =>
    steps
      .get(id)
      ?.map(({ stage, date, evidence, pieces, contested = [] }) => [
        ...[stage, date, evidence[0], pieces],
        contested.map((each) => `${each.date} ${each.pieces}`).sort(),
      ]),
  );
}

async function stepsFrom(database: Database, knownAt: string) {
  const { evidence, identities, sources } = await evidenceKnown(database, knownAt);
  return deriveTies(evidence, identities, sources).map(stepsOfTie);
}

async function listedAt({ lists }: PostgresLedger, knownAt: string) {
  const ties = await lists.known({ knownAt, include: 'all' });
  return ties
    .map((tie) => ({ tie_id: tie.id, record: JSON.parse(JSON.stringify(packed(tie))) }))
    .sort((a, b) => (a.tie_id < b.tie_id ? -1 : 1));
}

/** What has come to ties between two instants: by comparing all of both, and as the store finds it. */
async function comeBetween({ lists, histories }: PostgresLedger, since: string, knownAt: string) {
  const pieces = async (at: string) =>
    new Map(
      (await lists.known({ knownAt: at, include: 'all' })).map(({ id, counts }) => [
        id,
        [counts.facts, counts.acceptedClaims, counts.unreviewedClaims, counts.rejectedClaims].join(),
      ]),
    );
  const [was, is] = [await pieces(since), await pieces(knownAt)];
  const ids = [...is.keys()];
  const disputes = async (at: string) =>
    [...(await histories.steps(ids, at))].flatMap(([id, steps]) =>
      steps.flatMap(({ stage, contested = [] }) => contested.map(({ date }) => [id, `${stage} ${date}`] as const)),
    );
  const before = new Set((await disputes(since)).map((each) => each.join()));
  const fresh = (await disputes(knownAt)).filter((each) => !before.has(each.join())).map(([id]) => id);
  return {
    others: ids.filter((id) => was.get(id) !== is.get(id)).sort(),
    found: (await lists.withOtherEvidence(knownAt, since)).map(({ id }) => id).sort(),
    disputed: [...new Set(fresh)],
    narrowed: await histories.disputedSince(ids, since, knownAt),
  };
}

it('holds for each day what the records known at its end give', async () => {
  const dated = happenings.chain((all) =>
    fc.tuple(...all.map((happening) => fc.tuple(fc.constant(happening), fc.nat(days - 1), fc.nat(86_398)))),
  );
  await fc.assert(
    fc.asyncProperty(dated, async (all: readonly (readonly [Happening, number, number])[]) => {
      const { ledger, database } = await open();
      // Most come in as time goes on; an import may bring what was recorded before.
      for (const [happening, day, second] of [...all].sort((a, b) => a[1] - b[1] || (a[2] % 5) - (b[2] % 5)))
        await letHappen(ledger, happening, {
          by: 'tester',
          at: new Date(
            Date.parse(`${dayOf(second % 4 === 0 ? day >> 1 : day)}T00:00:00.000Z`) + second * 1000,
          ).toISOString(),
        });
      await ledger.settled();
      for (let day = 0; day < days; day++) {
        const derived = await derivedAt(database, endOfDay(dayOf(day)));
        expect(await versionsOn(database, dayOf(day))).toEqual(derived);
        expect(await listedAt(ledger, endOfDay(dayOf(day)))).toEqual(derived);
        expect(await partsOn(database, dayOf(day))).toEqual(await partsDerivedAt(database, endOfDay(dayOf(day))));
        expect(await weighedAt(ledger, endOfDay(dayOf(day)))).toEqual(
          await weighedFrom(database, endOfDay(dayOf(day))),
        );
        expect(await axisAt(ledger, database, endOfDay(dayOf(day)))).toEqual(
          await stepsFrom(database, endOfDay(dayOf(day))),
        );
        const come = await comeBetween(ledger, endOfDay(dayOf(day >> 1)), endOfDay(dayOf(day)));
        expect(come.found).toEqual(come.others);
        expect(come.narrowed).toEqual(expect.arrayContaining(come.disputed));
      }
      for (const [, day, second] of all) {
        const within = instant(day, second);
        // Steps are derived for themselves, or told with a list of the same instant, where one was asked for.
        const steps = await stepsFrom(database, within);
        expect(await axisAt(ledger, database, within)).toEqual(steps);
        expect(await listedAt(ledger, within)).toEqual(await derivedAt(database, within));
        expect(await weighedAt(ledger, within)).toEqual(await weighedFrom(database, within));
        expect(await axisAt(ledger, database, within)).toEqual(steps);
      }
      const kept = await versionsOn(database, dayOf(days));
      const parts = await partsOn(database, dayOf(days));
      await ledger.rebuildTies();
      expect(await versionsOn(database, dayOf(days))).toEqual(kept);
      expect(await partsOn(database, dayOf(days))).toEqual(parts);
      await Promise.all([ledger.close(), database.close()]);
    }),
    {
      numRuns: runs(12),
      // A person moves evidence to another tie, within the day on which it came in.
      examples: [
        [
          [
            [{ what: 'add', which: 0, piece: 0 }, 0, 0],
            [{ what: 'edit', which: 0, piece: 0 }, 0, 1],
          ],
        ],
        // A tie that was split off and merged back again stands without a step of its own.
        [
          [
            [{ what: 'reread', which: 1, piece: 0 }, 0, 0],
            [{ what: 'add', which: 0, piece: 0 }, 1, 5],
            [{ what: 'add', which: 2, piece: 0 }, 0, 0],
            [{ what: 'add', which: 0, piece: 0 }, 1, 0],
            [{ what: 'split', which: 0, piece: 0 }, 0, 0],
            [{ what: 'merge', which: 0, piece: 1 }, 0, 0],
            [{ what: 'add', which: 2, piece: 0 }, 0, 0],
          ],
        ],
      ],
    },
  );
});
