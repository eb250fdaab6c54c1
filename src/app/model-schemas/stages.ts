/** The stages of ties as answers carry them. */
import { z } from 'zod';
import { stages } from '../../model/stages.ts';

/** A stage of the codebook. */
export const stage = z.enum(stages);
