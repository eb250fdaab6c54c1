/** The queue of few documents by weight is the queue of all, without the claims of the others, however short the stretches. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { atSecond, documentOf, type Happening, happenings, letHappen } from '../../ledger/happenings-for-tests.ts';
import { openLedger, type PostgresLedger } from '../open-ledger.ts';
import { type Database, openDatabase } from './database.ts';
import { attachOrStart, type ManagedServer } from './managed-server.ts';
import { reviewQueries } from './queries/review.ts';
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

interface Row {
  readonly reviewed: boolean;
  readonly weight: number;
  readonly tie_id: string;
  readonly claim_id: string | null;
}

const papers = [0, 1, 2].map((n) => `site:paper-${n}.example`);

/** The claims of one paper among the heaviest ties, by stretches of so many pieces. */
async function amongHeaviest(database: Database, paper: string, pieces: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let from: readonly unknown[] = [false, -2_147_483_648, '', '', 0, '']; ; ) {
    const asked = [null, null, null, null, null, [paper], false, 1000, ...from, pieces];
    const rows = await database.run<Row>(reviewQueries.fewAmongHeaviest, asked);
    found.push(...rows.flatMap(({ claim_id }) => (claim_id === null ? [] : [claim_id])));
    const last = rows.at(-1);
    if (last?.claim_id !== null) return found;
    from = [last.reviewed, last.weight, last.tie_id, '\u{10ffff}', 0, ''];
  }
}

async function queue(ledger: PostgresLedger, outlets: readonly string[] | null, limit: number) {
  const found: { claim: string; document: string; tie: string | null }[] = [];
  for (let after: string | undefined; ; ) {
    const asked = { order: 'weight', unsure: false, ...(outlets ? { outlets } : {}) } as const;
    const { items, next } = await ledger.review.page(asked, limit, after);
    found.push(
      ...items.map(({ claim, tie }) => ({ claim: claim.id, document: claim.document!, tie: tie?.id ?? null })),
    );
    if (next === null) return found;
    after = next;
  }
}

/** What the newest reading of a document has, without what somebody decided on and nobody took back. */
async function undecided(ledger: PostgresLedger, document: string): Promise<readonly string[]> {
  const claims = (await ledger.reading(document))?.claims.map(({ id }) => id) ?? [];
  const on = await ledger.judgementsOn(claims);
  return claims.filter((claim) => {
    const acts = on.get(claim) ?? [];
    const takenBack = new Set(acts.filter(({ act }) => act === 'undo').map(({ target }) => target));
    return !acts.some(({ id, act }) => deciding.has(act) && !takenBack.has(id));
  });
}

const deciding: ReadonlySet<string> = new Set(['accept', 'reject', 'edit', 'prefer', 'unsure']);

it('finds the same claims in the same order', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (all: readonly Happening[]) => {
      const schema = `queue_${++schemas}`;
      const ledger = await openLedger({ dataFolder: folder, schema, linger: 0 });
      const database = openDatabase({ connection: { ...server.connection }, schema, location: folder });
      for (const [i, happening] of all.entries()) await letHappen(ledger, happening, atSecond(i));
      await ledger.settled();
      const waiting = await queue(ledger, null, 50);
      expect(waiting.filter(({ tie }) => tie === null)).toEqual([]);
      read += waiting.length;
      for (const [n, paper] of papers.entries()) {
        const document = documentOf(n).document.id;
        const theirs = waiting.flatMap((each) => (each.document === document ? [each.claim] : []));
        for (const limit of [1, 2, 50])
          expect((await queue(ledger, [paper], limit)).map(({ claim }) => claim)).toEqual(theirs);
        // The queries let through what was taken back and done again; a page looks at what stands.
        const through = await amongHeaviest(database, paper, 1000);
        expect(through.filter((claim) => theirs.includes(claim))).toEqual(theirs);
        for (const pieces of [1, 4]) expect(await amongHeaviest(database, paper, pieces)).toEqual(through);
        const asked = { order: 'weight', unsure: false, outlets: [paper] } as const;
        const letThrough = await undecided(ledger, document);
        expect(letThrough).toEqual(expect.arrayContaining([...through]));
        expect(await ledger.review.count(asked, 50)).toBe(letThrough.length);
      }
      await Promise.all([ledger.close(), database.close()]);
    }),
    {
      numRuns: runs(14),
      // A case that fails is told as it is: to make it smaller takes a database more for each try.
      endOnFailure: true,
      timeout: 120_000,
      // Two towns are held to be one: claims of the one are of ties on the other's key.
      examples: [
        [
          [
            { what: 'merge', which: 0, piece: 0 },
            { what: 'add', which: 0, piece: 0 },
          ],
        ],
        // Accepted, taken back, and accepted again.
        [
          [
            { what: 'add', which: 0, piece: 0 },
            { what: 'accept', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'undo', which: 0, piece: 0 },
          ],
        ],
        // A decision that was taken back and done again: the claim is counted, and the page leaves it out.
        [
          [
            { what: 'reject', which: 2, piece: 4 },
            { what: 'reread', which: 1, piece: 1 },
            { what: 'reject', which: 1, piece: 0 },
            { what: 'unsure', which: 2, piece: 3 },
            { what: 'add', which: 1, piece: 4 },
            { what: 'undo', which: 2, piece: 2 },
            { what: 'undo', which: 0, piece: 0 },
            { what: 'reread', which: 2, piece: 3 },
            { what: 'add', which: 0, piece: 4 },
            { what: 'revise', which: 0, piece: 1 },
          ],
        ],
      ],
    },
  );
  expect(read).toBeGreaterThan(12);
});
