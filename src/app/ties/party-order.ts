/** The order in which the parties of a tie are named: one for every list, panel, brief and command. */
import { type PartyRef, unitOf } from '../../model/place.ts';
import { isDirected, type TieType } from '../../model/tie-types.ts';

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
