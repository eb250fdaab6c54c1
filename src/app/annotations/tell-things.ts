/** Things in words, by their ids and names; what nothing is known of is left out. */

import type { Desk } from '../ports.ts';
import type { ToldThing } from '../views.ts';
import { toldName, toldThing } from './thing-labels.ts';

/** By the ids and names as they are given. */
export async function tellThings(
  { ledger, gazetteer, caseTitles }: Pick<Desk, 'ledger' | 'gazetteer' | 'caseTitles'>,
  refs: readonly string[],
): Promise<Readonly<Record<string, ToldThing>>> {
  const all = [...new Set(refs)];
  const held = await ledger.records.summaries(all.filter((ref) => /^[a-z]{3}_/.test(ref)));
  const told = all.flatMap((ref): readonly (readonly [string, ToldThing])[] => {
    const thing = held.get(ref);
    const words = thing ? toldThing(gazetteer, thing) : toldName(gazetteer, ref);
    if (words === null) return [];
    const title = words.kind === 'case' ? caseTitles?.get(words.words)?.en : undefined;
    return [[ref, title === undefined ? words : { ...words, words: title }]];
  });
  return Object.fromEntries(told);
}
