/** The documents that pieces of evidence quote, in one go, and how reliable their outlets are held to be. */

import type { Heading, Ledger, StoredEvidence } from '../../store/ports/ledger.ts';
import { type Grades, gradeOf } from '../../ties/sources/grades.ts';

/** By id; a document that is not held (its text was taken out) is missing. */
export async function quotedDocuments(
  ledger: Ledger,
  evidence: readonly StoredEvidence[],
): Promise<ReadonlyMap<string, Heading>> {
  const ids = [...new Set(evidence.flatMap((held) => (held.document === null ? [] : [held.document])))];
  return ledger.headings(ids);
}

/** The letters of outlets that people have graded, as known then, by every name of each. */
export async function gradesKnown(ledger: Pick<Ledger, 'outlets'>, knownAt?: string): Promise<Grades> {
  const on = await ledger.outlets.judgements(knownAt);
  if (on.size === 0) return new Map();
  const names = await ledger.outlets.names(knownAt);
  return new Map(
    [...on].flatMap(([outlet, judgements]) => {
      const letter = gradeOf(judgements)?.reliability;
      return letter ? names.all(outlet).map((name) => [name, letter] as const) : [];
    }),
  );
}
