/** What every ledger must do about the past: whatever is appended later, what was known then stays as it was. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JudgementAct } from '../model/evidence.ts';
import type { DocumentEntry, Ledger, Stamp } from './port.ts';
import { sampleEntry, sampleFact } from './sample-entry.ts';

/** One thing that may happen to a ledger, as a property test draws it. */
export interface Happening {
  readonly what: 'add' | 'reread' | 'fact' | 'judge';
  /** Which document, fact or claim, counted from 0. */
  readonly which: number;
  /** Which of its pieces of evidence. */
  readonly piece: number;
  readonly act: JudgementAct;
}

/** The n-th second of a day: stamps that a person can follow. */
export const atSecond = (second: number): Stamp => ({
  by: 'tester',
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
});

const towns = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;
const stages = ['signed', 'active', 'suspended', 'ended'] as const;

/** The n-th document of the property tests: one claim on one pair, so that documents agree and contradict each other. */
function document(n: number, reader = '1'): DocumentEntry {
  const text = `Report ${n}: Heihe and Blagoveshchensk are sister cities. Harbin met Khabarovsk.`;
  const claims = [
    {
      quote: 'Heihe and Blagoveshchensk are sister cities',
      type: 'twinning' as const,
      parties: towns,
      stage: stages[(n + Number(reader) - 1) % stages.length]!,
      date: String(2000 + n + Number(reader)),
    },
    { quote: 'Harbin met Khabarovsk', type: 'visit' as const, parties: ['CN-HL', 'RU-KHA'], stage: 'signed' as const },
  ];
  // A later version of the reader no longer finds the visit.
  return sampleEntry(text, reader === '1' ? claims : claims.slice(0, 1), { reader, source: `${n}-${reader}.txt` });
}

const fact = (n: number) =>
  sampleFact({
    type: 'twinning',
    parties: towns,
    stage: stages[n % stages.length]!,
    date: `${2004 + n}-05`,
    statement: `What happened in the year ${n}.`,
    address: `https://example.org/${n}`,
  });

/** What may happen, in any order. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    what: fc.constantFrom('add', 'add', 'reread', 'fact', 'judge', 'judge', 'judge' as const),
    which: fc.nat(3),
    piece: fc.nat(2),
    act: fc.constantFrom<JudgementAct>('accept', 'reject', 'unsure', 'undo'),
  }),
  { minLength: 4, maxLength: 10 },
);

/** Lets it happen. What cannot be (a judgement on nothing, an undo of nothing) is refused and changes nothing. */
export async function letHappen(ledger: Ledger, { what, which, piece, act }: Happening, stamp: Stamp): Promise<void> {
  if (what === 'add') await ledger.appendDocument(document(which), stamp);
  else if (what === 'reread') await ledger.appendDocument(document(which, '2'), stamp);
  else if (what === 'fact') await ledger.appendFacts([fact(which)], [], stamp);
  else {
    const targets = [...document(which).reading.claims.map(({ id }) => id), fact(which).id];
    await ledger.judge(act, targets[piece]!, null, stamp).catch(() => undefined);
  }
}

/** Everything there is to see of a ledger as known at an instant. */
export async function seen(ledger: Ledger, knownAt: string) {
  const query = { validAt: '2026-01-01', knownAt };
  const ties = await ledger.ties({ ...query, include: 'all' });
  const documents = await ledger.documents({ knownAt, limit: 100 });
  return {
    ties,
    shown: await Promise.all(ties.map(({ id }) => ledger.tie(id, query))),
    reviewed: await ledger.ties({ ...query, include: 'reviewed' }),
    documents,
    texts: await Promise.all(documents.map(({ id }) => ledger.document(id, knownAt))),
    readings: await Promise.all(documents.map(({ id }) => ledger.reading(id, knownAt))),
    claims: await Promise.all(documents.map(({ id }) => ledger.claims(id, knownAt))),
    fact: await ledger.evidence(fact(0).id, knownAt),
    judgements: await ledger.judgements(100, knownAt),
  };
}

/** Registers the tests. */
export function pastContract(open: () => Promise<Ledger>): void {
  it('shows the past as it was, whatever is recorded after', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const ledger = await open();
        const then: Awaited<ReturnType<typeof seen>>[] = [];
        for (const [i, happening] of all.entries()) {
          await letHappen(ledger, happening, atSecond(i));
          then.push(await seen(ledger, atSecond(i).at));
        }
        for (const [i, view] of then.entries()) expect(await seen(ledger, atSecond(i).at)).toEqual(view);
        await ledger.close();
      }),
      { numRuns: 5 },
    );
  });
}
