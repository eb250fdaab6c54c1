/** A ledger read out, kind after kind, in pages: constant memory, whatever it holds. */
import {
  type DocumentLine,
  type LedgerLine,
  type LedgerLineKind,
  type LedgerLineOf,
  ledgerLineKinds,
  type Recorded,
  type Signed,
} from '../../../formats/ledger-lines.ts';
import type { DateBasis } from '../../../model/edtf.ts';
import type { CaseEvent, CodedFact, JudgementAct, JudgementDetail } from '../../../model/evidence.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Reading } from '../../../model/reading.ts';
import type { NamedQuery, Session } from '../database.ts';
import type { ResolutionRow, VersionRow } from '../forecasts.ts';
import { revisionKnown } from '../next-revision.ts';
import { type FigureColumns, fromColumns } from '../observations.ts';
import { copyQueries as q } from '../queries/backup.ts';

/** Rows of small records that are read at once, and documents whose sizes are looked at. */
const pageSize = 500;
/** Bytes of documents that are read at once; one larger document is read alone. */
const documentBytes = 4_000_000;

interface SignedRow {
  readonly recorded_at: string;
  readonly recorded_by: string;
}

interface Stamped extends SignedRow {
  readonly revision: number;
}

const sign = ({ recorded_at: at, recorded_by: by }: SignedRow): Signed => ({ at, by });
const stamp = ({ revision, recorded_at: at, recorded_by: by }: Stamped): Recorded => ({ revision, at, by });

interface PageOptions<Row> {
  /** What is known up to: a revision, or an instant. */
  readonly known: number | string;
  /** What the rows are in the order of; the next page begins after the last. */
  readonly id: (row: Row) => string | number;
  /** What the first page begins after. */
  readonly first?: number;
}

/** The pages of a query. */
async function* pages<Row>(
  session: Session,
  query: NamedQuery,
  { known, id, first }: PageOptions<Row>,
): AsyncGenerator<readonly Row[]> {
  for (let last: string | number = first ?? ''; ; ) {
    const rows = await session.run<Row & object>(query, [known, last, pageSize]);
    yield rows;
    if (rows.length < pageSize) return;
    last = id(rows.at(-1)!);
  }
}

/** Its rows. */
async function* paged<Row>(...asked: Parameters<typeof pages<Row>>): AsyncGenerator<Row> {
  for await (const rows of pages<Row>(...asked)) yield* rows;
}

/** All lines of some kinds, as known at an instant, in the order in which they go in again. */
export async function* allLines(
  session: Session,
  knownAt: string,
  kinds: readonly LedgerLineKind[],
): AsyncGenerator<LedgerLine> {
  const { revision } = await revisionKnown(session, knownAt);
  for (const kind of ledgerLineKinds) if (kinds.includes(kind)) yield* linesOf[kind](session, revision, knownAt);
}

/** How the rows of each kind become lines: records up to a revision; what has no place in the order, up to an instant. */
const linesOf: {
  readonly [Kind in LedgerLineKind]: (
    session: Session,
    known: number,
    knownAt: string,
  ) => AsyncGenerator<LedgerLineOf<Kind>>;
} = {
  async *commit(session, known) {
    for await (const row of paged<Stamped & { readonly rows: number | null }>(session, q.commits, {
      known,
      id: ({ revision }) => revision,
      first: 0,
    }))
      yield { kind: 'commit', rows: row.rows, ...stamp(row) };
  },
  async *codebook(session, _, knownAt) {
    type Row = SignedRow & { readonly version: string; readonly record: unknown };
    for await (const row of paged<Row>(session, q.codebooks, { known: knownAt, id: ({ version }) => version }))
      yield { kind: 'codebook', version: row.version, codebook: row.record, ...sign(row) };
  },
  async *person(session, _, knownAt) {
    type Row = SignedRow & { readonly person_id: string; readonly name: string };
    type Change = SignedRow & { readonly person_id: string; readonly role: string; readonly active: boolean };
    for await (const people of pages<Row>(session, q.people, { known: knownAt, id: (each) => each.person_id })) {
      const ids = people.map(({ person_id }) => person_id);
      const changes = groupBy(await session.run<Change>(q.personChanges, [knownAt, ids]), (each) => each.person_id);
      for (const row of people) {
        const own = (changes.get(row.person_id) ?? []).map((each) => {
          const { role, active } = each;
          return { role, active, ...sign(each) };
        });
        yield { kind: 'person', name: row.name, changes: own, ...sign(row) };
      }
    }
  },
  async *import(session, _, knownAt) {
    for await (const runs of pages<ImportRow>(session, q.imports, { known: knownAt, id: (each) => each.run_id })) {
      const ids = runs.map(({ run_id }) => run_id);
      const steps = groupBy(await session.run<ImportStepRow>(q.importSteps, [knownAt, ids]), (each) => each.run_id);
      for (const row of runs) {
        const { run_id: id, file, content_hash: hash, bytes, how } = row;
        const own = (steps.get(id) ?? []).map((each) => {
          const { rows, finished, step } = each;
          return { rows, finished, step, ...sign(each) };
        });
        yield { kind: 'import', id, file, hash, bytes, how, steps: own, ...sign(row) };
      }
    }
  },
  async *document(session, known) {
    for await (const ids of someDocuments(session, known)) yield* documentLines(session, known, ids);
  },
  async *redaction(session, known) {
    for await (const row of paged<RedactionRow>(session, q.redactions, { known, id: (each) => each.redaction_id })) {
      const { redaction_id: id, document_id: document, reason, sources } = row;
      yield { kind: 'redaction', id, document, reason, sources, ...stamp(row) };
    }
  },
  async *fact(session, known) {
    type Row = Stamped & { readonly fact_id: string; readonly record: CodedFact };
    for await (const row of paged<Row>(session, q.facts, { known, id: (each) => each.fact_id }))
      yield { kind: 'fact', fact: row.record, ...stamp(row) };
  },
  async *'case-event'(session, known) {
    type Row = Stamped & { readonly event_id: string; readonly record: CaseEvent };
    for await (const row of paged<Row>(session, q.events, { known, id: (each) => each.event_id }))
      yield { kind: 'case-event', event: row.record, ...stamp(row) };
  },
  async *revision(session, known) {
    for await (const row of paged<RevisionRow>(session, q.revisions, { known, id: (each) => each.revision_id })) {
      const { revision_id: id, record_id: of, content_id: content, record } = row;
      yield { kind: 'revision', id, of, content, record, ...stamp(row) };
    }
  },
  async *observation(session, known) {
    for await (const row of paged<Stamped & FigureColumns>(session, q.observations, {
      known,
      id: (each) => each.observation_id,
    }))
      yield { kind: 'observation', id: row.observation_id, observation: fromColumns(row), ...stamp(row) };
  },
  async *forecast(session, known) {
    for await (const row of paged<VersionRow & Stamped>(session, q.forecasts, {
      known,
      id: (each) => each.version_id,
    })) {
      const { forecast_id: id, version_id: version, after_id: after, withdrawn, record } = row;
      yield { kind: 'forecast', id, version, after, withdrawn, ...record, ...stamp(row) };
    }
  },
  async *'forecast-resolution'(session, known) {
    const rows = paged<ResolutionRow & Stamped>(session, q.resolutions, { known, id: (each) => each.resolution_id });
    for await (const row of rows) {
      const { resolution_id: id, forecast_id: forecast, version_id: version, after_id: after, outcome, record } = row;
      yield { kind: 'forecast-resolution', id, forecast, version, after, outcome, ...record, ...stamp(row) };
    }
  },
  async *coding(session, known) {
    for await (const row of paged<CodingRow>(session, q.codings, { known, id: (each) => each.coding_id })) {
      const { coding_id: id, document_id: document, coder, codebook, claims } = row;
      yield { kind: 'coding', id, document, coder, codebook, claims, ...stamp(row) };
    }
  },
  async *annotation(session, known) {
    for await (const row of paged<AnnotationRow>(session, q.annotations, { known, id: (each) => each.version_id })) {
      const { annotation_id: id, version_id: version, kind: what, about, record: annotation } = row;
      yield { kind: 'annotation', id, version, what, about, annotation, ...stamp(row) };
    }
  },
  async *judgement(session, known) {
    for await (const row of paged<JudgementRow>(session, q.judgements, { known, id: (each) => each.judgement_id })) {
      const { judgement_id: id, act, target, subject, reason, detail } = row;
      yield { kind: 'judgement', id, act, target, subject, reason, detail, ...stamp(row) };
    }
  },
};

type ImportRow = SignedRow & {
  readonly run_id: string;
  readonly file: string;
  readonly content_hash: string;
  readonly bytes: number;
  readonly how: unknown;
};

type ImportStepRow = SignedRow & {
  readonly run_id: string;
  readonly rows: number;
  readonly finished: boolean;
  readonly step: unknown;
};

type RedactionRow = Stamped & {
  readonly redaction_id: string;
  readonly document_id: string;
  readonly reason: string;
  readonly sources: boolean;
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

/** Ids of documents, as many as are read at once. */
async function* someDocuments(session: Session, known: number): AsyncGenerator<readonly string[]> {
  type Size = { readonly document_id: string; readonly size: number };
  let ids: string[] = [];
  let bytes = 0;
  for await (const { document_id, size } of paged<Size>(session, q.sizes, { known, id: (each) => each.document_id })) {
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
  readonly outlet: string | null;
  readonly author: string | null;
  readonly site_name: string | null;
  readonly problems: readonly Problem[];
  readonly text: string;
  readonly text_hash: string;
  readonly redacted_at: string | null;
  readonly bytes: Buffer | null;
};

interface OfDocument extends Stamped {
  readonly document_id: string;
}

async function* documentLines(session: Session, known: number, ids: readonly string[]): AsyncGenerator<DocumentLine> {
  const parameters = [known, ids];
  const documents = await session.run<DocumentRow>(q.documents, parameters);
  type SourceRow = OfDocument & { readonly source_id: string };
  const sources = byDocument(await session.run<SourceRow & { source: string }>(q.sources, parameters));
  const withdrawn = byDocument(await session.run<SourceRow>(q.sourcesWithdrawn, parameters));
  const readings = byDocument(
    await session.run<OfDocument & { reading_id: string; record: Reading }>(q.readings, parameters),
  );
  const claims = byDocument(await session.run<OfDocument & ClaimColumns>(q.claims, parameters));
  for (const row of documents) {
    const id = row.document_id;
    yield {
      kind: 'document',
      id,
      redacted: row.redacted_at,
      title: row.title,
      lang: row.lang,
      mediaType: row.media_type,
      encoding: row.encoding,
      published:
        row.published_edtf && row.published_basis ? { edtf: row.published_edtf, basis: row.published_basis } : null,
      origin: row.origin,
      outlet: row.outlet,
      author: row.author,
      siteName: row.site_name,
      problems: row.problems,
      sources: (sources.get(id) ?? []).map((each) => {
        const taken = withdrawn.get(id)?.find((row) => row.source_id === each.source_id);
        return { source: each.source, ...stamp(each), ...(taken ? { withdrawn: stamp(taken) } : {}) };
      }),
      text: row.text,
      textHash: row.text_hash,
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

const byDocument = <Row extends OfDocument>(rows: readonly Row[]) => groupBy(rows, (each) => each.document_id);

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const list = map.get(key(row));
    if (list) list.push(row);
    else map.set(key(row), [row]);
  }
  return map;
}
