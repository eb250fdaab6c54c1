/** Who says a sentence: the person, office or unnamed voice beside the verb of saying. */
import type { Span } from '../../model/anchor.ts';
import type { PersonMention } from '../../model/reading.ts';
import { isOutletName } from '../citations/citation-spans.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { within } from '../claims/scenes.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import { nameAfter, nameBefore, sameName } from './person-names.ts';

/** A voice: a person of the text, or words that stand for one. */
export interface Voice {
  readonly speaker: string;
  readonly person: PersonMention | null;
  /** Where the voice is named in the sentence; null where a pronoun points back to it. */
  readonly at: Span | null;
}

const pronoun = {
  en: /(?:^|[\s"“”])(?:[Hh]e|[Ss]he|[Tt]he guest|[Tt]he (?:governor|mayor|akim|minister|ambassador|consul))(?:\s\w+)?\s*$/u,
  ru: /(?:^|[\s,])(?:[Оо]н|[Оо]на|[Тт]от|губернатор|мэр|глава)(?:\s\p{Ll}+)?\s*$/u,
  zh: /(?:他|她|其|对方)$/u,
} as const;
const according = {
  en: /^(?:according to|in the words of)$/iu,
  ru: /^(?:по словам|по мнению|на взгляд)$/iu,
} as const;
/** Verbs whose next name is the one spoken to. */
const addressed = /^(?:told|tells|wrote on|asked for|called it|praised)$/iu;
const pronounAfter = /^\s*(?:he|she|его|ее|её|the guest|он|она)(?![\p{L}])/iu;

/** The voice behind a verb of saying; `last` is the voice a pronoun points to. Null for agencies and for nobody. */
export function voiceOf(
  draft: Draft,
  sentence: Span,
  say: Cue,
  people: readonly PersonMention[],
  cues: readonly Cue[],
  last: Voice | null,
): Voice | null {
  if (draft.lang === 'zh') return hanVoice(draft, sentence, say, people, cues, last);
  const { text, lang } = draft;
  const here = within(people, sentence);
  const word = text.slice(say.start, say.end);
  const after = { start: say.end, end: Math.min(sentence.end, say.end + 60) };
  if (pronounAfter.test(text.slice(after.start, after.end))) return last ? { ...last, at: null } : null;
  const isAccording = according[lang].test(word);
  const near = here
    .map((p) => ({ p, distance: p.start >= say.end ? p.start - say.end : say.start - p.end + (isAccording ? 60 : 0) }))
    .filter(({ p, distance }) => distance >= 0 && distance < 90 && plain(text, p, say))
    .sort((a, b) => a.distance - b.distance)[0]?.p;
  if (near) return voice(near, near);
  const bare = nameBefore(text, skipBack(text, say.start)) ?? (addressed.test(word) ? null : nameAfter(text, say.end));
  if (bare && !isPlace(draft, bare)) {
    const name = text.slice(bare.start, bare.end);
    if (!isOutletName(name) && !/^\p{Lu}+$/u.test(name)) {
      const known = people.find((p) => sameName(name, p.name, lang));
      return { speaker: known?.name ?? name, person: known ?? null, at: bare };
    }
  }
  if (pronoun[lang].test(text.slice(Math.max(sentence.start, say.start - 40), say.start)) && last)
    return { ...last, at: null };
  return unnamedVoice(draft, sentence, say, cues);
}

/** True where a place overlaps a span. */
const isPlace = (draft: Draft, span: Span): boolean =>
  startingIn(draft.places, { start: span.start - 60, end: span.end }).some((p) => p.end > span.start);

const voice = (person: PersonMention, at: Span): Voice => ({ speaker: person.name, person, at });

/** True where no other clause stands between a person and the verb. */
function plain(text: string, person: Span, say: Span): boolean {
  const gap = text.slice(Math.min(person.end, say.end), Math.max(person.start, say.start));
  return !/[.;:!?\n]/u.test(gap) && (gap.match(/[,«»"“”]/gu)?.length ?? 0) <= 2;
}

/** Back over an adverb between name and verb ("Burkov noted", "Yury Ryabov also said"). */
function skipBack(text: string, index: number): number {
  const match = /(?:\s(?:also|then|later|then also|тогда|также|же))?\s+$/u.exec(
    text.slice(Math.max(0, index - 16), index),
  );
  return match ? index - match[0].length : index;
}

function unnamedVoice(draft: Draft, sentence: Span, say: Cue, cues: readonly Cue[]): Voice | null {
  const inSentence = within(cues, sentence);
  const unnamed = inSentence.filter((c) => c.kind === 'unnamed' || c.kind === 'offices');
  const near = unnamed
    .map((c) => ({ c, distance: c.start >= say.end ? c.start - say.end : say.start - c.end }))
    .filter(
      ({ c, distance }) => distance >= 0 && distance < (draft.lang === 'zh' ? 14 : 50) && plain(draft.text, c, say),
    )
    .sort((a, b) => a.distance - b.distance)[0]?.c;
  if (!near) return null;
  const words = draft.text.slice(near.start, near.end);
  return { speaker: words, person: null, at: near };
}

function hanVoice(
  draft: Draft,
  sentence: Span,
  say: Cue,
  people: readonly PersonMention[],
  cues: readonly Cue[],
  last: Voice | null,
): Voice | null {
  const { text } = draft;
  const lead = text.slice(sentence.start, say.start);
  const cut = Math.max(...['，', ',', '。', '“', '”', '；', '：', ' ', '、', '》'].map((m) => lead.lastIndexOf(m)));
  const from = sentence.start + cut + 1;
  const subject = text.slice(from, say.start);
  const person = within(people, { start: from, end: say.start }).at(-1);
  if (person) return voice(person, person);
  if (pronoun.zh.test(subject)) return last ? { ...last, at: null } : null;
  const known = people.find(
    (p) => subject.endsWith(p.name) || (subject.length >= 2 && subject.length <= 8 && p.name.endsWith(subject)),
  );
  if (known) return voice(known, { start: from, end: say.start });
  const unnamed = within(cues, { start: from, end: say.start })
    .filter((c) => c.kind === 'unnamed' || c.kind === 'offices')
    .at(-1);
  if (unnamed) return { speaker: text.slice(unnamed.start, unnamed.end), person: null, at: unnamed };
  const bare = subject.replace(/(?:还|也|则|曾|同时|当时|此前|后来)$/u, '');
  if (
    /^[\p{Script=Han}·•]{2,9}$/u.test(bare) &&
    !isOutletName(bare) &&
    !/[的了是在和与]|报道|消息|双方|两国|方面|据/u.test(bare)
  ) {
    const place = isPlace(draft, { start: from, end: say.start });
    if (!place) return { speaker: bare, person: null, at: { start: from, end: from + bare.length } };
  }
  return null;
}
