/** A claim while a person writes it: the words with their place in the text, and what they are said to say. */

import type { DocumentView } from '../../app/documents/show-document.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { WaitingView } from '../../app/review/review-queue.ts';
import { anchorer } from '../../model/anchoring.ts';
import { codePointMap } from '../../model/code-points.ts';
import { t } from '../i18n/t.ts';
import type { Schema } from '../rest/client.ts';
import { nameOf } from '../words.ts';
import { checkDate } from './edtf-check.ts';

/** Half open, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Draft {
  readonly quote: string;
  /** Null while the words do not stand in the text. */
  readonly at: Stretch | null;
  /** Empty while nobody has chosen. */
  readonly type: string;
  readonly stage: string;
  readonly date: string;
  readonly modality: string;
  readonly speaker: string;
  readonly parties: readonly { readonly party: string; readonly name: string }[];
}

/** What nobody has said yet. */
export const blankDraft: Omit<Draft, 'quote' | 'at'> = {
  type: '',
  stage: 'signed',
  date: '',
  modality: 'fact',
  speaker: '',
  parties: [],
};

/** A stretch without the blanks at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}

/** A letter or digit of a script that parts its words by blanks: Chinese and Japanese do not. */
const letter = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]$/u;

/** A stretch widened so that it cuts no word: to the letters that go on before its first and after its last. */
export function wholeWords(text: string, { start, end }: Stretch): Stretch {
  const before = (at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = (at: number): string => [...text.slice(at, at + 2)][0] ?? '';
  const cuts = (at: number): boolean => letter.test(before(at)) && letter.test(after(at));
  let [from, to] = [start, end];
  while (cuts(from)) from -= before(from).length;
  while (cuts(to)) to += after(to).length;
  return { start: from, end: to };
}

/** Where words stand in a text: nearest to a place, where they stand more than once; how often they do. */
export function placeOf(
  text: string,
  quote: string,
  near: number,
): { readonly at: Stretch | null; readonly times: number } {
  const map = codePointMap(text);
  const places = anchorer(text)
    .all(quote)
    .map(({ start, end }) => ({ start: map.toUtf16(start), end: map.toUtf16(end) }));
  const away = ({ start }: Stretch): number => Math.abs(start - near);
  const at = places.reduce<Stretch | null>((best, each) => (best && away(best) <= away(each) ? best : each), null);
  return { at, times: places.length };
}

/** A draft for a stretch of a text, with the parties and the date that are read in it, or in its paragraph. */
export function draftFor(document: DocumentView, at: Stretch | null): Draft {
  if (at === null) return { ...blankDraft, quote: '', at };
  const { text } = document;
  const map = codePointMap(text);
  const before = text.lastIndexOf('\n', at.start - 1) + 1;
  const next = text.indexOf('\n', at.end);
  const paragraph = { start: before, end: next < 0 ? text.length : next };
  const inside =
    ({ start, end }: Stretch) =>
    (mention: Stretch): boolean =>
      map.toUtf16(mention.start) >= start && map.toUtf16(mention.end) <= end;
  const places = document.mentions.flatMap((mention) => {
    if (mention.kind !== 'place' || mention.place === null || mention.in === 'citation') return [];
    const town = mention.level === 'city' || mention.level === 'district';
    if (!mention.region || !(town || mention.level === 'region')) return [];
    const party = town ? `${mention.region}/${mention.name}` : mention.region;
    return [{ start: mention.start, end: mention.end, party, name: mention.name, country: mention.country }];
  });
  const own = places.filter(inside(at));
  const countries = new Set(own.map(({ country }) => country));
  // The words alone often name one side: the paragraph has the other.
  const named = countries.size >= 2 ? own : [...own, ...places.filter(inside(paragraph))];
  const parties = [...new Map(named.map(({ party, name }) => [party, { party, name }])).values()];
  const dates = document.mentions.flatMap((mention) =>
    mention.kind === 'date' && mention.edtf && mention.type === 'DATE' ? [{ ...mention, edtf: mention.edtf }] : [],
  );
  const date = dates.find(inside(at)) ?? dates.find(inside(paragraph));
  return {
    ...blankDraft,
    quote: text.slice(at.start, at.end),
    at,
    parties: parties.slice(0, 4),
    date: date?.edtf ?? '',
  };
}

/** A draft of a claim that is held, to be put otherwise. */
export function draftOf(document: Pick<DocumentView, 'text'>, claim: EvidenceView): Draft {
  const map = codePointMap(document.text);
  const at = claim.document && {
    start: map.toUtf16(claim.document.start),
    end: map.toUtf16(claim.document.end),
  };
  return {
    quote: at ? document.text.slice(at.start, at.end) : claim.text,
    at,
    type: claim.type,
    stage: claim.stage,
    date: claim.date ?? '',
    modality: claim.modality,
    speaker: claim.speaker ?? '',
    parties: claim.parties.map(({ party, names }) => ({ party, name: nameOf(names) })),
  };
}

/** A draft of a claim with some text around it, as the queue has it: places count from where that text begins. */
export function draftWithin({ claim, before, after }: Pick<WaitingView, 'claim' | 'before' | 'after'>): {
  readonly text: string;
  readonly draft: Draft;
  /** What the places lack to be those of the document, in code points. */
  readonly from: number;
} {
  const text = `${before}${claim.text}${after}`;
  const draft = draftOf({ text }, { ...claim, document: null });
  return {
    text,
    draft: { ...draft, at: { start: before.length, end: before.length + claim.text.length } },
    from: (claim.document?.start ?? 0) - codePointMap(before).length,
  };
}

/** A stretch with one of its ends moved by a word, as the language divides words; the same where no word is left. */
export function moveEdge(
  { text, lang }: { readonly text: string; readonly lang: string },
  at: Stretch,
  edge: 'start' | 'end',
  by: 1 | -1,
): Stretch {
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const places = words.map(({ index, segment }) => (edge === 'start' ? index : index + segment.length));
  const now = at[edge];
  const next = by > 0 ? places.find((place) => place > now) : places.findLast((place) => place < now);
  if (next === undefined) return at;
  const wider = { ...at, [edge]: next };
  return wider.end > wider.start ? wider : at;
}

/** What is missing for the draft to be sent; null where nothing is. */
export function missingIn({ at, type, date, parties }: Draft): string | null {
  if (at === null) return t('reading.lacks.words');
  if (type === '') return t('reading.lacks.type');
  if (new Set(parties.map(({ party }) => party.slice(0, 2))).size < 2) return t('reading.lacks.parties');
  return checkDate(date).is === 'wrong' ? t('reading.lacks.date') : null;
}

/** The draft as it is sent: its place in code points. */
export function toSend(
  text: string,
  { at, quote, type, stage, date, modality, speaker, parties }: Draft,
): Omit<Required<Schema<'ClaimToAdd'>>, 'fields' | 'body'> {
  const map = codePointMap(text);
  return {
    start: map.toCodePoint(at?.start ?? 0),
    end: map.toCodePoint(at?.end ?? 0),
    quote,
    type,
    stage,
    date: date.trim() || null,
    modality,
    speaker: speaker.trim() || null,
    parties: parties.map(({ party }) => party),
  };
}
