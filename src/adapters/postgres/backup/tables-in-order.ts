/** The tables of a schema as it is, whatever its version, in an order in which they can be loaded. */
import type { Database, Session } from '../database.ts';
import { schemaQueries as q } from '../queries/schema.ts';
import { tables } from '../tables.ts';

export interface HeldTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What the migrations keep for themselves: made anew with the schema. */
const ofMigrations: ReadonlySet<string> = new Set(['schema_migrations', 'migration_lock']);

/**
 * Every table of `tables.ts` that the schema has; what others put into the schema is not ours. A table comes after those it refers
 * to, so that its rows find theirs.
 */
export async function tablesInOrder(
  database: Pick<Database, 'schema'>,
  session: Session,
): Promise<readonly HeldTable[]> {
  const held = (await session.run<{ relname: string; columns: string[] }>(q.tables, [database.schema])).filter(
    ({ relname }) => tables.includes(relname) && !ofMigrations.has(relname),
  );
  const references = await session.run<{ from_table: string; to_table: string }>(q.references, [database.schema]);
  const ordered = new Map<string, HeldTable>();
  const place = (name: string): void => {
    const table = held.find(({ relname }) => relname === name);
    if (!table || ordered.has(name)) return;
    for (const { from_table, to_table } of references) if (from_table === name && to_table !== name) place(to_table);
    ordered.set(name, { name, columns: table.columns });
  };
  for (const { relname } of held) place(relname);
  return [...ordered.values()];
}
