/** Entities in words, by their ids and names; what nothing is known of is left out. */

import type { Ports } from '../ports.ts';
import { type Entity, toEntity, toNamedEntity } from './entity.ts';

/** By the ids and names as they are given. */
export async function describeEntities(
  { ledger, gazetteer, caseTitles }: Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>,
  refs: readonly string[],
): Promise<Readonly<Record<string, Entity>>> {
  const all = [...new Set(refs)];
  const stored = await ledger.records.summaries(all.filter((ref) => /^[a-z]{3}_/.test(ref)));
  const described = all.flatMap((ref): readonly (readonly [string, Entity])[] => {
    const found = stored.get(ref);
    const words = found ? toEntity(gazetteer, found) : toNamedEntity(gazetteer, ref);
    if (words === null) return [];
    const title = words.kind === 'case' ? caseTitles?.get(words.words)?.en : undefined;
    return [[ref, title === undefined ? words : { ...words, words: title }]];
  });
  return Object.fromEntries(described);
}
