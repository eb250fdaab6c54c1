/**
 * Which of several constructions between the same parties a piece of evidence speaks of. Evidence on infrastructure that names the
 * thing (its `body`: "Amur road bridge", "cable car") founds a tie of its own, told apart by that name. What names nothing adds
 * to the only one that is named; where several are, it is not said which one it means, and it keeps to a tie without a name.
 */

import type { Evidence } from '../model/evidence.ts';
import { foundingKey, plainName } from './founding-key.ts';
import { baseOf, fullKey } from './founding-key-parts.ts';
import type { Identities } from './identities.ts';
import { typeRules } from './type-rules.ts';

/** The constructions that some evidence names. */
export interface Constructions {
  /** The key of the ties that a piece of evidence adds to. */
  keyOf(piece: Evidence): string;
  /** The names of the constructions that evidence on a key may mean and does not say; empty where there is no doubt. */
  unnamedAmong(key: string, held: readonly Evidence[]): readonly string[];
}

/** What is told apart on one founding key: the keys of the ties, each with its name as first written. */
interface Named {
  readonly byName: Map<string, string>;
  readonly byReviewer: Map<string, string>;
}

/** The constructions named by what nobody has rejected; evidence on the same parties must be given together. */
export function constructionsOf(evidence: readonly Evidence[], identities: Identities): Constructions {
  const named = new Map<string, Named>();
  const baseKey = (piece: Evidence): string => identities.keyOf(foundingKey(piece));
  const under = (piece: Evidence, label: string | null): string =>
    identities.tieKeyOf(piece.type, fullKey(baseKey(piece), label));
  for (const piece of evidence) {
    const name = isConstruction(piece) && piece.review !== 'rejected' ? (piece.apart ?? nameIn(piece)) : null;
    if (name === null) continue;
    const base = baseKey(piece);
    const own = named.get(base) ?? { byName: new Map(), byReviewer: new Map() };
    named.set(base, own);
    const names = piece.apart === undefined ? own.byName : own.byReviewer;
    const key = under(piece, plainName(name));
    const before = names.get(key);
    if (before === undefined || name < before) names.set(key, name);
  }

  function keyOf(piece: Evidence): string {
    if (piece.apart) return under(piece, plainName(piece.apart));
    const own = isConstruction(piece) ? named.get(baseKey(piece)) : undefined;
    if (own === undefined) return under(piece, null);
    const name = nameIn(piece);
    const key = name === null ? null : under(piece, plainName(name));
    if (key !== null && (own.byName.has(key) || own.byReviewer.has(key))) return key;
    // Where a reviewer has told one apart, the rest is not that one.
    const only = own.byName.size === 1 && own.byReviewer.size === 0 ? [...own.byName.keys()][0] : undefined;
    return only ?? under(piece, null);
  }

  return {
    keyOf,
    unnamedAmong(key, held) {
      const own = named.get(baseOf(key));
      if (own === undefined || own.byName.size === 0) return [];
      const unnamed = held.some((piece) => isConstruction(piece) && !piece.apart && nameIn(piece) === null);
      const names = new Map([...own.byReviewer, ...own.byName]);
      // A reviewer who holds the tie without a name to be one of the others has said which.
      return unnamed && !names.has(key) ? [...names.values()].sort() : [];
    },
  };
}

const isConstruction = ({ type }: Evidence): boolean => typeRules[type].knownBy === 'construction';

/** The name of the construction; parties of more than two are known by theirs already. */
function nameIn({ body, parties }: Evidence): string | null {
  return body !== null && plainName(body) !== '' && new Set(parties).size <= 2 ? body : null;
}
