/** All who can be parties of a text's ties: places by name, by their people, by words that stand for them or point to them. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { headOf } from '../claims/memory.ts';
import { firstFrom } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import { withPlacesPointedTo } from './en/places-pointed-to.ts';
import { withPeople } from './en/surnames.ts';
import { partyMentions } from './named-parties.ts';
import type { PartyMention } from './party-mention.ts';
import { withRecalled } from './ru/recalled-places.ts';
import { withStandIns } from './zh/stand-ins.ts';

export { pointingCues } from './ru/recalled-places.ts';

/** Every mention of a possible party, in order of start. */
export function partiesOfText(draft: Draft, cues: readonly Cue[], gazetteer: Gazetteer): readonly PartyMention[] {
  const named = withPeople(draft, partyMentions(draft, cues, gazetteer));
  const pointed = withPlacesPointedTo(draft, cues, withStandIns(draft, cues, named), headOf(named));
  return withRecalled(draft, cues, pointed, gazetteer).map((mention) => withDistance(draft, mention));
}

/** The mention with the number of sentences that lie between it and its antecedent. */
function withDistance({ sentences }: Draft, mention: PartyMention): PartyMention {
  const { antecedent } = mention;
  if (!antecedent) return mention;
  const back = firstFrom(sentences, mention.start + 1) - firstFrom(sentences, antecedent.start + 1);
  return back === antecedent.sentences ? mention : { ...mention, antecedent: { ...antecedent, sentences: back } };
}
