/**
 * Looks over everything that is stored: that every row of every table can be read, every reference of one record to another, what each
 * transaction counted, that revisions follow each other, every quote against its document, every original and text against its hash.
 */
import type { AuditFinding } from '../../ports/audit-finding.ts';
import { type Database, isDamage, type NamedQuery, type Session } from '../database.ts';
import { auditQueries as a } from '../queries/check-integrity.ts';
import { redactionQueries as r } from '../queries/redaction.ts';
import { schemaQueries as s } from '../queries/schema.ts';
import { tables } from '../tables.ts';

/** Documents that are looked at in one go. */
const auditedAtOnce = 200;

/** Records that are named for each kind of reference that leads nowhere. */
const namedAtMost = 20;

const words = (table: string): string => table.replaceAll('_', ' ');
const of = (message: string): AuditFinding => ({ document: null, claim: null, message });

/** An index may still tell of rows that a lost page has taken away: the rows themselves are looked at. */
const lookingAtRows = 'BEGIN READ ONLY; SET LOCAL enable_indexonlyscan TO off';

/** The audit of a ledger on a disk that may be damaged: what can be read of it is looked over, and what cannot is named. */
export async function auditLedger(database: Database): Promise<readonly AuditFinding[]> {
  const asked = async <Row extends object>(query: NamedQuery, parameters?: readonly unknown[]): Promise<Row[]> =>
    database.bulk(lookingAtRows, (session) => session.run<Row>(query, parameters), 'again');
  const damaged = await unreadable({ run: asked });
  const findings = await auditSession({
    // What stands on a page that cannot be read is told of by its table.
    run: (query, parameters) =>
      asked(query, parameters).catch((error) => (isDamage(error) ? [] : Promise.reject(error))) as never,
  });
  return [...damaged, ...findings];
}

/** Everything that is not as it was written; empty where all holds. */
export async function auditSession(session: Session): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [
    ...(await missingReferences(session)),
    ...(await wrongOrder(session)),
    ...(await wrongCommits(session)),
  ];
  for (let last = ''; ; ) {
    const ids = (await session.run<{ document_id: string }>(a.nextDocuments, [last, auditedAtOnce])).map(
      (row) => row.document_id,
    );
    if (ids.length === 0) return findings;
    last = ids.at(-1)!;
    findings.push(...(await wrongDocuments(session, ids)));
  }
}

async function wrongDocuments(session: Session, ids: readonly string[]): Promise<readonly AuditFinding[]> {
  const quotes = await session.run<{ document_id: string; claim_id: string; span_start: number; span_end: number }>(
    a.wrongQuotes,
    [ids],
  );
  const left = await session.run<{ document_id: string; what: string }>(r.left, [ids]);
  const wrong = await session.run<{ document_id: string; what: string }>(a.wrongDocuments, [ids]);
  return [
    ...quotes.map(({ document_id, claim_id, span_start, span_end }) => {
      const message = `The quote is not the document's text from ${span_start} to ${span_end}.`;
      return { document: document_id, claim: claim_id, message };
    }),
    ...left.map(({ document_id, what }) => {
      const message =
        what === 'record of it'
          ? 'It was redacted without a record of that.'
          : `It was redacted, and its ${what} is still there.`;
      return { document: document_id, claim: null, message };
    }),
    ...wrong.map(({ document_id, what }) => ({ document: document_id, claim: null, message: what })),
  ];
}

/** Tables of which a page cannot be read: its checksum is another one. */
async function unreadable(session: Session): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const table of tables) {
    const sql = `SELECT sum(length(t::text)) AS read FROM amur.${table} t`;
    await session.run({ name: `audit.read-${table}`, sql }).catch((error) => {
      if (!isDamage(error)) throw error;
      findings.push(of(`The table of ${words(table)} cannot be read: ${(error.cause as Error).message}.`));
    });
  }
  return findings;
}

interface WrongCommit {
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly rows: number;
  readonly there: number;
  readonly revision_id: number;
}

/** Each transaction has counted what it recorded: a record that nothing refers to is missed by that. */
async function wrongCommits(session: Session): Promise<readonly AuditFinding[]> {
  return (await session.run<WrongCommit>(a.wrongCommits, [namedAtMost])).map(
    ({ recorded_at, recorded_by, rows, there, revision_id }) =>
      of(
        `What ${recorded_by} recorded at ${recorded_at} (revision ${revision_id}): ${there} of ${rows} rows are there.`,
      ),
  );
}

/** What stands in no order. */
async function wrongOrder(session: Session): Promise<readonly AuditFinding[]> {
  const rows = await session.run<{ revision: number }>(a.wrongOrder, [namedAtMost]);
  return rows.map(({ revision }) =>
    of(`Revision ${revision} is out of order: what was known when cannot be told from it.`),
  );
}

interface ForeignKey {
  readonly conname: string;
  readonly from_table: string;
  readonly to_table: string;
  readonly columns: readonly string[];
  readonly refers: readonly string[];
}

/**
 * Records that refer to one that is not there. The database lets none in, but a page of a table that was lost on the disk takes its rows
 * away without a word.
 */
async function missingReferences(session: Session): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const key of await session.run<ForeignKey>(s.foreignKeys)) {
    const rows = await session.run<{ key: string }>(missing(key), [namedAtMost]);
    for (const { key: id } of rows)
      findings.push(of(`${id}: ${words(key.from_table)} refer to it, and it is missing from ${words(key.to_table)}.`));
  }
  return findings;
}

function missing({ conname, from_table, to_table, columns, refers }: ForeignKey): NamedQuery {
  const given = columns.map((column) => `f.${column}`);
  const same = refers.map((column, i) => `t.${column} = ${given[i]}`).join(' AND ');
  return {
    name: `audit.missing-${conname}`,
    sql: `SELECT DISTINCT concat_ws(' ', ${given.join(', ')}) AS key FROM amur.${from_table} f
      WHERE ${given.map((column) => `${column} IS NOT NULL`).join(' AND ')}
        AND NOT EXISTS (SELECT FROM amur.${to_table} t WHERE ${same}) ORDER BY 1 LIMIT $1`,
  };
}
