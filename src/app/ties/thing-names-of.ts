/** Names of constructions, bodies and sites compared with the names of places that a gazetteer has. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type ThingNames, thingNames } from '../../ties/names/thing-names.ts';
import { partyNamesOf } from './party-names.ts';

const made = new WeakMap<Gazetteer, ThingNames>();

/** The comparing of names under a gazetteer; one never changes. */
export function thingNamesOf(gazetteer: Gazetteer): ThingNames {
  let names = made.get(gazetteer);
  if (names === undefined) made.set(gazetteer, (names = thingNames(partyNamesOf({ gazetteer }))));
  return names;
}
