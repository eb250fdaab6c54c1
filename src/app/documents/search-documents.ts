/** Full-text search over the documents held, in English, Russian and Chinese. */

import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { SearchHit, SearchQuery } from '../../store/ports/search.ts';
import { searchWords } from '../../store/search/search-words.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Desk, SearchFilter } from '../ports.ts';
import { knownUnit } from '../ties/tie-query.ts';
import type { SearchRow, SearchView } from './document-types.ts';

const mostHits = 100;

/** The documents that fit best; throws InvalidInput where the words say nothing to look for. */
export async function searchDocuments(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  words: string,
  filter: SearchFilter = {},
): Promise<SearchView> {
  const { limit = 20, lang, from, to, unit } = filter;
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
    ...(unit === undefined ? {} : { unit: knownUnit(desk.gazetteer, unit) }),
  };
  const hits = await desk.ledger.search(query);
  return {
    items: hits.slice(0, limit).map(searchRow),
    more: hits.length > limit,
    knownAt: await answeredAt(desk, knownAt),
  };
}

function searchRow({ document, score, titleMarks, passages }: SearchHit): SearchRow {
  const { id, title, lang, published, recordedAt, origin, sources } = document;
  return {
    id,
    title,
    titleMarks,
    lang,
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
function bound(edtf: string | undefined, end: 0 | 1): string | null {
  if (edtf === undefined) return null;
  const day = isEdtf(edtf) ? edtfBounds(edtf)[end] : null;
  if (day !== null) return day;
  throw new InvalidInput(`"${edtf.slice(0, 40)}" is no date to search by`, {
    hint: 'Write 2019, 2019-06 or 2019-06-17.',
  });
}
