/** The two sides of a case: countries or regions, of which parties are. */
import { countryOf, unitOf } from '../../model/place.ts';

/** True of a party that a side names, or whose country it names. */
export function isOfSide(party: string, units: readonly string[]): boolean {
  return units.includes(unitOf(party)) || units.includes(countryOf(party));
}

/** True where a party is of the one side and another of the other. */
export function joinsSides(parties: readonly string[], home: readonly string[], partner: readonly string[]): boolean {
  return parties.some((party) => isOfSide(party, home)) && parties.some((party) => isOfSide(party, partner));
}
