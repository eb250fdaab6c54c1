/** Searching documents, and keeping the index they are found by. */

import { type Stems, wordsToStem } from '../../ledger/search/marks.ts';
import { partsOf } from '../../ledger/search/parts.ts';
import type { SearchHit, SearchQuery } from '../../ledger/search/search-port.ts';
import type { Phrase, SoughtWord } from '../../ledger/search/search-words.ts';
import { codePointMarks, markedPassages } from '../../ledger/search/show-hit.ts';
import { wordsOf } from '../../ledger/search/words.ts';
import { shinglesOf } from '../../ledger/sources/shingles.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import { unitOf } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import type { Database, Session } from './database.ts';
import { always } from './held-evidence.ts';
import { sketchRow } from './likeness.ts';
import { toPostgresDay } from './pg-values.ts';
import { documentQueries as d } from './queries/documents.ts';
import { searchQueries as q } from './queries/search.ts';
import { type DocumentRow, documentOf } from './rows.ts';

/** How many documents are looked up at once while the index catches up. */
const together = 100;

/** Puts a reading's document into the index; `text` where the document is new to it. Gives the shingles of the text. */
export async function indexReading(
  session: Session,
  document: string,
  readingId: string,
  reading: Reading,
  recordedAt: string,
  text: { readonly title: string; readonly text: string } | null,
): Promise<ReadonlySet<number> | null> {
  const { published } = reading;
  const words = text ? wordsOf(text.text) : [];
  const shingles = text ? shinglesOf(text.text, words) : null;
  const bounds = published ? edtfBounds(published.edtf) : [null, null];
  await session.run(q.insert, [
    document,
    JSON.stringify(text ? partsOf(text.title, text.text, words) : []),
    readingId,
    published !== null,
    toPostgresDay(bounds[0] ?? null),
    toPostgresDay(bounds[1] ?? null),
    unitsOf(reading),
    recordedAt,
    ...(shingles ? sketchRow(shingles, reading) : [null, null, null]),
  ]);
  if (!text) await session.run(q.closeSuperseded, [document]);
  return shingles;
}

/** The units and countries that a text names, and those of its claims. */
function unitsOf({ mentions, claims }: Reading): readonly string[] {
  const named = mentions.flatMap((mention) => (mention.kind === 'place' ? [mention.region, mention.country] : []));
  const units = [...named, ...claims.flatMap(({ parties }) => parties.map(unitOf))];
  return [...new Set(units.flatMap((unit) => unit ?? []))].sort();
}

/** Indexes documents that were held before there was an index, or came in without it. */
async function indexWaiting(database: Database): Promise<void> {
  for (;;) {
    const waiting = await database.run<{ document_id: string }>(q.waiting, [together]);
    if (waiting.length === 0) return;
    for (const { document_id: id } of waiting)
      await database.transaction((session) => indexHeld(session, id), 'derived');
  }
}

async function indexHeld(session: Session, id: string): Promise<void> {
  const document = (await session.run<{ title: string; text: string }>(d.one, [always, id]))[0] ?? null;
  const readings = await session.run<{ reading_id: string; record: Reading; recorded_at: string }>(q.readings, [id]);
  for (const { reading_id, record, recorded_at } of readings)
    await indexReading(session, id, reading_id, record, recorded_at, document);
  if (readings.length > 1) await session.run(q.closeSuperseded, [id]);
  await session.run(q.done, [id]);
}

/** The documents that fit best, as known then. */
export async function searchDocuments(
  database: Database,
  query: SearchQuery,
  sourcesOf: (ids: readonly string[], then: string) => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<readonly SearchHit[]> {
  const { phrases, knownAt, limit, lang, published, unit } = query;
  if (!database.readOnly) await indexWaiting(database);
  const sought = tsquery(phrases);
  const narrowed = lang !== undefined || published !== undefined || unit !== undefined;
  const [from, to] = published ?? [null, null];
  const within = [lang ?? null, toPostgresDay(from), toPostgresDay(to), unit === undefined ? null : [unit]];
  const found = await (narrowed
    ? database.run<Found>(q.rankedWithin, [sought, knownAt, limit, ...within])
    : database.run<Found>(q.ranked, [sought, knownAt, limit]));
  if (found.length === 0) {
    const stems = await stemsOf(database, wordsToStem(phrases, []));
    if (phrases.every(({ words, without }) => without || words.every((word) => isCommon(word, stems)))) {
      throw new InvalidInput('Every word of the search is too common to be looked for', {
        hint: 'Add a word that says what the documents are about.',
      });
    }
    return [];
  }
  const ids = found.map((row) => row.document_id);
  const [rows, sources] = await Promise.all([
    database.run<ShownRow>(q.shown, [knownAt, sought, ids]),
    sourcesOf(ids, knownAt),
  ]);
  const shown = new Map(
    rows.map((row) => [row.document_id, { row, title: wordsOf(row.title), words: wordsOf(row.passage) }]),
  );
  const texts = [...shown.values()].flatMap(({ title, words }) => [title, words]);
  const stems = await stemsOf(database, wordsToStem(phrases, texts));
  return found.flatMap(({ document_id: id, score }) => {
    const hit = shown.get(id);
    if (!hit) return [];
    const { row, title, words } = hit;
    return {
      document: documentOf(row, sources.get(id) ?? []),
      score,
      titleMarks: codePointMarks(row.title, title, phrases, stems),
      passages: markedPassages(row.passage, row.span_start, words, phrases, stems),
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

/** A search as the server writes it; the forms are letters and digits alone, so that quoting them is enough. */
function tsquery(phrases: readonly Phrase[]): string {
  const operand = ({ form, begins }: SoughtWord): string => `'${form}'${begins ? ':*' : ''}`;
  return phrases.map(({ words, without }) => `${without ? '!' : ''}(${words.map(operand).join(' <-> ')})`).join(' & ');
}
