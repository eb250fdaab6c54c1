/** The documents that pieces of evidence quote, each fetched once. */
import type { QuotedDocument } from '../brief/evidence-view.ts';
import type { HeldEvidence, Ledger } from '../ledger/port.ts';

/** By id; a document that is not held (its text was taken out) is missing. */
export async function quotedDocuments(
  ledger: Ledger,
  evidence: readonly HeldEvidence[],
): Promise<ReadonlyMap<string, QuotedDocument>> {
  const ids = [...new Set(evidence.flatMap((held) => (held.document === null ? [] : [held.document])))];
  const documents = new Map<string, QuotedDocument>();
  // One after the other: the ledger has few connections, and a tie seldom rests on more than a handful of documents.
  for (const id of ids) {
    const document = await ledger.document(id);
    if (document !== null) documents.set(id, document);
  }
  return documents;
}
