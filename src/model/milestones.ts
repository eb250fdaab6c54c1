/** How far what is built has come: what a stage does not tell of a bridge, a line, a plant. Codebook 3.1. */
import type { TieType } from './tie-types.ts';

/** In the order in which they come; `completed` is built and not yet opened, `given-up` before it was opened. */
export const milestones = ['agreed', 'begun', 'completed', 'opened', 'closed', 'reopened', 'given-up'] as const;
export type Milestone = (typeof milestones)[number];

/** What says more of how a tie stands than its stage: a milestone, or that the term of a document is over and no renewal is known. */
export const tieMarks = [...milestones, 'term-over'] as const;
export type TieMark = (typeof tieMarks)[number];

/** True of types that are built, and so have milestones. */
export const isBuilt = (type: TieType): boolean => type === 'infrastructure' || type === 'investment';
