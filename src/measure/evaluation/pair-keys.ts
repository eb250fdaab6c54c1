/** A tie as its pairs of first-level units of different countries: the unit in which readings and codings are compared. */
import { type PartyRef, unitOf, pairsOf as unitPairsOf } from '../../model/place.ts';

/** One code for units that are the same for the comparison (a code of before and after a reform). */
export type SameUnit = (code: string) => string;

export const firstLevel = (party: PartyRef, same: SameUnit): string => same(unitOf(party));

/** Unordered pairs `A~B`, sorted, of the parties' first-level units; parties of one country make none. */
export const pairsOf = (parties: readonly PartyRef[], same: SameUnit): readonly string[] =>
  unitPairsOf(parties.map((party) => firstLevel(party, same)));

/** A party for comparing towns: unit and the letters of the town's name, spelling aside (Blagoveščensk ~ blagovescensk). */
export function plainParty(party: PartyRef, same: SameUnit): string {
  const town = party.split('/')[1] ?? '';
  return `${firstLevel(party, same)}/${town
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()}`;
}
