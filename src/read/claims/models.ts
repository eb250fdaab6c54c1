/** The trained models by which claims are read, in data/codebook/weights as `npm run train` writes them. */
import groups from '../../../data/codebook/weights/groups.json' with { type: 'json' };
import phases from '../../../data/codebook/weights/phase.json' with { type: 'json' };
import ties from '../../../data/codebook/weights/ties.json' with { type: 'json' };
import { type GroupModels, groupModelsOf, type KeptGroupModels } from './groups/weights.ts';
import { type KeptPhases, type PhaseModels, phaseModelsOf } from './phase/weights.ts';
import { type KeptModels, type Models, modelsOf } from './scorer/weights.ts';

export interface ClaimModels {
  /** Whether two places are tied, and by what. */
  readonly ties: Models;
  /** Whether several act together, who, and what they do. */
  readonly groups: GroupModels;
  /** How far a tie has come, when, and who says so. */
  readonly phases: PhaseModels;
}

export interface KeptClaimModels {
  readonly ties: KeptModels;
  readonly groups: KeptGroupModels;
  readonly phases: KeptPhases;
}

export const claimModelsOf = (kept: KeptClaimModels): ClaimModels => ({
  ties: modelsOf(kept.ties),
  groups: groupModelsOf(kept.groups),
  phases: phaseModelsOf(kept.phases),
});

let ready: ClaimModels | null = null;

/** The models that ship. */
export const shippedModels = (): ClaimModels => (ready ??= claimModelsOf({ ties, groups, phases }));
