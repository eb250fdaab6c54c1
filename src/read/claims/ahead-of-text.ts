/**
 * Nothing took place after its text was published. What is told as done or standing and dated after that day is announced ("the first flight
 * leaves on Friday"); where its verb is plainly past, or the day is the term of what stands, the day is that of something else.
 */
import type { DateMention } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { Draft } from '../draft.ts';
import type { Act } from './act.ts';
import { type ActDate, done, isAfter, isTerm } from './date-of-act.ts';

/** The stage and date of an act as its text can tell them; `again` dates it by what is not ahead of the text. */
export function inItsTime(
  told: { readonly stage: Stage; readonly date: ActDate | null },
  act: Act,
  plainlyPast: boolean,
  again: () => ActDate | null,
  { text, published }: Pick<Draft, 'text' | 'published'>,
): { readonly stage: Stage; readonly date: ActDate | null } {
  const { stage, date } = told;
  if (date === null || published === null || published.basis === 'inferred') return told;
  if (!done.includes(stage) || !isAfter(date.bounds, published.edtf)) return told;
  const words: Pick<DateMention, 'edtf' | 'start' | 'end'> = { edtf: date.edtf, ...date.at };
  const isEnd = stage === 'active' && act.type !== 'restriction' && isTerm(text, words);
  if (!plainlyPast && !isEnd) return { stage: 'announced', date };
  const other = again();
  return { stage, date: other && !isAfter(other.bounds, published.edtf) ? other : null };
}
