/** The question of a forecast in one English sentence, with a gap in brackets for each part that is missing. */
import type { ForecastQuestion } from '../../model/forecast.ts';

/** `Will the bridge open to trains (Tongjiang, Nizhneleninskoye) by 2019-10-31, by the report of the railways?` */
export function phrased(
  { who, what, by, source }: Pick<ForecastQuestion, 'who' | 'what' | 'by' | 'source'>,
  where: readonly string[],
): string {
  const place = where.length > 0 ? where.join(', ') : '[where: a region or town]';
  return `${who ?? '[who]'}: ${what ?? '[what would be seen: an event, or a figure and its limit]'} (${place}), by ${by ?? '[a day]'}, according to ${source ?? '[which source will tell]'}?`;
}
