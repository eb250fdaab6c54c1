/** Pairs of units of different countries, as keys: what a text has named together and what it has tied. */
import type { PartyMention } from '../structure/party-mention.ts';

/** More parties than this are a list of states, which pairs nobody. */
export const mostPaired = 8;

/** The pairs of units of different countries among parties. */
export function pairsOf(parties: readonly PartyMention[]): readonly string[] {
  if (parties.length > mostPaired) return [];
  const pairs: string[] = [];
  for (const a of parties)
    for (const b of parties) if (a.country !== b.country && a.unit < b.unit) pairs.push(`${a.unit}~${b.unit}`);
  return pairs;
}
