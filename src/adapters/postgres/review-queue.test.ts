/** The queue holds what the rules for judgements say is undecided, in each order and however short its pages. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { atSecond, documentOf, type Happening, happenings, letHappen } from '../../ledger/happenings-for-tests.ts';
import type { ReviewQuery, WaitingClaim } from '../../ledger/review-queue-port.ts';
import { reviewState } from '../../ledger/review-state.ts';
import { reviewOrders } from '../../model/review-order.ts';
import { openLedger, type PostgresLedger } from '../open-ledger.ts';
import { testFolder } from './servers-for-tests.ts';

const { folder, remove } = testFolder();
afterAll(remove);
let schemas = 0;

async function walked(ledger: PostgresLedger, query: ReviewQuery, limit: number): Promise<readonly WaitingClaim[]> {
  const found: WaitingClaim[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await ledger.review.page(query, limit, after);
    found.push(...items);
    if (next === null) return found;
    after = next;
  }
}

const idsOf = (found: readonly WaitingClaim[]): readonly string[] => found.map(({ claim }) => claim.id);

/** What the newest readings have, in the states asked for. */
async function inState(ledger: PostgresLedger, states: readonly string[]): Promise<readonly string[]> {
  const documents = [0, 1, 2].map((n) => documentOf(n).document.id);
  const readings = await Promise.all(documents.map((id) => ledger.reading(id)));
  const claims = readings.flatMap((reading) => reading?.claims.map(({ id }) => id) ?? []);
  const on = await ledger.judgementsOn(claims);
  return claims.filter((id) => states.includes(reviewState(on.get(id) ?? [])));
}

/** Reviewed ties last, then by how much they rest on, then together. */
const weightOf = ({ tie }: WaitingClaim): readonly [number, number, string] =>
  tie === null ? [1, 0, ''] : [Number(tie.reviewed), -tie.pieces, tie.id];

it('finds each claim that waits once, and counts as many', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (all: readonly Happening[]) => {
      const ledger = await openLedger({ dataFolder: folder, schema: `queue_${++schemas}`, linger: 5000 });
      for (const [i, happening] of all.entries()) await letHappen(ledger, happening, atSecond(i));
      for (const unsure of [false, true]) {
        const waiting = [...(await inState(ledger, unsure ? ['unreviewed', 'unsure'] : ['unreviewed']))].sort();
        read += waiting.length;
        for (const order of reviewOrders) {
          const found = await walked(ledger, { order, unsure }, 50);
          const ids = idsOf(found);
          if (order !== 'doubt') expect([...ids].sort()).toEqual(waiting);
          expect(await ledger.review.count({ order, unsure }, 50)).toBe(ids.length);
          for (const limit of [1, 2]) expect(idsOf(await walked(ledger, { order, unsure }, limit))).toEqual(ids);
          if (order === 'weight') {
            // Only what was edited to another type, and left unsure, bears a tie that is not of its own.
            if (!unsure) expect(found.filter(({ tie }) => tie === null)).toEqual([]);
            const weights = found.map((each) => JSON.stringify(weightOf(each)));
            expect(
              found
                .map(weightOf)
                .sort(compared)
                .map((each) => JSON.stringify(each)),
            ).toEqual(weights);
          }
          for (const n of [0, 1, 2]) {
            const outlets = [`site:paper-${n}.example`];
            const theirs = found.filter(({ claim }) => claim.document === documentOf(n).document.id);
            expect(idsOf(await walked(ledger, { order, unsure, outlets }, 2))).toEqual(idsOf(theirs));
            expect(await ledger.review.count({ order, unsure, outlets }, 50)).toBe(theirs.length);
          }
        }
      }
      await ledger.close();
    }),
    {
      numRuns: runs(14),
      // A case that fails is told as it is: to make it smaller takes a database more for each try.
      endOnFailure: true,
      timeout: 120_000,
      examples: [
        // Two towns are held to be one: claims of the one are of ties on the other's key.
        [
          [
            { what: 'add', which: 0, piece: 0 },
            { what: 'add', which: 1, piece: 0 },
            { what: 'merge', which: 0, piece: 0 },
          ],
        ],
        // Accepted, taken back, accepted again, and that taken back; then left unsure.
        [
          [
            { what: 'add', which: 0, piece: 0 },
            { what: 'accept', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'unsure', which: 0, piece: 1 },
          ],
        ],
        [
          [
            { what: 'add', which: 0, piece: 0 },
            { what: 'reject', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'edit', which: 0, piece: 2 },
            { what: 'unsure', which: 0, piece: 2 },
          ],
        ],
      ],
    },
  );
  expect(read).toBeGreaterThan(12);
});

function compared(a: readonly [number, number, string], b: readonly [number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}
