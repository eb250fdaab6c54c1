/** A ledger as a whole over PostgreSQL: read out (copy-out.ts), put in again (copy-in.ts), and what follows from it derived. */
import { ledgerLineKinds } from '../../exchange/ledger-lines.ts';
import type { CopyPort } from '../../ledger/copy-port.ts';
import { restore } from './copy-in.ts';
import { allLines } from './copy-out.ts';
import type { Database } from './database.ts';
import { copyQueries as q } from './queries/copy.ts';
import { settleWaiting } from './settle.ts';
import { noteAllKeys } from './tie-store.ts';

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
