/** The types of ties as answers carry them. */
import { z } from 'zod';
import { tieTypes } from '../../model/tie-types.ts';

/** A type of the codebook. */
export const tieType = z.enum(tieTypes);
