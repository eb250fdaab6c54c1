/** Words of forecasts as answers carry them. */
import { z } from 'zod';

/** A band of likelihood, or null. */
export const likelihood = z.tuple([z.number(), z.number()]).nullable();
