/** Which of the dates around an act is its own: the likeliest by a trained model, none where none is likely. */
import type { DateMention } from '../../../model/reading.ts';
import type { DateOption } from '../date-of-act.ts';
import { chanceOf, logOdds } from '../scorer/log-linear.ts';
import { type DateSeen, dateFeatures } from './date-features.ts';
import type { PhaseModels } from './weights.ts';

/** The date of an act among its options. */
export function chooseDate(
  options: readonly DateOption[],
  seen: DateSeen,
  model: PhaseModels['date'],
): DateMention | null {
  let best: DateMention | null = null;
  let most = model.bar;
  for (const option of options) {
    const chance = chanceOf(logOdds(model, dateFeatures(option, options, seen)));
    if (chance > most) [best, most] = [option.date, chance];
  }
  return best;
}
