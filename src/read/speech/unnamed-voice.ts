/**
 * Voices without a name, as the text words them: "an official of the port", "one of the participants",
 * «собеседник издания», 一位开了半辈子渡轮的船长. They are found beside the verb of saying by the noun for a person in them.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { Draft } from '../draft.ts';
import { isPersonNoun, isRussianPersonNoun } from './voice-words.ts';
import { hanVoiceWords } from './zh/unnamed-voice.ts';

const longest = 90;

/** "… , one of the participants" before a verb; after it "said an official of the port". */
const englishBefore =
  /(?:^|["”“»,;:—–-]\s?|\b(?:and|but|while|that|as)\s)((?:(?:[Aa]n?|[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Tt]he|[Tt]wo|[Aa]nother|[Oo]thers?|[Ff]ew|[Ll]ocal|\p{Lu}?\p{Ll}+)\s)(?:[\p{L}'’-]+\s){0,9})$/u;
// A word is no two words: each in one group only, or the search grows with every way to part a long word.
const englishAfter =
  /^\s((?:an?|one|some|many|most|several|the|two|another|local)\s(?:(?:[\p{L}'’-]+\s){1,9}?|(?:[\p{L}'’-]+\s){0,8}[\p{L}'’-]+))(?=[.,;:!?]|\s(?:in|on|at|who|as|when|that)\s|$)/u;
const russianBefore = /(?:^|[«»"“”,;:—–-]\s?|\s(?:и|но|а|что|как)\s)((?:[\p{L}-]+\s){1,7})$/u;
const russianAfter =
  /^\s((?:(?:[\p{L}-]+\s){1,8}?|(?:[\p{L}-]+\s){0,7}[\p{L}-]+)(?:«[^«»]{2,30}»)?)(?=[.,;:!?]|\s(?:в|на|о|об|что|с)\s|$)/u;
/** Helpers and adverbs between voice and verb. */
const tail =
  /\s(?:also|then|later|often|still|once|has|have|had|is|was|even|already|recently|тоже|также|же|потом|уже|недавно|ещё)$/iu;

const conjunction = /^(?:and|but|while|as|that|so|и|но|а|что|как)\s/iu;

/**
 * The person that a sentence is about, where its first words name one without a name: whom "she" in the next one means.
 * Null for several people, and for what is no person.
 */
export function subjectVoice(text: string, sentence: Span): Span | null {
  const found = subject.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)));
  const words = found?.[1];
  if (!found || words === undefined || !hasNoun(words, isPersonNoun) || /s$/u.test(words)) return null;
  const start = sentence.start + found[0].indexOf(words);
  return { start, end: start + words.length };
}

/** "A Belarusian exile in Warsaw, …", "On the bus a woman counted …". */
const subject =
  /^(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ff]rom) [^,]{3,40}?,? )?((?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\p{L}-]+\s){0,3}?[\p{L}-]+)(?=,|\s(?:in|on|at|from|of|who|with)\s|\s\p{Ll}+(?:s|ed)\s)/u;

/** How a voice stands beside its verb where spaces part the words. */
interface Beside {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly isNoun: (word: string) => boolean;
}

type VoiceWords = (text: string, sentence: Span, say: Span) => Span | null;
const voiceWords: Readonly<Record<Language, VoiceWords>> = {
  en: besideVerb({ before: englishBefore, after: englishAfter, isNoun: isPersonNoun }),
  ru: besideVerb({ before: russianBefore, after: russianAfter, isNoun: isRussianPersonNoun }),
  zh: hanVoiceWords,
};

/** The words of the voice; null where none beside the verb means a person. */
export const unnamedVoiceAt = ({ text, lang }: Draft, sentence: Span, say: Span): Span | null =>
  voiceWords[lang](text, sentence, say);

function besideVerb(forms: Beside): VoiceWords {
  return (text, sentence, say) => wordsBeside(text, sentence, say, forms);
}

function wordsBeside(text: string, sentence: Span, say: Span, { before, after, isNoun }: Beside): Span | null {
  const left = text.slice(Math.max(sentence.start, say.start - longest), say.start);
  const found = before.exec(left)?.[1];
  if (found !== undefined) {
    const end = say.start - (left.length - left.trimEnd().length);
    const start = say.start - found.length + (conjunction.exec(found)?.[0].length ?? 0);
    let words = text.slice(start, end);
    for (let cut = tail.exec(words); cut; cut = tail.exec(words)) words = words.slice(0, cut.index);
    if (hasNoun(words, isNoun)) return { start, end: start + words.length };
  }
  const right = text.slice(say.end, Math.min(sentence.end, say.end + longest));
  const beyond = after.exec(right)?.[1];
  if (beyond !== undefined && hasNoun(beyond, isNoun)) {
    const start = say.end + 1;
    return { start, end: start + beyond.trimEnd().length };
  }
  return null;
}

/** A noun for a person that is the head of the words: not only inside "of the residents' council". */
function hasNoun(words: string, isNoun: (word: string) => boolean): boolean {
  const head = words.split(/\s(?:of|from|in|at|with|who|из|от|на|в|с|со|по)\s/u)[0]!;
  const all = /^(?:one|some|many|most|several|two|few|один|одна|одно|некоторые|многие)(?:\s|$)/iu.test(words)
    ? words
    : head;
  return all.split(/[\s-]/u).some(isNoun);
}
