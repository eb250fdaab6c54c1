/** Who says a sentence: the person, office or unnamed voice beside the verb of saying. */
import type { Span } from '../../model/code-points.ts';
import type { PersonMention } from '../../model/reading.ts';
import { isOutletName } from '../citations/citation-spans.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { within } from '../claims/scenes.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import { nameAfter, nameBefore, sameName } from './person-names.ts';
import { unnamedVoiceAt } from './unnamed-voice.ts';

/** A voice: a person of the text, or words that stand for one. */
export interface Voice {
  readonly speaker: string;
  readonly person: PersonMention | null;
  /** Where the voice is named in the sentence; null where a pronoun points back to it. */
  readonly at: Span | null;
}

const pronoun = {
  en: /(?:^|[\s"“”])(?:[Hh]e|[Ss]he|[Tt]he guest)(?:\s\w+)?\s*$/u,
  ru: /(?:^|[\s,])(?:[Оо]н|[Оо]на|[Тт]от)(?:\s\p{Ll}+)?\s*$/u,
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
  const named = addressed.test(word) ? null : nameAfter(text, say.end);
  // «говорил Перов мэру …»: the name right after the verb goes before a person further on.
  const next = named && named.start - say.end <= 2 ? bareVoice(draft, named, people) : null;
  const nearest = here
    .map((p) => ({ p, distance: p.start >= say.end ? p.start - say.end : say.start - p.end + (isAccording ? 60 : 0) }))
    .filter(({ p, distance }) => distance >= 0 && distance < 90 && plain(text, p, say) && !isAddressee(p, say, lang))
    .sort((a, b) => a.distance - b.distance)[0];
  if (next && (!nearest || nearest.distance > 2)) return next;
  if (nearest) return voice(nearest.p, nearest.p);
  const bare = nameBefore(text, skipBack(text, say.start)) ?? named;
  const bareName = bare && bareVoice(draft, bare, people);
  if (bareName) return bareName;
  const left = text.slice(Math.max(sentence.start, say.start - 40), say.start);
  if (pronoun[lang].test(left) && last && !isPlural(last.speaker)) return { ...last, at: null };
  const holder = holderOf(officeBefore[lang].exec(left)?.[1], people, lang);
  if (holder) return { speaker: holder.name, person: holder, at: null };
  const words = unnamedVoiceAt(draft, sentence, say);
  if (words) return { speaker: text.slice(words.start, words.end), person: null, at: words };
  return unnamedVoice(draft, sentence, say, cues);
}

/** "Sceptics", "some of the drivers": no "she" means them. */
const isPlural = (speaker: string): boolean =>
  /^(?:some|many|most|several|few|experts|residents|locals)\b/iu.test(speaker) ||
  /^\p{L}?\p{Ll}+(?<!s)s$/u.test(speaker) ||
  /^(?:эксперты|жители|аналитики|некоторые)/iu.test(speaker);

/** A bare office before the verb: "the governor", «губернатор». */
const officeBefore = {
  en: /\b[Tt]he (\p{Ll}+(?:[ -]\p{Ll}+)?)\s$/u,
  ru: /(?:^|[\s,])(\p{L}\p{Ll}{2,}(?:[ -]\p{Ll}+)?)\s$/u,
} as const;

/** The person told of last who holds an office: whom "the governor" means. */
function holderOf(
  office: string | undefined,
  people: readonly PersonMention[],
  lang: 'en' | 'ru',
): PersonMention | null {
  if (office === undefined) return null;
  const key = (role: string): string => (lang === 'ru' ? role.toLowerCase().slice(0, 6) : role.toLowerCase());
  const own = key(office);
  return people.findLast(({ role }) => role !== null && key(role) === own) ?? null;
}

/** «мэру Чжао Жунго»: whom an office in the dative names is spoken to. */
const isAddressee = ({ role, start }: PersonMention, say: Span, lang: 'en' | 'ru'): boolean =>
  lang === 'ru' && start >= say.end && role !== null && /\p{Ll}[ую](?:\s|$)/u.test(role);

/** The voice of a bare name that is neither a place nor an outlet, as the person it means where one was told of. */
function bareVoice(draft: Draft, span: Span, people: readonly PersonMention[]): Voice | null {
  const name = draft.text.slice(span.start, span.end);
  if (isPlace(draft, span) || isOutletName(name) || /^\p{Lu}+$/u.test(name)) return null;
  const known = people.find((p) => sameName(name, p.name, draft.lang));
  return { speaker: known?.name ?? name, person: known ?? null, at: span };
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
  const words = unnamedVoiceAt(draft, sentence, say);
  if (words) {
    const speaker = text.slice(words.start, words.end);
    const holder = people.findLast(
      (p) => p.role !== null && p.for !== null && /^(?:该|這|这|上述)/u.test(speaker) && speaker.endsWith(p.role),
    );
    return { speaker: holder?.name ?? speaker, person: holder ?? null, at: words };
  }
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
