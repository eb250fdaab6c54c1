/** Words of forecasts as answers carry them. */
import { z } from 'zod';
import { restingOn } from '../../model/evidence.ts';
import { type ForecastScore, sides } from '../../model/forecast.ts';

/** A band of likelihood, or null. */
export const likelihood = z.tuple([z.number(), z.number()]).nullable();

/** A share, from 0 to 1. */
export const share = z.number().min(0).max(1);

/** From and to, each 0 to 1. */
export const band = z.tuple([share, share]);

/** The score of one forecast. */
export const forecastScore: z.ZodType<ForecastScore> = z
  .object({
    likelihood: band,
    brier: z.number(),
    brierBest: z.number(),
    brierWorst: z.number(),
  })
  .meta({
    id: 'ForecastScore',
    description: 'Brier, at the midpoint of the band, and at the best and worst point in it.',
  });

const words = z.string().trim().min(1).max(4000);

/** Evidence for or against a forecast as people give it; what is left out is not known. */
export const givenEvidence = z
  .array(
    z
      .strictObject({
        side: z.enum(sides),
        on: words.nullish().meta({ description: 'EDTF.' }),
        says: words.meta({ description: 'What it says, in our own words.' }),
        record: words.nullish().meta({ description: 'The id of a fact, event, claim, tie or figure held.' }),
        address: words.nullish(),
        seen: z.enum(restingOn).nullish().meta({ description: 'What was seen of the page.' }),
      })
      .meta({ id: 'ForecastEvidenceGiven' }),
  )
  .max(60);
export type GivenEvidence = z.infer<typeof givenEvidence>;
