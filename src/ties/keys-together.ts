/** Which founding keys, as they stand in the records, must be looked at together: those that bear on the same ties. */

import { baseOf } from './founding-key-parts.ts';
import type { Identities } from './identities.ts';

/** A party under more names than this is not one that a person has put together. */
const mostSpellings = 4096;

/** The keys given and all that bear on the same ties with them, sorted. */
export function keysTogether(keys: readonly string[], identities: Identities): readonly string[] {
  const all = new Set(keys);
  const waiting = [...all];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const other of [...spellingsOf(baseOf(key), identities), ...identities.joinedTo(key)]) {
      if (all.has(other)) continue;
      all.add(other);
      waiting.push(other);
    }
  }
  return [...all].sort();
}

/** A key as it may stand in records: each party under each of its names, or under several of them at once. */
function spellingsOf(base: string, identities: Identities): readonly string[] {
  if (base.startsWith('body:')) return identities.namesOf(base);
  const choices = [...new Set(base.split('~').map(identities.of))].map((party) => someOf(identities.namesOf(party)));
  const spellings = choices.reduce<readonly (readonly string[])[]>(
    (sofar, names) =>
      sofar.length * names.length > mostSpellings
        ? sofar.map((parties) => [...parties, ...names[0]!])
        : sofar.flatMap((parties) => names.map((some) => [...parties, ...some])),
    [[]],
  );
  return [identities.keyOf(base), ...spellings.map((parties) => [...parties].sort().join('~'))];
}

/** Every choice of one or more of some names. */
function someOf(names: readonly string[]): readonly (readonly string[])[] {
  const choices: (readonly string[])[] = [];
  for (const name of names) choices.push(...choices.map((some) => [...some, name]), [name]);
  return choices;
}
