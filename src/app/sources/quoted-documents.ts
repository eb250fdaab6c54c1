/** The documents that pieces of evidence quote, in one go, and how reliable their outlets are held to be. */

import type { Heading, Ledger, StoredEvidence } from '../../store/ports/ledger.ts';
import { type Grades, gradeOf } from '../../ties/sources/grades.ts';
import type { QuotedDocument } from '../review/evidence-view.ts';

/** By id; a document that is not held (its text was taken out) is missing. */
export async function quotedDocuments(
  ledger: Ledger,
  evidence: readonly StoredEvidence[],
  grades: Grades,
): Promise<ReadonlyMap<string, QuotedDocument>> {
  const ids = [...new Set(evidence.flatMap((held) => (held.document === null ? [] : [held.document])))];
  return withMastheads(ledger, await ledger.headings(ids), grades);
}

/** Documents with the outlets that their mastheads name: asked for where one is graded by its name, else no card shows them. */
export async function withMastheads(
  ledger: Pick<Ledger, 'outlets'>,
  headings: ReadonlyMap<string, Heading>,
  grades: Grades,
  knownAt?: string,
): Promise<ReadonlyMap<string, QuotedDocument>> {
  if (![...grades.keys()].some((outlet) => outlet.startsWith('name:'))) return headings;
  const named = await ledger.outlets.named([...headings.keys()], knownAt);
  return new Map([...headings].map(([id, heading]) => [id, { ...heading, named: named.get(id) ?? [] }]));
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
