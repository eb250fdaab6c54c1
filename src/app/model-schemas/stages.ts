/** The stages of ties as answers carry them. */
import { z } from 'zod';
import { stages, tieStages } from '../../model/stages.ts';

/** A stage that a text can state. */
export const stage = z.enum(stages);
/** The stage of a tie: one that is stated, or dormant. */
export const tieStage = z.enum(tieStages);
