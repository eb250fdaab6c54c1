/** Takes the words of a document away, in one transaction; then the ties its claims bore on are derived without them. */

import { Conflict, NotFound } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import type { Stamp } from '../ports/ledger.ts';
import type { Redacted, Redaction, RedactionPort } from '../ports/redaction.ts';
import { quoteFinder, redactedWords, withoutQuotes } from '../redaction/quotes-from.ts';
import type { Database, Session } from './database.ts';
import { raise } from './next-revision.ts';
import { tieQueries as t } from './queries/derived-ties.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { erasing, type NoteQueries, notes, redactionQueries as q } from './queries/redaction.ts';
import { sameQueries as same } from './queries/same.ts';
import { always } from './read-evidence.ts';
import { queueKeys, rebuildKeys } from './ties/tie-store.ts';

/** Notes that are read at a time. */
const together = 500;

/** The error for whoever would bring the words of a redacted document back. */
export async function isRedacted(session: Session, document: string): Promise<Conflict> {
  const last = (await redactionsOf(session, [document], always)).at(-1);
  const told = last ? ` on ${last.at} by ${last.by}: ${last.reason}` : '';
  return new Conflict(`The document ${document} was redacted${told}. It is not taken in again, nor read.`, {
    hint: 'Its words were taken away for good; what came of it is in its history.',
  });
}

/** What is asked for. */
export interface RedactionAsked {
  readonly document: string;
  readonly reason: string;
  readonly sources: boolean;
}

/** The port over a database. */
export function postgresRedactions(database: Database): RedactionPort {
  return {
    async redact(document, how, stamp) {
      const { keys, ...redacted } = await database.transaction((session) =>
        redact(session, { document, ...how }, stamp),
      );
      await rebuildKeys(database, keys, stamp.at);
      return redacted;
    },
    list: (documents, knownAt = always) => redactionsOf(database, documents, knownAt),
  };
}

async function redactionsOf(session: Session, documents: readonly string[] | null, knownAt: string) {
  const rows = await session.run<RedactionRow>(q.list, [documents, knownAt]);
  return rows.map(
    (row): Redaction => ({
      id: row.redaction_id,
      document: row.document_id,
      reason: row.reason,
      sources: row.sources,
      by: row.recorded_by,
      at: row.recorded_at,
    }),
  );
}

interface RedactionRow {
  readonly document_id: string;
  readonly redaction_id: string;
  readonly reason: string;
  readonly sources: boolean;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/**
 * Does redactions again that were done to another copy of the ledger, as they were: who, when and why. What is not held, or has
 * been redacted so here too, is passed over. How many documents were redacted.
 */
export async function redactAgain(session: Session, redactions: readonly Redaction[]): Promise<number> {
  const done = new Set<string>();
  for (const { document, reason, sources, by, at } of redactions) {
    const held = (await session.run(q.lock, [document])).length > 0;
    const before = await redactionsOf(session, [document], always);
    if (!held || before.some((each) => each.sources || !sources)) continue;
    await redact(session, { document, reason, sources }, { by, at });
    done.add(document);
  }
  return done.size;
}

/** The redaction within a transaction; the keys whose ties are due then are noted in it too. */
export async function redact(
  session: Session,
  asked: RedactionAsked,
  stamp: Stamp,
): Promise<Redacted & { readonly keys: readonly string[] }> {
  const { document, reason, sources } = asked;
  await raise(session, stamp);
  // Whoever is making something of the words is waited for before the document is locked, so that neither waits for the other.
  await unqueue(session, document);
  const held = (await session.run<{ text: string; title: string }>(q.lock, [document]))[0];
  if (!held) throw new NotFound(`No document ${document.slice(0, 60)} is held.`);
  const before = await redactionsOf(session, [document], always);
  const last = before.at(-1);
  if (last && (!sources || before.some((each) => each.sources))) {
    throw new Conflict(`The document ${document} was redacted on ${last.at} by ${last.by}: ${last.reason}.`, {
      hint: sources ? 'Nothing more can be taken away.' : 'Its addresses may go too: --sources.',
    });
  }
  await unqueue(session, document);
  const erased: Record<string, number> = {};
  for (const [table, query] of Object.entries(erasing)) {
    erased[table] = (await session.run(query, [document, stamp.at])).length;
  }
  if (sources) {
    erased.document_sources = (await session.run(q.sources, [document])).length;
    for (const query of [q.outlets, q.taskSources]) await session.run(query, [document]);
  }
  // Names and candidates are gathered anew from what is left.
  for (const query of [same.forgetSeen, same.forgetNames, same.forgetCandidates]) await session.run(query);
  const quotes = quoteFinder(held.text, held.title);
  const cleaned: Record<string, number> = {};
  for (const column of notes)
    cleaned[column.table] = (cleaned[column.table] ?? 0) + (await clean(session, column, quotes));
  const id = contentId('red', document, reason, sources, stamp.by, stamp.at);
  await session.run(q.insert, [document, id, reason, sources, stamp.at, stamp.by]);
  const keys = [
    ...(await session.run<{ tie_key: string }>(t.keysOfDocuments, [[document]])),
    ...(await session.run<{ tie_key: string }>(e.keysOfEdits, [document])),
  ].map((row) => row.tie_key);
  await queueKeys(session, keys, id);
  return { redaction: { id, document, reason, sources, by: stamp.by, at: stamp.at }, erased, notes: cleaned, keys };
}

async function unqueue(session: Session, document: string): Promise<void> {
  for (const query of [q.unqueueSearch, q.unqueueLikeness]) await session.run(query, [document]);
}

/** Takes quoting words out of the notes of a column; how many had some. */
async function clean(
  session: Session,
  { read, write, json }: NoteQueries,
  quotes: (note: string) => boolean,
): Promise<number> {
  let cleaned = 0;
  for (let last = ''; ; ) {
    const rows = await session.run<{ note_id: string; note: string }>(read, [last, together]);
    for (const { note_id, note } of rows) {
      const held: unknown = json ? JSON.parse(note) : note;
      const rest = json ? withoutQuotes(held, quotes) : quotes(note) ? redactedWords : held;
      if (rest === held) continue;
      await session.run(write, [note_id, json ? JSON.stringify(rest) : rest]);
      cleaned++;
    }
    if (rows.length < together) return cleaned;
    last = rows.at(-1)!.note_id;
  }
}
