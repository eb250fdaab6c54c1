/** Who was a party of a tie from when to when, as far as dated. */

import { type Bounds, certainlyBefore } from '../model/edtf.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { Evidence } from '../model/evidence.ts';
import { type PartyRef, unitOf } from '../model/place.ts';
import { isEnded, isHalted, isHaltedOrEnded, isInForce } from '../model/stages.ts';
import type { Membership, StageStep, Tie } from '../model/tie.ts';
import { bears } from './evidence-weight.ts';
import { sortedParties } from './founding-key.ts';
import { beginning, compareTimes, isDated } from './stages/vague-dates.ts';

const unknown: Bounds = [null, null];

/**
 * True for the end or the suspension of a membership: an `ended` or `suspended` on a named body by fewer parties than the body
 * has. By the codebook's rule for coded facts the party concerned is named first; of a claim it is not known who it was, so it
 * moves nobody. The body goes on.
 */
export function isOfOneMember(piece: Evidence, named: boolean, parties: readonly PartyRef[]): boolean {
  return named && isHaltedOrEnded(piece.stage) && new Set(piece.parties).size < parties.length;
}

/** The parties of a lifetime, sorted, each with the earliest time it is named in force and the time it left. */
export function membershipsOf(
  evidence: readonly Evidence[],
  named: boolean,
  parties: readonly PartyRef[],
  steps: readonly StageStep[],
): readonly Membership[] {
  // A date that another was preferred to is no date of joining either.
  const outvoted = new Set(steps.flatMap(({ contested = [] }) => contested.flatMap((each) => each.evidence)));
  const end = steps.find(({ stage }) => isEnded(stage))?.bounds ?? unknown;
  return sortedParties(parties).map((party) => {
    const naming = evidence.filter(
      (piece) => piece.parties.includes(party) && isDated(piece) && !outvoted.has(piece.id) && isInForce(piece.stage),
    );
    const departure = evidence.find(
      (piece) => isEnded(piece.stage) && concerns(piece, party) && isOfOneMember(piece, named, parties),
    );
    const joined = naming.map(beginning).sort(compareTimes)[0] ?? unknown;
    const left = departure ? beginning(departure) : end;
    const halts = evidence.filter(
      (piece) => isHalted(piece.stage) && concerns(piece, party) && isOfOneMember(piece, named, parties),
    );
    const suspended = suspensionsOf(halts, naming);
    return suspended.length === 0 ? { party, joined, left } : { party, joined, left, suspended };
  });
}

const concerns = (piece: Evidence, party: PartyRef): boolean => piece.kind === 'fact' && piece.parties[0] === party;

/**
 * The suspensions of a party, in order: each from the fact that a person stands behind to the first evidence of that kind in
 * force that names the party and certainly comes after; what is told again meanwhile adds nothing.
 */
function suspensionsOf(halts: readonly Evidence[], naming: readonly Evidence[]): NonNullable<Membership['suspended']> {
  const [since, back] = [halts, naming].map((all) =>
    all
      .filter((piece) => bears(piece) && isDated(piece))
      .map(beginning)
      .sort(compareTimes),
  ) as [Bounds[], Bounds[]];
  const found: { readonly since: Bounds; readonly until: Bounds }[] = [];
  for (const begins of since) {
    const last = found.at(-1);
    if (last !== undefined && !(isKnown(last.until) && certainlyBefore(last.until, begins))) continue;
    found.push({ since: begins, until: back.find((each) => certainlyBefore(begins, each)) ?? unknown });
  }
  return found;
}

const isKnown = ([from, to]: Bounds): boolean => from !== null || to !== null;

/**
 * The parties of a tie that may not have been still to join, nor already gone, nor suspended, on a day: who certainly belongs
 * to it then. A party whose joining has no date belongs to it from its beginning.
 */
export function membersOn(
  { parties, memberships }: Pick<Tie, 'parties' | 'memberships'>,
  day: string,
): readonly PartyRef[] {
  const by = new Map(memberships.map((each) => [each.party, each]));
  return parties.filter((party) => {
    const { joined, left, suspended = [] } = by.get(party) ?? { joined: unknown, left: unknown };
    const [since, gone] = [joined[1] ?? joined[0], left[0] ?? left[1]];
    return (
      (since === null || compareDays(since, day) <= 0) &&
      (gone === null || compareDays(gone, day) > 0) &&
      !suspended.some((each) => mayRestOn(each, day))
    );
  });
}

/** True where all parties of a tie in a unit certainly left it by a day, or are suspended on it. */
export function isOut({ memberships }: Pick<Tie, 'memberships'>, unit: string, day: string): boolean {
  const own = memberships.filter(({ party }) => unitOf(party) === unit);
  const by = (last: string | null): boolean => last !== null && compareDays(last, day) <= 0;
  return (
    own.length > 0 &&
    own.every(
      ({ left, suspended = [] }) => by(left[1]) || suspended.some(({ since, until }) => by(since[1]) && !by(until[0])),
    )
  );
}

function mayRestOn({ since, until }: NonNullable<Membership['suspended']>[number], day: string): boolean {
  const [from, to] = [since[0], until[1]];
  return (from === null || compareDays(from, day) <= 0) && (to === null || compareDays(to, day) > 0);
}
