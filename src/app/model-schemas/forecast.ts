/** Words of forecasts as answers carry them. */
import { z } from 'zod';
import type { ForecastScore } from '../../model/forecast.ts';

/** A band of likelihood, or null. */
export const likelihood = z.tuple([z.number(), z.number()]).nullable();

/** A share, from 0 to 1. */
export const share = z.number().min(0).max(1);

/** From and to, each 0 to 1. */
export const band = z.tuple([share, share]);

/** The scores of one forecast. */
export const forecastScore: z.ZodType<ForecastScore> = z
  .object({
    likelihood: band,
    brier: z.number(),
    brierBest: z.number(),
    brierWorst: z.number(),
    log: z.number(),
    logBest: z.number(),
    logWorst: z.number(),
  })
  .meta({ id: 'ForecastScore', description: 'At the midpoint of the band, and at the best and worst point in it.' });
