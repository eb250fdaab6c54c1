/**
 * Which English hedges speak of the future. "May" permits, concedes or names a month, "could" looks back, "will" is a noun
 * or a name, "was likely to" belongs to the past, "likely" stands before a noun: those are left out.
 */
import type { ForecastCue } from './forecast-words.ts';

const capital = /^\p{Lu}\p{Ll}/u;
const permits =
  /\b(?:visas?|visa-free|licen[cs]es?|permits?|regime|rules?|laws?|articles?|regulations?|statutes?|passports?|entitled|applicants?|identity cards?|members of the public)\b/iu;
const concedes = /^(?:may|might)\s(?:well\s)?(?:be|have|seem|look|appear|sound)\b[^.;]{1,80}\bbut\b/iu;
const perfect = /^(?:may|might|could|will)\s(?:not\s|well\s|never\s|also\s)?have\b/iu;
const whatever = /\b(?:what|whatever|wherever|whoever|however|come what)\s[^.,;]{0,40}$/iu;
/** A past fear, belief or chance: what could then happen is no forecast. */
const lookingBack =
  /\b(?:became|was|were|had|feared|believed|thought|allowed|seemed|knew|found|saw|learned|wondered|hoped|so that|\p{L}+ed\sthat)\b/iu;
const pastBefore = /\b(?:was|were|had been|been|seemed|looked|appeared|once|then)\s(?:\p{Ll}+\s)?$/iu;
const be =
  /(?:\b(?:is|are|be|am|looks?|seems?|appears?|now|still|become|becomes|not|remains?)|['’](?:s|re|m))\s(?:\p{Ll}+ly\s|now\s|also\s|already\s|still\s)?$/iu;
const noun =
  /\b(?:a|an|the|this|that|its|their|his|her|our|any|no|of|political|free|good|ill|own|strong|last|living)\s(?:\p{Ll}+\s)?$/iu;
/** A determiner right before: the word is a noun ("their plans to"). */
const determined = /\b(?:a|an|the|this|that|these|those|its|their|his|her|our|any|no|of)\s$/iu;
const nounAfter = /^will\s?(?:to\b|of\b|and\b|or\b|[.,;)])/u;
const asked = /(?:\b(?:would|might|could|can|to|as you|not)|n['’]t)\s$/iu;
/** "That does not mean that China plans to…" */
const notMeant = /(?:\bnot|n['’]t)\s(?:\p{Ll}+\s)?mean\s(?:that\s)?[^,;]{0,60}$/iu;
const mean = /mean/i;
/** "nobody knows when the ferry will return", "what is to be done": a question inside the sentence. */
const embedded = /(?<=\p{L}[”’]?\s)(?:whether|what|how|when|why)\s(?:[^,.;:]{1,60}\s)?$/iu;
const refusal = /\b(?:not|less|far from|never|no longer|anything but|n['’]t)\s$/iu;

/** True for a cue that makes its sentence one about the future; `before` and `after` are words of its sentence. */
export function isFutureEn(cue: ForecastCue, word: string, before: string, after: string): boolean {
  // Most hedges that foretell nothing are told by the words beside them.
  return (
    saysFuture(cue, word, before, after) && !embedded.test(before) && !(mean.test(before) && notMeant.test(before))
  );
}

function saysFuture(cue: ForecastCue, word: string, before: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (/^(?:may|might|could|will|shall)$/u.test(lower)) return isModal(word, lower, before, after);
  if (lower === "'ll") return true;
  if (lower === 'going to')
    return (
      be.test(before) &&
      !pastBefore.test(before) &&
      /^going to\s\p{Ll}/iu.test(after) &&
      !/^going to\s(?:a|an|the|school|work|war|sea|bed|church)\b/iu.test(after)
    );
  if (
    /^(?:set to|poised to|on track to|on course to|certain to|bound to|guaranteed to|expected to|projected to|predicted to|anticipated to|slated to|slated for|scheduled to|scheduled for|planned for)$/u.test(
      lower,
    )
  ) {
    if (refusal.test(before) || pastBefore.test(before)) return false;
    return lower !== 'set to' || be.test(before);
  }
  if (lower === 'expected') return be.test(before) && !refusal.test(before) && !pastBefore.test(before);
  if (lower === 'sure to') return !/\b(?:make|be|making|made)\s$/iu.test(before);
  if (lower === 'certain that') return be.test(before) && !refusal.test(before);
  if (
    /^(?:expects?|expect that|predicts?|forecasts|promises to|threatens to|plans? to|aims? to|intends? to|is to be|are to be)$/u.test(
      lower,
    )
  )
    return (
      !asked.test(before) &&
      !(/^(?:forecasts|plans?|aims|promises|threatens) ?/u.test(lower) && determined.test(before))
    );
  if (cue.likelihood !== null && cue.needsFuture) {
    if (refusal.test(before) || pastBefore.test(before)) return false;
    // "the likely candidate", "a probable cause"
    return !(/(?:likely|probable)$/u.test(lower) && noun.test(before) && !/^\S+(?:\s\S+)?\sto\s/u.test(after));
  }
  return !pastBefore.test(before);
}

function isModal(word: string, lower: string, before: string, after: string): boolean {
  // A month, a name, or the first word of a question or a wish; a heading may be all capitals.
  if (capital.test(word)) return false;
  if (perfect.test(after)) return false;
  if (lower === 'shall') return /\b(?:I|[Ww]e)\s$/u.test(before);
  if (lower === 'will') return !(nounAfter.test(after) && noun.test(before));
  if (/^may\s\d/iu.test(after) || whatever.test(before) || concedes.test(after)) return false;
  if (lower === 'may') return !permits.test(before.slice(-160)) && !permits.test(after.slice(0, 60));
  return !lookingBack.test(before);
}

/** Words by which a clause speaks of the future where its hedge alone does not tell. */
export const futureSignsEn =
  /\b(?:will|won['’]t|shall|going to|(?:very |highly |extremely |most |quite )?likely to|(?:almost|nearly|virtually|all but) certain to|soon|next (?:year|month|week|decade|spring|summer|autumn|winter)|in the (?:coming|next)|tomorrow|eventually|in future|in the (?:long|short|medium) (?:run|term))\b|['’]ll\b/iu;
