/** Who was a party of a tie from when to when, as far as dated. */
import type { Bounds } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PartyRef } from '../model/place.ts';
import type { Membership, StageStep } from '../model/tie.ts';
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
