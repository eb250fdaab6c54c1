/** Who says a sentence: the person, office or unnamed voice beside the verb of saying. */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { PersonMention } from '../../model/reading.ts';
import { isOutletName } from '../citations/citation-spans.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { within } from '../claims/scenes.ts';
import type { Draft } from '../draft.ts';
import { nameAfter, nameBefore, sameName } from './person-names.ts';
import { unnamedVoiceAt } from './unnamed-voice.ts';
import { isPlace, ofPerson, type Saying, type Voice } from './voice.ts';
import { hanVoice } from './zh/speakers.ts';

/** How a voice is told beside its verb where spaces part the words. */
interface VoiceForms {
  /** What points back to the last voice, before the verb. */
  readonly pronoun: RegExp;
  /** Words after which the voice stands. */
  readonly according: RegExp;
  /** A bare office before the verb: "the governor", «губернатор». */
  readonly office: RegExp;
  /** The letters of an office that its forms share. */
  readonly officeStem: (role: string) => string;
  /** An office in the case of whom one speaks to: «мэру Чжао Жунго». */
  readonly spokenTo: RegExp | null;
}

const english: VoiceForms = {
  pronoun: /(?:^|[\s"“”])(?:[Hh]e|[Ss]he|[Tt]he guest)(?:\s\w+)?\s*$/u,
  according: /^(?:according to|in the words of)$/iu,
  office: /\b[Tt]he (\p{Ll}+(?:[ -]\p{Ll}+)?)\s$/u,
  officeStem: (role) => role.toLowerCase(),
  spokenTo: null,
};
const russian: VoiceForms = {
  pronoun: /(?:^|[\s,])(?:[Оо]н|[Оо]на|[Тт]от)(?:\s\p{Ll}+)?\s*$/u,
  according: /^(?:по словам|по мнению|на взгляд)$/iu,
  office: /(?:^|[\s,])(\p{L}\p{Ll}{2,}(?:[ -]\p{Ll}+)?)\s$/u,
  officeStem: (role) => role.toLowerCase().slice(0, 6),
  spokenTo: /\p{Ll}[ую](?:\s|$)/u,
};
const voices: Readonly<Record<Language, (at: Saying) => Voice | null>> = {
  en: (at) => besideVerb(at, english),
  ru: (at) => besideVerb(at, russian),
  zh: hanVoice,
};

/** The voice behind a verb of saying. Null for agencies and for nobody. */
export const voiceOf = (at: Saying): Voice | null => voices[at.draft.lang](at);

/** Verbs whose next name is the one spoken to. */
const addressed = /^(?:told|tells|wrote on|asked for|called it|praised)$/iu;
const pronounAfter = /^\s*(?:he|she|его|ее|её|the guest|он|она)(?![\p{L}])/iu;

function besideVerb({ draft, sentence, say, people, cues, last }: Saying, forms: VoiceForms): Voice | null {
  const { text } = draft;
  const here = within(people, sentence);
  const word = text.slice(say.start, say.end);
  const after = { start: say.end, end: Math.min(sentence.end, say.end + 60) };
  if (pronounAfter.test(text.slice(after.start, after.end))) return last ? { ...last, at: null } : null;
  const isAccording = forms.according.test(word);
  const named = addressed.test(word) ? null : nameAfter(text, say.end);
  // «говорил Перов мэру …»: the name right after the verb goes before a person further on.
  const next = named && named.start - say.end <= 2 ? bareVoice(draft, named, people) : null;
  const nearest = here
    .map((p) => ({ p, distance: p.start >= say.end ? p.start - say.end : say.start - p.end + (isAccording ? 60 : 0) }))
    .filter(({ p, distance }) => distance >= 0 && distance < 90 && plain(text, p, say) && !isAddressee(p, say, forms))
    .sort((a, b) => a.distance - b.distance)[0];
  if (next && (!nearest || nearest.distance > 2)) return next;
  if (nearest) return ofPerson(nearest.p, nearest.p);
  const bare = nameBefore(text, skipBack(text, say.start)) ?? named;
  const bareName = bare && bareVoice(draft, bare, people);
  if (bareName) return bareName;
  const left = text.slice(Math.max(sentence.start, say.start - 40), say.start);
  if (forms.pronoun.test(left) && last && !isPlural(last.speaker)) return { ...last, at: null };
  const holder = holderOf(forms.office.exec(left)?.[1], people, forms);
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

/** The person told of last who holds an office: whom "the governor" means. */
function holderOf(
  office: string | undefined,
  people: readonly PersonMention[],
  { officeStem }: VoiceForms,
): PersonMention | null {
  if (office === undefined) return null;
  const own = officeStem(office);
  return people.findLast(({ role }) => role !== null && officeStem(role) === own) ?? null;
}

const isAddressee = ({ role, start }: PersonMention, say: Span, { spokenTo }: VoiceForms): boolean =>
  spokenTo !== null && start >= say.end && role !== null && spokenTo.test(role);

/** The voice of a bare name that is neither a place nor an outlet, as the person it means where one was told of. */
function bareVoice(draft: Draft, span: Span, people: readonly PersonMention[]): Voice | null {
  const name = draft.text.slice(span.start, span.end);
  if (isPlace(draft, span) || isOutletName(name) || /^\p{Lu}+$/u.test(name)) return null;
  const known = people.find((p) => sameName(name, p.name, draft.lang));
  return { speaker: known?.name ?? name, person: known ?? null, at: span };
}

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
    .filter(({ c, distance }) => distance >= 0 && distance < 50 && plain(draft.text, c, say))
    .sort((a, b) => a.distance - b.distance)[0]?.c;
  if (!near) return null;
  const words = draft.text.slice(near.start, near.end);
  return { speaker: words, person: null, at: near };
}
