/** How far a tie has come, as its sentence tells it: the likeliest stage by a trained model, with the word that says so. */
import type { Language } from '../../../model/languages.ts';
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

/**
 * What grammar settles, in words too rare to be learnt: "no longer twinned"; a pairing told by its future ("the first pairing is to be A with B"); a limit that
 * is lifted; a decision against what stands that is yet to come.
 */
function settledBy({ act }: ActAround, { text, lang }: Pick<Draft, 'text' | 'lang'>): Stage | null {
  if (act.type === 'twinning' && pairingToCome[lang].test(text.slice(act.clause.start, act.clause.end)))
    return 'announced';
  if (act.type !== 'restriction') return isOver(act, text, lang) ? 'ended' : null;
  if (act.lifted) return 'ended';
  const decided = stageOfDecision(act, text, lang);
  return isPlanned(decided) ? decided : null;
}

/** A pair as what will be: "the first pairing is to be", "are to be twinned", «первой парой станут», «побратимом области станет», 首对结对为. */
const pairingToCome: Readonly<Record<Language, RegExp>> = {
  en: /\bpair(?:ing|s)?\s(?:(?:is|are)\sto|will)\sbe\b|\b(?:(?:is|are)\sto|will)\sbe\s(?:paired|twinned)\b|\bto\sbe\spaired\s(?:is|are|will)\b/iu,
  ru: /(?<!\p{L})(?:парой|побратим(?:ом|ами))\s(?:[\p{L}-]+\s){0,3}(?:стан[еу]т|буд[еу]т)(?!\p{L})|(?<!\p{L})(?:пару\sсостав[ия]т|в\sпару\s(?:[\p{L}-]+\s){0,3}(?:поставят|сведут|определят))(?!\p{L})/iu,
  zh: /^(?!.*[已曾])(?:首|第[一二三四五六七八九十\d]+)(?:对|對|批)(?:结对|結對)(?:将|將|拟定|擬定)?[为為]/u,
};

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
