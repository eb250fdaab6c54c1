/** A ledger as a whole over PostgreSQL: read out in pages, put in again row by row as it was. */
import {
  type DocumentLine,
  type JudgementLine,
  type LedgerLine,
  type LedgerLineKind,
  ledgerLineKinds,
  type Recorded,
} from '../../exchange/ledger-lines.ts';
import type { CopyPort, Restored } from '../../ledger/copy-port.ts';
import { foundingKey } from '../../ledger/founding-key.ts';
import type { DateBasis } from '../../model/edtf.ts';
import { edtfBounds } from '../../model/edtf.ts';
import type { CaseEvent, CodedFact, JudgementAct, JudgementDetail } from '../../model/evidence.ts';
import { documentId, hashBytes } from '../../model/ids.ts';
import type { Observation } from '../../model/observation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../../model/reading.ts';
import type { Database, NamedQuery, Session } from './database.ts';
import type { ResolutionRow, VersionRow } from './forecasts.ts';
import { observationSource } from './observations.ts';
import { toPostgresDay } from './pg-values.ts';
import { copyQueries as q } from './queries/copy.ts';
import { claimRows, eventRow, factRow, readingRow, revisionRow, sourceRows } from './record-rows.ts';
import { settleWaiting } from './settle.ts';
import { noteAllKeys } from './tie-store.ts';

/** Rows of small records that are read at once, and documents whose sizes are looked at. */
const pageSize = 500;
/** Bytes of documents that are read at once; one larger document is read alone. */
const documentBytes = 4_000_000;

interface Stamped {
  readonly recorded_at: string;
  readonly recorded_by: string;
}

const stamp = ({ recorded_at: at, recorded_by: by }: Stamped): Recorded => ({ at, by });
const stamped = ({ at, by }: Recorded) => ({ recorded_at: at, recorded_by: by });

/** The port over a database; `now` dates what is derived. */
export function ledgerCopy(database: Database, now: () => string): CopyPort {
  return {
    lines: (knownAt, kinds = ledgerLineKinds) => allLines(database, knownAt, kinds),
    async isEmpty(since = '0001-01-01T00:00:00.000Z') {
      return !(await database.run<{ anything: boolean }>(q.anything, [since]))[0]!.anything;
    },
    restore: (records) => database.transaction((session) => restore(session, records)),
    async derive() {
      await settleWaiting(database, now);
      await noteAllKeys(database);
      await settleWaiting(database, now);
    },
  };
}

/** The rows of a query, a page at a time. */
async function* paged<Row>(
  session: Session,
  query: NamedQuery,
  knownAt: string,
  id: (row: Row) => string,
): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const rows = await session.run<Row & object>(query, [knownAt, last, pageSize]);
    for (const row of rows) yield row;
    if (rows.length < pageSize) return;
    last = id(rows.at(-1)!);
  }
}

async function* allLines(
  session: Session,
  knownAt: string,
  kinds: readonly LedgerLineKind[],
): AsyncGenerator<LedgerLine> {
  for (const kind of ledgerLineKinds) if (kinds.includes(kind)) yield* linesOf[kind](session, knownAt);
}

/** How the rows of each kind become lines. */
const linesOf: Readonly<Record<LedgerLineKind, (session: Session, knownAt: string) => AsyncGenerator<LedgerLine>>> = {
  async *codebook(session, knownAt) {
    type Row = Stamped & { readonly version: string; readonly record: unknown };
    for await (const row of paged<Row>(session, q.codebooks, knownAt, ({ version }) => version))
      yield { kind: 'codebook', version: row.version, codebook: row.record, ...stamp(row) };
  },
  async *document(session, knownAt) {
    for await (const ids of someDocuments(session, knownAt)) yield* documentLines(session, knownAt, ids);
  },
  async *fact(session, knownAt) {
    type Row = Stamped & { readonly fact_id: string; readonly record: CodedFact };
    for await (const row of paged<Row>(session, q.facts, knownAt, (each) => each.fact_id))
      yield { kind: 'fact', fact: row.record, ...stamp(row) };
  },
  async *'case-event'(session, knownAt) {
    type Row = Stamped & { readonly event_id: string; readonly record: CaseEvent };
    for await (const row of paged<Row>(session, q.events, knownAt, (each) => each.event_id))
      yield { kind: 'case-event', event: row.record, ...stamp(row) };
  },
  async *revision(session, knownAt) {
    for await (const row of paged<RevisionRow>(session, q.revisions, knownAt, (each) => each.revision_id)) {
      const { revision_id: id, record_id: of, content_id: content, record } = row;
      yield { kind: 'revision', id, of, content, record, ...stamp(row) };
    }
  },
  async *observation(session, knownAt) {
    for await (const row of paged<ObservationRow>(session, q.observations, knownAt, (each) => each.observation_id))
      yield { kind: 'observation', id: row.observation_id, observation: observationOf(row), ...stamp(row) };
  },
  async *forecast(session, knownAt) {
    for await (const row of paged<VersionRow & Stamped>(session, q.forecasts, knownAt, (each) => each.version_id)) {
      const { forecast_id: id, version_id: version, after_id: after, withdrawn, record } = row;
      yield { kind: 'forecast', id, version, after, withdrawn, ...record, ...stamp(row) };
    }
  },
  async *'forecast-resolution'(session, knownAt) {
    const rows = paged<ResolutionRow & Stamped>(session, q.resolutions, knownAt, (each) => each.resolution_id);
    for await (const row of rows) {
      const { resolution_id: id, forecast_id: forecast, version_id: version, after_id: after, outcome, record } = row;
      yield { kind: 'forecast-resolution', id, forecast, version, after, outcome, ...record, ...stamp(row) };
    }
  },
  async *coding(session, knownAt) {
    for await (const row of paged<CodingRow>(session, q.codings, knownAt, (each) => each.coding_id)) {
      const { coding_id: id, document_id: document, coder, codebook, claims } = row;
      yield { kind: 'coding', id, document, coder, codebook, claims, ...stamp(row) };
    }
  },
  async *annotation(session, knownAt) {
    for await (const row of paged<AnnotationRow>(session, q.annotations, knownAt, (each) => each.version_id)) {
      const { annotation_id: id, version_id: version, kind: what, about, record: annotation } = row;
      yield { kind: 'annotation', id, version, what, about, annotation, ...stamp(row) };
    }
  },
  async *judgement(session, knownAt) {
    for await (const row of paged<JudgementRow>(session, q.judgements, knownAt, (each) => each.judgement_id)) {
      const { judgement_id: id, act, target, subject, reason, detail } = row;
      yield { kind: 'judgement', id, act, target, subject, reason, detail, ...stamp(row) };
    }
  },
};

type RevisionRow = Stamped & {
  readonly revision_id: string;
  readonly record_id: string;
  readonly content_id: string | null;
  readonly record: CodedFact | CaseEvent | null;
};

type CodingRow = Stamped & {
  readonly coding_id: string;
  readonly document_id: string;
  readonly coder: string;
  readonly codebook: string;
  readonly claims: Extract<LedgerLine, { kind: 'coding' }>['claims'];
};

type AnnotationRow = Stamped & {
  readonly annotation_id: string;
  readonly version_id: string;
  readonly kind: string;
  readonly about: string;
  readonly record: unknown;
};

type JudgementRow = Stamped & {
  readonly judgement_id: string;
  readonly act: JudgementAct;
  readonly target: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly detail: JudgementDetail | null;
};

type ObservationRow = Stamped &
  Omit<Observation, 'id' | 'source'> & {
    readonly observation_id: string;
    readonly source_label: string;
    readonly source_address: string | null;
    readonly source_published: number | null;
  };

function observationOf(row: ObservationRow): Observation {
  const { observation_id: id, indicator, region, counterpart, year, value, unit, note } = row;
  return {
    id,
    indicator,
    region,
    counterpart,
    year,
    value,
    unit,
    source: observationSource(row),
    note,
  };
}

/** Ids of documents, as many as are read at once. */
async function* someDocuments(session: Session, knownAt: string): AsyncGenerator<readonly string[]> {
  type Size = { readonly document_id: string; readonly size: number };
  let ids: string[] = [];
  let bytes = 0;
  for await (const { document_id, size } of paged<Size>(session, q.sizes, knownAt, (each) => each.document_id)) {
    if (ids.length > 0 && bytes + size > documentBytes) {
      yield ids;
      [ids, bytes] = [[], 0];
    }
    ids.push(document_id);
    bytes += size;
  }
  if (ids.length > 0) yield ids;
}

type DocumentRow = Stamped & {
  readonly document_id: string;
  readonly title: string;
  readonly lang: string;
  readonly media_type: string;
  readonly encoding: string | null;
  readonly published_edtf: string | null;
  readonly published_basis: DateBasis | null;
  readonly origin: 'user' | 'example';
  readonly problems: readonly Problem[];
  readonly text: string;
  readonly bytes: Buffer | null;
};

interface OfDocument extends Stamped {
  readonly document_id: string;
}

async function* documentLines(session: Session, knownAt: string, ids: readonly string[]): AsyncGenerator<DocumentLine> {
  const parameters = [knownAt, ids];
  const documents = await session.run<DocumentRow>(q.documents, parameters);
  const sources = byDocument(await session.run<OfDocument & { source: string }>(q.sources, parameters));
  const readings = byDocument(
    await session.run<OfDocument & { reading_id: string; record: Reading }>(q.readings, parameters),
  );
  const claims = byDocument(await session.run<OfDocument & ClaimColumns>(q.claims, parameters));
  for (const row of documents) {
    const id = row.document_id;
    yield {
      kind: 'document',
      id,
      title: row.title,
      lang: row.lang,
      mediaType: row.media_type,
      encoding: row.encoding,
      published:
        row.published_edtf && row.published_basis ? { edtf: row.published_edtf, basis: row.published_basis } : null,
      origin: row.origin,
      problems: row.problems,
      sources: (sources.get(id) ?? []).map((each) => ({ source: each.source, ...stamp(each) })),
      text: row.text,
      original: row.bytes === null || row.bytes.equals(Buffer.from(row.text)) ? null : row.bytes.toString('base64'),
      readings: (readings.get(id) ?? []).map((each) => ({ id: each.reading_id, reading: each.record, ...stamp(each) })),
      claims: (claims.get(id) ?? []).map((each) => {
        const { claim_id, type, parties, span_start: start, span_end: end, quote } = each;
        return { id: claim_id, type, parties, start, end, quote, ...stamp(each) };
      }),
      ...stamp(row),
    };
  }
}

interface ClaimColumns {
  readonly claim_id: string;
  readonly type: string;
  readonly parties: readonly string[];
  readonly span_start: number;
  readonly span_end: number;
  readonly quote: string;
}

function byDocument<Row extends OfDocument>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const list = map.get(row.document_id);
    if (list) list.push(row);
    else map.set(row.document_id, [row]);
  }
  return map;
}

/** The lines of one kind. */
function only<Kind extends LedgerLine['kind']>(records: readonly LedgerLine[], kind: Kind) {
  return records.filter((record): record is Extract<LedgerLine, { kind: Kind }> => record.kind === kind);
}

async function restore(session: Session, records: readonly LedgerLine[]): Promise<Restored> {
  const refused: { id: string; why: string }[] = [];
  let created = 0;
  const put = async (query: NamedQuery, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) created += (await session.run(query, [JSON.stringify(rows)])).length;
  };
  await put(
    q.putCodebooks,
    only(records, 'codebook').map((each) => ({ version: each.version, record: each.codebook, ...stamped(each) })),
  );
  const documents = only(records, 'document');
  if (documents.length > 0) created += await restoreDocuments(session, documents, refused);
  await put(
    q.putFacts,
    only(records, 'fact').map((each) => ({ ...factRow(each.fact), ...stamped(each) })),
  );
  await put(
    q.putEvents,
    only(records, 'case-event').map((each) => ({ ...eventRow(each.event), ...stamped(each) })),
  );
  await put(
    q.putRevisions,
    only(records, 'revision').map((each) => {
      const { id, of, content, record } = each;
      const said = record === null ? null : { ...record, id: content ?? of };
      return { ...revisionRow({ of, after: null, record: said }), revision_id: id, ...stamped(each) };
    }),
  );
  await put(
    q.putObservations,
    only(records, 'observation').map((each) => {
      const { source, ...rest } = each.observation;
      return {
        ...rest,
        observation_id: each.id,
        source_label: source.label,
        source_address: source.address,
        source_published: source.published ?? null,
        ...stamped(each),
      };
    }),
  );
  await put(
    q.putForecasts,
    only(records, 'forecast').map((each) => {
      const { id, version, after, withdrawn, forecast, reason } = each;
      const row = { forecast_id: id, version_id: version, after_id: after, withdrawn, record: { forecast, reason } };
      return { ...row, ...stamped(each) };
    }),
  );
  await put(
    q.putResolutions,
    only(records, 'forecast-resolution').map((each) => {
      const { id, forecast, version, after, outcome, on, evidence, address, score } = each;
      const record = { on, evidence, address, score };
      const row = { forecast_id: forecast, resolution_id: id, version_id: version, after_id: after, outcome, record };
      return { ...row, ...stamped(each) };
    }),
  );
  await put(
    q.putCodings,
    only(records, 'coding').map((each) => {
      const { id, document, coder, codebook, claims } = each;
      return { document_id: document, coding_id: id, coder, codebook, claims, ...stamped(each) };
    }),
  );
  await put(
    q.putAnnotations,
    only(records, 'annotation').map((each) => {
      const { id, version, what, about, annotation } = each;
      return { annotation_id: id, version_id: version, kind: what, about, record: annotation, ...stamped(each) };
    }),
  );
  await put(q.putJudgements, only(records, 'judgement').map(judgementRow));
  return { created, refused };
}

function judgementRow(line: JudgementLine) {
  const { id, act, target, subject, reason, detail } = line;
  const edit = detail?.edit;
  return {
    judgement_id: id,
    act,
    target,
    subject,
    reason,
    detail,
    other: detail?.into ?? null,
    tie_key: edit ? foundingKey(edit) : null,
    ...stamped(line),
  };
}

/** Documents with what hangs on them; one whose bytes are not those its id was made of is refused. */
async function restoreDocuments(
  session: Session,
  lines: readonly DocumentLine[],
  refused: { id: string; why: string }[],
): Promise<number> {
  const sound = lines.flatMap((line) => {
    const bytes = line.original === null ? Buffer.from(line.text) : Buffer.from(line.original, 'base64');
    if (documentId(bytes) === line.id) return { line, bytes };
    refused.push({ id: line.id, why: 'its bytes are not those that its id was made of' });
    return [];
  });
  const ids = sound.map(({ line }) => line.id);
  if (ids.length === 0) return 0;
  const parameter = (rows: readonly object[]) => [JSON.stringify(rows)];
  const created = await session.run(
    q.putDocuments,
    parameter(
      sound.map(({ line, bytes }) => {
        const bounds = line.published ? edtfBounds(line.published.edtf) : null;
        return {
          document_id: line.id,
          content_hash: hashBytes(bytes),
          text: line.text,
          lang: line.lang,
          title: line.title,
          media_type: line.mediaType,
          encoding: line.encoding,
          published_edtf: line.published?.edtf ?? null,
          published_from: toPostgresDay(bounds?.[0] ?? null),
          published_to: toPostgresDay(bounds?.[1] ?? null),
          published_basis: line.published?.basis ?? null,
          problems: line.problems,
          origin: line.origin,
          bytes: bytes.toString('base64'),
          ...stamped(line),
        };
      }),
    ),
  );
  const of = <T extends Recorded, Row extends object>(
    each: (line: DocumentLine) => readonly T[],
    row: (record: T, line: DocumentLine) => Row,
  ) =>
    parameter(
      sound.flatMap(({ line }) =>
        each(line).map((record) => ({ document_id: line.id, ...row(record, line), ...stamped(record) })),
      ),
    );
  await session.run(
    q.putSources,
    of(
      ({ sources }) => sources,
      ({ source }) => sourceRows([source])[0]!,
    ),
  );
  await session.run(
    q.putReadings,
    of(
      ({ readings }) => readings,
      ({ id, reading }) => {
        const [reading_id, reader, gazetteer, codebook] = readingRow(id, reading);
        return { reading_id, reader, gazetteer, codebook, record: reading };
      },
    ),
  );
  const anchored = await session.run<{ claim_id: string }>(
    q.putClaims,
    of(
      ({ claims }) => claims,
      ({ id, type, parties, start, end, quote }) => ({
        claim_id: id,
        type,
        parties,
        span_start: start,
        span_end: end,
        quote,
      }),
    ),
  );
  const there = new Set(anchored.map((row) => row.claim_id));
  for (const { line } of sound)
    for (const { id } of line.claims)
      if (!there.has(id)) refused.push({ id, why: `its quote is not the text of ${line.id} at its span` });
  const values = sound.flatMap(({ line }) =>
    line.readings.flatMap(({ id, at, reading }) =>
      claimRows(reading.claims).map((row) => ({ ...row, document_id: line.id, reading_id: id, recorded_at: at })),
    ),
  );
  if (values.length > 0) await session.run(q.putClaimReadings, parameter(values));
  const reread = sound.filter(({ line }) => line.readings.length > 1).map(({ line }) => line.id);
  if (reread.length > 0) await session.run(q.closeSuperseded, [reread]);
  return created.length;
}
