/** The records of a ledger put into an empty one, as they were, with when and by whom. */
import type {
  DocumentLine,
  LedgerLine,
  LedgerLineKind,
  LedgerLineOf,
  Recorded,
  Signed,
} from '../../../formats/ledger-lines.ts';
import { edtfBounds } from '../../../model/edtf.ts';
import { InvalidInput } from '../../../model/errors.ts';
import { foundingKey } from '../../../ties/founding-key.ts';
import { personId } from '../../people/person-name.ts';
import type { NamedQuery, Session } from '../database.ts';
import { hashOf } from '../hashes.ts';
import { toColumns } from '../observations.ts';
import { toPostgresDay } from '../pg-values.ts';
import { copyQueries as q } from '../queries/backup.ts';
import { claimRows, eventRow, factRow, readingRow, revisionRow, sourceRows } from '../to-rows.ts';

/** Records that are put in together, and how much text of documents. */
const together = 500;
const textTogether = 4_000_000;

/** Puts all records in. Throws InvalidInput, naming the record, where one is not what it says it is. */
export async function restore(
  session: Session,
  records: AsyncIterable<LedgerLine> | Iterable<LedgerLine>,
): Promise<void> {
  let waiting: LedgerLine[] = [];
  let text = 0;
  const write = async (): Promise<void> => {
    if (waiting.length > 0) await putIn(session, waiting[0]!.kind, waiting);
    [waiting, text] = [[], 0];
  };
  for await (const record of records) {
    if (waiting.length > 0 && waiting[0]!.kind !== record.kind) await write();
    waiting.push(record);
    if (record.kind === 'document') text += record.text.length + (record.original?.length ?? 0);
    if (waiting.length >= together || text >= textTogether) await write();
  }
  await write();
}

function putIn<Kind extends LedgerLineKind>(session: Session, kind: Kind, lines: readonly LedgerLine[]): Promise<void> {
  return putters[kind](session, lines as readonly LedgerLineOf<Kind>[]);
}

const signed = ({ at, by }: Signed) => ({ recorded_at: at, recorded_by: by });
const stamped = ({ revision, ...by }: Recorded) => ({ revision, ...signed(by) });

async function run(session: Session, query: NamedQuery, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await session.run(query, [JSON.stringify(rows)]);
}

/** Lines that are a row each. */
const rows =
  <Line extends Recorded>(query: NamedQuery, row: (line: Line) => object) =>
  (session: Session, lines: readonly Line[]): Promise<void> =>
    run(
      session,
      query,
      lines.map((line) => ({ ...row(line), ...stamped(line) })),
    );

/** The same of those without a place in the order. */
const signedRows =
  <Line extends Signed>(query: NamedQuery, row: (line: Line) => object) =>
  (session: Session, lines: readonly Line[]): Promise<void> =>
    run(
      session,
      query,
      lines.map((line) => ({ ...row(line), ...signed(line) })),
    );

/** How the lines of each kind become rows. */
const putters: {
  readonly [Kind in LedgerLineKind]: (session: Session, lines: readonly LedgerLineOf<Kind>[]) => Promise<void>;
} = {
  commit: rows(q.putCommits, ({ rows = null }) => ({ rows })),
  codebook: signedRows(q.putCodebooks, ({ version, codebook: record }) => ({ version, record })),
  async person(session, lines) {
    await signedRows<(typeof lines)[number]>(q.putPeople, ({ name }) => ({ person_id: personId(name), name }))(
      session,
      lines,
    );
    const changes = lines.flatMap(({ name, changes }) =>
      changes.map(({ role, active, ...by }, i) => ({
        ...{ person_id: personId(name), seq: i + 1, role, active },
        ...signed(by),
      })),
    );
    await run(session, q.putPersonChanges, changes);
  },
  async import(session, lines) {
    await signedRows<(typeof lines)[number]>(q.putImports, ({ id: run_id, file, hash: content_hash, bytes, how }) => ({
      ...{ run_id, file, content_hash, bytes, how },
    }))(session, lines);
    const steps = lines.flatMap(({ id: run_id, steps }) =>
      steps.map(({ rows, finished, step, ...by }) => ({ run_id, rows, finished, step, ...signed(by) })),
    );
    await run(session, q.putImportSteps, steps);
  },
  document: putDocuments,
  redaction: rows(q.putRedactions, ({ id: redaction_id, document: document_id, reason, sources }) => ({
    ...{ redaction_id, document_id, reason, sources },
  })),
  fact: rows(q.putFacts, ({ fact }) => factRow(fact)),
  'case-event': rows(q.putEvents, ({ event }) => eventRow(event)),
  revision: rows(q.putRevisions, ({ id, of, content, record }) => {
    const said = record === null ? null : { ...record, id: content ?? of };
    return { ...revisionRow({ of, after: null, record: said }), revision_id: id };
  }),
  observation: rows(q.putObservations, ({ observation }) => ({ ...toColumns(observation) })),
  forecast: rows(q.putForecasts, ({ id, version, after, withdrawn, forecast, reason }) => {
    return { forecast_id: id, version_id: version, after_id: after, withdrawn, record: { forecast, reason } };
  }),
  'forecast-resolution': rows(
    q.putResolutions,
    ({ id, forecast, version, after, outcome, on, evidence, address, score }) => {
      const record = { on, evidence, address, score };
      return { forecast_id: forecast, resolution_id: id, version_id: version, after_id: after, outcome, record };
    },
  ),
  coding: rows(q.putCodings, ({ id: coding_id, document: document_id, coder, codebook, claims }) => ({
    ...{ document_id, coding_id, coder, codebook, claims },
  })),
  annotation: rows(q.putAnnotations, ({ id, version, what, about, annotation }) => {
    return { annotation_id: id, version_id: version, kind: what, about, record: annotation };
  }),
  judgement: rows(q.putJudgements, ({ id: judgement_id, act, target, subject, reason, detail }) => {
    const tie_key = detail?.edit ? foundingKey(detail.edit) : null;
    return { judgement_id, act, target, subject, reason, detail, other: detail?.into ?? null, tie_key };
  }),
};

/** Where a document came from; an address that was taken back and said again has the ids it had then. */
function sourcesSaid({ id, sources }: DocumentLine) {
  return sourceRows(sources.map(({ source }) => source)).map(({ source_id, source }, n) => {
    const before = sources.slice(0, n).filter((each) => each.source === source).length;
    const { withdrawn, ...said } = sources[n]!;
    const own = before === 0 ? source_id : `${source_id}.${before}`;
    return { document_id: id, source_id: own, source, ...stamped(said), withdrawn };
  });
}

/** The columns of a document; one whose bytes or text are not those it came in with is refused. */
function documentRow(line: DocumentLine) {
  const { id, text, published, redacted = null, textHash = hashOf(text) } = line;
  const bytes = line.original === null ? Buffer.from(text) : Buffer.from(line.original, 'base64');
  if (redacted === null && `doc_${hashOf(bytes).slice(0, 32)}` !== id)
    throw altered(id, 'its bytes are not those that its id was made of');
  if (redacted === null && hashOf(text) !== textHash) throw altered(id, 'its text is not the one that came in');
  const bounds = published ? edtfBounds(published.edtf) : null;
  return {
    document_id: id,
    text,
    text_hash: textHash,
    lang: line.lang,
    title: line.title,
    media_type: line.mediaType,
    encoding: line.encoding,
    published_edtf: published?.edtf ?? null,
    published_from: toPostgresDay(bounds?.[0] ?? null),
    published_to: toPostgresDay(bounds?.[1] ?? null),
    published_basis: published?.basis ?? null,
    problems: line.problems,
    origin: line.origin,
    // A file of an older Amur has it in the reading.
    outlet: line.outlet === undefined && redacted === null ? publicationIn(line) : (line.outlet ?? null),
    author: line.author ?? null,
    site_name: line.siteName ?? null,
    redacted_at: redacted,
    bytes: redacted === null ? bytes.toString('base64') : null,
    ...stamped(line),
  };
}

const publicationIn = ({ readings }: DocumentLine): string | null => readings[0]?.reading.masthead?.publication ?? null;

/** Documents with what hangs on them. */
async function putDocuments(session: Session, lines: readonly DocumentLine[]): Promise<void> {
  await run(session, q.putDocuments, lines.map(documentRow));
  const said = lines.flatMap(sourcesSaid);
  const sources = said.map(({ withdrawn: _, ...row }) => row);
  await run(session, q.putSources, sources);
  const withdrawn = said.flatMap(({ document_id, source_id, withdrawn }) =>
    withdrawn ? [{ document_id, source_id, ...stamped(withdrawn) }] : [],
  );
  await run(session, q.putSourcesWithdrawn, withdrawn);
  const readings = lines.flatMap((line) =>
    line.readings.map(({ id, reading, ...by }) => {
      const [reading_id, reader, gazetteer, codebook] = readingRow(id, reading);
      return { document_id: line.id, reading_id, reader, gazetteer, codebook, record: reading, ...stamped(by) };
    }),
  );
  await run(session, q.putReadings, readings);
  await putClaims(session, lines);
  const values = lines.flatMap((line) =>
    line.readings.flatMap(({ id, revision, at, reading }) =>
      claimRows(reading.claims).map((row) => {
        return { ...row, document_id: line.id, reading_id: id, revision, recorded_at: at };
      }),
    ),
  );
  await run(session, q.putClaimReadings, values);
  const reread = lines.filter((line) => line.readings.length > 1).map(({ id }) => id);
  if (reread.length > 0) await session.run(q.closeSuperseded, [reread]);
}

async function putClaims(session: Session, lines: readonly DocumentLine[]): Promise<void> {
  const claims = lines.flatMap((line) =>
    line.claims.map(({ id: claim_id, type, parties, start, end, quote, ...by }) => {
      return { document_id: line.id, claim_id, type, parties, span_start: start, span_end: end, quote, ...stamped(by) };
    }),
  );
  if (claims.length === 0) return;
  const put = await session.run<{ claim_id: string }>(q.putClaims, [JSON.stringify(claims)]);
  if (put.length === claims.length) return;
  const there = new Set(put.map((row) => row.claim_id));
  const lost = claims.find(({ claim_id }) => !there.has(claim_id))!;
  throw altered(lost.claim_id, `its quote is not the text of ${lost.document_id} at its span`);
}

function altered(id: string, what: string): InvalidInput {
  return new InvalidInput(`${id} cannot be taken in: ${what}.`, {
    hint: 'It was changed in the file, or in the ledger that the file was written from; "amur doctor" says which records of a ledger are damaged. Use another copy.',
  });
}
