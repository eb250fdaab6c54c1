/** Which of the claims found stand: what is told twice is claimed once, by the clearer word and the finer parties. */

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
  return oncePerStage(
    bodyFirst(
      withoutEarlierSteps(told).map((f) => f.claim),
      names,
    ),
    names,
  );
}

/**
 * An end that a text announces and then tells as done is done; ties that it cuts, where it tells of the twinning that it ends, are that.
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

/** Headline and body are one tie: what the body tells is not claimed again from headline or caption. */
function bodyFirst(claims: readonly Claim[], names: Names): Claim[] {
  const key = (c: Claim): string => [c.type, ...c.parties.map(unitOf).sort(), names.get(c) ?? ''].join('|');
  const told = new Set(claims.filter((c) => c.where === 'body').map(key));
  return claims.filter((c) => c.where === 'body' || !told.has(key(c)));
}

/** A tie told twice with the same stage and date is one claim: the first; one without a date gives way to one with. */
function oncePerStage(claims: readonly Claim[], names: Names): Claim[] {
  const key = (c: Claim): string => [c.type, c.stage, ...[...c.parties].sort(), names.get(c) ?? ''].join('|');
  const seen = new Set<string>();
  const kept: Claim[] = [];
  for (const claim of claims) {
    const same = key(claim);
    if (seen.has(claim.date === null ? same : `${same}|${claim.date}`)) continue;
    seen.add(same).add(`${same}|${claim.date ?? ''}`);
    kept.push(claim);
  }
  return kept;
}
