/**
 * The citations stage: references in brackets, credits to agencies and papers in running text, addresses. Each is dated by
 * the date that stands in it, resolved as the dates stage resolved it; an item of CSL-JSON goes with it.
 */
import type { Span } from '../../model/code-points.ts';
import { type DateBasis, type Edtf, edtfBounds } from '../../model/edtf.ts';
import { addDays, compareDays, parseDay } from '../../model/edtf-days.ts';
import type { Language } from '../../model/languages.ts';
import type { Citation, DateMention } from '../../model/reading.ts';
import type { Draft, Stage } from '../draft.ts';
import { findCredits } from './agency-credits.ts';
import { findReferenceBrackets, type ReferenceBracket } from './citation-spans.ts';
import { cslItem } from './csl-item.ts';

/** Whether the credit of an agency in running text has its date within: 新华社6月5日电. */
const datedCredits: Readonly<Record<Language, boolean>> = { en: false, ru: false, zh: true };

/** Reads the citations of a draft whose dates are in place. */
export const readCitations: Stage = (draft: Draft): Draft => {
  const { text } = draft;
  const brackets = findReferenceBrackets(text);
  const dates = datesOfReferences(draft, brackets);
  const found: Omit<Citation, 'csl'>[] = [];
  const kinds: { kind: 'periodical' | 'web' | 'book' | 'agency'; accessed: boolean }[] = [];
  let at = 0;
  for (const bracket of brackets) {
    while (at < dates.length && dates[at]!.end <= bracket.start) at++;
    for (const reference of bracket.references) {
      const dated = reference.date ? dateWithin(dates, at, reference.date) : null;
      for (const [i, source] of reference.sources.entries()) {
        const name = text.slice(source.start, source.end);
        // The one before the date keeps the date in its span; those that share it span their name.
        const own = i === reference.sources.length - 1;
        const span = own ? { start: source.start, end: reference.date?.end ?? source.end } : source;
        found.push(citation(text, span, name, dated));
        kinds.push({
          kind: isAddress(name) ? 'web' : reference.kind === 'web' ? 'periodical' : reference.kind,
          accessed: wasAccessed(text, reference),
        });
      }
    }
  }
  let next = 0;
  for (const credit of findCredits(text, draft.lang, brackets)) {
    while (next < dates.length && dates[next]!.end <= credit.start) next++;
    const dated = datedCredits[draft.lang] ? dateWithin(dates, next, credit) : null;
    found.push(citation(text, credit.name, text.slice(credit.name.start, credit.name.end), dated));
    kinds.push({ kind: credit.kind, accessed: false });
  }
  const citations = found.map(
    (c, i): Citation => ({
      ...c,
      csl: cslItem({ id: `c${i + 1}`, source: c.source, date: c.date, ...kinds[i]! }),
    }),
  );
  return { ...draft, dates, citations: [...draft.citations, ...citations] };
};

/**
 * "(Vedomosti, March 3)" after an account of 1992 cites no paper of that year: a day and month without a year, in a
 * reference, is the last such day before the publication.
 */
function datesOfReferences(draft: Draft, brackets: readonly ReferenceBracket[]): readonly DateMention[] {
  const published = draft.published && edtfBounds(draft.published.edtf)[1];
  if (!published || brackets.length === 0) return draft.dates;
  const spans = brackets.flatMap((b) => b.references.flatMap((r) => (r.date ? [r.date] : [])));
  // A paper of tomorrow's date may lie on the desk today; a day that was inferred from what is cited may have been later.
  const ahead = draft.published?.basis === 'inferred' ? 60 : 1;
  let next = 0;
  return draft.dates.map((date) => {
    while (next < spans.length && spans[next]!.end <= date.start) next++;
    const span = spans[next];
    if (!span || date.start < span.start || date.basis !== 'resolved' || !/^\d{4}-\d\d-\d\d$/.test(date.edtf ?? ''))
      return date;
    const monthAndDay = date.edtf!.slice(4);
    const year =
      Number(published.slice(0, 4)) -
      (compareDays(published.slice(0, 4) + monthAndDay, addDays(published, ahead)) > 0 ? 1 : 0);
    const edtf = `${year}${monthAndDay}`;
    return parseDay(edtf) === null || edtf === date.edtf ? date : { ...date, edtf, timex: edtf };
  });
}

interface Dated {
  readonly edtf: Edtf;
  readonly basis: DateBasis;
}

function citation(text: string, span: Span, source: string, dated: Dated | null): Omit<Citation, 'csl'> {
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    source,
    date: dated?.edtf ?? null,
    basis: dated?.basis ?? null,
  };
}

/** The date the dates stage found in a span */
function dateWithin(dates: readonly DateMention[], from: number, span: Span): Dated | null {
  for (let i = from; i < dates.length && dates[i]!.start < span.end; i++) {
    const date = dates[i]!;
    if (date.end > span.start && date.edtf !== null) return { edtf: date.edtf, basis: date.basis };
  }
  return null;
}

const isAddress = (name: string): boolean => /^\S+\.[a-zа-я]{2,6}(?:\/\S*)?$/iu.test(name);
const wasAccessed = (text: string, reference: Span): boolean =>
  /(?:accessed|retrieved|дата обращения|查阅|查閱|访问|訪問|检索|檢索)/iu.test(
    text.slice(reference.start, reference.end),
  );
