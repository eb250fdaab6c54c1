/**
 * Which of several things between the same parties a piece of evidence speaks of. Evidence on a construction or a site that names the
 * thing (its `body`: "Amur road bridge", "cable car") founds a tie of its own by what the name says; equal names join by themselves,
 * and nothing else does. What names nothing, or only what sort of thing it is ("bridge"), keeps to a tie without a name: which one it
 * means is asked (`same/which-tie.ts`). A body is known by its name, unless that says no more than "joint commission": then by its parties.
 */

import type { Evidence } from '../model/evidence.ts';
import { foundingKey, plainName, sortedParties } from './founding-key.ts';
import { fullKey } from './founding-key-parts.ts';
import type { Identities } from './identities.ts';
import { typeRules } from './type-rules.ts';

/** The part of a piece of evidence that says which thing it is about. */
type Naming = Pick<Evidence, 'type' | 'parties' | 'body' | 'apart'>;

/** The key of the ties that a piece of evidence adds to. */
export function keyOfTies(piece: Naming, identities: Identities): string {
  const recorded = foundingKey(piece);
  return identities.tieKeyOf(
    piece.type,
    fullKey(identities.keyOf(recorded), tellingApart(piece, recorded, identities)),
  );
}

/** What tells the tie apart from others on the same founding key; null where nothing does. */
function tellingApart(piece: Naming, recorded: string, { things, of }: Identities): string | null {
  const { type, body, apart } = piece;
  const parties = piece.parties.map(of);
  if (apart) return (knownAsConstruction(type) ? things.compared(apart, parties) : null) ?? plainName(apart);
  if (recorded.startsWith('body:')) {
    return things.compared(body!, parties) === null ? sortedParties(parties).join('~') : null;
  }
  return knownAsConstruction(type) && body !== null ? things.compared(body, parties) : null;
}

const knownAsConstruction = (type: Evidence['type']): boolean => typeRules[type].knownBy === 'construction';

/** The name that a piece of evidence gives to what it is about; null where it gives none, or says only what sort of thing it is. */
export function nameGiven(piece: Naming, { things, of }: Pick<Identities, 'things' | 'of'>): string | null {
  const { type, body, apart, parties } = piece;
  if (apart) return apart;
  const named = knownAsConstruction(type) || foundingKey(piece).startsWith('body:');
  return named && body !== null && things.compared(body, parties.map(of)) !== null ? body : null;
}
