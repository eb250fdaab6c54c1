/** Checks every quote against its document, every original against its hash, and every reference of one record to another. */
import type { AuditFinding } from '../../ledger/port.ts';
import type { Session } from './database.ts';
import { auditQueries as a } from './queries/audit.ts';
import { redactionQueries as r } from './queries/redaction.ts';
import { schemaQueries as s } from './queries/schema.ts';

/** Documents that are looked at in one go. */
const auditedAtOnce = 200;

/** Records that are named for each kind of reference that leads nowhere. */
const namedAtMost = 20;

/** Everything that is not as it was written; empty where all holds. */
export async function auditSession(session: Session): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [...(await missingReferences(session))];
  for (let last = ''; ; ) {
    const ids = (await session.run<{ document_id: string }>(a.nextDocuments, [last, auditedAtOnce])).map(
      (row) => row.document_id,
    );
    if (ids.length === 0) return findings;
    last = ids.at(-1)!;
    const quotes = await session.run<{ document_id: string; claim_id: string; span_start: number; span_end: number }>(
      a.wrongQuotes,
      [ids],
    );
    for (const { document_id, claim_id, span_start, span_end } of quotes) {
      const message = `The quote is not the document's text from ${span_start} to ${span_end}.`;
      findings.push({ document: document_id, claim: claim_id, message });
    }
    for (const { document_id, what } of await session.run<{ document_id: string; what: string }>(r.left, [ids])) {
      const message =
        what === 'record of it'
          ? 'It was redacted without a record of that.'
          : `It was redacted, and its ${what} is still there.`;
      findings.push({ document: document_id, claim: null, message });
    }
    const wrong = await session.run<{ document_id: string; what: string }>(a.wrongDocuments, [ids]);
    for (const { document_id, what } of wrong) findings.push({ document: document_id, claim: null, message: what });
  }
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
  for (const { conname, from_table, to_table, columns, refers } of await session.run<ForeignKey>(s.foreignKeys)) {
    const given = columns.map((column) => `f.${column}`);
    const same = refers.map((column, i) => `t.${column} = ${given[i]}`).join(' AND ');
    const rows = await session.run<{ key: string }>(
      {
        name: `audit.missing-${conname}`,
        sql: `SELECT DISTINCT concat_ws(' ', ${given.join(', ')}) AS key FROM amur.${from_table} f
          WHERE ${given.map((column) => `${column} IS NOT NULL`).join(' AND ')}
            AND NOT EXISTS (SELECT FROM amur.${to_table} t WHERE ${same}) ORDER BY 1 LIMIT $1`,
      },
      [namedAtMost],
    );
    for (const { key } of rows)
      findings.push({
        document: null,
        claim: null,
        message: `${key}: ${words(from_table)} refer to it, and it is missing from ${words(to_table)}.`,
      });
  }
  return findings;
}

const words = (table: string): string => table.replaceAll('_', ' ');
