/** The stages of ties as answers carry them. */
import { z } from 'zod';
import { milestones, tieMarks } from '../../model/milestones.ts';
import { stages } from '../../model/stages.ts';

/** A stage of the codebook. */
export const stage = z.enum(stages);

/** How far what is built has come. */
export const milestone = z.enum(milestones);

/** The same, or that the term of a document is over. */
export const tieMark = z.enum(tieMarks);
