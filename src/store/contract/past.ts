/**
 * What every ledger must do about the past and its order: whatever is appended later, what was known then stays as it was; and the last
 * decision is the one made last, whatever the clocks say.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond, documentOf, factOf, type Happening, happenings, letHappen, seen } from './happenings.ts';

/** Seconds of the same day, in any order: clocks that are set back and forth. */
const clocks = fc.array(fc.nat(20), { minLength: 14, maxLength: 14 });

/** Lets all happen, each by the clock at its time. */
async function record(ledger: Ledger, all: readonly Happening[], seconds: readonly number[]): Promise<void> {
  for (const [i, happening] of all.entries()) await letHappen(ledger, happening, atSecond(seconds[i]!));
}

/** What people decided and readers read, in the words that no clock has a part in. */
async function decided(ledger: Ledger) {
  const held = [...(await ledger.documents({ limit: 100 }))].map(({ id }) => id).sort();
  const claims = (await Promise.all(held.map((id) => ledger.claims(id)))).flat();
  const facts = await Promise.all([0, 1, 2].map((n) => ledger.evidence(factOf(n).id)));
  return [...claims, ...facts].map(
    (piece) =>
      piece && [piece.id, piece.review, piece.type, piece.stage, piece.date, piece.apart ?? null, piece.reader],
  );
}

/** Registers the tests. */
export function pastContract(open: () => Promise<Ledger>): void {
  it('shows the past as it was, whatever is recorded after, and the same state when all is done again', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, clocks, async (all, seconds) => {
        const [ledger, again] = [await open(), await open()];
        // An instant is over once something is recorded at a later one: what is recorded until then may still belong to it.
        const then = new Map<string, Awaited<ReturnType<typeof seen>>>();
        for (const [i, happening] of all.entries()) {
          await letHappen(ledger, happening, atSecond(seconds[i]!));
          // Now: by the ties as they are stored.
          const instant = await ledger.lastKnown();
          if (instant !== null) then.set(instant, await seen(ledger, instant));
        }
        // Later: by the ties derived from what was known.
        for (const [instant, view] of then) expect(await seen(ledger, instant)).toEqual(view);
        await record(again, all, seconds);
        const last = (await ledger.lastKnown()) ?? atSecond(0).at;
        expect(await seen(again, last)).toEqual(await seen(ledger, last));
        await Promise.all([ledger.close(), again.close()]);
      }),
      { numRuns: runs(6) },
    );
  });

  it('holds what was decided and read last, whatever the clocks say', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, clocks, async (all, seconds) => {
        const [set, forward] = [await open(), await open()];
        await record(set, all, seconds);
        await record(
          forward,
          all,
          seconds.map((_, i) => i),
        );
        expect(await decided(set)).toEqual(await decided(forward));
        await Promise.all([set.close(), forward.close()]);
      }),
      { numRuns: runs(6) },
    );
  });

  it('takes a decision at once by a clock that was set back, and knows it from the instant of the record before', async () => {
    const ledger = await open();
    const { document, reading } = documentOf(0);
    const claim = reading.claims[0]!.id;
    await ledger.appendDocument(documentOf(0), atSecond(10));
    await ledger.judge({ act: 'accept', target: claim }, atSecond(20));
    await ledger.judge({ act: 'reject', target: claim }, atSecond(5));
    const review = async (second?: number) =>
      (await ledger.evidence(claim, second === undefined ? undefined : atSecond(second).at))?.review ?? null;
    expect(await review()).toBe('rejected');
    expect([await review(9), await review(10), await review(19), await review(20)]).toEqual([
      null,
      'unreviewed',
      'unreviewed',
      'rejected',
    ]);
    const reviewed = { include: 'reviewed', validAt: '2026-01-01' } as const;
    expect(await ledger.ties(reviewed)).toEqual([]);
    await ledger.judge({ act: 'undo', target: claim }, atSecond(1));
    expect(await review()).toBe('accepted');
    expect((await ledger.judgements(9)).map(({ act }) => act)).toEqual(['undo', 'reject', 'accept']);
    expect((await ledger.history(document.id)).map(({ what }) => what)).toEqual([
      'recorded',
      'source',
      'read',
      'judged',
      'judged',
      'judged',
    ]);
    expect(await ledger.lastKnown()).toBe(atSecond(20).at);
    await ledger.close();
  });
}
