/** Which of the claims found stand: what is told twice is claimed once, by the clearer word and the finer parties. */

import type { Bounds } from '../../model/edtf.ts';
import { unitOf } from '../../model/place.ts';
import type { Claim, NonClaim } from '../../model/reading.ts';
import { isHaltedOrEnded, isPlanned } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { NameFound } from './names/name-of-act.ts';

/** A claim before it is set down, with whether the text affirms it. */
export interface Found {
  readonly claim: Claim;
  readonly polarity: NonClaim['polarity'];
  readonly mood: NonClaim['mood'];
  /** The kind of tie that it is about: of a restriction, what it limits. */
  readonly kind: TieType;
  /** The thing that it names; null where it names none. */
  readonly thing: NameFound | null;
}

const isTold = (f: Found): boolean => f.polarity === 'affirmed' && f.mood === null;

/** The claims that a text affirms. */
export function claimsThatStand(found: readonly Found[]): Claim[] {
  const told = found.filter(isTold);
  const names = namesOf(told);
  return onceEach(
    bodyFirst(
      withoutEarlierSteps(told).map((f) => f.claim),
      names,
    ),
    names,
  );
}

/**
 * An end that a text announces and then tells as done is done; ties that it cuts, where it tells of the twinning that it ends, are that; and what it tells as ended
 * does not stand ("has broken off its ties", then "it had been a twin of").
 */
function withoutEarlierSteps(told: readonly Found[]): readonly Found[] {
  const key = ({ claim }: Found): string => [...claim.parties].sort().join('~');
  /** The kinds that are over between the parties, and the kinds with their stage. */
  const over = new Map<string, Set<string>>();
  for (const each of told)
    if (each.claim.type === each.kind && isHaltedOrEnded(each.claim.stage) && each.kind !== 'restriction')
      over.set(key(each), (over.get(key(each)) ?? new Set()).add(each.kind).add(`${each.kind} ${each.claim.stage}`));
  if (over.size === 0) return told;
  return told.filter((each) => {
    const { type, stage } = each.claim;
    const kinds = over.get(key(each));
    if (!kinds) return true;
    if (type === 'restriction' && isPlanned(stage)) return !kinds.has(each.kind);
    if (stage === 'active' && each.claim.date === null) return !kinds.has(`${type} ended`);
    if (type === 'cooperation' && isHaltedOrEnded(stage))
      return ![...kinds].some((kind) => kind.endsWith(` ${stage}`) && !kind.startsWith('cooperation '));
    return true;
  });
}

/** What a text denies, conditions or merely wishes. */
export const nonclaimsOf = (found: readonly Found[]): NonClaim[] =>
  found.filter((f) => !isTold(f)).map(({ claim, polarity, mood }) => ({ ...claim, polarity, mood }));

/** The names by which claims are about different things: a bridge and a cable car are two, whatever they have in common. */
type Names = ReadonlyMap<Claim, string>;
const namesOf = (found: readonly Found[]): Names =>
  new Map(
    found.flatMap(({ claim, thing }) => (thing && !thing.bare ? [[claim, thing.name.toLowerCase()] as const] : [])),
  );

/** Claims with equal keys are of one type, between the same regions, about the same thing. */
const keyOf = (c: Claim, names: Names): string =>
  [c.type, ...c.parties.map(unitOf).sort(), names.get(c) ?? ''].join('|');

/** Headline and body are one tie: what the body tells is not claimed again from headline or caption. */
function bodyFirst(claims: readonly Claim[], names: Names): Claim[] {
  const told = new Set(claims.filter((c) => c.where === 'body').map((c) => keyOf(c, names)));
  return claims.filter((c) => c.where === 'body' || !told.has(keyOf(c, names)));
}

/** An act told twice is one claim: with one stage, days that can be the same, and the same parties, a region standing for a town of it. */
function onceEach(claims: readonly Claim[], names: Names): Claim[] {
  const acts = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.stage}|${keyOf(claim, names)}`;
    const told = acts.get(key) ?? [];
    const at = told.findIndex((other) => canBeSameDay(claim, other) && canBeSameParties(claim, other));
    if (at < 0) told.push(claim);
    else if (tellsMore(claim, told[at]!)) told[at] = claim;
    acts.set(key, told);
  }
  const kept = new Set([...acts.values()].flat());
  return claims.filter((claim) => kept.has(claim));
}

const canBeSameDay = ({ bounds: a }: Claim, { bounds: b }: Claim): boolean =>
  a === null || b === null || isWithin(a, b) || isWithin(b, a);
const isWithin = ([from, to]: Bounds, [first, last]: Bounds): boolean =>
  (from ?? '') >= (first ?? '') && (to ?? '9') <= (last ?? '9');

const canBeSameParties = ({ parties: a }: Claim, { parties: b }: Claim): boolean =>
  a.every((p) => b.some((q) => p === q || p === unitOf(q) || unitOf(p) === q));

/** One that stands goes before one that is only possible, one with a day before one without, a finer party before a wider one. */
function tellsMore(one: Claim, other: Claim): boolean {
  const merits = (c: Claim): readonly number[] => [
    c.strict ? 1 : 0,
    c.date === null ? 0 : 1,
    c.parties.filter((p) => p !== unitOf(p)).length,
  ];
  const [ours, theirs] = [merits(one), merits(other)];
  const at = ours.findIndex((merit, i) => merit !== theirs[i]);
  return at >= 0 && ours[at]! > theirs[at]!;
}
