/**
 * An outlet is one thing under its names: the site, the name that pages of the site give it, the name that texts cite it by. A site and a name are
 * one where a page gives both; any two are where a person says so, and are not where a person says that they are two.
 */
import type { Identities } from '../identities.ts';
import type { OutletKey } from './outlets.ts';

export interface OutletNames {
  /** The name by which an outlet goes; its own where it has no other. */
  of(outlet: OutletKey): OutletKey;
  /** All names of it, sorted; its own alone where it has one. */
  all(outlet: OutletKey): readonly OutletKey[];
}

/** Names of outlets by what people hold to be one, and by what pages call their sites. */
export function outletNames(
  sites: ReadonlyMap<OutletKey, OutletKey>,
  identities: Pick<Identities, 'of' | 'namesOf' | 'apart'>,
): OutletNames {
  const of = (outlet: OutletKey): OutletKey => {
    const known = identities.of(outlet);
    const called = sites.get(known);
    return called === undefined || identities.apart(known, called) ? known : identities.of(called);
  };
  const groups = new Map<OutletKey, Set<OutletKey>>();
  for (const key of new Set([...sites].flat())) {
    const group = groups.get(of(key)) ?? new Set(identities.namesOf(of(key)));
    for (const name of [key, ...identities.namesOf(key)]) group.add(name);
    groups.set(of(key), group);
  }
  return {
    of,
    all: (outlet) => [...(groups.get(of(outlet)) ?? identities.namesOf(outlet))].sort(),
  };
}
