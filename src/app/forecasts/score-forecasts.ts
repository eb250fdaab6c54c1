/** The scores of forecasts, all together and by author or by outlet. */
import { z } from 'zod';
import { resolvability } from '../../foresight/forecasts/resolvability.ts';
import { type Scorecard, type Scored, scorecard } from '../../foresight/forecasts/scorecard.ts';
import { type StandingForecast, standingForecasts } from '../../store/forecasts/current-forecast.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { byText } from '../order.ts';
import type { Ports } from '../ports.ts';
import { type ForecastFilter, isAbout, plainName, withCodes } from './list-forecasts.ts';

const span = z.object({ middle: z.number(), best: z.number(), worst: z.number() });
const scorecardView: z.ZodType<Scorecard> = z
  .object({
    resolved: z.int(),
    came: z.int(),
    open: z.int(),
    unscorable: z.int(),
    void: z.int(),
    disputed: z.int(),
    pickedAfter: z.int().meta({ description: 'Chosen once it was known how they came out: never scored.' }),
    brier: span.nullable(),
    baseRate: z.number().nullable().meta({ description: 'The share that came.' }),
    baseBrier: z.number().nullable().meta({ description: 'What whoever had always said the base rate would score.' }),
  })
  .meta({ id: 'Scorecard' });

/**
 * The scores of all, and of each author or outlet. Where no author is named, the outlet stands for one: what two outlets print is never one
 * group. The name of a group is null where neither is named.
 */
export const scoresView = z
  .object({
    all: scorecardView,
    by: z.enum(['author', 'outlet']),
    groups: z.array(z.object({ name: z.string().nullable(), card: scorecardView })),
  })
  .meta({ id: 'ForecastScores' });
export type ScoresView = Infer<typeof scoresView>;

/** The scores of those that match, all together and by author or outlet; groups by how many were resolved, then by name. */
export async function scoreForecasts(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  asked: Omit<ForecastFilter, 'state' | 'due'> & { readonly by?: 'author' | 'outlet' } = {},
): Promise<ScoresView> {
  const filter = withCodes(gazetteer, asked);
  const by = filter.by ?? 'author';
  const all = standingForecasts(await ledger.forecasts.all(knownWhen(filter))).filter(
    (forecast) => !forecast.withdrawn && isAbout(forecast, filter),
  );
  const groups = new Map<string, { readonly name: string | null; readonly forecasts: StandingForecast[] }>();
  for (const forecast of all) {
    const { author, outlet } = forecast.record;
    const name = by === 'outlet' ? outlet : (author ?? outlet);
    const group = groups.get(plainName(name));
    if (group) group.forecasts.push(forecast);
    else groups.set(plainName(name), { name, forecasts: [forecast] });
  }
  const cards = [...groups.values()].map(({ name, forecasts }) => ({ name, card: scorecard(forecasts.map(scoredOf)) }));
  return {
    all: scorecard(all.map(scoredOf)),
    by,
    groups: cards.sort((a, b) => b.card.resolved - a.card.resolved || byText(plainName(a.name), plainName(b.name))),
  };
}

function scoredOf({ record, outcome, resolutions }: StandingForecast): Scored {
  return {
    outcome,
    scorable: resolvability(record).scorable,
    pickedAfter: record.flags.includes('picked-after'),
    score: resolutions.at(-1)?.score ?? null,
  };
}
