/** Where the places of a sentence stand in it: which of them are listed together, and after what word. */
import type { Language } from '../../../model/languages.ts';
import type { PartyMention } from '../party-mentions.ts';
import type { Scene } from '../scenes.ts';
import { type Slot, slotWords } from './slot-words.ts';

/** What may stand between two names of one list: marks, "and", the kind of unit, a year. */
const listed =
  /^[\s,、;()（）"«»“”'’\-–—/·]*(?:(?:and|of|the|in|as well as|plus|или|и|а также|города?|области|край|以及|和|及|与|與|暨|省|市|州|县|縣|provinces?|regions?|oblasts?|count(?:y|ies)|cit(?:y|ies)|prefectures?|districts?|states?|\d{4})[\s,、()（）«»\-–—]*){0,4}$/iu;
/** Names further apart than this are no neighbours of a list, in characters. */
const farthest = 40;

/** The number of the list that each place of a sentence stands in; a place on its own is a list of one. */
export function listsOf(scene: Scene, text: string): readonly number[] {
  const out: number[] = [];
  let list = -1;
  let before: PartyMention | null = null;
  for (const party of scene.parties) {
    const goesOn =
      before !== null &&
      !party.recalled &&
      !before.recalled &&
      party.start - before.end < farthest &&
      isListMark(text.slice(before.end, party.start));
    if (!goesOn) list++;
    out.push(list);
    before = party;
  }
  return out;
}

const isListMark = (gap: string): boolean => !gap.includes('\n') && listed.test(gap);

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
