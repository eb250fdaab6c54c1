/** What of a batch cannot be a record, told before it is sent: the rest is taken without it. */

import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import type { Claim } from '../../model/reading.ts';
import { isStorable } from '../../model/storable.ts';
import type { BulkBatch, RefusedRecord } from '../ports/bulk.ts';
import type { DocumentEntry } from '../ports/ledger.ts';
import { hashOf } from './hashes.ts';

interface Sorted {
  readonly documents: readonly DocumentEntry[];
  readonly facts: readonly CodedFact[];
  readonly events: readonly CaseEvent[];
  readonly refused: readonly RefusedRecord[];
}

/** A batch without what is refused. A claim that is refused stays in the record of its reading, as one that is not anchored does. */
export function refusalsOf({ documents = [], facts = [], events = [] }: BulkBatch): Sorted {
  const refused: RefusedRecord[] = [];
  const taken = documents.flatMap((entry) => {
    const reason = wrongInDocument(entry);
    if (reason === null) return entry;
    refused.push({ kind: 'document', id: entry.document.id, document: null, reason });
    return [];
  });
  for (const { document, reading } of taken)
    for (const claim of reading.claims) {
      const reason = wrongInClaim(claim);
      if (reason !== null) refused.push({ kind: 'claim', id: claim.id, document: document.id, reason });
    }
  const told = facts.filter((fact) => {
    if (new Set(fact.parties).size >= 2) return true;
    const reason = 'It names fewer than two parties: that is a case event.';
    refused.push({ kind: 'fact', id: fact.id, document: null, reason });
    return false;
  });
  return { documents: taken, facts: told, events, refused };
}

function wrongInDocument({ document, original, reading }: DocumentEntry): string | null {
  if (document.id !== `doc_${hashOf(original).slice(0, 32)}`) return 'Its id is not that of its bytes.';
  if (reading.id !== document.id) return `Its reading is of another document, ${reading.id}.`;
  if (!isStorable(document.text)) return 'Its text holds characters that cannot be kept: U+0000 or half of a pair.';
  if (isReversed(document.published?.bounds ?? null)) return 'Its publication date ends before it begins.';
  return null;
}

/** What the tables would refuse. */
export function wrongInClaim({ parties, bounds, likelihood, evidence }: Claim): string | null {
  if (parties.length < 2) return 'It names fewer than two parties.';
  if (isReversed(bounds)) return 'Its date ends before it begins.';
  if (likelihood !== null && likelihood[0] > likelihood[1])
    return 'The lower bound of its likelihood is above the upper one.';
  if (evidence.quote.includes('\0')) return 'Its quote holds U+0000, which cannot be kept.';
  if (!(evidence.start >= 0 && evidence.end > evidence.start)) return 'Its span is empty or begins before the text.';
  return null;
}

function isReversed(bounds: readonly [string | null, string | null] | null): boolean {
  const [from, to] = bounds ?? [null, null];
  if (from === null || to === null) return false;
  const [first, last] = [yearOf(from), yearOf(to)];
  return first === last ? from.slice(-5) > to.slice(-5) : first > last;
}

/** Of an ISO day, which may lie before the year 0. */
function yearOf(day: string): number {
  return Number(day.slice(0, -6));
}
