/** A tie as its pairs of first-level units of different countries: the unit in which readings and codings are compared. */
import type { PartyRef } from '../../model/place.ts';

/** One code for units that are the same for the comparison (a code of before and after a reform). */
export type SameUnit = (code: string) => string;

export const firstLevel = (party: PartyRef, same: SameUnit): string => same(party.split('/')[0]!);
/** `RU-SA` and `RU/…` are of RU; a vanished unit `X-SUHH-…` is a country of its own for the comparison. */
const countryOf = (unit: string): string => (unit.startsWith('X-') ? unit : unit.slice(0, 2));

/** Unordered pairs `A~B`, sorted, of the parties' first-level units; parties of one country make none. */
export function pairsOf(parties: readonly PartyRef[], same: SameUnit): readonly string[] {
  const units = [...new Set(parties.map((p) => firstLevel(p, same)))].sort();
  return units.flatMap((a, i) =>
    units.slice(i + 1).flatMap((b) => (countryOf(a) === countryOf(b) ? [] : [`${a}~${b}`])),
  );
}

/** A party for comparing towns: unit and the letters of the town's name, spelling aside (Blagoveščensk ~ blagovescensk). */
export function plainParty(party: PartyRef, same: SameUnit): string {
  const town = party.split('/')[1] ?? '';
  return `${firstLevel(party, same)}/${town
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()}`;
}
