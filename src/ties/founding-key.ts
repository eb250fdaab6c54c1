/** What makes a tie the same tie: its type, and who founded it. */

import { contentId } from '../model/ids.ts';
import type { PartyRef } from '../model/place.ts';
import { isStanding, type TieType } from '../model/tie-types.ts';
import { typeRules } from './type-rules.ts';

/** The part of a piece of evidence that says which tie it bears on. */
export interface Founding {
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly body?: string | null;
}

const parted = '~';

/**
 * The founding key: the sorted parties; for a standing tie of a named body, the name. A body keeps its tie while members
 * join and leave; an act (a forum, a session) is its participants' and nobody else's.
 */
export function foundingKey({ type, parties, body }: Founding): string {
  const name = body ? plainName(body) : '';
  if (name && isStanding(type) && (typeRules[type].knownBy === 'body' || parties.length > 2)) return `body:${name}`;
  return sortedParties(parties).join(parted);
}

/** Each party once, in the order of their codes. */
export function sortedParties(parties: readonly PartyRef[]): readonly PartyRef[] {
  return [...new Set(parties)].sort();
}

/** A name without the accidents of writing: width, case, quotation marks, spaces, kinds of dash. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'«»“”„‘’《》「」⁂]/g, '')
    .replace(/[‐‑‒–—−-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The id of a tie: type, founding key and ordinal (1, and one more after each end). */
export function tieId(type: TieType, key: string, ordinal: number): string {
  return contentId('tie', type, key, ordinal);
}
