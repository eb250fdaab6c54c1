/** The order in which the parties of a tie are named: one for every list, panel, brief and command. */
import { type PartyRef, unitOf } from '../../model/place.ts';
import { isHaltedOrEnded, type Stage } from '../../model/stages.ts';
import { isDirected, isLimit, type TieType } from '../../model/tie-types.ts';

/**
 * Giver before taker, where the type has one; else those of the region that is looked at first, and all others by code, as the tie has
 * them. Without a region, the order of the tie.
 */
export function partiesInOrder(
  { type, parties }: { readonly type: TieType; readonly parties: readonly PartyRef[] },
  about: ReadonlySet<string> = new Set(),
): readonly PartyRef[] {
  if (isDirected(type)) return parties;
  const isOwn = (party: PartyRef): boolean => about.has(unitOf(party));
  return [...parties.filter(isOwn), ...parties.filter((party) => !isOwn(party))];
}

/**
 * The parties of a claim as a list of claims names them: by code, so that claims on one pair look alike, unless the first one gave, or
 * decided on a limit, a suspension or an end.
 */
export function claimInOrder<
  T extends {
    readonly type: TieType;
    readonly stage: Stage;
    readonly parties: readonly { readonly party: PartyRef }[];
  },
>(claim: T): T {
  const { type, stage, parties } = claim;
  if (isDirected(type) || isLimit(type) || isHaltedOrEnded(stage)) return claim;
  return { ...claim, parties: [...parties].sort((a, b) => (a.party < b.party ? -1 : 1)) };
}
