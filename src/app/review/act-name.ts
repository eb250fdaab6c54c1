/** What a judgement did, in a word or two: an undo says what it took back, and an undo of an undo that it was done again. */
import type { Judgement } from '../../model/evidence.ts';

/** `accept`, `undo accept`, `redo accept`; plain `undo` where what was taken back is not among the `known` judgements. */
export function actName(judgement: Judgement, known: readonly Judgement[]): string {
  if (judgement.act !== 'undo') return judgement.act;
  const taken = known.find(({ id }) => id === judgement.target);
  if (taken === undefined) return 'undo';
  const [first, ...rest] = actName(taken, known).split(' ');
  if (rest.length === 0) return first === 'undo' ? 'redo' : `undo ${first}`;
  return `${first === 'undo' ? 'redo' : 'undo'} ${rest.join(' ')}`;
}
