/** The records of a ledger put into another row by row, as they were, with when and by whom. */
import type { DocumentLine, JudgementLine, LedgerLine, Recorded } from '../../exchange/ledger-lines.ts';
import type { Restored } from '../../ledger/copy-port.ts';
import { foundingKey } from '../../ledger/founding-key.ts';
import { edtfBounds } from '../../model/edtf.ts';
import { documentId, hashBytes } from '../../model/ids.ts';
import type { NamedQuery, Session } from './database.ts';
import { toPostgresDay } from './pg-values.ts';
import { copyQueries as q } from './queries/copy.ts';
import { claimRows, eventRow, factRow, readingRow, revisionRow, sourceRows } from './record-rows.ts';

const stamped = ({ at, by }: Recorded) => ({ recorded_at: at, recorded_by: by });

/** The lines of one kind. */
function only<Kind extends LedgerLine['kind']>(records: readonly LedgerLine[], kind: Kind) {
  return records.filter((record): record is Extract<LedgerLine, { kind: Kind }> => record.kind === kind);
}

/** Puts records in as they were; tells how many were new, and which were refused and why. */
export async function restore(session: Session, records: readonly LedgerLine[]): Promise<Restored> {
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

/** Where a document came from; an address that was taken back and said again has the ids it had then. */
function sourcesSaid({ id, sources }: DocumentLine) {
  return sourceRows(sources.map(({ source }) => source)).map(({ source_id, source }, n) => {
    const before = sources.slice(0, n).filter((each) => each.source === source).length;
    const { withdrawn, ...said } = sources[n]!;
    const own = before === 0 ? source_id : `${source_id}.${before}`;
    return { document_id: id, source_id: own, source, ...stamped(said), withdrawn };
  });
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
  const said = sound.flatMap(({ line }) => sourcesSaid(line));
  await session.run(q.putSources, parameter(said.map(({ withdrawn: _, ...row }) => row)));
  await session.run(
    q.putSourcesWithdrawn,
    parameter(
      said.flatMap(({ document_id, source_id, withdrawn }) =>
        withdrawn ? [{ document_id, source_id, ...stamped(withdrawn) }] : [],
      ),
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
