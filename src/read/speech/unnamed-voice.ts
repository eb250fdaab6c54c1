/**
 * Voices without a name, as the text words them: "an official of the port", "one of the participants",
 * «собеседник издания», 一位开了半辈子渡轮的船长. They are found beside the verb of saying by the noun for a person in them.
 */
import type { Span } from '../../model/code-points.ts';
import type { Draft } from '../draft.ts';
import { endsWithPersonNoun, isHanName, isPersonNoun, isRussianPersonNoun } from './voice-words.ts';

const longest = { en: 90, ru: 90, zh: 24 } as const;

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

/** The words of the voice; null where none beside the verb means a person. */
export function unnamedVoiceAt(draft: Draft, sentence: Span, say: Span): Span | null {
  if (draft.lang === 'zh') return hanVoiceWords(draft.text, sentence, say);
  const { text, lang } = draft;
  const from = Math.max(sentence.start, say.start - longest[lang]);
  const left = text.slice(from, say.start);
  const isNoun = lang === 'en' ? isPersonNoun : isRussianPersonNoun;
  const found = (lang === 'en' ? englishBefore : russianBefore).exec(left)?.[1];
  if (found !== undefined) {
    const end = say.start - (left.length - left.trimEnd().length);
    const start = say.start - found.length + (conjunction.exec(found)?.[0].length ?? 0);
    let words = text.slice(start, end);
    for (let cut = tail.exec(words); cut; cut = tail.exec(words)) words = words.slice(0, cut.index);
    if (hasNoun(words, isNoun)) return { start, end: start + words.length };
  }
  const right = text.slice(say.end, Math.min(sentence.end, say.end + longest[lang]));
  const beyond = (lang === 'en' ? englishAfter : russianAfter).exec(right)?.[1];
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

/** What leads a Chinese subject that is no part of it. */
const hanLead = /^(?:但是?|而|则|不过|对此|同时|其中|据|另外?|此外|随后|当时|昨天|今天|昨日|今日|当天|日前|近日|也)+/u;
const hanTail =
  /(?:用[\p{Script=Han}]{1,3}[语話话]|还|也|则|曾|同时|当时|此前|后来|近日|日前|笑着|这样|如此|向记者|对记者|告诉记者|在接受采访时|在采访中|补充)+$/u;

function hanVoiceWords(text: string, sentence: Span, say: Span): Span | null {
  const lead = text.slice(Math.max(sentence.start, say.start - 40), say.start);
  const cut = Math.max(
    ...['，', ',', '。', '“', '”', '；', '：', '」', '「', '\n', '？', '！', '…'].map((m) => lead.lastIndexOf(m)),
  );
  const whole = lead.slice(cut + 1);
  const opened = hanLead.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(opened).replace(hanTail, '').trimEnd();
  const start = say.start - whole.length + opened;
  if (words.length < 2) return null;
  if (endsWithPersonNoun(words) && words.length <= longest.zh) return { start, end: start + words.length };
  // 在商场当导购的萨莎: the name stands after its description.
  const of = words.lastIndexOf('的');
  const name = words.slice(of + 1);
  if (of > 0 && name.length >= 2 && name.length <= 8 && isHanName(name, false))
    return { start: start + of + 1, end: start + words.length };
  return null;
}
