/** The queue holds what the rules for judgements say is undecided, in each order and however short its pages. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { reviewOrders } from '../../model/review-order.ts';
import { standingOf } from '../../ties/judgements/review-state.ts';
import { atSecond, documentOf, type Happening, happenings, letHappen } from '../contract/happenings.ts';
import type { ReviewQuery, WaitingClaim } from '../ports/review-queue.ts';
import { openLedger, type PostgresLedger } from './open-ledger.ts';
import { testFolder } from './server/servers-for-tests.ts';

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

/** What the newest readings have, in the states asked for; `edited` where a person says that it is of another type. */
async function inState(ledger: PostgresLedger, states: readonly string[], possible: boolean) {
  const documents = [0, 1, 2].map((n) => documentOf(n).document.id);
  const readings = await Promise.all(documents.map((id) => ledger.reading(id)));
  const claims = readings.flatMap((reading) => reading?.claims ?? []).filter(({ strict }) => strict !== possible);
  const on = await ledger.judgementsOn(claims.map(({ id }) => id));
  return claims
    .map(({ id, type }) => ({ id, type, ...standingOf(on.get(id) ?? []) }))
    .filter(({ review }) => states.includes(review))
    .map(({ id, type, edit }) => ({ id, edited: edit !== null && edit.type !== type }));
}

/** Reviewed ties last, then by how much they rest on, then together. */
const weightOf = ({ tie }: WaitingClaim) => [Number(tie!.reviewed), -tie!.pieces, tie!.id] as const;

it('finds each claim that waits once, and counts as many', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (all: readonly Happening[]) => {
      const ledger = await openLedger({ dataFolder: folder, schema: `queue_${++schemas}`, linger: 5000 });
      for (const [i, happening] of all.entries()) await letHappen(ledger, happening, atSecond(i));
      for (const [unsure, possible] of [
        [false, false],
        [true, false],
        [true, true],
      ] as const) {
        const waiting = await inState(ledger, unsure ? ['unreviewed', 'unsure'] : ['unreviewed'], possible);
        read += waiting.length;
        // Possible claims bear no tie that could lead.
        for (const order of reviewOrders.filter((each) => !possible || each !== 'weight')) {
          const asked = { order, unsure, possible };
          const found = await walked(ledger, asked, 50);
          const ids = idsOf(found);
          // What was edited to another type, and left unsure, bears no tie of its own.
          const expected = waiting.flatMap(({ id, edited }) => (order === 'weight' && edited ? [] : [id]));
          expect([...ids].sort()).toEqual(expected.sort());
          expect(await ledger.review.count(asked, 50)).toBe(ids.length);
          for (const limit of [1, 2]) expect(idsOf(await walked(ledger, asked, limit))).toEqual(ids);
          if (order === 'weight') {
            const weights = found.map(weightOf);
            expect(weights).toEqual([...weights].sort(compared));
          }
          for (const n of [0, 1, 2]) {
            const outlets = [`site:paper-${n}.example`];
            const theirs = found.filter(({ claim }) => claim.document === documentOf(n).document.id);
            expect(idsOf(await walked(ledger, { ...asked, outlets }, 2))).toEqual(idsOf(theirs));
            expect(await ledger.review.count({ ...asked, outlets }, 50)).toBe(theirs.length);
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

type Weight = ReturnType<typeof weightOf>;
function compared(a: Weight, b: Weight): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}
