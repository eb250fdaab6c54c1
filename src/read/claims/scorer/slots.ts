/** Where a place stands in its sentence: after what word. */
import type { Language } from '../../../model/languages.ts';
import type { PartyMention } from '../../structure/party-mention.ts';
import { type Slot, slotWords } from './slot-words.ts';

/** At most so many words may stand between a word that gives a slot and the name. */
const mostBetween = 2;

/** The slot of a place: after which word it stands in its sentence. */
export function slotOf(party: PartyMention, sentenceStart: number, text: string, lang: Language): Slot {
  const { words, between, reach } = slotWords[lang];
  const from = Math.max(sentenceStart, party.start - reach);
  let before = text.slice(from, party.start).replace(/[«"“(\s]+$/u, between ? ' ' : '');
  if (before.trim() === '') return from === sentenceStart ? 'start' : 'other';
  for (let i = 0; ; i++) {
    const found = words.find(([, word]) => word.test(before));
    if (found) return found[0];
    const skipped = between && i < mostBetween ? before.replace(between, ' ') : before;
    if (skipped === before) break;
    before = skipped;
  }
  return /[,;:–—(，；：、。]\s*$/u.test(text.slice(from, party.start)) ? 'clause' : 'other';
}
