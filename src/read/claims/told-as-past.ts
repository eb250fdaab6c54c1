/** Whether a clause tells of what has happened: "signed", «подписали», 签署了. */
import type { Language } from '../../model/languages.ts';
import type { Act } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';

const verb: Readonly<Record<Exclude<Language, 'zh'>, RegExp>> = {
  en: /^(?:was|were|had|has|have)\b|\b\p{Ll}{2,}ed\b|\b(?:met|held|took|became|began|sent|gave|got|went|came|won|made|built|brought|left|ran|struck|drew|spent|sang|taught|told|laid|led|flew|froze|broke|tore|withdrew|grew|fell|rose|saw|sold|bought|paid)\b/iu,
  ru: /(?:л|ла|ло|ли|лся|лась|лось|лись)(?:\s|$)/iu,
};
/** "Are suspended from July", "to be signed": a participle of what is or will be so. */
const standing = /(?:^|\s)(?:is|are|be|being)(?:\s\p{L}+ly)?\s$/iu;

/**
 * True where the word that says how far the act has come is a verb of the past, which no later day can date. Without such a word an English
 * clause may be past by its "was".
 */
export function isPlainlyPast(act: Act, cue: Cue | null, text: string, lang: Language): boolean {
  const word = cue ?? act.limit ?? act.trigger;
  const words = text.slice(word.start, word.end);
  const before = text.slice(Math.max(0, word.start - 16), word.start);
  if (lang === 'zh')
    return (
      /^[了过過]/u.test(text.slice(word.end, word.end + 1)) ||
      /了$/u.test(words) ||
      /(?:已|曾|已经|已經|曾经)[^，。；]{0,2}$/u.test(before)
    );
  if (lang === 'en' && (/^(?:is|are|be|being)\s/iu.test(words) || standing.test(before))) return false;
  if (verb[lang].test(words)) return true;
  return lang === 'en' && cue === null && wasSo.test(text.slice(act.clause.start, act.clause.end));
}

const wasSo = /\b(?:was|were|had)\b/iu;

/** Chinese verbs have no tense: what holds from a day on (自…起) or will be done (将) is not past. */
const aheadZh = /[自从從][^，。；]{1,16}起|[将將](?!军|軍|领|領)|拟|擬/u;

/** True where the months without a year that a clause names have been. */
export const tellsPast = (act: Act, cue: Cue | null, text: string, lang: Language): boolean =>
  isPlainlyPast(act, cue, text, lang) || (lang === 'zh' && !aheadZh.test(text.slice(act.clause.start, act.clause.end)));
