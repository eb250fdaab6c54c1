/** People and the trail of a store that is open already, whatever version its schema has. */
import { randomUUID } from 'node:crypto';
import type { People, Trail } from '../ledger/people-port.ts';
import type { Database } from './postgres/database.ts';
import { schemaVersion } from './postgres/migrate.ts';
import { postgresPeople } from './postgres/people.ts';
import { postgresTrail } from './postgres/trail.ts';

/** The step of the schema since which the trail is written as it is now; people came before. */
const since = 42;

/** Null where the schema is older than its people and its trail as they are written now. */
export async function openPeople(
  database: Database,
): Promise<{ readonly people: People; readonly trail: Trail } | null> {
  if ((await schemaVersion(database)) < since) return null;
  return { people: postgresPeople(database), trail: postgresTrail(database, randomUUID()) };
}
