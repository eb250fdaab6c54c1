/** Finds the dates of a text and puts them on the calendar. Spans are UTF-16. */
import type { DateBasis, Edtf } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import type { DateMention } from '../../model/reading.ts';
import { enDates } from '../locales/en/dates/grammar.ts';
import { ruDates } from '../locales/ru/dates/grammar.ts';
import { zhDates } from '../locales/zh/dates/grammar.ts';
import type { Context } from './context.ts';
import type { DateLanguage } from './date-language.ts';
import { joinClocks } from './join-clock.ts';
import type { Meaning } from './meaning.ts';
import type { Moment } from './moment.ts';
import { type DateFound, firstYear, isNarrative } from './narrative.ts';
import { codesOf, matchAt } from './pattern.ts';
import { publishedMoment } from './published-moment.ts';
import { resolve } from './resolve.ts';
import { sentenceStart, tenseAt } from './tense.ts';
import type { Scan } from './token.ts';
import { follow, isAside, isBackground, isBeside, isJoined, isUndated, isYearBack, startTrack } from './track.ts';

const languages: Readonly<Record<Language, DateLanguage>> = { en: enDates, ru: ruDates, zh: zhDates };

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

/** What a text says of dates, before it is put on the calendar. */
interface Unresolved {
  readonly text: string;
  readonly lang: Language;
  readonly scan: Scan;
  readonly found: readonly DateFound[];
}

/** The text asked for last: it is asked for twice where its day of publication is inferred from its dates. */
let latest: Unresolved | null = null;

function unresolved(text: string, lang: Language): Unresolved {
  if (latest !== null && latest.lang === lang && latest.text === text) return latest;
  const language = languages[lang];
  const scan = language.scan(text);
  latest = { text, lang, scan, found: joinClocks(text, matchAll(language, scan)) };
  return latest;
}

/** False for what stands where it stands in any tense. */
function asksTense(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'duration':
    case 'set':
    case 'reference':
    case 'time':
      return false;
    case 'calendar':
      return typeof meaning.year !== 'number' && meaning.decade === undefined && meaning.century === undefined;
    default:
      return true;
  }
}

/** All dates, durations and sets that the text names, resolved; `published` is what relative ones count from. */
export function findDates(
  text: string,
  lang: Language,
  published: { readonly edtf: Edtf; readonly basis: DateBasis } | null,
): DateMention[] {
  const { scan, found } = unresolved(text, lang);
  const own = published === null ? null : publishedMoment(published.edtf);
  const narrative = isNarrative(found, own);
  const track = startTrack(narrative ? firstYear(found) : null);
  let nearAt = -1;
  let nearEnd = -1;
  let near: Moment | null = null;
  let nearStated = false;
  let nearUndated = false;
  return found.map(({ start, end, meaning }) => {
    const sentence = sentenceStart(scan, start);
    const context: Context = {
      lang,
      published: own,
      narrative,
      last: track.last,
      frame: track.frame,
      near: nearAt >= sentence ? near : null,
      beside:
        near !== null &&
        ((nearUndated && isUndated(meaning) && isJoined(text, nearEnd, start)) ||
          (nearStated && isBeside(text, near, { published: own, sentence, nearAt, nearEnd, start })))
          ? near
          : null,
      apart: nearAt < sentence,
      tense: asksTense(meaning) ? tenseAt(scan, text, start, end) : null,
      alone: text.length < 60 && text.slice(0, start).trim() === '' && text.slice(end).trim() === '',
    };
    const said = resolve(meaning, context);
    const { moment } = said;
    // "a year earlier" is a glance back from what is told, which goes on where it was.
    const glance = meaning.is === 'shift' && meaning.keeps === true;
    if (moment !== null && moment.wide === undefined && !glance) {
      near = moment;
      nearAt = start;
      nearEnd = end;
      nearUndated = isUndated(meaning);
      // A date that goes on from a stated one stands where it stands.
      nearStated =
        (typeof (meaning.is === 'calendar' ? meaning.year : null) === 'number' && !isAside(text, start, end)) ||
        (nearStated && said.basis === 'resolved' && isUndated(meaning)) ||
        (isYearBack(meaning) && start - sentence < 3 && !/^['’]/.test(text.slice(end, end + 1)));
      follow(track, moment, meaning, { leads: start - sentence < 14, since: isBackground(text, start) });
    }
    return {
      kind: 'date',
      start,
      end,
      text: text.slice(start, end),
      edtf: said.edtf,
      timex: said.timex,
      type: said.type,
      basis: said.basis,
    };
  });
}
