/**
 * Trains what tells how far a tie has come on coded texts, at the sentences that tell of it, and says how it does on folds.
 *
 *   npm run train:phase -- [--shared PATH] [--only-folds] [--drop FEATURES] [--errors SETS AND STAGES]
 *
 * Writes data/codebook/weights/phase.json: the same texts give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { type Stage, stages } from '../../src/model/stages.ts';
import { dateAsTold, dateOptions } from '../../src/read/claims/date-of-act.ts';
import { dateFeatures } from '../../src/read/claims/phase/date-features.ts';
import { phaseFeatures } from '../../src/read/claims/phase/phase-features.ts';
import { phaseOf } from '../../src/read/claims/phase/phase-of.ts';
import { speechAround, speechFeatures } from '../../src/read/claims/phase/speech-features.ts';
import {
  chanceOf,
  type Features,
  type KeptModel,
  logLinearOf,
  logOdds,
} from '../../src/read/claims/scorer/log-linear.ts';
import { stageOfAct } from '../../src/read/claims/stage-of-act.ts';
import { tellsPast } from '../../src/read/claims/told-as-past.ts';
import type { Draft } from '../../src/read/draft.ts';
import { fitModel, type Row } from './fit.ts';
import { bareDate, foldsOf } from './gold.ts';
import { type TieInPlace, tiesInPlace } from './ties-in-place.ts';
import { draftOf, setName, trainingTexts, weightOf } from './training-texts.ts';

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string' },
    'only-folds': { type: 'boolean', default: false },
    closeness: { type: 'string', default: '0.1' },
    fewest: { type: 'string', default: '8' },
    drop: { type: 'string' },
    errors: { type: 'string' },
  },
});
const texts = trainingTexts(options.shared);
const folds = 5;
const foldOf = foldsOf(texts, folds);
const gazetteer = loadGazetteer();
const dropped = options.drop ? new RegExp(options.drop, 'u') : null;

interface Sample extends TieInPlace {
  readonly fold: number;
  readonly features: Features;
  readonly weight: number;
  readonly byRules: Stage;
  readonly draft: Draft;
}
const samples: Sample[] = texts.flatMap((text, i) => {
  const draft = draftOf(text, gazetteer);
  const ties = tiesInPlace(text, draft, gazetteer);
  const coded = ties.filter((t) => t.coded).length;
  return ties.map((one): Sample => {
    const { act, around, tie } = one;
    const spoken = draft.quotes.some((q) => q.start <= act.trigger.start && act.trigger.end <= q.end);
    const all = phaseFeatures(
      { type: tie.type, act, parties: tie.sides.map((x) => x.mention), ...around, spoken },
      draft,
    );
    return {
      ...one,
      fold: foldOf[i]!,
      features: dropped ? new Map([...all].filter(([name]) => !dropped.test(name))) : all,
      weight: weightOf(text, coded),
      draft,
      byRules: stageOfAct(act, around.scene, draft.text, draft.lang).stage,
    };
  });
});
const tied = samples.filter((s) => s.coded !== null);
console.log(`${texts.length} texts, ${tied.length} ties in place, ${samples.length - tied.length} others`);

const fitting = { closeness: Number(options.closeness), fewest: Number(options.fewest) };
const fitted = (train: readonly Sample[]): Record<Stage, KeptModel> =>
  Object.fromEntries(
    stages.map((stage) => [
      stage,
      fitModel(
        train
          .filter((s) => s.coded!.stage === stage || !s.coded!.stages.has(stage))
          .map(({ features, coded, weight }): Row => ({ features, right: coded!.stage === stage, weight })),
        fitting,
      ),
    ]),
  ) as Record<Stage, KeptModel>;

/** The models of the stages: what is learnt after them is learnt with the stages that they give. */
const kept = fitted(tied);
const phases = { stages: Object.entries(kept).map(([stage, m]) => [stage as Stage, logLinearOf(m)] as const) };

const tally = new Map<string, { n: number; model: number; rules: number }>();
const confusion = new Map<string, number>();
for (let k = 0; k < folds; k++) {
  const models = Object.entries(fitted(tied.filter((s) => s.fold !== k))).map(
    ([stage, m]) => [stage as Stage, logLinearOf(m)] as const,
  );
  for (const s of tied.filter((t) => t.fold === k)) {
    const ranked = models.map(([stage, m]) => [stage, logOdds(m, s.features)] as const).sort((a, b) => b[1] - a[1]);
    const guess = ranked[0]![0];
    for (const name of [setName(s.text), 'all']) {
      const t = tally.get(name) ?? { n: 0, model: 0, rules: 0 };
      tally.set(name, t);
      t.n++;
      if (s.coded!.stages.has(guess)) t.model++;
      if (s.coded!.stages.has(s.byRules)) t.rules++;
    }
    if (!s.coded!.stages.has(guess)) {
      const key = `${s.coded!.stage} > ${guess}`;
      confusion.set(key, (confusion.get(key) ?? 0) + 1);
      if (options.errors && new RegExp(options.errors).test(`${s.text.set} ${key}`))
        console.log(
          `${s.text.id} ${s.tie.type} ${key} (${chanceOf(ranked[0]![1]).toFixed(2)}; rules ${s.byRules}) [${s.text.text.slice(s.act.trigger.start, s.act.trigger.end)}] :: ${s.text.text.slice(s.around.scene.start, s.around.scene.end)}`,
        );
    }
  }
}
for (const [name, { n, model, rules }] of [...tally].sort())
  console.log(`${name.padEnd(13)} ${n} model ${(model / n).toFixed(3)} rules ${(rules / n).toFixed(3)}`);
console.log(
  [...confusion]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14)
    .map(([k, n]) => `${k} ${n}`)
    .join(' · '),
);

interface DateCase {
  readonly features: Features;
  readonly told: string | null;
  readonly isNearest: boolean;
}
interface DatedTie {
  readonly sample: Sample;
  readonly options: readonly DateCase[];
}
const dated = tied.map(datedTie);

/** The dates that a tie may have, each with what the claim would say by it. */
function datedTie(sample: Sample): DatedTie {
  const { act, around, tie, draft } = sample;
  const { text, lang } = draft;
  const published = draft.published?.edtf ?? null;
  const parties = tie.sides.map((x) => x.mention);
  const phase = { type: tie.type, act, parties, ...around, spoken: false };
  const { stage: told, cue } = phaseOf(phase, draft, phases);
  const stage = tie.type === 'restriction' && told === 'active' ? 'suspended' : told;
  const given = { dates: around.dates, published, past: tellsPast(act, cue, text, lang) };
  const all = dateOptions(text, act, around.scene, stage, given, around.further);
  const seen = { act, stage, parties, scene: around.scene, published, text, lang };
  return {
    sample,
    options: all.map((option) => ({
      features: dateFeatures(option, all, seen),
      told: bareDate(dateAsTold(text, act, around.scene, stage, given, option.date)?.edtf ?? null),
      isNearest: option.isNearest,
    })),
  };
}
const dateFitted = (train: readonly DatedTie[]): KeptModel =>
  fitModel(
    train.flatMap(({ sample, options: of }) =>
      of.map(
        ({ features, told }): Row => ({
          features,
          right: told !== null && sample.coded!.dates.has(told),
          weight: sample.weight / Math.max(1, of.length / 4),
        }),
      ),
    ),
    fitting,
  );
const bars = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55];
const right = new Map<string, number[]>();
for (let k = 0; k < folds; k++) {
  const model = logLinearOf(dateFitted(dated.filter((d) => d.sample.fold !== k)));
  for (const { sample, options: of } of dated.filter((d) => d.sample.fold === k)) {
    const ranked = of.map((o) => [o.told, chanceOf(logOdds(model, o.features))] as const).sort((a, b) => b[1] - a[1]);
    const found = [
      of.find((o) => o.isNearest)?.told ?? null,
      ...bars.map((bar) => (ranked[0] && ranked[0][1] > bar ? ranked[0][0] : null)),
    ];
    for (const name of [setName(sample.text), 'all']) {
      const t = right.get(name) ?? [0, ...found.map(() => 0)];
      right.set(name, t);
      t[0]!++;
      for (const [i, f] of found.entries()) if (sample.coded!.dates.has(f)) t[i + 1]!++;
    }
  }
}
console.log(`dates: nearest, then above ${bars.join(', ')}`);
for (const [name, [n, ...hits]] of [...right].sort())
  console.log(`${name.padEnd(13)} ${n} ${hits.map((h) => (h / n!).toFixed(3)).join(' ')}`);

/** Those whose coding leaves open whether somebody says it teach nothing. */
const said = tied
  .filter(({ coded }) => !coded!.modalities.has('attributed') || !coded!.modalities.has('fact'))
  .map((sample): Row & { readonly fold: number } => {
    const { act, around, tie, draft, fold } = sample;
    const parties = tie.sides.map((x) => x.mention);
    const speech = speechAround(draft.quotes, act, around.scene);
    const spoken = speech.held.length > 0;
    const { stage } = phaseOf({ type: tie.type, act, parties, ...around, spoken }, draft, phases);
    const { scene, before: sceneBefore } = around;
    const features = speechFeatures({ type: tie.type, stage, scene, sceneBefore, speech }, draft);
    return { features, right: sample.coded!.modalities.has('attributed'), weight: 1, fold };
  });
const speechFitted = (train: readonly Row[]): KeptModel => fitModel(train, { closeness: 0.3, fewest: 6 });
const attributed = [0.25, 0.3, 0.35, 0.4].map((bar) => ({ bar, right: 0, wrong: 0, missed: 0 }));
for (let k = 0; k < folds; k++) {
  const model = logLinearOf(speechFitted(said.filter((row) => row.fold !== k)));
  for (const row of said.filter((r) => r.fold === k))
    for (const t of attributed) {
      const guess = chanceOf(logOdds(model, row.features)) > t.bar;
      if (guess && row.right) t.right++;
      else if (guess) t.wrong++;
      else if (row.right) t.missed++;
    }
}
for (const { bar, right: hits, wrong, missed } of attributed)
  console.log(
    `attributed above ${bar}: F1 ${((2 * hits) / (2 * hits + wrong + missed)).toFixed(3)} ${hits} ${wrong} ${missed}`,
  );

if (!options['only-folds'])
  writeFileSync(
    new URL('../../data/codebook/weights/phase.json', import.meta.url),
    `${JSON.stringify({ stages: kept, date: { bar: 0.45, ...dateFitted(dated) }, speech: { bar: 0.3, ...speechFitted(said) } }, null, 1)}\n`,
  );
