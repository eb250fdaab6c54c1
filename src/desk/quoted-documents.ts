/** The documents that pieces of evidence quote, in one go, and how reliable their outlets are held to be. */
import type { QuotedDocument } from '../brief/evidence-view.ts';
import type { HeldEvidence, Ledger } from '../ledger/port.ts';
import { type Grades, gradeOf } from '../ledger/sources/grades.ts';

/** By id; a document that is not held (its text was taken out) is missing. */
export async function quotedDocuments(
  ledger: Ledger,
  evidence: readonly HeldEvidence[],
): Promise<ReadonlyMap<string, QuotedDocument>> {
  const ids = [...new Set(evidence.flatMap((held) => (held.document === null ? [] : [held.document])))];
  return ledger.headings(ids);
}

/** The letters of outlets that people have graded, as known then. */
export async function gradesKnown(ledger: Pick<Ledger, 'outlets'>, knownAt?: string): Promise<Grades> {
  const on = await ledger.outlets.judgements(knownAt);
  return new Map(
    [...on].flatMap(([outlet, judgements]) => {
      const letter = gradeOf(judgements)?.reliability;
      return letter ? [[outlet, letter] as const] : [];
    }),
  );
}
