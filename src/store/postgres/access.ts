/**
 * What roles of the database may do to each table, in one list: least privilege. Nobody but the owner of the schema may change or
 * delete a record. A table that is not listed holds records.
 */
import { tables } from './tables.ts';

type Kind =
  /** Added, never changed. */
  | 'records'
  /** Added, and their recorded interval is closed: that column alone is written again. */
  | 'closing records'
  /** The counter of revisions: whoever records raises it. */
  | 'counter'
  /** Added, and how many rows it has, which is known last. */
  | 'counted'
  /** Worked out from records, or waiting to be: may be thrown away and made again. */
  | 'derived'
  /** Who may work here: the server reads and adds. */
  | 'people'
  /** Sessions and last uses: the server changes them. */
  | 'passing'
  /** The trail: anybody who writes adds to it, the server reads it. */
  | 'trail'
  /** The schema's own. */
  | 'schema';

const others: Readonly<Record<string, Exclude<Kind, 'records'>>> = {
  head: 'counter',
  commits: 'counted',
  claim_readings: 'closing records',
  document_words: 'derived',
  document_facets: 'derived',
  document_sketches: 'derived',
  document_pairs: 'derived',
  outlet_sites: 'derived',
  common_prints: 'derived',
  ties: 'derived',
  tie_locks: 'derived',
  tie_queue: 'derived',
  search_queue: 'derived',
  likeness_queue: 'derived',
  same_names: 'derived',
  same_candidates: 'derived',
  same_seen: 'derived',
  same_marks: 'derived',
  jobs: 'derived',
  people: 'people',
  person_changes: 'people',
  tokens: 'people',
  token_revocations: 'people',
  token_uses: 'passing',
  sessions: 'passing',
  visits: 'passing',
  trail: 'trail',
  schema_migrations: 'schema',
  migration_lock: 'schema',
};

const levels = ['reader', 'worker', 'admin'] as const;
type Level = (typeof levels)[number];

/** The privileges of each kind; each level has those of the level before it too. */
const privileges: Readonly<Record<Kind, Readonly<Record<Level, string>>>> = {
  records: { reader: 'SELECT', worker: 'INSERT', admin: '' },
  'closing records': { reader: 'SELECT', worker: 'INSERT, UPDATE (superseded_in)', admin: '' },
  counted: { reader: 'SELECT', worker: 'INSERT, UPDATE (rows)', admin: '' },
  counter: { reader: 'SELECT', worker: 'INSERT, UPDATE', admin: '' },
  derived: { reader: 'SELECT', worker: 'INSERT, UPDATE, DELETE', admin: '' },
  people: { reader: '', worker: '', admin: 'SELECT, INSERT' },
  passing: { reader: '', worker: '', admin: 'SELECT, INSERT, UPDATE, DELETE' },
  // Whether an entry stands already must be seen, not who did what.
  trail: { reader: '', worker: 'INSERT, SELECT (process_id, seq)', admin: 'SELECT' },
  schema: { reader: 'SELECT', worker: '', admin: '' },
};

/** The statements that make the three roles, or put them right. */
export function grantStatements(schema: string, prefix: string): readonly string[] {
  const roleOf = (level: Level): string => `${prefix}_${level}`;
  const all = levels.map(roleOf).join(', ');
  const made = levels.map((level) => {
    const role = roleOf(level);
    return `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF; END $$`;
  });
  const granted = levels.flatMap((level, i) => [
    `GRANT USAGE ON SCHEMA ${schema} TO ${roleOf(level)}`,
    ...[...tables].sort().flatMap((table) => {
      const kinds = privileges[others[table] ?? 'records'];
      const given = levels.slice(0, i + 1).flatMap((lesser) => kinds[lesser] || []);
      return given.length === 0 ? [] : `GRANT ${given.join(', ')} ON ${schema}.${table} TO ${roleOf(level)}`;
    }),
  ]);
  return [...made, `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${all}`, ...granted];
}
