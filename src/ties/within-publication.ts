/** A text cannot tell what was founded or held after it was published: what it dates so is to come. */
import { certainlyBefore } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import { isInForce } from '../model/stages.ts';
import { beginning, isDated } from './stages/vague-dates.ts';

/** True where evidence has signed, held or in force what certainly lies after the publication of its document. */
export function liesAfterPublication({
  stage,
  date,
  bounds,
  published,
}: Pick<Evidence, 'stage' | 'date' | 'bounds' | 'published'>): boolean {
  if (published === undefined || !isInForce(stage) || !isDated({ date, bounds })) return false;
  return certainlyBefore(published.bounds, beginning({ date, bounds }));
}

/** The same evidence, announced for its date where its document cannot know that it came to be. */
export function withinPublication<T extends Evidence>(piece: T): T {
  return liesAfterPublication(piece) ? { ...piece, stage: 'announced' } : piece;
}
