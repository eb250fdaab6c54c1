/** Searching documents by the index they were put in (index-documents.ts). */

import { InvalidInput } from '../../model/errors.ts';
import { wordsOf } from '../../model/words.ts';
import type { SearchHit, SearchQuery } from '../ports/search.ts';
import { type Stems, wordsToStem } from '../search/marks.ts';
import type { Phrase, SoughtWord } from '../search/search-words.ts';
import { codePointMarks, markedPassages } from '../search/show-hit.ts';
import type { Database } from './database.ts';
import { descriptionsOf } from './descriptions.ts';
import { type DocumentRow, documentOf } from './from-rows.ts';
import { toPostgresDay } from './pg-values.ts';
import { searchQueries as q } from './queries/search.ts';
import { always } from './read-evidence.ts';

/** The documents that fit best, as known then. */
export async function searchDocuments(
  database: Database,
  query: SearchQuery,
  sourcesOf: (ids: readonly string[], then: string) => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<readonly SearchHit[]> {
  const { phrases, knownAt = always, limit, lang, published, unit } = query;
  const stemsSought = await stemsOf(database, wordsToStem(phrases, []));
  if (phrases.every(({ words, without }) => without || words.every((word) => isCommon(word, stemsSought)))) {
    throw new InvalidInput('Every word of the search is too common to be looked for', {
      hint: 'Add a word that says what the documents are about.',
    });
  }
  const sought = tsquery(phrases, stemsSought);
  const narrowed = lang !== undefined || published !== undefined || unit !== undefined;
  const [from, to] = published ?? [null, null];
  const within = [lang ?? null, toPostgresDay(from), toPostgresDay(to), unit === undefined ? null : [unit]];
  const found = await (narrowed
    ? database.run<Found>(q.rankedWithin, [sought, knownAt, limit, ...within])
    : database.run<Found>(q.ranked, [sought, knownAt, limit]));
  if (found.length === 0) return [];
  const ids = found.map((row) => row.document_id);
  const [rows, sources, said] = await Promise.all([
    database.run<ShownRow>(q.shown, [knownAt, sought, ids]),
    sourcesOf(ids, knownAt),
    descriptionsOf(database, ids, knownAt),
  ]);
  const shown = new Map(
    rows.map((row) => {
      const id = row.document_id;
      const document = documentOf(row, sources.get(id) ?? [], said.get(id) ?? {});
      return [id, { row, document, title: wordsOf(document.title), words: wordsOf(row.passage) }];
    }),
  );
  const texts = [...shown.values()].flatMap(({ title, words }) => [title, words]);
  const stems = await stemsOf(database, wordsToStem(phrases, texts));
  return found.flatMap(({ document_id: id, score }) => {
    const hit = shown.get(id);
    if (!hit) return [];
    const { row, document, title, words } = hit;
    return {
      document,
      score,
      titleMarks: codePointMarks(document.title, title, { phrases, stems }),
      passages: markedPassages(row.passage, row.span_start, words, { phrases, stems }),
    };
  });
}

interface Found {
  readonly document_id: string;
  readonly score: number;
}

interface ShownRow extends DocumentRow {
  readonly span_start: number;
  readonly passage: string;
}

function isCommon({ form, han }: SoughtWord, stems: Stems): boolean {
  return !han && stems.get(form) === '';
}

async function stemsOf(database: Database, words: readonly string[]): Promise<Stems> {
  if (words.length === 0) return new Map();
  const rows = await database.run<{ word: string; stem: string }>(q.stems, [words]);
  return new Map(rows.map(({ word, stem }) => [word, stem]));
}

/**
 * A search as the server writes it; the forms are letters and digits alone, so that quoting them is enough. A word too common to
 * be looked for stands alone: the server then passes over it, where another spelling of it would have to be there.
 */
function tsquery(phrases: readonly Phrase[], stems: Stems): string {
  const operand = (word: SoughtWord): string =>
    word.begins || isCommon(word, stems)
      ? `'${word.form}'${word.begins ? ':*' : ''}`
      : `(${word.forms.map((form) => `'${form}'`).join(' | ')})`;
  return phrases.map(({ words, without }) => `${without ? '!' : ''}(${words.map(operand).join(' <-> ')})`).join(' & ');
}
