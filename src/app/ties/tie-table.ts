/** What of the table of ties only names tell: which parties and bodies hold the words looked for, and the order of parties. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { WordSought } from '../../store/ports/tie-lists.ts';
import { toPartyView } from './party-view.ts';

/** The lists of parties of ties, and the names of bodies, each once. */
export interface NamesOfTies {
  readonly parties: readonly (readonly string[])[];
  readonly bodies: readonly string[];
}

/** The words, each with the parties (by a name in any language, or code) and the bodies that hold it. */
export function wordsSought(
  gazetteer: Gazetteer,
  { parties, bodies }: NamesOfTies,
  find: string,
): readonly WordSought[] {
  const words = [...new Set(find.replaceAll('\0', '\ufffd').toLowerCase().split(/\s+/).filter(Boolean))];
  if (words.length === 0) return [];
  const named = [...new Set(parties.flat())].map((party) => {
    const { en, ru, zh } = toPartyView(gazetteer, party).names;
    return { party, text: [en, ru ?? '', zh ?? '', party].join(' ').toLowerCase() };
  });
  return words.map((word) => ({
    word,
    parties: named.flatMap(({ party, text }) => (text.includes(word) ? [party] : [])),
    bodies: bodies.filter((body) => body.toLowerCase().includes(word)),
  }));
}

/** The rank of each list of parties, joined by tildes, in the order of their English names. */
export function partyRanks(gazetteer: Gazetteer, { parties }: NamesOfTies): ReadonlyMap<string, number> {
  const named = parties.map((list) => ({
    joined: list.join('~'),
    shown: list.map((party) => toPartyView(gazetteer, party).names.en).join(' – '),
  }));
  const ranks = new Map([...new Set(named.map(({ shown }) => shown))].sort().map((shown, rank) => [shown, rank]));
  return new Map(named.map(({ joined, shown }) => [joined, ranks.get(shown)!]));
}
