/**
 * Workspaces (schemas) that tests use one after the other: to make the tables anew takes a third of a second, to empty them a
 * hundredth. One that was not closed is not used again.
 */
import pg from 'pg';
import type { Ledger } from '../../ports/ledger.ts';

/** What the steps themselves keep stays. */
const kept = ['schema_migrations', 'migration_lock'];

export interface Workspaces {
  /** Opens a ledger that holds nothing. */
  open(): Promise<Ledger>;
  close(): Promise<void>;
}

/** Workspaces of a server; `connect` is asked once, when one is used again, by somebody who may do anything there. */
export function workspacesForTests(
  prefix: string,
  connect: () => Promise<pg.ClientConfig>,
  openSchema: (schema: string) => Promise<Ledger>,
): Workspaces {
  const free: string[] = [];
  let made = 0;
  let client: pg.Client | null = null;

  async function emptied(schema: string): Promise<string> {
    if (client === null) {
      client = new pg.Client(await connect());
      await client.connect();
    }
    const { rows } = await client.query<{ tablename: string }>(
      'SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename <> ALL ($2) ORDER BY tablename',
      [schema, kept],
    );
    const tables = rows.map(({ tablename }) => `${schema}.${tablename}`);
    const held = tables.map((table) => `CASE WHEN EXISTS (SELECT FROM ${table}) THEN '${table}' END`).join(', ');
    const full = await client.query<{ name: string | null }>(`SELECT unnest(ARRAY[${held}]) AS name`);
    const deleted = full.rows.flatMap(({ name }) => (name === null ? [] : [`DELETE FROM ${name}`]));
    // All goes, so that no row is left for a key to miss: keys are not looked at.
    await client.query(['BEGIN', 'SET LOCAL session_replication_role = replica', ...deleted, 'COMMIT'].join('; '));
    return schema;
  }

  return {
    async open() {
      const last = free.pop();
      const schema = last === undefined ? `${prefix}_${++made}` : await emptied(last);
      const ledger = await openSchema(schema);
      return {
        ...ledger,
        async close() {
          await ledger.close();
          free.push(schema);
        },
      };
    },
    async close() {
      await client?.end();
    },
  };
}
