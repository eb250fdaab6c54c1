/** Checks every quote against its document and every original against its hash. */
import type { AuditFinding } from '../../ledger/port.ts';
import type { Session } from './database.ts';
import { auditQueries as a } from './queries/audit.ts';
import { redactionQueries as r } from './queries/redaction.ts';

/** Documents that are looked at in one go. */
const auditedAtOnce = 200;

/** Everything that is not as it was written; empty where all holds. */
export async function auditSession(session: Session): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
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
    const originals = await session.run<{ document_id: string; missing: boolean }>(a.wrongOriginals, [ids]);
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
    for (const { document_id, missing } of originals) {
      const message = missing ? 'The original file is missing.' : 'The original file is not the one that was added.';
      findings.push({ document: document_id, claim: null, message });
    }
  }
}
