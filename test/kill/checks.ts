/** What must hold after a kill: all that was acknowledged, once and whole. Asked of the database itself, not of our own code. */
import type pg from 'pg';
import { documentId } from '../../src/model/ids.ts';

/** What writers acknowledged, by the logs that they wrote. */
export interface Acknowledged {
  /** Texts by the id of their document, all that writers were given. */
  readonly texts: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
  /** Jobs with their document. */
  readonly jobs: ReadonlyMap<string, string>;
}

export interface Faults {
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** There more than once, or counted more than once. */
  readonly doubled: readonly string[];
  /** There in part. */
  readonly torn: readonly string[];
}

export interface Standing extends Faults {
  readonly documents: number;
  readonly jobs: Readonly<Record<string, number>>;
}

interface DocumentRow {
  readonly id: string;
  readonly text: string;
  readonly bytes: Buffer | null;
  readonly readings: number;
  readonly sources: number;
  readonly read: number;
  readonly claims: number;
  readonly values: number;
  readonly wrong: number;
}

/** One row a document: how many readings, sources, claims it has, and how many its reading says it should have. */
const documentsSql = `SELECT d.document_id AS id, d.text, o.bytes,
    (SELECT count(*)::integer FROM amur.readings r WHERE r.document_id = d.document_id) AS readings,
    (SELECT count(*)::integer FROM amur.document_sources s WHERE s.document_id = d.document_id) AS sources,
    (SELECT coalesce(max(json_array_length(r.record -> 'claims')), 0)::integer
      FROM amur.readings r WHERE r.document_id = d.document_id) AS read,
    (SELECT count(*)::integer FROM amur.claims c WHERE c.document_id = d.document_id) AS claims,
    (SELECT count(*)::integer FROM amur.claim_readings v WHERE v.document_id = d.document_id
      AND v.superseded_in IS NULL) AS values,
    (SELECT count(*)::integer FROM amur.claims c WHERE c.document_id = d.document_id
      AND substr(d.text, c.span_start + 1, c.span_end - c.span_start) <> c.quote) AS wrong
  FROM amur.documents d LEFT JOIN amur.document_originals o ON o.document_id = d.document_id ORDER BY d.document_id`;

interface JobRow {
  readonly id: string;
  readonly document: string;
  readonly state: string;
  readonly errors: readonly unknown[];
  readonly created: string | null;
  readonly bytes: Buffer | null;
}

const jobsSql = `SELECT j.job_id AS id, j.document_id AS document, j.state, j.errors, j.result ->> 'created' AS created, j.bytes
  FROM amur.jobs j ORDER BY j.job_id`;

/** Compares what is held with what was acknowledged. */
export async function standing(client: pg.Client, { texts, documents, jobs }: Acknowledged): Promise<Standing> {
  const [lost, doubled, torn]: [string[], string[], string[]] = [[], [], []];
  const held = new Map((await client.query<DocumentRow>(documentsSql)).rows.map((row) => [row.id, row]));
  for (const id of documents) if (!held.has(id)) lost.push(`document ${id}`);
  for (const [id, row] of held) {
    const text = texts.get(id);
    if (text === undefined) torn.push(`document ${id} is none that was written`);
    else if (row.text !== text) torn.push(`document ${id} has another text`);
    if (row.bytes === null || documentId(row.bytes) !== id) torn.push(`document ${id} lacks its original`);
    if (row.readings === 0) torn.push(`document ${id} lacks its reading`);
    if (row.claims !== row.read || row.values !== row.read || row.wrong > 0) {
      torn.push(`document ${id} has ${row.claims} claims with ${row.values} values of ${row.read} that were read`);
    }
    if (row.readings > 1) doubled.push(`document ${id} has ${row.readings} readings`);
    if (row.sources !== 1) doubled.push(`document ${id} has ${row.sources} sources`);
  }
  const queued = new Map((await client.query<JobRow>(jobsSql)).rows.map((row) => [row.id, row]));
  for (const id of jobs.keys()) if (!queued.has(id)) lost.push(`job ${id}`);
  const made = new Map<string, number>();
  const states: Record<string, number> = {};
  for (const [id, job] of queued) {
    states[job.state] = (states[job.state] ?? 0) + 1;
    if (job.created === 'true') made.set(job.document, (made.get(job.document) ?? 0) + 1);
    if (job.state === 'done') {
      if (!held.has(job.document)) lost.push(`document ${job.document} of the job ${id}, which is done`);
      if (job.bytes !== null) torn.push(`job ${id} is done and keeps its bytes`);
    } else if (job.bytes === null || documentId(job.bytes) !== job.document) {
      torn.push(`job ${id} is ${job.state} and lacks its bytes`);
    }
    if (job.state === 'dead' && job.errors.length === 0) torn.push(`job ${id} is dead without a reason`);
  }
  for (const [id, times] of made) if (times > 1) doubled.push(`document ${id} was made by ${times} jobs`);
  return { lost, doubled, torn, documents: held.size, jobs: states };
}

/** Whether everything that is derived is there, once nothing waits: words, facets and sketches of each document. */
export async function derivedFaults(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string; words: number; facets: number; sketches: number }>(
    `SELECT d.document_id AS id,
      (SELECT count(*)::integer FROM amur.document_words w WHERE w.document_id = d.document_id) AS words,
      (SELECT count(*)::integer FROM amur.document_facets f WHERE f.document_id = d.document_id
        AND f.superseded_in IS NULL) AS facets,
      (SELECT count(*)::integer FROM amur.document_sketches s WHERE s.document_id = d.document_id) AS sketches
    FROM amur.documents d ORDER BY d.document_id`,
  );
  const waiting = await client.query<{ left: number }>(
    `SELECT ((SELECT count(*) FROM amur.tie_queue) + (SELECT count(*) FROM amur.search_queue)
      + (SELECT count(*) FROM amur.likeness_queue))::integer AS left`,
  );
  const left = waiting.rows[0]!.left;
  return [
    ...rows
      .filter(({ words, facets, sketches }) => words !== 1 || facets !== 1 || sketches !== 1)
      .map(
        ({ id, words, facets, sketches }) => `document ${id}: ${words} words, ${facets} facets, ${sketches} sketches`,
      ),
    ...(left > 0 ? [`${left} notes of work are left`] : []),
  ];
}

/** The ties as they stand: each with its evidence, the instants of deriving left out. */
export async function tiesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ tie_id: string; evidence: string[]; record: unknown }>(
    'SELECT tie_id, tie_key, type, reviewed, units, pairs, evidence, record, rules FROM amur.ties ORDER BY tie_id',
  );
  return rows.map((row) => JSON.stringify(row));
}
