/** What is told as done or standing and dated after the day of the text is only announced: "the first flight leaves on Friday". */

import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { ActDate } from './date-of-act.ts';
import { typesThatAre } from './type-traits.ts';

/** Kinds that are told by the day they happen on. */
const dated = typesThatAre('told-by-day');
/** As long as a month is written; a year may end after its text all the same. */
const month = '2020-01'.length;

/** The stage of an act with its date: announced where the date is ahead of the text. */
export function stageByDate(type: TieType, stage: Stage, date: ActDate | null, published: Edtf | null): Stage {
  if (published === null || date === null || !dated.includes(type)) return stage;
  if ((stage !== 'active' && stage !== 'signed') || date.edtf.length < month) return stage;
  return (date.bounds[0] ?? '') > (edtfBounds(published)[1] ?? '9999') ? 'announced' : stage;
}
