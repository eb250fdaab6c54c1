/** What the note of a figure says of how its source rounds it. */
import type { Observation } from '../../model/observation.ts';

/** `more`: "more than this"; `less`: "almost this"; `about`: "about this". */
export const saidAs = ['more', 'less', 'about'] as const;
export type SaidAs = (typeof saidAs)[number];

/** By the form of words of docs/formats/observations.md, `said as more than this`; null where the figure stands as it is. */
export function saidAsOf({ note }: Pick<Observation, 'note'>): SaidAs | null {
  const [, words] = /\bsaid as (more than|over|almost|nearly|less than|about|around)\b/.exec(note ?? '') ?? [];
  if (words === undefined) return null;
  return words === 'more than' || words === 'over'
    ? 'more'
    : words === 'about' || words === 'around'
      ? 'about'
      : 'less';
}

/** Of a quotient: how it is said where one of the two figures is said so; `about` where both are. */
export function saidOfQuotient(part: SaidAs | null, whole: SaidAs | null): SaidAs | null {
  if (whole === null) return part;
  if (part !== null || whole === 'about') return 'about';
  return whole === 'more' ? 'less' : 'more';
}
