/**
 * How far two coders of the same texts agree, and where they do not (docs/methods/agreement.md). Pure: who the coders are, the
 * reader or the reviewed ledger among them, makes no difference.
 */
import type { CodedClaim } from '../../model/coding.ts';
import { contentId } from '../../model/ids.ts';
import { pairsOf } from '../../model/place.ts';
import { scoreOf } from '../evaluation/score.ts';
import { cohenKappa, type Kappa, kappaOf } from './cohen-kappa.ts';

/** What two coders found in one document. */
export interface CodedTwice {
  readonly document: string;
  readonly first: readonly CodedClaim[];
  readonly second: readonly CodedClaim[];
}

/** Agreement on what is there at all; the first coder is the measure of the second, and F1 is the same either way. */
export interface FoundByBoth {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** One place where two codings part; `on` names the values that differ, empty where one of them is missing. */
export interface Difference {
  /** A hash of what it says: the same difference has the same id as long as the codings stand. */
  readonly id: string;
  readonly document: string;
  readonly first: CodedClaim | null;
  readonly second: CodedClaim | null;
  readonly on: readonly ('type' | 'parties' | 'stage' | 'date' | 'modality')[];
}

export interface Agreement {
  readonly documents: number;
  /** Pairs of regions (of different countries) found in a document. */
  readonly pairs: FoundByBoth;
  /** Claims, matched within a document by a pair in common. */
  readonly claims: FoundByBoth;
  readonly type: Kappa;
  readonly stage: Kappa;
  readonly types: Readonly<Record<string, Kappa>>;
  readonly stages: Readonly<Record<string, Kappa>>;
  readonly differences: readonly Difference[];
}

interface Matched {
  readonly first: CodedClaim | null;
  readonly second: CodedClaim | null;
}

/** The agreement over documents that both have coded. */
export function agreementOf(documents: readonly CodedTwice[]): Agreement {
  const pairs = { both: 0, onlyFirst: 0, onlySecond: 0 };
  const matched: Matched[] = [];
  const differences: Difference[] = [];
  for (const { document, first, second } of documents) {
    const [a, b] = [pairsFound(first), pairsFound(second)];
    pairs.both += [...a].filter((pair) => b.has(pair)).length;
    pairs.onlyFirst += [...a].filter((pair) => !b.has(pair)).length;
    pairs.onlySecond += [...b].filter((pair) => !a.has(pair)).length;
    for (const match of matches(first, second)) {
      matched.push(match);
      const difference = differenceOf(document, match);
      if (difference) differences.push(difference);
    }
  }
  const both = matched.flatMap(({ first, second }) => (first && second ? [[first, second] as const] : []));
  const types = both.map(([a, b]) => [a.type, b.type] as const);
  const stages = both.map(([a, b]) => [a.stage, b.stage] as const);
  return {
    documents: documents.length,
    pairs: found(pairs),
    claims: found({
      both: both.length,
      onlyFirst: matched.filter(({ second }) => second === null).length,
      onlySecond: matched.filter(({ first }) => first === null).length,
    }),
    type: cohenKappa(types),
    stage: cohenKappa(stages),
    types: each(types),
    stages: each(stages),
    differences,
  };
}

function pairsFound(claims: readonly CodedClaim[]): ReadonlySet<string> {
  return new Set(claims.flatMap(({ parties }) => pairsOf(parties)));
}

function found(counts: Pick<FoundByBoth, 'both' | 'onlyFirst' | 'onlySecond'>): FoundByBoth {
  const { precision, recall, f1 } = scoreOf({
    right: counts.both,
    extra: counts.onlySecond,
    missed: counts.onlyFirst,
  });
  return { ...counts, precision, recall, f1 };
}

function each(units: readonly (readonly [string, string])[]): Readonly<Record<string, Kappa>> {
  const categories = [...new Set(units.flat())].sort();
  return Object.fromEntries(categories.map((category) => [category, kappaOf(category, units)]));
}

/** Claims side by side: those with a pair in common, the most alike first; what is left over stands alone. */
function matches(first: readonly CodedClaim[], second: readonly CodedClaim[]): readonly Matched[] {
  const candidates = first
    .flatMap((a, i) => second.map((b, j) => ({ i, j, likeness: likeness(a, b) })))
    .filter(({ likeness: alike }) => alike > 0)
    .sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, j);
    taken.add(j);
  }
  return [
    ...first.map((a, i) => ({ first: a, second: partner.has(i) ? second[partner.get(i)!]! : null })),
    ...second.flatMap((b, j) => (taken.has(j) ? [] : [{ first: null, second: b }])),
  ];
}

/** 0 without a pair in common; else more the more words, parties and values are shared. */
function likeness(a: CodedClaim, b: CodedClaim): number {
  const own = pairsOf(a.parties);
  const others = new Set(pairsOf(b.parties));
  const shared = own.filter((pair) => others.has(pair)).length;
  if (shared === 0) return 0;
  const overlap = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const words = overlap / (a.end - a.start + (b.end - b.start) - overlap || 1);
  const same = Number(a.type === b.type) + Number(a.stage === b.stage) / 2 + Number(a.date === b.date) / 4;
  return shared / Math.max(own.length, others.size) + 2 * words + same;
}

function differenceOf(document: string, { first, second }: Matched): Difference | null {
  const on = first && second ? differing(first, second) : [];
  if (first && second && on.length === 0) return null;
  return { id: contentId('dif', document, said(first), said(second)), document, first, second, on };
}

function differing(a: CodedClaim, b: CodedClaim): Difference['on'] {
  const parties = (claim: CodedClaim): string => [...claim.parties].sort().join('~');
  return [
    ...(a.type === b.type ? [] : (['type'] as const)),
    ...(parties(a) === parties(b) ? [] : (['parties'] as const)),
    ...(a.stage === b.stage ? [] : (['stage'] as const)),
    ...(a.date === b.date ? [] : (['date'] as const)),
    ...(a.modality === b.modality ? [] : (['modality'] as const)),
  ];
}

function said(claim: CodedClaim | null): unknown {
  if (claim === null) return null;
  const { start, end, type, parties, stage, date, modality } = claim;
  return [start, end, type, parties, stage, date, modality];
}
