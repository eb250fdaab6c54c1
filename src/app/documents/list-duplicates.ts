/** Documents that may be one: pairs that share their wording, with why, and what was decided on them. */

import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import type { DuplicatePair } from '../../store/ports/duplicates.ts';
import type { Identities } from '../../ties/identities.ts';
import type { KnownFilter } from '../as-of.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';

const duplicateDocument = z
  .object({ id: z.string(), title: z.string(), lang: z.string(), published: edtf.nullable() })
  .meta({ id: 'DuplicateDocument' });

/** Two documents that share their wording: a candidate for being one. */
const duplicateRow = z
  .object({
    documents: z.tuple([duplicateDocument, duplicateDocument]),
    relation: z.enum(['copy', 'quotes']).meta({
      description: '`copy`: at least half of one stands in the other; `quotes`: a part does.',
    }),
    later: z.string().meta({ description: 'The one that came later, and so is the one that took.' }),
    score: z.number().meta({ description: 'The larger share of one text that stands in the other.' }),
    reasons: z.array(z.string()),
    decided: z.enum(['merged', 'split']).nullable().meta({ description: 'What a person decided.' }),
  })
  .meta({ id: 'DuplicatePair' });
type DuplicateRow = Infer<typeof duplicateRow>;

/** Candidates, those that have most in common first. */
export const duplicatesView = z
  .object({
    items: z.array(duplicateRow),
    more: z.boolean().meta({ description: 'True where there are more than were asked for.' }),
    knownAt: instant,
  })
  .meta({ id: 'Duplicates' });
export type DuplicatesView = Infer<typeof duplicatesView>;

const mostPairs = 500;

export interface DuplicateFilter extends KnownFilter {
  /** 1 to 500, default 50. */
  readonly limit?: number;
}

/** The candidates, those that have most in common first; merging them is a judgement (`judge`). */
export async function listDuplicates(
  ports: Pick<Ports, 'ledger' | 'now'>,
  { limit = 50, ...known }: DuplicateFilter = {},
): Promise<DuplicatesView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > mostPairs) {
    throw new InvalidInput(`The list holds 1 to ${mostPairs} pairs, not ${limit}`);
  }
  const knownAt = knownWhen(known);
  const pairs = await ports.ledger.duplicates({ knownAt, limit: limit + 1 });
  const identities = await ports.ledger.identities(knownAt);
  return {
    items: pairs.slice(0, limit).map((pair) => toDuplicateRow(pair, identities)),
    more: pairs.length > limit,
    knownAt: await answeredAt(ports, knownAt),
  };
}

function toDuplicateRow(pair: DuplicatePair, identities: Identities): DuplicateRow {
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
