/** A text cannot tell what happened after it was published: only plans lie after it. */
import { certainlyBefore } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import { isPlanned } from '../model/stages.ts';
import { beginning, isDated } from './stages/vague-dates.ts';

/** True where evidence has happen what certainly lies after the publication of its document. */
export function liesAfterPublication({
  stage,
  date,
  bounds,
  published,
}: Pick<Evidence, 'stage' | 'date' | 'bounds' | 'published'>): boolean {
  if (published === undefined || isPlanned(stage) || !isDated({ date, bounds })) return false;
  return certainlyBefore(published.bounds, beginning({ date, bounds }));
}

/** The same evidence without a date that its document cannot know: it was so by the publication. */
export function withinPublication(piece: Evidence): Evidence {
  return liesAfterPublication(piece) ? { ...piece, date: null, bounds: null } : piece;
}
