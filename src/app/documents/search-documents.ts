/** Full-text search over the documents held, in English, Russian and Chinese. */

import { z } from 'zod';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { SearchHit, SearchQuery } from '../../store/ports/search.ts';
import { searchWords } from '../../store/search/search-words.ts';
import type { KnownFilter } from '../as-of.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { codePoint } from '../model-schemas/code-points.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { knownUnit } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';

const marks = z.array(z.object({ start: codePoint, end: codePoint }));

/** A stretch of a document with the words of a search marked. */
export const passageView = z
  .object({ start: codePoint, end: codePoint, text: z.string(), marks })
  .meta({ id: 'Passage', description: 'Spans count the document’s code points.' });
export type PassageView = Infer<typeof passageView>;

/** A document that a search found. */
export const searchRow = z
  .object({
    id: z.string(),
    title: z.string(),
    titleMarks: marks.meta({ description: 'In the title’s own code points.' }),
    lang: z.string(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    published: edtf.nullable(),
    recordedAt: instant,
    origin: z.enum(['user', 'example']),
    sources: z.array(z.string()),
    score: z.number().meta({ description: 'The higher, the better; says something only beside others of one search.' }),
    passages: z.array(passageView),
  })
  .meta({ id: 'SearchHit' });
export type SearchRow = Infer<typeof searchRow>;

/** What a search found, best first. */
export const searchView = z
  .object({
    items: z.array(searchRow),
    more: z.boolean().meta({ description: 'True where there are more than were asked for.' }),
    knownAt: instant,
  })
  .meta({ id: 'SearchResult' });
export type SearchView = Infer<typeof searchView>;

/** What a search is narrowed by. */
export interface SearchFilter extends KnownFilter {
  /** BCP 47: `en`, `ru`, `zh`. */
  readonly lang?: string;
  /** EDTF: published then or later, then or earlier. */
  readonly from?: string;
  readonly to?: string;
  /** A unit or country that the text names. */
  readonly region?: string;
  /** 1 to 100, default 20. */
  readonly limit?: number;
}

const mostHits = 100;

/** The documents that fit best; throws InvalidInput where the words say nothing to look for. */
export async function searchDocuments(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  words: string,
  filter: SearchFilter = {},
): Promise<SearchView> {
  const { limit = 20, lang, from, to, region } = filter;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostHits) {
    throw new InvalidInput(`A search gives 1 to ${mostHits} documents, not ${limit}`);
  }
  const knownAt = knownWhen(filter);
  const query: SearchQuery = {
    phrases: searchWords(words),
    knownAt,
    // One more than asked for, to tell whether there are more.
    limit: limit + 1,
    ...(lang === undefined ? {} : { lang: knownLanguage(lang) }),
    ...(from === undefined && to === undefined ? {} : { published: [bound(from, 0), bound(to, 1)] }),
    ...(region === undefined ? {} : { unit: knownUnit(ports.gazetteer, region) }),
  };
  const hits = await ports.ledger.search(query);
  return {
    items: hits.slice(0, limit).map(toSearchRow),
    more: hits.length > limit,
    knownAt: await answeredAt(ports, knownAt),
  };
}

function toSearchRow({ document, score, titleMarks, passages }: SearchHit): SearchRow {
  const { id, title, lang, outlet, author, published, recordedAt, origin, sources } = document;
  return {
    id,
    title,
    titleMarks,
    lang,
    outlet,
    author,
    published: published?.edtf ?? null,
    recordedAt,
    origin,
    sources,
    score,
    passages,
  };
}

function knownLanguage(written: string): string {
  if (/^[a-z]{2,3}$/i.test(written)) return written.toLowerCase();
  throw new InvalidInput(`"${written.slice(0, 40)}" is no language`, { hint: 'Write en, ru or zh.' });
}

/** The first or the last day of a date. */
function bound(date: string | undefined, end: 0 | 1): string | null {
  if (date === undefined) return null;
  const day = isEdtf(date) ? edtfBounds(date)[end] : null;
  if (day !== null) return day;
  throw new InvalidInput(`"${date.slice(0, 40)}" is no date to search by`, {
    hint: 'Write 2019, 2019-06 or 2019-06-17.',
  });
}
