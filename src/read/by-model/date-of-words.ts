/** The date of a claim: the words that the model gives for it, read by Amur's own reader of dates. */
import type { Anchorer } from '../../model/anchoring.ts';
import type { Span } from '../../model/code-points.ts';
import { type DateBasis, type Edtf, isEdtf } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import type { DateMention, Mention, Reading } from '../../model/reading.ts';
import type { WhyNote } from '../../model/why.ts';
import { findDates } from '../dates/find-dates.ts';
import type { ModelClaim } from './answer.ts';

export interface DateOfWords {
  readonly date: Edtf | null;
  readonly basis: DateBasis | null;
  /** Where the words stand. */
  readonly at: Span | null;
  readonly note: WhyNote | null;
}

/** What dates are read by: the part of the text that was sent, where it begins in the whole (code points), and what is read there. */
export interface DateTools {
  readonly anchors: Anchorer;
  readonly offset: number;
  readonly mentions: readonly Mention[];
  readonly published: Reading['published'];
}

const languageOf = (words: string): Language =>
  /\p{Script=Han}/u.test(words) ? 'zh' : /\p{Script=Cyrillic}/u.test(words) ? 'ru' : 'en';

const none: DateOfWords = { date: null, basis: null, at: null, note: null };

/**
 * The date that Amur reads in the words, nearest to the quote; where it reads none there, the model's, marked as its own. Without words
 * in the text there is no date.
 */
export function dateOfWords(
  claim: Pick<ModelClaim, 'date' | 'date_words'>,
  quote: Span,
  { anchors, offset, mentions, published }: DateTools,
): DateOfWords {
  const given = claim.date !== null && isEdtf(claim.date.trim()) ? claim.date.trim() : null;
  if (claim.date_words === null || claim.date_words.trim() === '') {
    return given === null ? none : { ...none, note: 'date-without-words' };
  }
  const places = anchors
    .all(claim.date_words)
    .map(({ start, end, quote: words }) => ({ start: start + offset, end: end + offset, quote: words }));
  if (places.length === 0) return given === null ? none : { ...none, note: 'date-without-words' };
  const away = ({ start, end }: Span): number => Math.max(0, quote.start - end, start - quote.end);
  const at = places.reduce((best, each) => (away(each) < away(best) ? each : best));
  const read = mentions.filter(
    (m): m is DateMention => m.kind === 'date' && m.edtf !== null && m.start < at.end && at.start < m.end,
  );
  const [inText] = read.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  // A text in several languages is read by the dates of one: the words are read by those of their own script.
  const own = inText ?? findDates(at.quote, languageOf(at.quote), published).find(({ edtf }) => edtf !== null);
  if (own?.edtf) {
    const differs = given !== null && given.replace(/[~?%]/g, '') !== own.edtf.replace(/[~?%]/g, '');
    return { date: own.edtf, basis: own.basis, at, note: differs ? 'date-in-doubt' : null };
  }
  return given === null ? { ...none, at } : { date: given, basis: 'inferred', at, note: 'date-unchecked' };
}
