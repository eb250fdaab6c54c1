/** Which date a step shows where sources contradict one another (docs/methods/ties.md); the others are kept beside it as contested. */
import type { Evidence } from '../../model/evidence.ts';
import { countryOf, type PartyRef, unitOf } from '../../model/place.ts';
import { isHaltedOrEnded } from '../../model/stages.ts';
import { bears, independentSources, preference, reliability } from '../evidence-weight.ts';
import { sortedParties } from '../founding-key.ts';
import { beginning, compareTimes, vagueness } from './vague-dates.ts';

/**
 * Which of several dates is shown: the reviewer's preference; what is said of the tie itself before what one side decided;
 * where both sides decided, one after the other, the first of them (a tie needs two); then the more reliable source, then
 * independent sources, then the latest record.
 */
export function byTrust(clusters: readonly (readonly Evidence[])[]) {
  const bothSides = decidedBy(clusters.flat()).length > 1;
  return (a: readonly Evidence[], b: readonly Evidence[]): number =>
    preferred(b) - preferred(a) ||
    Math.max(...b.map(preference)) - Math.max(...a.map(preference)) ||
    Number(isDecision(a)) - Number(isDecision(b)) ||
    (bothSides && isDecision(a) ? compareTimes(beginning(a[0]!), beginning(b[0]!)) : 0) ||
    reliability(b) - reliability(a) ||
    byStrength(a, b);
}

/** Independent sources, then the latest record, then what is most exact. */
function byStrength(a: readonly Evidence[], b: readonly Evidence[]): number {
  return independentSources(b) - independentSources(a) || latest(b).localeCompare(latest(a)) || byWeight(a[0]!, b[0]!);
}

/** The revision in which the reviewer last preferred one of them, 0 for none; of two preferences the later holds. */
function preferred(evidence: readonly Evidence[]): number {
  return Math.max(...evidence.map(({ preferredIn = 0 }) => preferredIn));
}

function latest(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ recordedAt }) => recordedAt)
    .sort()
    .at(-1)!;
}

/** True where all that is told is what one side decided, nothing of an end or a suspension that both agreed on or that came by itself. */
export function isDecision(evidence: readonly Evidence[]): boolean {
  return evidence.every((piece) => decidedBy([piece]).length === 1);
}

/** The parties that decided on an end or a suspension, or the states that did over their towns and regions, each once, as far as coders say; a claim does not say who decided. */
export function decidedBy(evidence: readonly Evidence[]): readonly string[] {
  const decisions = evidence.filter(({ stage }) => isHaltedOrEnded(stage));
  return sortedParties(
    decisions.flatMap(({ parties, actedBy = [] }) => parties.flatMap((party) => decider(party, actedBy) ?? [])),
  );
}

/** The party itself, where it or its region acted; its state, where that alone did: what a government shut its town did not. */
function decider(party: PartyRef, by: readonly PartyRef[]): PartyRef | null {
  if (by.some((actor) => actor === party || actor === unitOf(party))) return party;
  return by.find((actor) => actor === countryOf(party)) ?? null;
}

/** What weighs most first: what a person stands behind, what a reviewer prefers, what is most exact. */
export function byWeight(a: Evidence, b: Evidence): number {
  const [x, y] = [vagueness(a.bounds ?? [null, null]), vagueness(b.bounds ?? [null, null])];
  return (
    preference(b) - preference(a) ||
    (b.preferredIn ?? 0) - (a.preferredIn ?? 0) ||
    (x === y ? 0 : x - y) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** What a reviewer prefers, what a person stands behind, what tells an end, then the rest. */
export function byWeightThenEnd(a: Evidence, b: Evidence): number {
  const tellsEnd = ({ date, bounds }: Evidence): number =>
    Number((date?.includes('/') ?? false) && bounds?.[1] != null);
  return (
    (b.preferredIn ?? 0) - (a.preferredIn ?? 0) ||
    Number(bears(b)) - Number(bears(a)) ||
    tellsEnd(b) - tellsEnd(a) ||
    byWeight(a, b)
  );
}
