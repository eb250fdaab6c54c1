/** What parties are called in any script, for comparing names of constructions: the store knows no gazetteer. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PartyNames } from '../../ties/names/thing-names.ts';
import { toPartyView } from './party-view.ts';

/** The names of a party in the three languages, of the gazetteer that is in use when it is asked. */
export function partyNamesOf(ports: { readonly gazetteer: Gazetteer }): PartyNames {
  return (party) => {
    const { en, ru, zh } = toPartyView(ports.gazetteer, party).names;
    return [en, ru, zh].flatMap((name) => name ?? []);
  };
}
