/**
 * Ends as Codebook 2 coded them: the end of a twinning or of an agreement as a `restriction` that is `ended`, a freeze as one that
 * is `suspended`. Since Codebook 3 that is the tie's own stage, and an ended restriction one that was lifted.
 */

import type { Evidence } from '../model/evidence.ts';
import { isHaltedOrEnded } from '../model/stages.ts';
import { isLimit, type TieType } from '../model/tie-types.ts';

/** The types of which an end was coded so: where a pair has both, what was ended is its twinning. */
const ended: readonly TieType[] = ['twinning', 'agreement'];

/**
 * The evidence of exactly the same parties as it reads under the codebook of today: where no restriction is told of that could have been
 * lifted, the end of one is the end of their twinning, or, without one, of their agreement. Of a coded fact the party named first decided on it.
 */
export function readByToday(group: readonly Evidence[]): readonly Evidence[] {
  const type = ended.find((each) => group.some((piece) => piece.type === each));
  const isEnd = (piece: Evidence): boolean => isLimit(piece.type) && isHaltedOrEnded(piece.stage);
  if (type === undefined || group.some((piece) => isLimit(piece.type) && !isEnd(piece))) return group;
  return group.map((piece) => {
    if (!isEnd(piece)) return piece;
    const decided = piece.kind === 'fact' && piece.actedBy === undefined ? { actedBy: [piece.parties[0]!] } : {};
    return { ...piece, ...decided, type };
  });
}
