/** Documents that copy one another as candidates for one document. Those that only quote are listed apart (`amur same copies`). */
import { candidateOf, type SameCandidate } from './candidate.ts';

/** What was counted of two documents. */
export interface DocumentsAlike {
  readonly documents: readonly [string, string];
  readonly relation: 'copy' | 'quotes';
  readonly shared: number;
  readonly resemblance: number;
  readonly within: readonly [number, number];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The candidate that two documents make; null where one only quotes the other. */
export function sameDocuments({
  documents,
  relation,
  shared,
  resemblance,
  within,
}: DocumentsAlike): SameCandidate | null {
  if (relation !== 'copy') return null;
  const text = `${percent(within[0])} of the first text stands in the second, ${percent(within[1])} of the second in the first`;
  return candidateOf('document', documents, [
    // What matters is how much both have in common: a text cut out of a longer one is in it whole.
    { code: 'wording', text, weight: Math.max(0.56, (resemblance + Math.max(...within)) / 2) },
    { code: 'runs', text: `${shared} runs of words in common`, weight: shared >= 30 ? 0.2 : 0.05 },
  ]);
}
