/** Finds the dates of a text and puts them on the calendar. Spans are UTF-16. */
import type { DateBasis, Edtf } from '../../model/edtf.ts';
import type { ReadLanguage } from '../../model/language.ts';
import type { DateMention } from '../../model/reading.ts';
import { enDates } from '../locales/en/dates/grammar.ts';
import { ruDates } from '../locales/ru/dates/grammar.ts';
import { zhDates } from '../locales/zh/dates/grammar.ts';
import type { Meaning } from './meaning.ts';
import type { Moment } from './moment.ts';
import { codesOf, type Grammar, matchAt } from './pattern.ts';
import { publishedMoment } from './published-moment.ts';
import { type Context, resolve } from './resolve.ts';
import { sentenceStart, tenseAt } from './tense.ts';
import type { Scan } from './token.ts';
import { follow, isBackground, startTrack } from './track.ts';

/** The dates of one language: how its text is cut into tokens, and the rules over them. */
export interface DateLanguage {
  readonly scan: (text: string) => Scan;
  readonly grammar: Grammar;
}

/** A date found, before it is resolved. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const languages: Readonly<Record<ReadLanguage, DateLanguage>> = { en: enDates, ru: ruDates, zh: zhDates };

/** The dates of a scanned text in order, without overlaps. */
function matchAll({ grammar }: DateLanguage, scan: Scan): DateFound[] {
  const found: DateFound[] = [];
  for (const run of scan.runs) {
    const codes = codesOf(run, grammar);
    for (let i = 0; i < run.length; ) {
      const match = matchAt(run, codes, i, grammar);
      if (match === null) {
        i++;
        continue;
      }
      for (const { from, to, meaning } of match.parts) {
        const start = run[from]?.start ?? 0;
        found.push({ start, end: run[to - 1]?.end ?? start, meaning });
      }
      i = Math.max(match.to, i + 1);
    }
  }
  return found;
}

/** How many dates at the head of a text may show that it is of its day. */
const headDates = 5;

/**
 * True where the text is an account of the past: most dates that carry their year lie in other years than its own, and
 * nothing at its head ties it to its day ("on Wednesday", "last week", this year's dates).
 */
function isNarrative(found: readonly DateFound[], published: Moment | null): boolean {
  if (published?.year == null) return true;
  let far = 0;
  let near = 0;
  let nearAtHead = false;
  found.forEach(({ meaning }, i) => {
    if (isOfItsDay(meaning, published.year ?? 0)) {
      near++;
      nearAtHead ||= i < headDates;
    } else if (
      meaning.is === 'calendar' &&
      typeof meaning.year === 'number' &&
      Math.abs(meaning.year - (published.year ?? 0)) > 1
    ) {
      far++;
    }
  });
  return far >= 4 && far > near * 2 && !nearAtHead;
}

function isOfItsDay(meaning: Meaning, year: number): boolean {
  switch (meaning.is) {
    case 'calendar':
      return meaning.year === year || (typeof meaning.year === 'object' && meaning.year.from === 'published');
    case 'weekday':
      return meaning.by !== 0;
    case 'unit':
      // "the year" of an account is as often the year it tells of.
      return (
        meaning.from === 'published' &&
        meaning.unit !== 'season' &&
        (meaning.by !== 0 || !/^(year|month|quarter)$/.test(meaning.unit))
      );
    case 'shift':
      return meaning.from === 'published' && meaning.orDuration === undefined;
    default:
      return false;
  }
}

/** The first year a text states: what undated months count from before any date was named. */
function firstYear(found: readonly DateFound[]): Moment | null {
  for (const { meaning } of found) {
    if (meaning.is === 'calendar' && typeof meaning.year === 'number') return { year: meaning.year };
  }
  return null;
}

/** All dates, durations and sets that the text names, resolved; `published` is what relative ones count from. */
export function findDates(
  text: string,
  lang: ReadLanguage,
  published: { readonly edtf: Edtf; readonly basis: DateBasis } | null,
): DateMention[] {
  const language = languages[lang];
  const scan = language.scan(text);
  const found = matchAll(language, scan);
  const own = published === null ? null : publishedMoment(published.edtf);
  const narrative = isNarrative(found, own);
  const track = startTrack(narrative ? firstYear(found) : null);
  let nearAt = -1;
  let nearEnd = -1;
  let near: Moment | null = null;
  let nearStated = false;
  return found.map(({ start, end, meaning }) => {
    const sentence = sentenceStart(scan, start);
    const context: Context = {
      published: own,
      narrative,
      last: track.last,
      frame: track.frame,
      near: nearAt >= sentence ? near : null,
      beside: nearStated && near !== null && isBeside(text, near, { sentence, nearAt, nearEnd, start }) ? near : null,
      tense: tenseAt(scan, start, end),
      alone: text.length < 60 && text.slice(0, start).trim() === '' && text.slice(end).trim() === '',
    };
    const { moment, basis, ...rest } = resolve(meaning, context);
    if (moment !== null && moment.wide === undefined) {
      near = moment;
      nearAt = start;
      nearEnd = end;
      // A date that goes on from a stated one stands where it stands.
      nearStated =
        typeof (meaning.is === 'calendar' ? meaning.year : null) === 'number' ||
        (nearStated && basis === 'resolved' && isUndated(meaning));
      follow(track, moment, meaning, { leads: start - sentence < 14, since: isBackground(text, start) });
    }
    const inferred = basis === 'resolved' && published?.basis === 'inferred' && !narrative;
    return { kind: 'date', start, end, text: text.slice(start, end), ...rest, basis: inferred ? 'inferred' : basis };
  });
}

const isUndated = (meaning: Meaning): boolean => meaning.is === 'calendar' && meaning.year === undefined;

/** True where an undated month or day goes on from a dated one: in its sentence, or close after a day or month. */
function isBeside(
  text: string,
  near: Moment,
  at: { sentence: number; nearAt: number; nearEnd: number; start: number },
): boolean {
  if (at.nearAt >= at.sentence) return true;
  const fine = near.month !== undefined && near.month !== null;
  return fine && at.start - at.nearEnd < 200 && !text.slice(at.nearEnd, at.start).includes('\n');
}
