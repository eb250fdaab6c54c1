/** Who was a party of a tie from when to when, as far as dated. */
import type { Bounds } from '../model/edtf.ts';
import { compareDays } from '../model/edtf-days.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PartyRef } from '../model/place.ts';
import type { Membership, StageStep, Tie } from '../model/tie.ts';
import { sortedParties } from './founding-key.ts';
import { beginning, compareTimes, isDated } from './step-time.ts';

const unknown: Bounds = [null, null];

/**
 * True for the end of a membership: an `ended` on a named body by fewer parties than the body has. By the codebook's rule for
 * coded facts the party that leaves is named first; of a claim it is not known who left, so it moves nobody.
 */
export function isDeparture(piece: Evidence, named: boolean, parties: readonly PartyRef[]): boolean {
  return named && piece.stage === 'ended' && new Set(piece.parties).size < parties.length;
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
  const end = steps.find(({ stage }) => stage === 'ended')?.bounds ?? unknown;
  return sortedParties(parties).map((party) => {
    const naming = evidence.filter(
      (piece) =>
        piece.parties.includes(party) &&
        isDated(piece) &&
        !outvoted.has(piece.id) &&
        (piece.stage === 'signed' || piece.stage === 'active'),
    );
    const departure = evidence.find(
      (piece) => piece.kind === 'fact' && piece.parties[0] === party && isDeparture(piece, named, parties),
    );
    const joined = naming.map(beginning).sort(compareTimes)[0] ?? unknown;
    return { party, joined, left: departure ? beginning(departure) : end };
  });
}

/**
 * The parties of a tie that may not have been still to join, nor already gone, on a day: who certainly belongs to it then. A
 * party whose joining has no date belongs to it from its beginning.
 */
export function membersOn(
  { parties, memberships }: Pick<Tie, 'parties' | 'memberships'>,
  day: string,
): readonly PartyRef[] {
  const by = new Map(memberships.map((each) => [each.party, each]));
  return parties.filter((party) => {
    const { joined, left } = by.get(party) ?? { joined: unknown, left: unknown };
    const [since, gone] = [joined[1] ?? joined[0], left[0] ?? left[1]];
    return (since === null || compareDays(since, day) <= 0) && (gone === null || compareDays(gone, day) > 0);
  });
}
