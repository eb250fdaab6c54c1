/** The stages of ties. */
import record from '../../data/codebook/codebook.json' with { type: 'json' };

/** Stages a text can state; `dormant` is derived by the ledger, never read. */
export type Stage = 'proposed' | 'announced' | 'signed' | 'active' | 'suspended' | 'ended';

/** A stage as the ledger shows it: those a text can state, and `dormant` (no dated activity for 24 months). */
export type TieStage = Stage | 'dormant';

export const stages: readonly Stage[] = record.stages.map((s) => s.id as Stage);

/** Stages in which a tie stands, or an act is done. */
export const liveStages: ReadonlySet<string> = new Set<TieStage>(['signed', 'active']);
/** Stages in which a tie is over, for now or for good. */
export const overStages: ReadonlySet<string> = new Set<TieStage>(['ended', 'suspended', 'dormant']);
/** Stages as a table puts them in order. */
export const sortedStages: readonly TieStage[] = [
  'proposed',
  'announced',
  'signed',
  'active',
  'suspended',
  'dormant',
  'ended',
];
