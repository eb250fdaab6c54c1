/** The stages of ties as answers carry them. */
import { z } from 'zod';
import { milestones } from '../../model/milestones.ts';
import { stages } from '../../model/stages.ts';

/** A stage of the codebook. */
export const stage = z.enum(stages);

/** How far what is built has come. */
export const milestone = z.enum(milestones);
