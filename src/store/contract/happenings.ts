/** What may happen to a ledger, for the property tests of the contract: drawn at random, and carried out one after another. */
import fc from 'fast-check';
import { edtfBounds } from '../../model/edtf.ts';
import { isAmurError } from '../../model/errors.ts';
import type { EvidenceValues, JudgementAct, JudgementDetail } from '../../model/evidence.ts';
import { reliabilities } from '../../model/grade.ts';
import type { DocumentEntry, Ledger, Stamp } from '../ports/ledger.ts';
import { sampleEntry, sampleFact } from './sample-entry.ts';

/** One thing that may happen. The numbers choose among what there is. */
export interface Happening {
  readonly what: 'add' | 'reread' | 'fact' | 'revise' | 'withdraw' | JudgementAct;
  readonly which: number;
  readonly piece: number;
}

/** The n-th second of a day: stamps that a person can follow. */
export const atSecond = (second: number): Stamp => ({
  by: 'tester',
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
});

const river = 'RU-AMU/Blagoveshchensk';
/** One town under two names. */
const heihe = ['CN-HL/Heihe', 'CN-HL/Aihui'] as const;
/** One body under two names. */
const bodies = ['River Council', 'Council of the River'] as const;
const stages = ['signed', 'active', 'suspended', 'ended'] as const;

/** The n-th document: few pairs and one body, so that documents agree and contradict each other. */
export function documentOf(n: number, reader = '1'): DocumentEntry {
  const text = `Report ${n}: the river towns are sister cities. The Council of the River met. Harbin met Khabarovsk.`;
  const stage = stages[(n + Number(reader) - 1) % stages.length]!;
  const claims = [
    {
      quote: 'the river towns are sister cities',
      type: 'twinning' as const,
      parties: [heihe[n % 2]!, river],
      stage,
      date: String(2000 + n + Number(reader)),
    },
    {
      quote: 'The Council of the River met',
      type: 'body' as const,
      parties: ['CN-HL', 'RU-AMU', heihe[n % 2]!],
      stage,
      body: bodies[n % 2]!,
    },
    {
      quote: 'Harbin met Khabarovsk',
      type: 'visit' as const,
      parties: ['CN-HL', 'RU-KHA'],
      stage: 'signed' as const,
      // Only possible in the second document.
      ...(n === 1 ? { score: 0.4, strict: false } : {}),
    },
  ];
  // A later version of the reader no longer finds the visit.
  return sampleEntry(text, reader === '1' ? claims : claims.slice(0, 2), {
    reader,
    source: `https://paper-${n}.example/${reader}`,
  });
}

/** The n-th coded fact. */
export const factOf = (n: number) =>
  sampleFact({
    type: 'twinning',
    parties: [heihe[0], river],
    stage: stages[n % stages.length]!,
    date: `${2004 + n}-05`,
    statement: `What happened in the year ${n}.`,
    address: `https://example.org/${n}`,
  });

const documents = 3;
const what = fc.constantFrom<Happening['what']>(
  ...(['add', 'add', 'add', 'reread', 'fact', 'fact', 'revise', 'withdraw'] as const),
  ...(['accept', 'reject', 'unsure', 'edit', 'prefer', 'merge', 'merge', 'split', 'grade', 'undo', 'undo'] as const),
);

/** What may happen, in any order. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({ what, which: fc.nat(documents - 1), piece: fc.nat(4) }),
  { minLength: 5, maxLength: 14 },
);

const constructions = ['Bridge', 'cable car', null] as const;

const sistered: readonly EvidenceValues[] = (['signed', 'ended'] as const).flatMap((stage) =>
  [heihe[1], 'CN-HL/Harbin'].map((town) => ({
    type: 'twinning',
    parties: [town, river],
    stage,
    date: '2010',
    bounds: edtfBounds('2010'),
    fields: [],
    modality: 'fact',
    body: null,
  })),
);

/** Of two constructions one is named or the other, or it is not said which. */
const edits: readonly EvidenceValues[] = [
  ...sistered,
  ...constructions.map(
    (body): EvidenceValues => ({ ...sistered[0]!, type: 'infrastructure', parties: [heihe[0], river], body }),
  ),
];

/** Two things that may be one. */
async function things(ledger: Ledger, piece: number): Promise<readonly [string, string]> {
  if (piece === 0) return heihe;
  if (piece === 1) return [`body:${bodies[0]}`, `body:${bodies[1]}`];
  if (piece === 2) return [documentOf(0).document.id, documentOf(1).document.id];
  if (piece === 3) return ['person:A. Petrov', 'person:Petrov'];
  const ties = await ledger.ties({ validAt: '2026-01-01', knownAt: '2099-01-01T00:00:00.000Z', include: 'all' });
  const twinnings = ties.filter(({ type }) => type === 'twinning').map(({ id }) => id);
  return [twinnings[0] ?? 'tie_none', twinnings.at(-1) ?? 'tie_none'];
}

async function chosen(ledger: Ledger, { what: act, which, piece }: Happening): Promise<[string, JudgementDetail]> {
  const targets = [...documentOf(which).reading.claims.map(({ id }) => id), factOf(which).id];
  const evidence = targets[piece % targets.length]!;
  if (act === 'merge' || (act === 'split' && which > 0)) {
    const [target, into] = await things(ledger, piece);
    return [target, { into }];
  }
  if (act === 'edit') return [evidence, { edit: edits[(which + piece) % edits.length]! }];
  if (act === 'split') return [evidence, { apart: 'the other one' }];
  if (act === 'grade') {
    if (piece === 4) return [evidence, { credibility: 2 }];
    const outlet = piece === 3 ? 'site:example.org' : `site:paper-${which}.example`;
    return [outlet, { reliability: reliabilities[(which + piece) % 3]! }];
  }
  if (act !== 'undo' || piece > 2) return [evidence, {}];
  // The newest judgements, undos among them: an undo of an undo does it again.
  const newest = await ledger.judgements(3);
  return [newest[piece % Math.max(newest.length, 1)]?.id ?? evidence, {}];
}

/** The fact says what another one would say, of other parties, or nothing; false where it is not held. */
async function letRevise(ledger: Ledger, { what: act, which, piece }: Happening, stamp: Stamp): Promise<boolean> {
  const held = (await ledger.revisions.ofCase('sample')).facts.find(({ record }) => record.id === factOf(which).id);
  if (held === undefined) return false;
  const other = factOf(which + piece + 1);
  const record =
    act === 'revise' ? { ...other, id: `fct_${which}${piece}`, parties: [heihe[piece % 2]!, river] } : null;
  const revisedFacts = [{ of: held.record.id, after: held.revision, record }];
  return (await ledger.revisions.take({ facts: [], events: [], revisedFacts, revisedEvents: [] }, stamp)).revised > 0;
}

/** Lets it happen; false where it cannot be (a judgement on nothing, an undo of nothing), and then nothing changes. */
export async function letHappen(ledger: Ledger, happening: Happening, stamp: Stamp): Promise<boolean> {
  const { what: act, which } = happening;
  if (act === 'add') await ledger.appendDocument(documentOf(which), stamp);
  else if (act === 'reread') await ledger.appendDocument(documentOf(which, '2'), stamp);
  else if (act === 'fact') await ledger.appendFacts([factOf(which)], [], stamp);
  else if (act === 'revise' || act === 'withdraw') return letRevise(ledger, happening, stamp);
  else {
    const [target, detail] = await chosen(ledger, happening);
    try {
      await ledger.judge({ act, target, ...detail }, stamp);
    } catch (error) {
      if (!isAmurError(error)) throw error;
      return false;
    }
  }
  return true;
}

/** What there is to see of a ledger as known at an instant. */
export async function seen(ledger: Ledger, knownAt: string) {
  const query = { validAt: '2026-01-01', knownAt };
  const ties = await ledger.ties({ ...query, include: 'all' });
  const held = await ledger.documents({ knownAt, limit: 100 });
  const one = <T>(ask: (id: string) => Promise<T>): Promise<T[]> => Promise.all(held.map(({ id }) => ask(id)));
  return {
    ties,
    shown: await Promise.all(ties.map(({ id }) => ledger.tie(id, query))),
    reviewed: await ledger.ties({ ...query, include: 'reviewed' }),
    documents: held,
    texts: await one((id) => ledger.document(id, knownAt)),
    readings: await one((id) => ledger.reading(id, knownAt)),
    claims: await one((id) => ledger.claims(id, knownAt)),
    histories: await one((id) => ledger.history(id, knownAt)),
    names: await Promise.all([heihe[0], `body:${bodies[0]}`].map((name) => ledger.namesOf(name, knownAt))),
    fact: await ledger.evidence(factOf(0).id, knownAt),
    judgements: await ledger.judgements(100, knownAt),
    outlets: await ledger.outlets.list(knownAt),
  };
}
