/** A database as the adapter sees it: named queries, transactions, and another try where a failure passes. */
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Conflict, InvalidInput, isAmurError, Unavailable } from '../../model/errors.ts';
import type { PartyNames } from '../../ties/names/thing-names.ts';
import { readReplica } from '../ports/read-replica.ts';
import { fromPlainPostgresList, fromPostgresDay, fromPostgresInstant } from './pg-values.ts';

/** A query of the registry. */
export interface NamedQuery {
  readonly name: string;
  /** `amur.` stands for the schema. */
  readonly sql: string;
  /** Planned for what is asked each time: a plan kept for any of its filters would be far from the best for most. */
  readonly planned?: 'each time';
}

/** One connection, in a transaction or not. */
export interface Session {
  run<Row extends object>(query: NamedQuery, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One connection in one transaction, with what whole tables are put in by. */
export interface BulkSession extends Session {
  /** Takes the bytes for a `COPY … FROM STDIN`; `rowCount` is known once it has finished. */
  copyIn(sql: string): Writable & { readonly rowCount: number };
}

/** A connection that is one's own until it is ended or lost: its locks go with it. */
export interface OwnConnection extends Session {
  isOpen(): boolean;
  end(): Promise<void>;
}

export interface Database extends Session {
  readonly schema: string;
  /** Where, for people; never a password. */
  readonly location: string;
  /** True where nothing can be recorded: nothing is caught up with on the way, no use of a token noted, no trail left. */
  readonly readOnly?: boolean;
  /** What parties are called in any script, by which names of constructions are compared; by their references alone where it is absent. */
  readonly partyNames?: PartyNames;
  /**
   * Does the work in a transaction. `derived` work is not waited for until it is on the disk: after a crash it is done
   * again from records that are (only where we run the server and see it crash).
   */
  transaction<T>(work: (session: Session) => Promise<T>, kind?: 'recorded' | 'derived'): Promise<T>;
  /** Statements that are not in the registry: the schema's own. */
  statement(session: Session, sql: string): Promise<void>;
  /**
   * Does work on whole tables in one transaction, begun as given (`BEGIN …`); without another try, since it may take long, unless
   * it is asked for.
   */
  bulk<T>(begin: string, work: (session: BulkSession) => Promise<T>, tries?: 'once' | 'again'): Promise<T>;
  /** All that is there at one instant, whatever is written meanwhile; nobody waits for it. Close it. */
  snapshot(): Promise<{ readonly session: Session; close(): Promise<void> }>;
  /** The same database, but with the temporary tables of one connection for a schema: they are gone when it is closed or dies. */
  scratch(): Database;
  /** A connection of one's own; should its machine go away, the server misses it within half a minute. */
  ownConnection(): Promise<OwnConnection>;
  close(): Promise<void>;
}

/** What a transaction does last, before it is committed. */
const lastly = new WeakMap<Session, () => Promise<unknown>>();

/** Has a transaction do something last; what was to be done last before is done now. */
export async function doLast(session: Session, work: () => Promise<unknown>): Promise<void> {
  await lastly.get(session)?.();
  lastly.set(session, work);
}

export interface DatabaseOptions {
  readonly connection: pg.PoolConfig;
  /** One connection that stays open does everything; default many, as they are needed. */
  readonly one?: boolean;
  readonly schema: string;
  readonly location: string;
  /** Called when nothing answers: may bring the server back. */
  readonly revive?: () => Promise<void>;
  readonly partyNames?: PartyNames | undefined;
  /** How long the answer to a question is waited for, in milliseconds; 20 seconds where nothing is said. */
  readonly patience?: number;
}

/** How long a connection is waited for, and the answer to a question, in milliseconds: whoever asked is told before they give up. */
const connectionPatience = 15_000;
const answerPatience = 20_000;
/** How long the begin of a transaction may take, which waits for no lock. */
const beginPatience = 10_000;

const dateType = 1082;
const instantType = 1184;
const textsType = 1009;
const daysType = 1182;

/** int8 stays text (the driver's default), days and instants become ISO text: no JavaScript dates, no time zones. */
function parserOf(oid: number, format?: string): (value: string) => unknown {
  if (oid === dateType) return fromPostgresDay;
  if (oid === instantType) return fromPostgresInstant;
  const parse = pg.types.getTypeParser(oid, format as 'text');
  // Days of a list are told by whoever reads it: some of them are infinite.
  if (oid === daysType) return pg.types.getTypeParser(textsType as number, 'text');
  return oid === textsType ? (value) => fromPlainPostgresList(value) ?? parse(value) : parse;
}

/** Opens a pool; nothing is connected until the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const { connection, one = false, schema, location, revive, partyNames, patience = answerPatience } = options;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new InvalidInput(`"${schema}" cannot be the name of a workspace's schema.`, {
      hint: 'AMUR_SCHEMA takes lower-case letters, digits and underscores, beginning with a letter.',
    });
  }
  const config = {
    connectionTimeoutMillis: connectionPatience,
    application_name: 'amur',
    ...connection,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  };
  const poolOf = (max: number): pg.Pool => {
    const pool = new pg.Pool({ ...config, max, idleTimeoutMillis: one ? 0 : 30_000 });
    // An idle connection that breaks is replaced at the next query.
    pool.on('error', () => undefined);
    return pool;
  };
  const asking = poolOf(one ? 1 : 5);
  // Transactions wait for each other: who only asks does not wait for one of them to give its connection back.
  const writing = one ? asking : poolOf(3);
  const write = (sql: string): string => (schema === 'amur' ? sql : sql.replaceAll(/\bamur\./g, `${schema}.`));
  const sessionOf = (client: pg.Pool | pg.ClientBase, limited?: number): Session => ({
    async run<Row extends object>({ name, sql, planned }: NamedQuery, parameters: readonly unknown[] = []) {
      // A statement with a name is prepared, and PostgreSQL may keep its plan.
      const kept = planned === 'each time' ? {} : { name };
      const limit = limited === undefined ? {} : { query_timeout: limited };
      return (await client.query<Row>({ ...kept, ...limit, text: write(sql), values: [...parameters] })).rows;
    },
  });
  const clients = new WeakMap<Session, pg.PoolClient>();

  /** Runs the work again where the failure passes; every piece of work here may be done twice (ids are hashes). */
  async function withRetries<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        // What did not answer for so long is not asked again: whoever asked waits.
        if (isAmurError(error) || !isPassing(error) || isSilent(error) || attempt >= 6)
          throw asAmurError(error, location);
        if (revive && isGone(error)) await revive();
        else await sleep(20 * 2 ** attempt);
      }
    }
  }

  async function transact<T>(work: (session: Session) => Promise<T>, begin: string): Promise<T> {
    const client = await writing.connect();
    const session = sessionOf(client);
    clients.set(session, client);
    let broken: Error | undefined;
    const lose = (error: Error): void => {
      broken = error;
    };
    client.on('error', lose);
    try {
      await client.query(Object.assign({ text: begin }, { query_timeout: beginPatience }));
      const result = await work(session);
      await lastly.get(session)?.();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(lose);
      throw error;
    } finally {
      client.removeListener('error', lose);
      client.release(broken);
    }
  }

  return {
    schema,
    location,
    ...(partyNames === undefined ? {} : { partyNames }),
    run: (query, parameters) => withRetries(() => sessionOf(asking, patience).run(query, parameters)),
    transaction: (work, kind) => {
      const begin = kind === 'derived' && revive ? 'BEGIN; SET LOCAL synchronous_commit TO off' : 'BEGIN';
      return withRetries(() => transact(work, begin));
    },
    async statement(session, sql) {
      await clients.get(session)!.query(write(sql));
    },
    async bulk<T>(begin: string, work: (session: BulkSession) => Promise<T>, tries: 'once' | 'again' = 'once') {
      const attempt = (): Promise<T> =>
        transact((session) => {
          const client = clients.get(session)!;
          return work(Object.assign(session, { copyIn: (sql: string) => client.query(copyFrom(write(sql))) }));
        }, begin);
      if (tries === 'again') return withRetries(attempt);
      try {
        return await attempt();
      } catch (error) {
        throw asAmurError(error, location);
      }
    },
    async snapshot() {
      const client = await withRetries(() => asking.connect());
      let broken: Error | undefined;
      const lose = (error: Error): void => {
        broken = error;
      };
      client.on('error', lose);
      const close = async (): Promise<void> => {
        await client.query('COMMIT').catch(lose);
        client.removeListener('error', lose);
        client.release(broken);
      };
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      } catch (error) {
        await close();
        throw asAmurError(error, location);
      }
      return { session: sessionOf(client), close };
    },
    scratch: () => openDatabase({ connection, one: true, schema: 'pg_temp', location }),
    ownConnection: () =>
      withRetries(async () => {
        const client = new pg.Client(config);
        let open = true;
        const lose = (): void => {
          open = false;
        };
        client.on('error', lose).on('end', lose);
        await client.connect();
        await client.query(
          'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3',
        );
        return { ...sessionOf(client), isOpen: () => open, end: () => client.end() };
      }),
    close: async () => {
      await asking.end();
      if (!one) await writing.end();
    },
  };
}

/** SQLSTATE of a failure, or the code of the operating system. */
function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}

/** Nothing answers, or the connection broke. */
function isGone(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return (
    /^(ENOENT|ECONN|EPIPE|57P0|08)/.test(codeOf(error)) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect|closed state/.test(message)
  );
}

/** It took the connection and said nothing, or let nobody in: stopped, or with far too much to do. */
function isSilent(error: unknown): boolean {
  return error instanceof Error && /Query read timeout|timeout exceeded when trying to connect/.test(error.message);
}

/** Failures that another try may cure: lost connections, serialisation, deadlock, a node that went away at commit. */
function isPassing(error: unknown): boolean {
  return isGone(error) || /^(40001|40P01|53300|XX000)$/.test(codeOf(error));
}

/** A page whose checksum is another one, an index that does not fit its table. */
const damagedPage = /^XX00[12]$/;

/** Whether an error says that what is on the disk is damaged. */
export function isDamage(error: unknown): error is Unavailable {
  return error instanceof Unavailable && damagedPage.test(codeOf(error.cause));
}

/** A driver's error in the words of the four classes, told apart by SQLSTATE. */
export function asAmurError(error: unknown, location: string): unknown {
  if (isAmurError(error)) return error;
  const code = codeOf(error);
  const { message } = error as Error;
  if (isGone(error) || isSilent(error) || /^(ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET)/.test(code)) {
    return new Unavailable(`The database at ${location} does not answer: ${message}.`, {
      hint: 'Check that it runs and that AMUR_DATABASE_URL names the right host and port; amur doctor says more.',
      cause: error,
    });
  }
  if (/^28/.test(code)) {
    return new Unavailable(`The database at ${location} does not let Amur in: ${message}.`, {
      hint: 'Check user name and password in AMUR_DATABASE_URL.',
      cause: error,
      lasts: true,
    });
  }
  if (code === '3D000') {
    return new Unavailable(`The database at ${location} does not exist: ${message}.`, {
      hint: 'Create it (createdb NAME) or correct the name at the end of AMUR_DATABASE_URL.',
      cause: error,
      lasts: true,
    });
  }
  if (code === '25006') return readReplica(error);
  if (code === '42501') {
    return new Unavailable(`The database at ${location} refuses the operation: ${message}.`, {
      hint: 'The user in AMUR_DATABASE_URL has not the right to it: "amur people grants" says which roles there are, its owner makes the tables.',
      cause: error,
      lasts: true,
    });
  }
  if (/^53/.test(code) || code === '58030') {
    return new Unavailable(`The database at ${location} has run out of room: ${message}.`, {
      hint: 'Make room on its disk and try again; nothing that was acknowledged is lost.',
      cause: error,
      // Connections come free again.
      lasts: code !== '53300',
    });
  }
  if (damagedPage.test(code)) {
    return new Unavailable(`The database at ${location} is damaged: ${message}.`, {
      hint: 'Its disk may be failing. Stop it, keep its folder for comparison, and restore the last backup into a new one: amur restore FILE --data NEW-FOLDER.',
      cause: error,
      lasts: true,
    });
  }
  const hint = 'Nothing of it was recorded. Put it right and try again.';
  if (/^22/.test(code)) return new InvalidInput(`A value cannot be stored: ${message}.`, { hint, cause: error });
  if (/^23/.test(code)) return new Conflict(`The database refuses the record: ${message}.`, { hint, cause: error });
  return error;
}
