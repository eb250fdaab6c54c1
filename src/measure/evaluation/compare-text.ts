/**
 * One text: what a reading claims against what was coded. Ties are compared as pairs with a type; stage, date, towns,
 * evidence and modality where both have the tie.
 */
import { codePointMap } from '../../model/code-points.ts';
import type { CodedText, CodedTie } from '../../model/coded-text.ts';
import type { Claim, Reading } from '../../model/reading.ts';
import { firstLevel, pairsOf, plainParty, type SameUnit } from './pair-keys.ts';
import { addCounts, type Counts, countItems, noCounts, type Share } from './score.ts';

/** What can go wrong with a tie, in the order in which it is told. */
export const errorClasses = ['missed', 'type', 'extra', 'stage', 'date', 'city', 'modality', 'evidence'] as const;
export type ErrorClass = (typeof errorClasses)[number];

export interface ReadingErrorFound {
  readonly text: string;
  readonly class: ErrorClass;
  /** `CN-GD~RU-SA`. */
  readonly pair: string;
  readonly type: string;
  readonly wanted: string | null;
  readonly got: string | null;
  /** The rule of the claim, where there is one. */
  readonly rule: string | null;
  readonly quote: string;
}

export interface TextComparison {
  /** Null where the places of the text were not coded. */
  readonly regions: Counts | null;
  readonly pairs: Counts;
  readonly ties: Counts;
  readonly stage: Share;
  readonly date: Share;
  readonly city: Share;
  readonly evidence: Share;
  readonly modality: Share;
  /** Ties that are no plain fact, told as what they are. */
  readonly nonFact: Counts;
  /** True where the text has no tie, optional ones included. */
  readonly negative: boolean;
  readonly falseAlarm: boolean;
  readonly errors: readonly ReadingErrorFound[];
}

/** Share of characters in common, of all covered, from which evidence counts as the same (intersection over union). */
const sameEvidence = 0.3;

export function compareText(coded: CodedText, reading: Reading, same: SameUnit): TextComparison {
  const required = coded.ties.filter((tie) => !tie.optional);
  const pairs = (ties: readonly { readonly parties: readonly string[] }[]): ReadonlySet<string> =>
    new Set(ties.flatMap(({ parties }) => pairsOf(parties, same)));
  const wanted = byKey(required, same);
  const allowed = byKey(coded.ties, same);
  const found = byKey(reading.claims, same);
  const judged = [...wanted].flatMap(([key, [tie]]) => {
    const claims = found.get(key);
    return claims && tie ? [compareTie(coded, key, tie, claims, same)] : [];
  });
  const sum = (name: 'stage' | 'date' | 'city' | 'evidence' | 'modality'): Share => ({
    right: judged.filter((j) => j[name] === true).length,
    of: judged.filter((j) => j[name] !== null).length,
  });
  return {
    regions: coded.regions === null ? null : countRegions(coded.regions, reading, same),
    pairs: countItems(pairs(required), pairs(coded.ties), pairs(reading.claims)),
    ties: countItems(new Set(wanted.keys()), new Set(allowed.keys()), new Set(found.keys())),
    stage: sum('stage'),
    date: sum('date'),
    city: sum('city'),
    evidence: sum('evidence'),
    modality: sum('modality'),
    nonFact: judged.map(({ nonFact }) => nonFact).reduce(addCounts, noCounts),
    negative: coded.ties.length === 0,
    falseAlarm: coded.ties.length === 0 && pairs(reading.claims).size > 0,
    errors: [
      ...missing(coded, wanted, found),
      ...extras(coded, wanted, allowed, found),
      ...judged.flatMap(({ errors }) => errors),
    ],
  };
}

/** Ties by pair and type, `A~B type`; a tie of many parties stands under each of its pairs. */
function byKey<T extends { readonly parties: readonly string[]; readonly type: string }>(
  ties: readonly T[],
  same: SameUnit,
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const tie of ties)
    for (const pair of pairsOf(tie.parties, same)) {
      const key = `${pair} ${tie.type}`;
      const held = map.get(key);
      if (held) held.push(tie);
      else map.set(key, [tie]);
    }
  return map;
}

function countRegions(regions: readonly string[], reading: Reading, same: SameUnit): Counts {
  const found = reading.mentions.flatMap((m) => {
    if (m.kind !== 'place' || m.in) return [];
    const code = m.region ?? (m.level === 'country' ? m.country : null);
    return code === null ? [] : [same(code)];
  });
  const wanted = new Set(regions.map(same));
  return countItems(wanted, wanted, new Set(found));
}

type Keyed<T> = ReadonlyMap<string, readonly T[]>;

const split = (key: string): { readonly pair: string; readonly type: string } => {
  const [pair = '', type = ''] = key.split(' ');
  return { pair, type };
};

/** A coded tie without a claim: of another type where the pair is claimed as something nobody coded, else missed. */
function missing(coded: CodedText, wanted: Keyed<CodedTie>, found: Keyed<Claim>): readonly ReadingErrorFound[] {
  return [...wanted].flatMap(([key, [tie]]) => {
    if (found.has(key) || !tie) return [];
    const { pair, type } = split(key);
    const others = [...found.keys()]
      .map(split)
      .filter((other) => other.pair === pair && !wanted.has(`${pair} ${other.type}`));
    const error: ReadingErrorFound = {
      text: coded.id,
      class: others.length > 0 ? 'type' : 'missed',
      pair,
      type,
      wanted: type,
      got: others.map((o) => o.type).join(', ') || null,
      rule: null,
      quote: tie.evidence,
    };
    return [error];
  });
}

function extras(
  coded: CodedText,
  wanted: Keyed<CodedTie>,
  allowed: Keyed<CodedTie>,
  found: Keyed<Claim>,
): readonly ReadingErrorFound[] {
  const pairsWanted = new Set([...wanted.keys()].filter((key) => !found.has(key)).map((key) => split(key).pair));
  return [...found].flatMap(([key, [claim]]) => {
    const { pair, type } = split(key);
    // A pair that was coded as something else is told once, as a wrong type.
    if (allowed.has(key) || !claim || pairsWanted.has(pair)) return [];
    const error: ReadingErrorFound = {
      text: coded.id,
      class: 'extra',
      pair,
      type,
      wanted: null,
      got: type,
      rule: claim.rule,
      quote: claim.evidence.quote,
    };
    return [error];
  });
}

interface TieComparison {
  readonly stage: boolean;
  readonly date: boolean;
  readonly modality: boolean;
  readonly evidence: boolean;
  /** Null where the towns were not coded. */
  readonly city: boolean | null;
  readonly nonFact: Counts;
  readonly errors: readonly ReadingErrorFound[];
}

/** Dates are compared without their marks of doubt. */
const bare = (date: string | null): string => (date ?? '').replace(/[~?%]/g, '');

function compareTie(
  coded: CodedText,
  key: string,
  tie: CodedTie,
  claims: readonly Claim[],
  same: SameUnit,
): TieComparison {
  const stages: readonly string[] = tie.accept.stage ?? [tie.stage];
  const dates = (tie.accept.date ?? [tie.date]).map(bare);
  const modalities: readonly string[] = tie.accept.modality ?? [tie.modality];
  const judge = (claim: Claim) => ({
    stage: stages.includes(claim.stage),
    date: dates.includes(bare(claim.date)),
    modality: modalities.includes(claim.modality),
  });
  const points = (claim: Claim): number => Object.values(judge(claim)).filter(Boolean).length;
  // Where several claims tell the same tie, the one that agrees best is compared; the earliest of equals.
  const claim = claims.reduce((best, next) => (points(next) > points(best) ? next : best));
  const right = {
    ...judge(claim),
    city: tie.places === null ? null : claims.some((c) => sameTowns(tie.places!, c, split(key).pair, same)),
    evidence: overlap(coded.text, tie.evidence, claim) >= sameEvidence,
  };
  const soft = !modalities.includes('fact');
  const nonFact = {
    right: soft && right.modality ? 1 : 0,
    missed: soft && !right.modality ? 1 : 0,
    extra: claim.modality !== 'fact' && !right.modality ? 1 : 0,
  };
  const { pair, type } = split(key);
  const error = (name: ErrorClass, wanted: string, got: string): ReadingErrorFound => ({
    text: coded.id,
    class: name,
    pair,
    type,
    wanted,
    got,
    rule: claim.rule,
    quote: claim.evidence.quote,
  });
  const errors = [
    ...(right.stage ? [] : [error('stage', either(stages), claim.stage)]),
    ...(right.date ? [] : [error('date', either(dates.map((d) => d || 'none')), claim.date ?? 'none')]),
    ...(right.city === false ? [error('city', either(tie.places!), claim.parties.join(' ~ '))] : []),
    ...(right.modality ? [] : [error('modality', either(modalities), claim.modality)]),
    ...(right.evidence ? [] : [error('evidence', tie.evidence, claim.evidence.quote)]),
  ];
  return { ...right, nonFact, errors };
}

function sameTowns(places: readonly string[], claim: Claim, pair: string, same: SameUnit): boolean {
  const key = (parties: readonly string[]): string =>
    parties
      .map((p) => plainParty(p, same))
      .sort()
      .join('~');
  const got = key(pair.split('~').map((unit) => claim.parties.find((p) => firstLevel(p, same) === unit) ?? unit));
  return places.some((finer) => key(finer.split(' ~ ')) === got);
}

/** Characters in common of all that coded evidence and claim cover, 0 to 1. */
function overlap(text: string, evidence: string, claim: Claim): number {
  const at = text.indexOf(evidence);
  if (at < 0) return 0;
  const points = codePointMap(text);
  const start = points.toCodePoint(at);
  const end = points.toCodePoint(at + evidence.length);
  const both = Math.max(0, Math.min(end, claim.evidence.end) - Math.max(start, claim.evidence.start));
  return both / (Math.max(end, claim.evidence.end) - Math.min(start, claim.evidence.start));
}

/** What would have been right, each once. */
function either(values: readonly string[]): string {
  return [...new Set(values)].join(' or ');
}
