/** Documents that may be one: pairs that share their wording, with why, and what was decided on them. */

import { InvalidInput } from '../../model/errors.ts';
import type { DuplicatePair } from '../../store/ports/duplicates.ts';
import type { Identities } from '../../ties/identities.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Desk, KnownFilter } from '../ports.ts';
import type { DuplicateRow, DuplicatesView } from './document-types.ts';

const mostPairs = 500;

export interface DuplicateFilter extends KnownFilter {
  /** 1 to 500, default 50. */
  readonly limit?: number;
}

/** The candidates, those that have most in common first; merging them is a judgement (`judge`). */
export async function listDuplicates(
  desk: Pick<Desk, 'ledger' | 'now'>,
  { limit = 50, ...known }: DuplicateFilter = {},
): Promise<DuplicatesView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > mostPairs) {
    throw new InvalidInput(`The list holds 1 to ${mostPairs} pairs, not ${limit}`);
  }
  const knownAt = knownWhen(known);
  const pairs = await desk.ledger.duplicates({ knownAt, limit: limit + 1 });
  const identities = await desk.ledger.identities(knownAt);
  return {
    items: pairs.slice(0, limit).map((pair) => duplicateRow(pair, identities)),
    more: pairs.length > limit,
    knownAt: await answeredAt(desk, knownAt),
  };
}

function duplicateRow(pair: DuplicatePair, identities: Identities): DuplicateRow {
  const { documents, relation, later, within } = pair;
  const [a, b] = documents;
  const merged = identities.of(a.id) === identities.of(b.id);
  return {
    documents,
    relation,
    later,
    score: Math.max(...within),
    reasons: reasonsFor(pair),
    decided: merged ? 'merged' : identities.apart(a.id, b.id) ? 'split' : null,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function reasonsFor({ documents: [a, b], within, shared, later }: DuplicatePair): readonly string[] {
  const plain = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase();
  const headline = plain(a.title) === plain(b.title);
  const dates = a.published !== null && a.published === b.published;
  return [
    `${percent(within[0])} of the first text stands in the second, ${percent(within[1])} of the second in the first`,
    `${shared} runs of words in common`,
    ...(headline ? ['the same headline'] : []),
    ...(dates ? ['the same date of publication'] : []),
    `the ${later === a.id ? 'first' : 'second'} came later`,
  ];
}
