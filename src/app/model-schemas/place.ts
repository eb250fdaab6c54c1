/** The words for places as answers carry them. */
import { z } from 'zod';
import type { PlaceLevel } from '../../model/place.ts';

/** What kind of place. */
export const placeLevel: z.ZodType<PlaceLevel> = z.enum([
  'city',
  'district',
  'region',
  'country',
  'macro',
  'supranational',
  'historical',
  'water',
  'relief',
]);
