/** When an act happened: the date nearest to it in its clause, then in its sentence; never the date of the report alone. */
import type { Span } from '../../model/anchor.ts';
import type { Stage } from '../../model/codebook.ts';
import { type Bounds, type DateBasis, type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { DateMention } from '../../model/reading.ts';
import type { Act } from './acts.ts';
import { type Scene, within } from './scenes.ts';

/** A date with its bounds and basis. */
export interface ActDate {
  readonly edtf: Edtf;
  readonly bounds: Bounds;
  readonly basis: DateBasis;
}

/** The date of an act, or null where the text gives none for it. */
export function dateOfAct(
  act: Act,
  scene: Scene,
  stage: Stage,
  dates: readonly DateMention[],
  published: Edtf | null,
): ActDate | null {
  const usable = dates.filter((d) => d.edtf !== null && (d.type === 'DATE' || d.type === 'TIME'));
  const inClause = within(usable, act.clause);
  const chosen = nearest(inClause, act.trigger) ?? nearest(within(usable, scene), act.trigger);
  if (!chosen?.edtf) return null;
  const edtf = chosen.edtf.includes('T') ? chosen.edtf.slice(0, 10) : chosen.edtf;
  const bounds = edtfBounds(edtf);
  if (stage === 'proposed') {
    // A proposal is dated only by the time it is planned for.
    const known = published ? edtfBounds(published)[1] : null;
    if (!known || (bounds[0] ?? '') <= known) return null;
  }
  return { edtf, bounds, basis: chosen.basis };
}

function nearest(dates: readonly DateMention[], to: Span): DateMention | null {
  let best: DateMention | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const distance = date.end <= to.start ? to.start - date.end : Math.max(0, date.start - to.end);
    if (distance < bestDistance) [best, bestDistance] = [date, distance];
  }
  return best;
}
