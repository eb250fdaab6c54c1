/** By when a forecast can be judged, and whether it can be judged at all as it is written. */
import type { Span } from '../../model/anchor.ts';
import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { HedgeValue } from '../claims/lexicon/lexicon.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';

/** The first date in the statement that lies after the publication; null where it gives none. */
export function horizonOf(draft: Draft, span: Span): Edtf | null {
  const known = draft.published ? edtfBounds(draft.published.edtf)[0] : null;
  for (const date of startingIn(draft.dates, span)) {
    if (date.end > span.end || date.edtf === null || date.edtf.includes('T')) continue;
    const end = edtfBounds(date.edtf)[1];
    if (end !== null && (known === null || end > known)) return date.edtf;
  }
  return null;
}

/** Whether a forecast can be judged as written, and why or why not. */
export function judgeable(
  horizon: Edtf | null,
  value: HedgeValue,
  conditional: boolean,
): { readonly resolvable: boolean; readonly why: string } {
  if (conditional) return { resolvable: false, why: 'it holds only under a condition' };
  if (horizon === null) return { resolvable: false, why: 'no date by which it can be judged' };
  if (value.likelihood !== null && !value.band && value.likelihood[0] < 0.5)
    return { resolvable: false, why: '"may" leaves every outcome open' };
  return { resolvable: true, why: `it can be judged once ${horizon} is over` };
}
