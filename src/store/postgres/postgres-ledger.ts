/** The ledger's port over PostgreSQL. */

import type { Codebook } from '../../model/codebook.ts';
import type { CaseEvent, Judgement } from '../../model/evidence.ts';
import type { Reading } from '../../model/reading.ts';
import { parseEntity } from '../../ties/entities.ts';
import { mayStandAt } from '../../ties/stages/stage-on-day.ts';
import type { BulkPort } from '../ports/bulk.ts';
import type { Counts, Ledger, Receipt, StoredEvidence } from '../ports/ledger.ts';
import type { WorkQueue } from '../ports/work.ts';
import { addClaims, proposeClaims } from './add-claims.ts';
import { postgresAnnotations } from './annotations.ts';
import { appendDocument, appendFacts, appendReading, appendSources } from './append.ts';
import { ledgerCopy } from './backup/backup-and-restore.ts';
import { auditLedger } from './backup/check-integrity.ts';
import { bulkLoader } from './bulk.ts';
import { appendCoding, codedUnder, codingsKnown } from './codings.ts';
import type { Database } from './database.ts';
import { descriptionsOf } from './descriptions.ts';
import { documentsDueIn } from './documents-due.ts';
import { postgresForecasts } from './forecasts.ts';
import {
  type DocumentRow,
  documentOf,
  type JudgementRow,
  judgementOf,
  readingOf,
  summaryOf,
  withScores,
} from './from-rows.ts';
import { historyOf } from './history.ts';
import { importRuns } from './imports.ts';
import { judgeWithin } from './judge.ts';
import { duplicates } from './likeness.ts';
import { schemaVersion } from './migrate.ts';
import { lastKnown, raise } from './next-revision.ts';
import { noSuchPlace } from './no-such-place.ts';
import { observationsOf } from './observations.ts';
import { postgresOutlets } from './outlets.ts';
import { auditQueries as a } from './queries/check-integrity.ts';
import { codingQueries as c } from './queries/codings.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { schemaQueries as s } from './queries/schema.ts';
import { always, claimsOfDocuments, evidenceByIds, headingsOf, identitiesKnown } from './read-evidence.ts';
import { postgresRecords } from './records.ts';
import { postgresRedactions } from './redact.ts';
import { openQuestions } from './reread-questions.ts';
import { reviewQueue } from './review-queue.ts';
import { postgresRevisions } from './revisions.ts';
import { sameQueue } from './same/same-queue.ts';
import { searchDocuments } from './search.ts';
import { type Indexer, indexPending, tiesBorneBy } from './ties/indexer.ts';
import { oneTie, someTies } from './ties/one-tie.ts';
import { tiesKnown } from './ties/past-ties.ts';
import { tieHistories } from './ties/tie-histories.ts';
import { postgresTieLists } from './ties/tie-lists.ts';
import { rebuildAll } from './ties/tie-store.ts';
import { postgresVisits } from './visits.ts';
import { workQueue } from './work-queue.ts';

/** The port, with what only a store of this kind can do. */
export interface PostgresLedger extends Ledger {
  /** Derives every tie anew from the records; the number there are. */
  rebuildTies(): Promise<number>;
  /** Much at once. */
  readonly bulk: BulkPort;
  /** The queue of jobs for workers, in the same database. */
  readonly work: WorkQueue;
}

/** Pending documents that are indexed before doubles are looked for; a larger rest is left to whoever loads it. */
const maxDocumentsToCatchUp = 200;

/** The ledger in a database that has been brought up to date; `close` gives the database back. */
export function postgresLedger(
  database: Database,
  now: () => string,
  { index, whenIndexed, rebuildNow, stop }: Indexer,
  close: () => Promise<void>,
): PostgresLedger {
  const indexed = async (append: Promise<Receipt>): Promise<Receipt> => {
    const receipt = await append;
    index(receipt.id);
    return receipt;
  };
  const catchUp = async (): Promise<void> => {
    await whenIndexed();
    if (!database.readOnly) await indexPending(database, now, maxDocumentsToCatchUp);
  };

  const sourcesOf = async (ids: readonly string[], then: string): Promise<ReadonlyMap<string, readonly string[]>> => {
    const rows = await database.run<{ document_id: string; source: string }>(d.sources, [then, ids]);
    const map = new Map<string, string[]>();
    for (const { document_id, source } of rows) map.set(document_id, [...(map.get(document_id) ?? []), source]);
    return map;
  };

  const known = tiesKnown(database);
  const outlets = postgresOutlets(database);
  const lists = postgresTieLists(database, known);
  const histories = tieHistories(database, known);

  const work = workQueue(database);

  return {
    outlets,
    lists,
    histories,
    annotations: postgresAnnotations(database),
    forecasts: postgresForecasts(database),
    records: postgresRecords(database),
    redactions: postgresRedactions(database),
    review: reviewQueue(database),
    visits: postgresVisits(database),
    byHand: {
      async add(reading, stamp, how) {
        await whenIndexed();
        const added = await addClaims(database, reading, stamp, how);
        index(reading.id);
        await whenIndexed();
        return added;
      },
      async propose(reading, stamp) {
        await whenIndexed();
        await proposeClaims(database, reading, stamp);
        index(reading.id);
        await whenIndexed();
      },
    },
    revisions: postgresRevisions(database),

    async info() {
      const server = (await database.run<{ version: string }>(s.server))[0]!;
      return {
        engine: `PostgreSQL ${server.version.split(' ')[0]}`,
        schemaVersion: await schemaVersion(database),
        location: database.location,
      };
    },

    lastKnown: () => lastKnown(database),

    whenIndexed,
    appendDocument: (entry, stamp) => indexed(appendDocument(database, entry, stamp)),
    appendReading: (reading, stamp, said) => indexed(appendReading(database, reading, stamp, said)),

    async appendSources(document, from, stamp) {
      const added = await appendSources(database, document, from, stamp);
      if (added) index(document);
      return added;
    },

    tiesFrom: (document) => tiesBorneBy(database, document),

    ...documentsDueIn(database),
    ...observationsOf(database),
    readOtherwise: (after, limit) => openQuestions(database, after, limit),
    appendFacts: (facts, events, stamp) => appendFacts(database, facts, events, stamp),

    async judge(judgement, stamp) {
      await whenIndexed();
      const made = await database.transaction(async (session) =>
        judgeWithin(session, judgement, await raise(session, stamp)),
      );
      await rebuildNow(made.keys);
      if (made.toIndex !== null) {
        index(made.toIndex);
        await whenIndexed();
      }
      return made.judgement;
    },

    async namesOf(thing, knownAt) {
      const { ref } = parseEntity(thing) ?? { ref: thing };
      const held = await identitiesKnown(database, knownAt);
      const known = held.of(ref);
      return [known, ...held.namesOf(ref).filter((name) => name !== known)];
    },

    async history(id, knownAt = always) {
      return historyOf(
        database,
        id,
        knownAt,
        async () => (await someTies(database, known, [id], knownAt))[0]?.evidence ?? [],
      );
    },

    async ties(query) {
      const { ties } = await lists.page(query, { unbegun: true });
      const ids = ties.map(({ tie }) => tie.id).sort();
      const found = await someTies(database, known, ids, query.knownAt);
      return found.flatMap(({ tie }) => (mayStandAt(tie, query.validAt, query.include) ? [tie] : []));
    },

    async tie(id, { knownAt }, limit) {
      return oneTie(database, known, id, { knownAt, ...(limit === undefined ? {} : { limit }) });
    },

    headings: (ids) => headingsOf(database, ids),

    async documents({ knownAt = always, limit, after }) {
      const rows = await database.run<DocumentRow>(d.page, [knownAt, limit, after ?? null]);
      const ids = rows.map((row) => row.document_id);
      if (ids.length === 0) {
        const last =
          after === undefined ? [] : await database.run<{ document_id: string }>(d.beginningWith, [after, 1, '']);
        if (after !== undefined && last[0]?.document_id !== after) throw noSuchPlace(after);
        return [];
      }
      const [sources, said, claims] = await Promise.all([
        sourcesOf(ids, knownAt),
        descriptionsOf(database, ids, knownAt),
        claimsOfDocuments(database, ids, knownAt),
      ]);
      const byDocument = groupByDocument(claims);
      return rows.map((row) => {
        const id = row.document_id;
        return summaryOf(documentOf(row, sources.get(id) ?? [], said.get(id) ?? {}), byDocument.get(id) ?? []);
      });
    },

    async documentIds(prefix, limit, from = '') {
      const rows = await database.run<{ document_id: string }>(d.beginningWith, [prefix, limit, from]);
      return rows.map((row) => row.document_id);
    },

    async document(id, knownAt = always) {
      const row = (await database.run<DocumentRow & { text: string }>(d.one, [knownAt, id]))[0];
      if (!row) return null;
      const { text } = row;
      const said = (await descriptionsOf(database, [id], knownAt)).get(id) ?? {};
      const { id: own, ...rest } = documentOf(row, (await sourcesOf([id], knownAt)).get(id) ?? [], said);
      return { id: own, text, ...rest };
    },

    duplicates: (query) => duplicates(database, query),

    same: sameQueue(database, catchUp),
    identities: (knownAt) => identitiesKnown(database, knownAt),

    search: (query) => searchDocuments(database, query, sourcesOf),

    async original(id) {
      const row = (await database.run<{ bytes: Buffer }>(d.original, [id]))[0];
      return row ? new Uint8Array(row.bytes) : null;
    },

    async reading(documentId, knownAt = always) {
      const row = (await database.run<{ record: Reading }>(d.newestReading, [knownAt, documentId]))[0];
      return row ? readingOf(row.record) : null;
    },

    async readingByModel(documentId, knownAt = always) {
      const row = (await database.run<{ record: Reading }>(d.newestByModel, [knownAt, documentId]))[0];
      return row ? readingOf(row.record) : null;
    },

    async claimsFound(documents) {
      if (documents.length === 0) return new Map();
      const rows = await database.run<{ document_id: string; claims: Reading['claims'] }>(d.claimsFound, [documents]);
      return new Map(rows.map(({ document_id, claims }) => [document_id, withScores(claims)]));
    },

    claims: (documentId, knownAt) => claimsOfDocuments(database, [documentId], knownAt),

    claimsOf: async (documents) =>
      documents.length === 0 ? new Map() : groupByDocument(await claimsOfDocuments(database, documents)),

    async evidence(id, knownAt) {
      return (await evidenceByIds(database, [id], knownAt))[0] ?? null;
    },

    appendCoding: (coding, stamp, place) => appendCoding(database, coding, stamp, place),
    codings: (coder, knownAt = always) => codingsKnown(database, coder, knownAt),

    async judgementsOn(subjects, knownAt = always) {
      const on = new Map<string, Judgement[]>();
      if (subjects.length === 0) return on;
      for (const row of await database.run<JudgementRow>(e.judgementsOn, [subjects, knownAt]))
        on.set(row.subject, [...(on.get(row.subject) ?? []), judgementOf(row)]);
      return on;
    },

    async noteCodebook(codebook, stamp) {
      await database.run(c.insertCodebook, [codebook.version, JSON.stringify(codebook), stamp.at, stamp.by]);
    },

    async codebooks() {
      const rows = await database.run<{ version: string; record: Codebook; recorded_at: string }>(c.codebooks);
      return rows.map(({ version, record, recorded_at: recordedAt }) => ({ version, record, recordedAt }));
    },

    codedUnder: () => codedUnder(database),

    async caseEvents(caseId, knownAt = always) {
      return (await database.run<{ record: CaseEvent }>(e.events, [knownAt, caseId])).map((row) => row.record);
    },

    async judgements(limit, knownAt = always) {
      return (await database.run<JudgementRow>(e.newestJudgements, [knownAt, limit])).map(judgementOf);
    },

    imports: importRuns(database),
    copy: ledgerCopy(database, now),

    async counts() {
      return (await database.run<Counts>(a.counts))[0]!;
    },

    audit: () => auditLedger(database),

    async rebuildTies() {
      await whenIndexed();
      await rebuildAll(database, now());
      return (await database.run<Counts>(a.counts))[0]!.ties;
    },

    work,
    bulk: bulkLoader(database, now),

    async close() {
      // What cannot be indexed any more is queued, and the next process does it.
      await whenIndexed().catch(() => undefined);
      await stop();
      await work.close();
      await close();
    },
  };
}

function groupByDocument(claims: readonly StoredEvidence[]): Map<string, StoredEvidence[]> {
  const map = new Map<string, StoredEvidence[]>();
  for (const claim of claims) {
    if (claim.document === null) continue;
    const own = map.get(claim.document);
    if (own) own.push(claim);
    else map.set(claim.document, [claim]);
  }
  return map;
}
