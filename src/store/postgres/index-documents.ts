/** Puts documents into the index of the search, and makes the sketches by which those that share their wording are found. */

import { edtfBounds } from '../../model/edtf.ts';
import { unitOf } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import { wordsOf } from '../../model/words.ts';
import { shinglesOf } from '../../ties/sources/shingles.ts';
import { sketchOf } from '../../ties/sources/sketch.ts';
import { partsOf } from '../search/parts.ts';
import type { Session } from './database.ts';
import { toPostgresDay } from './pg-values.ts';
import { outletQueries as o } from './queries/outlets.ts';
import { searchQueries as q } from './queries/search.ts';

interface WaitingDocument {
  readonly document_id: string;
  readonly title: string;
  readonly lang: string;
  readonly published_from: string | null;
  readonly published_to: string | null;
  readonly revision: number;
  readonly indexed: boolean;
  readonly sketched: boolean;
  /** Null where words and sketch stand. */
  readonly text: string | null;
}

interface StoredReading {
  readonly document_id: string;
  readonly reading_id: string;
  readonly record: Reading;
  readonly revision: number;
}

/** Indexes documents that were taken off the queue, with all their readings; notes what comes next in the same transaction. */
export async function indexDocuments(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const documents = await session.run<WaitingDocument>(q.documents, [ids]);
  const readings = new Map<string, StoredReading[]>();
  for (const row of await session.run<StoredReading>(q.readings, [ids]))
    readings.set(row.document_id, [...(readings.get(row.document_id) ?? []), row]);
  const rows = documents.map((document) => indexRows(document, readings.get(document.document_id) ?? []));
  await session.run(q.insert, [
    JSON.stringify(rows.flatMap(({ parts }) => parts)),
    JSON.stringify(rows.flatMap(({ sketch }) => sketch)),
    JSON.stringify(rows.flatMap(({ facets }) => facets)),
    documents.filter(({ sketched }) => sketched).map((row) => row.document_id),
  ]);
  await session.run(o.nameSites, [documents.map((row) => row.document_id)]);
  const reread = ids.filter((id) => (readings.get(id)?.length ?? 0) > 1);
  if (reread.length > 0) await session.run(q.closeSuperseded, [reread]);
}

function indexRows(document: WaitingDocument, readings: readonly StoredReading[]) {
  const { document_id, title, revision, indexed, sketched, text } = document;
  const words = text === null ? [] : wordsOf(text);
  const common = { document_id, revision };
  const sketch = (of: string) => {
    const shingles = shinglesOf(of, words);
    return { ...common, prints: sketchOf(shingles), shingles: shingles.size };
  };
  return {
    // A document whose words were taken away is found by none.
    parts:
      text === null || indexed || `${title}${text}` === ''
        ? []
        : partsOf(title, text, words).map((part) => ({ ...common, ...part })),
    sketch: text === null || sketched ? [] : [sketch(text)],
    facets: readings.map((reading) => facet(document, reading)),
  };
}

/** What a reading lets a search be narrowed by; the date it gives goes before the one the document came with. */
function facet(document: WaitingDocument, { reading_id, record, revision }: StoredReading) {
  const { document_id, lang, published_from, published_to } = document;
  const bounds = record.published ? edtfBounds(record.published.edtf) : [published_from, published_to];
  const [from, to] = bounds.map((day) => toPostgresDay(day ?? null));
  return { document_id, reading_id, lang, published_from: from, published_to: to, units: unitsOf(record), revision };
}

/** The units and countries that a text names, and those of its claims. */
function unitsOf({ mentions, claims }: Reading): readonly string[] {
  const named = mentions.flatMap((mention) => (mention.kind === 'place' ? [mention.region, mention.country] : []));
  const units = [...named, ...claims.flatMap(({ parties }) => parties.map(unitOf))];
  return [...new Set(units.flatMap((unit) => unit ?? []))].sort();
}
