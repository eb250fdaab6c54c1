/** Puts what `generate.ts` draws straight into the tables, many documents a statement; ties are derived afterwards. */
import type pg from 'pg';
import { contentId, hashBytes } from '../../src/model/ids.ts';
import { unitOf } from '../../src/model/place.ts';
import { wordsOf } from '../../src/model/words.ts';
import { partsOf } from '../../src/store/search/parts.ts';
import { foundingKey } from '../../src/ties/founding-key.ts';
import { shinglesOf } from '../../src/ties/sources/shingles.ts';
import { sketchOf } from '../../src/ties/sources/sketch.ts';
import type { DrawnDocument, DrawnJudgement, generator } from './generate.ts';

type Drawn = ReturnType<typeof generator>;

const together = 500;

/** Fills the tables of a schema that stands and is empty; `say` is told how far it is. */
export async function fill(
  client: pg.Client,
  schema: string,
  drawn: Drawn,
  say: (line: string) => void,
): Promise<void> {
  const insert = statement(schema);
  const judgements: DrawnJudgement[] = [...drawn.merges()];
  for (let first = 0; first < drawn.documents; first += together) {
    const some = Array.from({ length: Math.min(together, drawn.documents - first) }, (_, i) =>
      drawn.document(first + i),
    );
    const rows = some.map(rowsOf);
    await client.query('BEGIN; SET LOCAL synchronous_commit TO off');
    await putCommits(
      client,
      schema,
      rows.flatMap(({ at, readings }) => [at, ...readings.map((reading) => reading.at)]),
    );
    await client.query({ name: `fill-${schema}`, text: insert, values: [JSON.stringify(rows)] });
    await client.query('COMMIT');
    for (const [i, document] of some.entries()) judgements.push(...drawn.judgements(first + i, document));
    if ((first / together) % 40 === 39) say(`${first + some.length} documents`);
  }
  await putJudgements(client, schema, judgements);
  await putFacts(client, schema, drawn);
  await client.query(
    `INSERT INTO ${schema}.head (revision, known_at) SELECT max(revision), max(known_at) FROM ${schema}.commits`,
  );
  for (const table of [
    'commits',
    'documents',
    'claims',
    'claim_readings',
    'readings',
    'document_words',
    'document_facets',
    'document_sketches',
    'document_sources',
    'document_pairs',
    'judgements',
    'facts',
  ])
    await client.query(`VACUUM ANALYZE ${schema}.${table}`);
}

function readingRow(document: string, entry: DrawnDocument['entry'], at: string, superseded: string | null) {
  const { reading } = entry;
  return {
    document_id: document,
    reading_id: contentId('rdg', document, reading),
    reader: reading.reader,
    gazetteer: reading.gazetteer,
    codebook: reading.codebook,
    record: reading,
    at,
    superseded,
    from: entry.document.published!.bounds[0],
    to: entry.document.published!.bounds[1],
    units: [...new Set(reading.claims.flatMap(({ parties }) => parties.map(unitOf)))].sort(),
    values: reading.claims.map((claim) => ({
      claim_id: claim.id,
      tie_key: foundingKey(claim),
      stage: claim.stage,
      date_edtf: claim.date,
      date_from: claim.bounds?.[0] ?? null,
      date_to: claim.bounds?.[1] ?? null,
      basis: claim.basis,
      fields: claim.fields,
      body: claim.body ?? null,
    })),
  };
}

function rowsOf({ entry, at, again, copyOf }: DrawnDocument) {
  const { document, original, reading } = entry;
  const words = wordsOf(document.text);
  const shingles = shinglesOf(document.text, words);
  const [a, b] = [document.id, copyOf ?? ''].sort();
  return {
    document_id: document.id,
    hash: hashBytes(original),
    text: document.text,
    lang: document.lang,
    title: document.title,
    published: document.published!.edtf,
    from: document.published!.bounds[0],
    to: document.published!.bounds[1],
    source: document.sources[0],
    at,
    claims: reading.claims.map(({ id, type, parties, evidence }) => ({ claim_id: id, type, parties, ...evidence })),
    readings: [
      readingRow(document.id, entry, at, again?.at ?? null),
      ...(again ? [readingRow(document.id, again.entry, again.at, null)] : []),
    ],
    parts: partsOf(document.title, document.text, words),
    prints: sketchOf(shingles),
    shingles: shingles.size,
    pair: copyOf === null ? null : { a, b, later: document.id },
  };
}

const eventsAt = '2026-01-06T00:00:00Z';

/** What was recorded in one second is recorded together, and the second is its revision. */
const revision = (at: string): string => `extract(epoch FROM ${at})::integer`;

/** Commits for what is recorded at some instants. */
async function putCommits(client: pg.Client, schema: string, instants: Iterable<string>): Promise<void> {
  await client.query(
    `INSERT INTO ${schema}.commits (revision, recorded_at, recorded_by, known_at)
      SELECT DISTINCT ON (1) ${revision('at')}, at, 'bench', at FROM unnest($1::timestamptz[]) AS g (at)
      ORDER BY 1, at ON CONFLICT DO NOTHING`,
    [[...new Set(instants)]],
  );
}

function statement(schema: string): string {
  const s = schema;
  return `WITH g AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (document_id text, hash text, text text,
      lang text, title text, published text, "from" date, "to" date, source text, at timestamptz, claims json, readings json,
      parts json, prints integer[], shingles integer, pair json)),
    documents AS (INSERT INTO ${s}.documents (document_id, text_hash, text, lang, title, media_type, published_edtf,
        published_from, published_to, published_basis, problems, origin, revision, recorded_at, recorded_by)
      SELECT document_id, hash, text, lang, title, 'text/plain', published, "from", "to", 'stated', '[]', 'user', ${revision('at')}, at, 'bench' FROM g),
    originals AS (INSERT INTO ${s}.document_originals (document_id, bytes) SELECT document_id, convert_to(text, 'UTF8') FROM g),
    sources AS (INSERT INTO ${s}.document_sources (document_id, source_id, source, revision, recorded_at, recorded_by)
      SELECT document_id, md5(source), source, ${revision('at')}, at, 'bench' FROM g),
    claims AS (INSERT INTO ${s}.claims (document_id, claim_id, type, parties, span_start, span_end, quote, revision, recorded_at, recorded_by)
      SELECT g.document_id, c.claim_id, c.type, c.parties, c.start, c."end", c.quote, ${revision('g.at')}, g.at, 'bench' FROM g
      CROSS JOIN json_to_recordset(g.claims) AS c (claim_id text, type text, parties text[], start integer, "end" integer, quote text)
      ON CONFLICT DO NOTHING),
    r AS MATERIALIZED (SELECT r.* FROM g CROSS JOIN json_to_recordset(g.readings) AS r (document_id text, reading_id text, reader text,
      gazetteer text, codebook text, record json, at timestamptz, superseded timestamptz, "from" date, "to" date, units text[], values json)),
    readings AS (INSERT INTO ${s}.readings (document_id, reading_id, reader, gazetteer, codebook, record, revision, recorded_at, recorded_by)
      SELECT document_id, reading_id, reader, gazetteer, codebook, record, ${revision('at')}, at, 'bench' FROM r),
    facets AS (INSERT INTO ${s}.document_facets (document_id, reading_id, lang, published_from, published_to, units, revision, superseded_in)
      SELECT r.document_id, r.reading_id, g.lang, r."from", r."to", r.units, ${revision('r.at')}, ${revision('r.superseded')} FROM r JOIN g ON g.document_id = r.document_id),
    given AS (INSERT INTO ${s}.claim_readings (document_id, claim_id, reading_id, tie_key, stage, date_edtf, date_from, date_to, basis,
        fields, speaker, modality, citations, place, rule, body, revision, recorded_at, superseded_in)
      SELECT r.document_id, v.claim_id, r.reading_id, v.tie_key, v.stage, v.date_edtf, v.date_from, v.date_to, v.basis, v.fields, NULL,
        'fact', '{}', 'body', 'en/bench', v.body, ${revision('r.at')}, r.at, ${revision('r.superseded')} FROM r
      CROSS JOIN json_to_recordset(r.values) AS v (claim_id text, tie_key text, stage text, date_edtf text, date_from date, date_to date,
        basis text, fields text[], body text) ON CONFLICT DO NOTHING),
    words AS (INSERT INTO ${s}.document_words (document_id, part, span_start, span_end, words, revision)
      SELECT g.document_id, p.part, p.span_start, p.span_end,
        to_tsvector('russian', p.body) || setweight(to_tsvector('russian', p.title), 'A'), ${revision('g.at')} FROM g
      CROSS JOIN json_to_recordset(g.parts) AS p (part integer, span_start integer, span_end integer, title text, body text)),
    pairs AS (INSERT INTO ${s}.document_pairs (document_id, other_id, relation, later_id, shared, resemblance, within_other, other_within, revision)
      SELECT g.pair ->> 'a', g.pair ->> 'b', 'copy', g.pair ->> 'later', 60, 0.95, 0.97, 0.98, ${revision('g.at')} FROM g
      WHERE g.pair ->> 'a' IS NOT NULL)
    INSERT INTO ${s}.document_sketches (document_id, prints, shingles, revision)
    SELECT document_id, prints, shingles, ${revision('at')} FROM g`;
}

async function putJudgements(client: pg.Client, schema: string, judgements: readonly DrawnJudgement[]): Promise<void> {
  const rows = judgements.map(({ act, target, detail, at }) => ({
    judgement_id: contentId('jdg', act, target, 'bench', at, null, detail),
    act,
    target,
    subject: act === 'merge' ? 'same' : target,
    detail: Object.keys(detail).length === 0 ? null : detail,
    other: detail.into ?? null,
    tie_key: detail.edit ? foundingKey(detail.edit) : null,
    at,
  }));
  await putCommits(
    client,
    schema,
    rows.map(({ at }) => at),
  );
  for (let first = 0; first < rows.length; first += 5000)
    await client.query(
      `INSERT INTO ${schema}.judgements (judgement_id, act, target, subject, detail, other, tie_key, revision, recorded_at, recorded_by)
        SELECT judgement_id, act, target, subject, detail, other, tie_key, ${revision('at')}, at, 'bench' FROM json_to_recordset($1::json)
          AS g (judgement_id text, act text, target text, subject text, detail json, other text, tie_key text, at timestamptz)
        ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows.slice(first, first + 5000))],
    );
}

async function putFacts(client: pg.Client, schema: string, drawn: Drawn): Promise<void> {
  const facts = drawn
    .facts()
    .map(({ fact, at }) => ({ fact_id: fact.id, tie_key: foundingKey(fact), case_id: fact.case, record: fact, at }));
  await putCommits(client, schema, [eventsAt, ...facts.map(({ at }) => at)]);
  await client.query(
    `INSERT INTO ${schema}.facts (fact_id, tie_key, case_id, record, revision, recorded_at, recorded_by)
      SELECT fact_id, tie_key, case_id, record, ${revision('at')}, at, 'bench' FROM json_to_recordset($1::json)
        AS g (fact_id text, tie_key text, case_id text, record json, at timestamptz) ON CONFLICT DO NOTHING`,
    [JSON.stringify(facts)],
  );
  const events = drawn
    .events()
    .map((event) => ({ event_id: event.id, case_id: event.case, date_from: event.bounds![0], record: event }));
  await client.query(
    `INSERT INTO ${schema}.case_events (event_id, case_id, date_from, record, revision, recorded_at, recorded_by)
      SELECT event_id, case_id, date_from, record, ${revision(`'${eventsAt}'::timestamptz`)}, '${eventsAt}', 'bench' FROM json_to_recordset($1::json)
        AS g (event_id text, case_id text, date_from date, record json) ON CONFLICT DO NOTHING`,
    [JSON.stringify(events)],
  );
}
