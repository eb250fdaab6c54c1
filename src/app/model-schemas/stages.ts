/** The stages of ties as answers carry them. */
import { z } from 'zod';
import { type Stage, stages } from '../../model/stages.ts';

/** A stage that a text can state. */
export const stage = z.enum(stages as readonly [Stage, ...Stage[]]);
/** The stage of a tie: one that is stated, or dormant. */
export const tieStage = z.enum([...(stages as readonly [Stage, ...Stage[]]), 'dormant']);
