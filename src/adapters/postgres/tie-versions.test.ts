/** The dated versions of ties are what the records known at the end of each day give, in whatever order these came in. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deriveTies } from '../../ledger/derive-ties.ts';
import { type Happening, happenings, letHappen } from '../../ledger/happenings-for-tests.ts';
import { packed, summaryOfTie } from '../../ledger/tie-summary.ts';
import { endOfDay } from '../../ledger/tie-versions.ts';
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

async function listedAt({ lists }: PostgresLedger, knownAt: string) {
  const ties = await lists.known({ knownAt, include: 'all' });
  return ties
    .map((tie) => ({ tie_id: tie.id, record: JSON.parse(JSON.stringify(packed(tie))) }))
    .sort((a, b) => (a.tie_id < b.tie_id ? -1 : 1));
}

it('holds for each day what the records known at its end give', { timeout: 240_000 }, async () => {
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
      }
      for (const [, day, second] of all) {
        const within = instant(day, second);
        expect(await listedAt(ledger, within)).toEqual(await derivedAt(database, within));
      }
      const kept = await versionsOn(database, dayOf(days));
      await ledger.rebuildTies();
      expect(await versionsOn(database, dayOf(days))).toEqual(kept);
      await Promise.all([ledger.close(), database.close()]);
    }),
    {
      numRuns: 12,
      // A person moves evidence to another tie, within the day on which it came in.
      examples: [
        [
          [
            [{ what: 'add', which: 0, piece: 0 }, 0, 0],
            [{ what: 'edit', which: 0, piece: 0 }, 0, 1],
          ],
        ],
      ],
    },
  );
});
