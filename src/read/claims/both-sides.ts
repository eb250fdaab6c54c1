/**
 * Whom 两市, 两省州, 双方 mean of the places in mind: two towns, two regions, and no more than two; where the places named
 * last are of another kind, the two that the text is mostly about.
 */

import type { PartyMention } from '../structure/party-mention.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { canTie } from './pairing.ts';

const two = /^[两兩双雙]/u;
const towns = /^[两兩](?:市|城|座城|港)/u;
const regions = /^[两兩](?:省|州|道)/u;

/** The parties that a word for both sides means, of those recalled. */
export function meantByBoth(
  text: string,
  cue: Cue,
  recalled: readonly PartyMention[],
  main: readonly PartyMention[],
): readonly PartyMention[] {
  const word = text.slice(cue.start, cue.end);
  if (!two.test(word)) return recalled;
  const fits = (p: PartyMention): boolean =>
    towns.test(word) ? p.scale !== 'centre' : regions.test(word) ? p.scale === 'region' : true;
  const fitting = recalled.filter(fits);
  if (fitting.length === 2 && canTie(fitting)) return fitting;
  const shares = main.some((m) => recalled.some((p) => p.unit === m.unit));
  if (fitting.length < 2) return shares && main.every(fits) && canTie(main) ? main : recalled;
  const last = fitting.reduce((a, b) => (b.start > a.start ? b : a));
  const others = fitting.filter((p) => p.country !== last.country);
  const other =
    others.find((p) => main.some((m) => m.party === p.party)) ??
    others.reduce<PartyMention | undefined>((a, b) => (a === undefined || b.start > a.start ? b : a), undefined);
  return other ? [other, last] : recalled;
}
