/** How far a tie has come, as its sentence tells it: the likeliest stage by a trained model, with the word that says so. */
import { isInForce, isPlanned, type Stage } from '../../../model/stages.ts';
import type { Draft } from '../../draft.ts';
import { stageOfDecision } from '../decided-as.ts';
import type { Cue } from '../lexicon/cue-trie.ts';
import { isOver } from '../no-longer.ts';
import { cuesOfKind } from '../scenes.ts';
import { chanceOf, logOdds } from '../scorer/log-linear.ts';
import { type ActAround, phaseFeatures } from './phase-features.ts';
import type { PhaseModels } from './weights.ts';

/** How far a tie has come. */
export interface Phase {
  readonly stage: Stage;
  /** The word nearest to the act that says so; null where none does. */
  readonly cue: Cue | null;
  /** How likely it is planned, done or over as that stage is, 0 to 1. */
  readonly chance: number;
}

/** The phase of an act in its sentence. */
export function phaseOf(
  around: ActAround,
  draft: Pick<Draft, 'text' | 'lang' | 'published'>,
  models: Pick<PhaseModels, 'stages'>,
): Phase {
  const settled = settledBy(around, draft);
  if (settled) return { stage: settled, cue: around.act.limit ?? wordFor(settled, around), chance: 1 };
  const features = phaseFeatures(around, draft);
  let [stage, most] = [models.stages[0]![0], 0];
  let all = 0;
  const ofKind = new Map<string, number>();
  for (const [each, model] of models.stages) {
    const chance = chanceOf(logOdds(model, features));
    all += chance;
    ofKind.set(kindOf(each), (ofKind.get(kindOf(each)) ?? 0) + chance);
    if (chance > most) [stage, most] = [each, chance];
  }
  return { stage, cue: wordFor(stage, around), chance: ofKind.get(kindOf(stage))! / all };
}

/** What misleads when it is taken for another: planned, done or over. Whether what was opened is "signed" or "active" misleads nobody. */
const kindOf = (stage: Stage): 'planned' | 'done' | 'over' =>
  isPlanned(stage) ? 'planned' : isInForce(stage) ? 'done' : 'over';

/** What grammar settles, in words too rare to be learnt: "no longer twinned"; a limit that is lifted; a decision against what stands that is yet to come. */
function settledBy({ act }: ActAround, { text, lang }: Pick<Draft, 'text' | 'lang'>): Stage | null {
  if (act.type !== 'restriction') return isOver(act, text, lang) ? 'ended' : null;
  if (act.lifted) return 'ended';
  const decided = stageOfDecision(act, text, lang);
  return isPlanned(decided) ? decided : null;
}

/** The word for a stage that stands nearest to the act. */
function wordFor(stage: Stage, { act, scene }: ActAround): Cue | null {
  const { trigger } = act;
  const gap = (c: Cue): number => Math.max(0, c.start - trigger.end, trigger.start - c.end);
  return (
    [...cuesOfKind(scene, 'stage'), ...cuesOfKind(scene, 'restriction')]
      .filter((c) => c.value === stage)
      .sort((a, b) => gap(a) - gap(b) || a.start - b.start)[0] ?? null
  );
}
