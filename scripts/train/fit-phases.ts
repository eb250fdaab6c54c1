/** Fits what tells how far a tie has come, which date is its own and whether somebody says it, on coded ties at the sentences that tell of them. */
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { type Stage, stages } from '../../src/model/stages.ts';
import { dateAsTold, dateOptions } from '../../src/read/claims/date-of-act.ts';
import { dateFeatures } from '../../src/read/claims/phase/date-features.ts';
import { phaseFeatures } from '../../src/read/claims/phase/phase-features.ts';
import { phaseOf } from '../../src/read/claims/phase/phase-of.ts';
import { speechAround, speechFeatures } from '../../src/read/claims/phase/speech-features.ts';
import type { KeptPhases, PhaseModels } from '../../src/read/claims/phase/weights.ts';
import { type Features, type KeptModel, logLinearOf } from '../../src/read/claims/scorer/log-linear.ts';
import { tellsPast } from '../../src/read/claims/told-as-past.ts';
import type { Draft } from '../../src/read/draft.ts';
import { fitModel, type Row } from './fit.ts';
import { bareDate, type CodedText } from './gold.ts';
import { type TieInPlace, tiesInPlace } from './ties-in-place.ts';
import { weightOf } from './training-texts.ts';

/** From which chance on a date is that of a tie, and somebody is said to say it. Set on the folds. */
const bars = { date: 0.45, speech: 0.3 };
const fitting = { closeness: 0.1, fewest: 8 };

/** A coded tie in its place. */
export interface PhaseSample extends TieInPlace {
  readonly features: Features;
  readonly weight: number;
  readonly draft: Draft;
}

type Stages = Pick<PhaseModels, 'stages'>;

/** What is learnt of stages, dates and speakers from a text. */
export function phaseSamples(text: CodedText, draft: Draft, gazetteer: Gazetteer): readonly PhaseSample[] {
  const ties = tiesInPlace(text, draft, gazetteer);
  return ties.map((one) => {
    const { act, around, tie } = one;
    const spoken = draft.quotes.some((q) => q.start <= act.trigger.start && act.trigger.end <= q.end);
    const parties = tie.sides.map((x) => x.mention);
    const features = phaseFeatures({ type: tie.type, act, parties, ...around, spoken }, draft);
    return { ...one, features, weight: weightOf(text, ties.length), draft };
  });
}

/** The models of phases: dates and speakers are learnt with the stages that the first models give. */
export function fitPhases(samples: readonly PhaseSample[]): KeptPhases {
  const kept = fitStages(samples);
  const phases: Stages = {
    stages: Object.entries(kept).map(([stage, m]) => [stage as Stage, logLinearOf(m)] as const),
  };
  return {
    stages: kept,
    date: {
      bar: bars.date,
      ...fitModel(
        samples.flatMap((s) => dateRows(s, phases)),
        fitting,
      ),
    },
    speech: { bar: bars.speech, ...fitModel(speechRows(samples, phases), { closeness: 0.3, fewest: 6 }) },
  };
}

const fitStages = (samples: readonly PhaseSample[]): Record<Stage, KeptModel> =>
  Object.fromEntries(
    stages.map((stage) => [
      stage,
      fitModel(
        samples
          .filter((s) => s.coded.stage === stage || !s.coded.stages.has(stage))
          .map(({ features, coded, weight }): Row => ({ features, right: coded.stage === stage, weight })),
        fitting,
      ),
    ]),
  ) as Record<Stage, KeptModel>;

/** The dates that a tie may have, each right where the claim would say by it what is coded. */
function dateRows({ coded, act, around, tie, draft, weight }: PhaseSample, phases: Stages): readonly Row[] {
  const { text, lang } = draft;
  const published = draft.published?.edtf ?? null;
  const parties = tie.sides.map((x) => x.mention);
  const phase = { type: tie.type, act, parties, ...around, spoken: false };
  const { stage: told, cue } = phaseOf(phase, draft, phases);
  const stage = tie.type === 'restriction' && told === 'active' ? 'suspended' : told;
  const given = { dates: around.dates, further: around.further, published, past: tellsPast(act, cue, text, lang) };
  const all = dateOptions(text, act, around.scene, stage, given);
  const seen = { act, stage, parties, scene: around.scene, published, text, lang };
  return all.map((option) => {
    const date = bareDate(dateAsTold(text, act, around.scene, stage, given, option.date)?.edtf ?? null);
    return {
      features: dateFeatures(option, all, seen),
      right: date !== null && coded.dates.has(date),
      weight: weight / Math.max(1, all.length / 4),
    };
  });
}

/** Those whose coding leaves open whether somebody says it teach nothing. */
const speechRows = (samples: readonly PhaseSample[], phases: Stages): readonly Row[] =>
  samples
    .filter(({ coded }) => !coded.modalities.has('attributed') || !coded.modalities.has('fact'))
    .map(({ coded, act, around, tie, draft }) => {
      const parties = tie.sides.map((x) => x.mention);
      const speech = speechAround(draft.quotes, act, around.scene);
      const spoken = speech.held.length > 0;
      const { stage } = phaseOf({ type: tie.type, act, parties, ...around, spoken }, draft, phases);
      const { scene, before: sceneBefore } = around;
      const features = speechFeatures({ type: tie.type, stage, scene, sceneBefore, speech }, draft);
      return { features, right: coded.modalities.has('attributed'), weight: 1 };
    });
