/** Whether a clause tells of what has happened: "signed", «подписали», 签署了. */
import type { Language } from '../../model/languages.ts';
import type { Act } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';

/** The word that says how far an act has come, as it stands in its clause. */
interface Telling {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Whether it is a word for a stage, and not the one for the act. */
  readonly ofStage: boolean;
  readonly clause: string;
}

const verb =
  /^(?:was|were|had|has|have)\b|\b\p{Ll}{2,}ed\b|\b(?:met|held|took|became|began|sent|gave|got|went|came|won|made|built|brought|left|ran|struck|drew|spent|sang|taught|told|laid|led|flew|froze|broke|tore|withdrew|grew|fell|rose|saw|sold|bought|paid)\b/iu;
/** "Are suspended from July", "to be signed": a participle of what is or will be so. */
const standing = /(?:^|\s)(?:is|are|be|being)(?:\s\p{L}+ly)?\s$/iu;
const wasSo = /\b(?:was|were|had)\b/iu;

const inThePast: Readonly<Record<Language, (at: Telling) => boolean>> = {
  // Without a word for its stage a clause may be past by its "was".
  en: ({ words, before, ofStage, clause }) =>
    !/^(?:is|are|be|being)\s/iu.test(words) &&
    !standing.test(before) &&
    (verb.test(words) || (!ofStage && wasSo.test(clause))),
  ru: ({ words }) => /(?:л|ла|ло|ли|лся|лась|лось|лись)(?:\s|$)/iu.test(words),
  zh: ({ words, before, after }) =>
    /^[了过過]/u.test(after) || /了$/u.test(words) || /(?:已|曾|已经|已經|曾经)[^，。；]{0,2}$/u.test(before),
};

/** True where the word that says how far the act has come is a verb of the past, which no later day can date. */
export function isPlainlyPast(act: Act, cue: Cue | null, text: string, lang: Language): boolean {
  const word = cue ?? act.limit ?? act.trigger;
  return inThePast[lang]({
    words: text.slice(word.start, word.end),
    before: text.slice(Math.max(0, word.start - 16), word.start),
    after: text.slice(word.end, word.end + 1),
    ofStage: cue !== null,
    clause: text.slice(act.clause.start, act.clause.end),
  });
}

/** Where verbs have no tense, what tells that a thing is still to come: it holds from a day on (自…起) or will be done (将). */
const ahead: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: null,
  zh: /[自从從][^，。；]{1,16}起|[将將](?!军|軍|领|領)|拟|擬/u,
};

/** True where the months without a year that a clause names have been. */
export const tellsPast = (act: Act, cue: Cue | null, text: string, lang: Language): boolean =>
  isPlainlyPast(act, cue, text, lang) || ahead[lang]?.test(text.slice(act.clause.start, act.clause.end)) === false;
