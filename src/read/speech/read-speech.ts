/**
 * The speech stage: people with their offices, and what they are quoted or reported to say. A quotation in marks is direct
 * and spans the words inside the marks; reported speech spans its sentence. Unnamed voices are kept as they are named.
 */
import type { Span } from '../../model/anchor.ts';
import type { PersonMention, Quotation } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { cuesOf } from '../claims/lexicon/lexicon.ts';
import { sentencesOf } from '../claims/scenes.ts';
import type { Draft, Stage } from '../draft.ts';
import { withCandidates } from '../people/candidates.ts';
import { findPeople } from './find-people.ts';
import { type Voice, voiceOf } from './speakers.ts';

const marks = /“([^“”]{2,1200})”|«([^«»]{2,1200})»|"([^"\n]{2,1200})"|「([^「」]{2,1200})」/gu;
/** Words in marks shorter than this are names or irony, not speech. */
const shortest = { en: 20, ru: 20, zh: 8 } as const;
/** A sentence that goes on with what the last speaker said: 希望双方…, "He also wants…". */
const goesOn = {
  en: /^(?:He|She) (?:also )?(?:said|says|wants|hopes|hoped|asked|added|noted|called|expects|proposed|believes|thinks)\b/u,
  ru: /^(?:Он|Она|Тот) (?:также |же )?(?:добавил|отметил|напомнил|подчеркнул|предложил|сообщил|заявил|считает|надеется)/u,
  zh: /^(?:他|她)?(?:希望|愿|期待|相信|建议|指出|强调|表示|说|还说|提出)/u,
} as const;

/** So many people of the text before a sentence can be meant by a bare surname. */
const inMemory = 60;

/** Reads people and quotations. */
export const readSpeech: Stage = (draft: Draft): Draft => {
  const cues = cuesOf(draft.text, draft.lang).filter(
    (c) => c.kind === 'say' || c.kind === 'offices' || c.kind === 'unnamed' || c.kind === 'demonym',
  );
  const people = findPeople(draft, cues);
  const quoted = directSpans(draft);
  const quotes: Quotation[] = [];
  let last: Voice | null = null;
  let cue = 0;
  let direct = 0;
  let person = 0;
  for (const sentence of sentencesOf(draft)) {
    while (cue < cues.length && cues[cue]!.end <= sentence.start) cue++;
    while (direct < quoted.length && quoted[direct]!.end <= sentence.start) direct++;
    while (person < people.length && people[person]!.end <= sentence.start) person++;
    const here = itemsFrom(cues, cue, sentence);
    const inMarks = beginningIn(quoted, direct, sentence);
    const peopleHere = itemsFrom(people, person, sentence);
    const says = verbsOfSaying(here, inMarks);
    const known = says.length === 0 ? nothing : peopleHere.concat(people.slice(Math.max(0, person - inMemory), person));
    let spoken: Voice | null = null;
    for (const say of says) {
      const voice: Voice | null = voiceOf(draft, sentence, say, known, here, last);
      if (voice) {
        spoken = voice;
        break;
      }
    }
    if (!spoken && last && goesOn[draft.lang].test(draft.text.slice(sentence.start, sentence.start + 30)))
      spoken = last;
    if (
      !spoken &&
      says.length === 0 &&
      inMarks.length > 0 &&
      last &&
      inMarks.some((q) => q.start <= sentence.start + 1)
    )
      spoken = last;
    if (!spoken) {
      last = inMind(peopleHere, here, draft) ?? last;
      continue;
    }
    last = spoken;
    const said: Span[] = inMarks.filter((q) => q.start >= sentence.start - 1);
    for (const span of said) quotes.push(quotation('direct', span, spoken, draft.text));
    if (says.length > 0 || said.length === 0) quotes.push(quotation('reported', sentence, spoken, draft.text));
  }
  const year = Number(draft.published?.edtf.slice(0, 4));
  const named = withCandidates(people, Number.isInteger(year) ? year : null);
  return { ...draft, people: [...draft.people, ...named], quotes: [...draft.quotes, ...quotes] };
};

/** Whom a pronoun in the next sentence would mean. */
function inMind(people: readonly PersonMention[], cues: readonly Cue[], draft: Draft): Voice | null {
  const person = people[0];
  if (person && (draft.lang === 'zh' || people.length === 1)) return { speaker: person.name, person, at: null };
  const unnamed = person || cues.length === 0 ? undefined : cues.find((c) => c.kind === 'unnamed');
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

/** The verbs of saying of a sentence that stand outside its quotations. */
function verbsOfSaying(cues: readonly Cue[], quoted: readonly Span[]): readonly Cue[] {
  let found: Cue[] | null = null;
  for (const c of cues) {
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

/** Spans inside quotation marks that are long enough to be speech. */
function directSpans(draft: Draft): Span[] {
  const out: Span[] = [];
  for (const match of draft.text.matchAll(marks)) {
    const inner = match.slice(1).find((g) => g !== undefined) ?? '';
    if (inner.length < shortest[draft.lang]) continue;
    out.push({ start: match.index + 1, end: match.index + 1 + inner.length });
  }
  return out;
}
