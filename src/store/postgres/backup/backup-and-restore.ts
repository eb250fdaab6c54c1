/** A ledger as a whole over PostgreSQL: read out (read-all-records.ts), put in again (restore-records.ts), and what follows from it derived. */
import { ledgerEnd } from '../../../formats/ledger-file.ts';
import { type LedgerLine, type LedgerLineKind, ledgerLineKinds } from '../../../formats/ledger-lines.ts';
import { Conflict, InvalidInput } from '../../../model/errors.ts';
import { auditLine } from '../../ports/audit-finding.ts';
import type { CopyPort } from '../../ports/backup.ts';
import type { Database, Session } from '../database.ts';
import { migrations } from '../migrations.ts';
import { lockRecords, copyQueries as q } from '../queries/backup.ts';
import { schemaQueries as s } from '../queries/schema.ts';
import { always } from '../read-evidence.ts';
import { redactAgain } from '../redact.ts';
import { indexPending } from '../ties/indexer.ts';
import { queueAllKeys } from '../ties/tie-store.ts';
import { auditSession } from './check-integrity.ts';
import { allLines } from './read-all-records.ts';
import { restore } from './restore-records.ts';

/** The port over a database; `now` dates what is derived. */
export function ledgerCopy(database: Database, now: () => string): CopyPort {
  return {
    lines: (knownAt = always, kinds = ledgerLineKinds) => linesAtOnce(database, knownAt, kinds),
    isEmpty: async () => (await firstRecord(database)) === null,
    restore: (records, redactions = []) =>
      database.bulk('BEGIN', async (session) => {
        await database.statement(session, lockRecords);
        const held = await firstRecord(session);
        if (held !== null) {
          throw new Conflict(
            `The ledger at ${database.location} (schema ${database.schema}) is not empty: it holds ${held.replaceAll('_', ' ')}.`,
            {
              hint: 'Restore into a new place: --data NEW-FOLDER, or AMUR_SCHEMA=NEW-NAME for another schema of the same database.',
            },
          );
        }
        await restore(session, records);
        const [wrong] = await auditSession(session);
        if (wrong)
          throw new InvalidInput(`What is to be restored does not hold: ${auditLine(wrong)}`, {
            hint: 'Nothing of it was taken. Use another copy, or write the file again.',
          });
        await session.run(q.countCommits);
        const redacted = await redactAgain(session, redactions);
        // Whoever dies before the ties are derived leaves the note behind.
        await queueAllKeys(session);
        return redacted;
      }),
    async tryOut(records) {
      const [may] = await database.run<{ tries: boolean }>(s.mayTry);
      if (!may!.tries) return null;
      const scratch = database.scratch();
      try {
        return await scratch.bulk('BEGIN', async (session) => {
          // Without the indexes: each would cost more than it saves here.
          for (const sql of migrations.flatMap(({ statements }) => statements))
            if (!/^CREATE INDEX/.test(sql)) await scratch.statement(session, sql);
          await restore(session, records);
          const findings = await auditSession(session);
          return { end: await ledgerEnd(allLines(session, always, ledgerLineKinds)), findings };
        });
      } finally {
        await scratch.close();
      }
    },
    async derive() {
      await indexPending(database, now);
    },
  };
}

async function firstRecord(session: Session): Promise<string | null> {
  return (await session.run<{ held: string }>(q.anything))[0]?.held ?? null;
}

/** Everything of one moment, whoever writes meanwhile: no record is named that is not there. */
async function* linesAtOnce(
  database: Database,
  knownAt: string,
  kinds: readonly LedgerLineKind[],
): AsyncGenerator<LedgerLine> {
  const { session, close } = await database.snapshot();
  try {
    yield* allLines(session, knownAt, kinds);
  } finally {
    await close();
  }
}
