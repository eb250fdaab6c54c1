/** What a person may want to look at in a figure that was taken: that another source differs, or that its size is out of line. */
import { inBaseUnit, type Observation, sourceText } from '../../model/observation.ts';
import type { Remark } from './taking.ts';

/** So many times more or less than the figure of a year nearby: a slip of the unit rather than a change. */
const outOfLine = 8;
/** A year further off says nothing of the size to be expected. */
const yearsNear = 5;

/** Figures of the same thing that are known when one is looked at: those of the ledger, and those before it in the file. */
export type Others = readonly Observation[];

/** What to say of a figure among others of its indicator, region and counterpart; null for nothing. */
export function remarkOn(figure: Observation, others: Others): Remark | null {
  const of = `${figure.indicator} of ${figure.region}${figure.counterpart === null ? '' : ` with ${figure.counterpart}`}`;
  const own = inBaseUnit(figure);
  const alike = others.filter((each) => each.id !== figure.id && inBaseUnit(each).currency === own.currency);
  const near = alike
    .filter((each) => Math.abs(each.year - figure.year) <= yearsNear)
    .toSorted((a, b) => Math.abs(a.year - figure.year) - Math.abs(b.year - figure.year) || (a.id < b.id ? -1 : 1))[0];
  const times = near === undefined ? 1 : ratioOf(own.value, inBaseUnit(near).value);
  if (near !== undefined && times >= outOfLine) {
    return {
      class: 'out-of-line',
      text: `${of} in ${figure.year} is ${figure.value} ${figure.unit}, ${times === Number.POSITIVE_INFINITY ? 'far' : `${Math.round(times)} times`} off ${near.value} ${near.unit} in ${near.year} (${sourceText(near.source)}): look whether the unit is right. It was taken as it stands; a row with the right unit is another figure beside it, and the one recorded last is used`,
    };
  }
  const same = alike.filter(
    (each) => each.year === figure.year && ratioOf(own.value, inBaseUnit(each).value) > 1 + 1e-9,
  );
  const [first] = same;
  if (first === undefined) return null;
  const more = same.length > 1 ? `, and ${same.length - 1} more` : '';
  return {
    class: 'differs',
    text: `${of} in ${figure.year} is ${figure.value} ${figure.unit} here and ${first.value} ${first.unit} by ${sourceText(first.source)}${more}: both are kept, and measures say which they take`,
  };
}

/** The greater of the two over the less. */
function ratioOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === high ? 1 : high / low;
}
