/** Brings a schema up to this version of Amur: forward only, each step in a transaction, safe when two start at once. */
import { Conflict } from '../../model/errors.ts';
import type { Database, Session } from './database.ts';
import { type Migration, migrationHash, migrations, newestVersion } from './migrations.ts';
import { schemaQueries as q } from './queries/schema.ts';

/** A step that a schema has had. */
export interface Applied {
  readonly version: number;
  readonly name: string;
  readonly hash: string;
}

/** The version of a schema; 0 where there is none yet. */
export async function schemaVersion(database: Database): Promise<number> {
  return (await applied(database)).at(-1)?.version ?? 0;
}

/** The steps that a schema has had, in order. */
export async function applied(session: Session): Promise<readonly Applied[]> {
  try {
    return await session.run<Applied>(q.applied);
  } catch (error) {
    // 42P01 no such table, 3F000 no such schema: nothing has been applied.
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return [];
    throw error;
  }
}

/** The steps that a schema still lacks, in order; throws Conflict where it is newer than this Amur or was changed. */
export async function stepsDue(database: Database): Promise<readonly Migration[]> {
  const held = await applied(database);
  check(held, database);
  return migrations.filter(({ version }) => !held.some((step) => step.version === version));
}

/** Applies what is missing; throws Conflict where the schema is newer than this Amur or was changed. */
export async function migrate(database: Database, now: () => string): Promise<void> {
  if ((await stepsDue(database)).length === 0) return;
  await checkServer(database);
  await prepare(database);
  for (const migration of migrations) {
    await database.transaction(async (session) => {
      // Whoever comes second waits here and then finds the step done.
      await session.run(q.lock);
      const done = await applied(session);
      check(done, database);
      if (done.some(({ version }) => version === migration.version)) return;
      await apply(database, session, migration, now());
    });
  }
}

async function apply(database: Database, session: Session, migration: Migration, now: string): Promise<void> {
  for (const sql of migration.statements) await database.statement(session, sql);
  const { version, name } = migration;
  await session.run(q.noteApplied, [version, name, migrationHash(migration), now]);
}

function check(held: readonly Applied[], { location, schema }: Pick<Database, 'location' | 'schema'>): void {
  const version = held.at(-1)?.version ?? 0;
  if (version > newestVersion) {
    throw new Conflict(
      `The database at ${location} (schema ${schema}) has version ${version}; this Amur knows versions up to ${newestVersion}.`,
      { hint: 'Install the newer Amur that wrote it, or point this one at another data folder or database.' },
    );
  }
  for (const { version: number, name, hash } of held) {
    const known = migrations.find((m) => m.version === number);
    if (known === undefined) {
      throw new Conflict(
        `The database at ${location} (schema ${schema}) was made by an earlier Amur: its version is ${version}, and this Amur makes ledgers of version ${newestVersion}.`,
        {
          hint: 'Write its records out with the Amur that made it (amur export ledger -o FILE) and put them into a new data folder with this one (amur restore FILE --data NEW-FOLDER); docs/operations.md says what to take over besides.',
        },
      );
    }
    if (migrationHash(known) !== hash) {
      throw new Conflict(
        `The database at ${location} (schema ${schema}) was made by another build: step ${number} "${name}" is ${hash} there and ${migrationHash(known)} here.`,
        { hint: 'Use the Amur that made it, or export its records and import them into a new one.' },
      );
    }
  }
}

/** Throws Conflict where the server is too old or cannot hold every script; asked once, when the schema is made. */
async function checkServer(database: Database): Promise<void> {
  const server = (await database.run<{ version: string; number: number; encoding: string }>(q.server))[0]!;
  if (server.number < 140_000) {
    throw new Conflict(
      `The database at ${database.location} is PostgreSQL ${server.version}; Amur needs version 14 or later.`,
      {
        hint: 'Point AMUR_DATABASE_URL at a newer server, or leave it out: Amur then keeps its own.',
      },
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new Conflict(`The database at ${database.location} is encoded in ${server.encoding}; Amur needs UTF8.`, {
      hint: 'Create one with: createdb --encoding=UTF8 --template=template0 NAME.',
    });
  }
}

/** The schema and the two tables that the steps themselves need. */
function preparing(database: Database): readonly string[] {
  return [
    `CREATE SCHEMA IF NOT EXISTS ${database.schema}`,
    `CREATE TABLE IF NOT EXISTS amur.schema_migrations (
      version integer NOT NULL, name text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL,
      CONSTRAINT schema_migrations_pk PRIMARY KEY (version))`,
    `CREATE TABLE IF NOT EXISTS amur.migration_lock (id integer NOT NULL, CONSTRAINT migration_lock_pk PRIMARY KEY (id))`,
    `INSERT INTO amur.migration_lock (id) VALUES (1) ON CONFLICT DO NOTHING`,
  ];
}

async function prepare(database: Database): Promise<void> {
  for (const sql of preparing(database)) {
    // IF NOT EXISTS looks before it creates: two at once may both try, and the second is told that it is there.
    for (let attempt = 1; ; attempt++) {
      try {
        await database.transaction((session) => database.statement(session, sql));
        break;
      } catch (error) {
        const code =
          (error as { code?: string; cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
        if (!['23505', '42P06', '42P07', '42710'].includes(code ?? '') || attempt === 3) throw error;
      }
    }
  }
}
