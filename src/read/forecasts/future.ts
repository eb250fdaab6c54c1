/**
 * Which hedges speak of the future. "May" can permit or open a name of a month, "could" can look back, «может» can mean
 * an ability, 将 can be a preposition; those are left out.
 */
import type { Span } from '../../model/anchor.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import type { Draft } from '../draft.ts';

const rules = {
  en: {
    month: /^May(?:\s\d|\s(?:of|this|last)\b|[.,;)]|$)/u,
    past: /^(?:could|might|would)(?:\snot)?\shave\b/iu,
    pastExpectation: /\b(?:had|were|was)\s$/iu,
    /** "whatever the consequences may be": no forecast. */
    whatever: /\b(?:what|whatever|wherever|whoever|however)\s[^.,;]{0,40}$/iu,
    /** A past fear or belief that something could happen. */
    lookingBack: /\b(?:became|was|were|had|feared|believed|thought|allowed|seemed|\p{L}+ed\sthat)\b/iu,
  },
  ru: { past: /^(?:будет|будут)\s(?:сказано|отмечено)/iu },
  zh: { object: /^(?:将|將)(?:[\p{Script=Han}]{1,8})(?:作为|视为|纳入|列为|转交)/u },
} as const;

/** True for a hedge that makes its sentence a statement about the future. */
export function isAboutTheFuture(draft: Draft, sentence: Span, cue: Cue): boolean {
  const { text } = draft;
  const after = text.slice(cue.start, Math.min(sentence.end, cue.start + 40));
  const before = text.slice(Math.max(sentence.start, cue.start - 40), cue.start);
  if (draft.lang === 'en') {
    if (rules.en.month.test(after) || rules.en.past.test(after)) return false;
    if (/^(?:may|might)\sbe\b/iu.test(after) && rules.en.whatever.test(before)) return false;
    const lead = text.slice(Math.max(sentence.start, cue.start - 200), cue.start);
    if (/^(?:could|might)/iu.test(after) && rules.en.lookingBack.test(lead)) return false;
    if (rules.en.pastExpectation.test(before) && /^expected/iu.test(after)) return false;
    return true;
  }
  if (draft.lang === 'ru') return !rules.ru.past.test(after);
  return !rules.zh.object.test(after);
}
