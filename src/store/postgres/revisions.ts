/** Revisions of facts and events over PostgreSQL. */

import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import type { CaseChange, Revision, Revisions, StandingRecord } from '../ports/revisions.ts';
import type { Stamp } from '../ports/stamp.ts';
import { insertFacts } from './append.ts';
import type { Database } from './database.ts';
import { recordId } from './hashes.ts';
import { raise } from './next-revision.ts';
import { revisionQueries as q } from './queries/revisions.ts';
import { queueKeys, rebuildKeys } from './ties/tie-store.ts';
import { revisionRow } from './to-rows.ts';

interface StandingRow<Record> {
  readonly record_id: string;
  readonly record: Record;
  readonly revision_id: string | null;
  readonly content_id: string | null;
  readonly withdrawn: boolean;
}

/** The port over a database. */
export function postgresRevisions(database: Database): Revisions {
  return {
    async ofCase(caseId) {
      const facts = await database.run<StandingRow<CodedFact>>(q.factsOfCase, [caseId]);
      const events = await database.run<StandingRow<CaseEvent>>(q.eventsOfCase, [caseId]);
      return { facts: facts.map(standing), events: events.map(standing) };
    },
    take: (change, stamp) => take(database, change, stamp),
  };
}

function standing<Record extends CodedFact | CaseEvent>(row: StandingRow<Record>): StandingRecord<Record> {
  return {
    record: { ...row.record, id: row.record_id },
    content: row.content_id ?? row.record_id,
    revision: row.revision_id,
    withdrawn: row.withdrawn,
  };
}

/** In one transaction; the keys that facts stood on, and those they stand on now, are noted in it. */
async function take(database: Database, change: CaseChange, stamp: Stamp) {
  const { facts, events, revisedFacts, revisedEvents } = change;
  const revised: readonly Revision<CodedFact | CaseEvent>[] = [...revisedFacts, ...revisedEvents];
  const done = await database.transaction(async (session) => {
    await raise(session, stamp);
    const added = await insertFacts(session, facts, events, stamp);
    const rows = revised.map(revisionRow);
    const made =
      rows.length === 0
        ? []
        : await session.run<{ record_id: string; revision_id: string }>(q.insert, [
            JSON.stringify(rows),
            stamp.at,
            stamp.by,
          ]);
    const moved = await session.run<{ tie_key: string }>(q.keysOfFacts, [made.map((row) => row.record_id)]);
    const keys = [...added.keys, ...moved.map((row) => row.tie_key)];
    await queueKeys(session, keys, recordId('rev', stamp.at, rows.length, made[0]?.revision_id ?? facts[0]?.id));
    return { added: added.facts + added.events, revised: made.length, keys };
  });
  await rebuildKeys(database, done.keys, stamp.at);
  return { added: done.added, revised: done.revised };
}
