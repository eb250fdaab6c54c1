/** Ties as lists should state them, worked out tie by tie: tests hold lists and changes against it. */
import type { Bounds } from '../model/edtf.ts';
import { unitOf } from '../model/place.ts';
import type { Tie } from '../model/tie.ts';
import { spellsOf } from './stages/spells.ts';
import { stateAt } from './stages/stage-on-day.ts';
import { numberOf } from './stages/step-days.ts';
import { type Certainty, datedSpan, type StatedTie, type TieSummary } from './tie-summary.ts';

export function summaryOf(tie: Tie): TieSummary {
  const { id, type, standing, parties, pairs, body, reviewed, counts, lastNews, confirmed } = tie;
  const units = [...new Set(parties.map(unitOf))].sort();
  const apart = tie.apart === undefined ? {} : { apart: tie.apart };
  return {
    id,
    type,
    standing,
    parties,
    pairs,
    body,
    reviewed,
    counts,
    lastNews,
    confirmed,
    ...apart,
    ...(tie.restrictedBy === undefined ? {} : { restrictedBy: tie.restrictedBy }),
    units,
    ...datedSpan(tie.steps),
  };
}

/** The ties that had begun on a day, and stood within a window where one is given. */
export function statedOn(ties: readonly Tie[], day: string, window?: Bounds): readonly StatedTie[] {
  return ties.flatMap((tie): readonly StatedTie[] => {
    const state = stateAt(tie, day);
    if (state === null) return [];
    if (window === undefined) return [{ tie: summaryOf(tie), state }];
    const within = stoodWithin(tie, window);
    return within === null ? [] : [{ tie: summaryOf(tie), state, within }];
  });
}

/** Whether a tie stood or happened on any day of a window. */
export function stoodWithin(tie: Tie, [first, last]: Bounds): Certainty | null {
  const [from, to] = [
    first === null ? Number.NEGATIVE_INFINITY : numberOf(first),
    last === null ? Number.POSITIVE_INFINITY : numberOf(last),
  ];
  const says = spellsOf(tie)
    .filter((spell) => spell.from <= to && spell.to >= from)
    .map(({ from: since, to: until, how }) => how === 'certain' || (how === 'whole' && since >= from && until <= to));
  return says.length === 0 ? null : says.includes(true) ? 'certain' : 'possible';
}
