/** Comparing names of people, bodies and towns, each by its own rules. */
import { bodyBlocks, bodyName } from '../../gazetteer/names/body-name.ts';
import { type NameBlocks, nameBlocks } from '../../gazetteer/names/name-blocks.ts';
import { personName } from '../../gazetteer/names/person-name.ts';
import { type BodyProfile, sameBodies } from './bodies.ts';
import type { SameCandidate } from './candidate.ts';
import { type PersonProfile, samePeople } from './people.ts';
import type { NameProfile } from './profile.ts';
import { sameTowns, type TownProfile, townBlocks } from './towns.ts';

/** A profile made ready to be compared with many. */
export type ReadyName =
  | ({ readonly kind: 'person' } & PersonProfile)
  | ({ readonly kind: 'body' } & BodyProfile)
  | ({ readonly kind: 'town' } & TownProfile);

/** Makes a profile ready; `placeOf` gives the place that the gazetteer knows for a town. */
export function readyName(profile: NameProfile, placeOf: (town: string) => string | null): ReadyName {
  if (profile.kind === 'person') return { ...profile, kind: 'person', parts: personName(profile.name) };
  if (profile.kind === 'body') return { ...profile, kind: 'body', parts: bodyName(profile.name) };
  return { ...profile, kind: 'town', place: placeOf(profile.ref) };
}

/** The keys that a name is kept under and looks for. */
export function keysOfName(name: ReadyName): NameBlocks {
  if (name.kind === 'person') return nameBlocks(name.parts);
  return name.kind === 'body' ? bodyBlocks(name.parts) : townBlocks(name.ref);
}

/** The candidate that two names of one kind make; null where they are not worth proposing. */
export function compareNames(a: ReadyName, b: ReadyName): SameCandidate | null {
  if (a.kind === 'person' && b.kind === 'person') return samePeople(a, b);
  if (a.kind === 'body' && b.kind === 'body') return sameBodies(a, b);
  return a.kind === 'town' && b.kind === 'town' ? sameTowns(a, b) : null;
}
