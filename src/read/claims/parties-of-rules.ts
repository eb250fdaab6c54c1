/** What the rules take as parties: names, officials by their surname, and words of kind by tables of their own. Goes with the rules. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Draft } from '../draft.ts';
import { withPeople } from '../structure/en/surnames.ts';
import { partyMentions } from '../structure/named-parties.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { headOf } from './memory.ts';
import { withPlacesPointedTo } from './places-pointed-to.ts';
import { withRecalled } from './recalled-places.ts';
import { withStandIns } from './stand-ins.ts';

export { pointingCues } from './recalled-places.ts';

/** The parties of a text as the rules see them, in order. */
export function partiesOfRules(draft: Draft, cues: readonly Cue[], gazetteer: Gazetteer): readonly PartyMention[] {
  const named = withPeople(draft, partyMentions(draft, cues, gazetteer));
  const pointed = withPlacesPointedTo(draft, cues, withStandIns(draft, cues, named), headOf(named));
  return withRecalled(draft, cues, pointed, gazetteer);
}
