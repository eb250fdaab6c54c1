/**
 * The speech stage: people with their offices, and what they are quoted or reported to say. A quotation in marks is direct
 * and spans the words inside the marks; reported speech spans its sentence. Unnamed voices are kept as they are named.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { PersonMention, Quotation } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { cuesOf } from '../claims/lexicon/lexicon.ts';
import { sentencesOf } from '../claims/scenes.ts';
import type { Draft, Stage } from '../draft.ts';
import { withCandidates } from '../people/candidates.ts';
import { directSpans } from './direct-speech.ts';
import { findPeople } from './find-people.ts';
import { nameThatOpens } from './person-names.ts';
import { voiceOf } from './speakers.ts';
import { subjectVoice } from './unnamed-voice.ts';
import type { Voice } from './voice.ts';

/** A sentence that goes on with what the last speaker said: 希望双方…, "He also wants…". */
const goesOn = {
  en: /^(?:He|She) (?:also )?(?:said|says|wants|hopes|hoped|asked|added|noted|called|expects|proposed|believes|thinks)\b/u,
  ru: /^(?:Он|Она|Тот) (?:также |же )?(?:добавил|отметил|напомнил|подчеркнул|предложил|сообщил|заявил|считает|надеется)/u,
  zh: /^(?:他|她)?(?:希望|愿|期待|相信|建议|指出|强调|表示|说|还说|提出)/u,
} as const;

/** Whether what is said always stands after its verb: a sentence that ends with the verb then only names the voice. */
const saidAfterVerb: Readonly<Record<Language, boolean>> = { en: false, ru: false, zh: true };

/** Whether a pronoun means the first of several people of the sentence before. */
const firstIsMeant: Readonly<Record<Language, boolean>> = { en: false, ru: false, zh: true };

/** Whom a sentence is about where it names nobody in an office. */
const subjects: Readonly<Record<Language, ((text: string, sentence: Span) => Span | null) | null>> = {
  en: (text, sentence) => subjectVoice(text, sentence) ?? nameThatOpens(text, sentence),
  ru: null,
  zh: null,
};

/** So many people of the text before a sentence can be meant by a bare surname. */
const inMemory = 60;

/** What the loop over the sentences needs of one of them. */
interface Said {
  readonly sentence: Span;
  readonly cues: readonly Cue[];
  readonly people: readonly PersonMention[];
  /** People told of up to the end of the sentence, those of the sentence first. */
  readonly known: readonly PersonMention[];
  /** Speech in marks that begins in the sentence, or goes on in it. */
  readonly inMarks: readonly Span[];
  readonly says: readonly Cue[];
}

/** Reads people and quotations. */
export const readSpeech: Stage = (draft: Draft): Draft => {
  const cues = cuesOf(draft.text, draft.lang).filter(
    (c) => c.kind === 'say' || c.kind === 'offices' || c.kind === 'unnamed' || c.kind === 'demonym',
  );
  const people = findPeople(draft, cues);
  const sentences = saidIn(draft, cues, people);
  const quotes: Quotation[] = [];
  let last: Voice | null = null;
  for (const [i, said] of sentences.entries()) {
    const { sentence, inMarks, says } = said;
    const spans = inMarks.filter((q) => q.start >= sentence.start - 1);
    const follower = spans.length > 0 && says.length === 0 ? attribution(draft, spans.at(-1)!, sentences, i) : null;
    const spoken: Voice | null =
      (follower && voiceIn(draft, follower, last)) ?? voiceIn(draft, said, last) ?? carriedOn(draft, said, last);
    if (!spoken) {
      last = inMind(said, draft) ?? last;
      continue;
    }
    last = spoken;
    for (const span of spans) quotes.push(quotation('direct', span, spoken, draft.text));
    if (saysSomething(draft, said, spans)) quotes.push(quotation('reported', sentence, spoken, draft.text));
  }
  const year = Number(draft.published?.edtf.slice(0, 4));
  const named = withCandidates(people, Number.isInteger(year) ? year : null);
  return { ...draft, people: [...draft.people, ...named], quotes: [...draft.quotes, ...quotes] };
};

function saidIn(draft: Draft, cues: readonly Cue[], people: readonly PersonMention[]): readonly Said[] {
  const quoted = directSpans(draft);
  let cue = 0;
  let direct = 0;
  let person = 0;
  return sentencesOf(draft).map((sentence) => {
    while (cue < cues.length && cues[cue]!.end <= sentence.start) cue++;
    while (direct < quoted.length && quoted[direct]!.end <= sentence.start) direct++;
    while (person < people.length && people[person]!.end <= sentence.start) person++;
    const here = itemsFrom(cues, cue, sentence);
    const inMarks = beginningIn(quoted, direct, sentence);
    const peopleHere = itemsFrom(people, person, sentence);
    const says = verbsOfSaying(draft, here, inMarks);
    const known = says.length === 0 ? nothing : peopleHere.concat(people.slice(Math.max(0, person - inMemory), person));
    return { sentence, cues: here, people: peopleHere, known, inMarks, says };
  });
}

/** The voice that a sentence names itself. */
function voiceIn(draft: Draft, { sentence, says, known, cues }: Said, last: Voice | null): Voice | null {
  for (const say of says) {
    const voice = voiceOf({ draft, sentence, say, people: known, cues, last });
    if (voice) return voice;
  }
  return null;
}

/** The last voice, where a sentence goes on with what it said. */
function carriedOn(draft: Draft, { sentence, says, inMarks }: Said, last: Voice | null): Voice | null {
  if (!last) return null;
  if (goesOn[draft.lang].test(draft.text.slice(sentence.start, sentence.start + 30))) return last;
  return says.length === 0 && inMarks.some((q) => q.start <= sentence.start + 1) ? last : null;
}

/** So many sentences a quotation may go on for before its voice is named. */
const longestSpeech = 6;

/**
 * The sentence that names the voice of speech whose own sentence does not: the one in which the speech ends ("Yes. We
 * shall," the mayor said), or the next, where it does nothing else: “……。”值班员说。
 */
function attribution(draft: Draft, speech: Span, sentences: readonly Said[], from: number): Said | null {
  const { text, lang } = draft;
  for (let i = from + 1; i < sentences.length && i <= from + longestSpeech; i++) {
    const next = sentences[i]!;
    const say = next.says.find((s) => s.start >= speech.end);
    if (next.sentence.end <= speech.end) continue;
    if (!say || say.start - speech.end > 60) return null;
    if (next.sentence.start < speech.end) return next;
    const joined = /^["”»」\s—–-]{0,5}$/u.test(text.slice(speech.end, next.sentence.start));
    const ends = !saidAfterVerb[lang] || !/\p{L}/u.test(text.slice(say.end, next.sentence.end));
    return joined && ends && next.inMarks.length === 0 ? next : null;
  }
  return null;
}

/** True where a sentence reports something: not a question put to the reader, not the mere naming of a voice. */
function saysSomething(draft: Draft, { sentence, says }: Said, direct: readonly Span[]): boolean {
  if (says.length === 0) return direct.length === 0;
  const words = draft.text.slice(sentence.start, sentence.end);
  if (direct.length === 0 && /[?？]["”»」]?\s*$/u.test(words)) return false;
  return !saidAfterVerb[draft.lang] || direct.length > 0 || /\p{L}/u.test(draft.text.slice(says[0]!.end, sentence.end));
}

/** Whom a pronoun in the next sentence would mean. */
function inMind({ sentence, people, cues }: Said, draft: Draft): Voice | null {
  const person = people[0];
  if (person && (firstIsMeant[draft.lang] || people.length === 1)) return { speaker: person.name, person, at: null };
  if (!person) {
    const subject = subjects[draft.lang]?.(draft.text, sentence);
    if (subject) return { speaker: draft.text.slice(subject.start, subject.end), person: null, at: null };
  }
  const unnamed = person ? undefined : cues.find((c) => c.kind === 'unnamed');
  return unnamed ? { speaker: draft.text.slice(unnamed.start, unnamed.end), person: null, at: null } : null;
}

const nothing: readonly never[] = [];

/** The items that lie in a sentence, looked for from one of them on. */
function itemsFrom<T extends Span>(items: readonly T[], from: number, sentence: Span): readonly T[] {
  let found: T[] | null = null;
  for (let i = from; i < items.length && items[i]!.start < sentence.end; i++) {
    const item = items[i]!;
    if (item.start >= sentence.start && item.end <= sentence.end) (found ??= []).push(item);
  }
  return found ?? nothing;
}

/** So many quotations are looked at in one sentence. */
const mostQuoted = 8;

function beginningIn(quoted: readonly Span[], from: number, sentence: Span): readonly Span[] {
  let to = from;
  while (to < quoted.length && to < from + mostQuoted && quoted[to]!.start < sentence.end) to++;
  return to === from ? nothing : quoted.slice(from, to);
}

/** «На взгляд автора»: who writes is no speaker of the text. */
const ownView = /^(?:на взгляд|по мнению) (?:автора|редакции)/iu;

/** The verbs of saying of a sentence that stand outside its quotations. */
function verbsOfSaying({ text }: Draft, cues: readonly Cue[], quoted: readonly Span[]): readonly Cue[] {
  let found: Cue[] | null = null;
  for (const c of cues) {
    // "a line to say", "to believe" report nobody's words.
    if (c.kind === 'say' && (text.endsWith('to ', c.start) || ownView.test(text.slice(c.start, c.end + 12)))) continue;
    if (c.kind === 'say' && !quoted.some((q) => q.start <= c.start && c.end <= q.end)) (found ??= []).push(c);
  }
  return found ?? nothing;
}

function quotation(kind: Quotation['kind'], span: Span, voice: Voice, text: string): Quotation {
  return {
    kind,
    speaker: voice.speaker,
    role: voice.person?.role ?? null,
    for: voice.person?.for ?? null,
    start: span.start,
    end: span.end,
    quote: text.slice(span.start, span.end),
  };
}
