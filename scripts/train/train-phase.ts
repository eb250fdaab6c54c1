/**
 * Trains what tells how far a tie has come on coded texts, at the sentences that tell of it, and says how it does on folds.
 *
 *   npm run train:phase -- [--shared PATH] [--only-folds] [--drop FEATURES] [--errors SETS AND STAGES]
 *
 * Writes data/codebook/weights/phase.json: the same texts give the same bytes.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { type Stage, stages } from '../../src/model/stages.ts';
import { phaseFeatures } from '../../src/read/claims/phase/phase-features.ts';
import {
  chanceOf,
  type Features,
  type KeptModel,
  logLinearOf,
  logOdds,
} from '../../src/read/claims/scorer/log-linear.ts';
import { stageOfAct } from '../../src/read/claims/stage-of-act.ts';
import { fit, type Row } from './fit.ts';
import { codedTexts, foldsOf } from './gold.ts';
import { draftOf, type TieInPlace, tiesInPlace } from './ties-in-place.ts';

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
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const shared = resolve(options.shared ?? process.env.AMUR_BENCH ?? here('../../../shared'));
const files = [
  ...['ties', 'long', 'varied'].flatMap((set) => ['en', 'ru', 'zh'].map((lang) => `${set}-${lang}`)),
  'varied-long',
  'contrast',
].map((name) => join(shared, 'corpus', `${name}.jsonl`));
const invented = readdirSync(here('../../bench/invented'))
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => here(`../../bench/invented/${name}`));
const texts = [...files, ...invented].flatMap(codedTexts);
const looked = /^(?:ties|long)-/u;
const folds = 5;
const foldOf = foldsOf(texts, folds);
const gazetteer = loadGazetteer();
const dropped = options.drop ? new RegExp(options.drop, 'u') : null;

interface Sample extends TieInPlace {
  readonly fold: number;
  readonly features: Features;
  readonly weight: number;
  readonly byRules: Stage;
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
      weight: (looked.test(text.set) ? 0.4 : 1) * Math.min(1, 10 / Math.max(1, coded)),
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
      fit(
        train
          .filter((s) => s.coded!.stage === stage || !s.coded!.stages.has(stage))
          .map(({ features, coded, weight }): Row => ({ features, right: coded!.stage === stage, weight })),
        fitting,
      ),
    ]),
  ) as Record<Stage, KeptModel>;

const setName = (set: string): string =>
  looked.test(set)
    ? 'looked'
    : set.startsWith('varied')
      ? 'varied'
      : /-e$/u.test(set)
        ? `new ${set.slice(0, 2)}`
        : set === 'contrast'
          ? set
          : 'inv abd';
const tally = new Map<string, { n: number; model: number; rules: number }>();
const confusion = new Map<string, number>();
for (let k = 0; k < folds; k++) {
  const models = Object.entries(fitted(tied.filter((s) => s.fold !== k))).map(
    ([stage, m]) => [stage as Stage, logLinearOf(m)] as const,
  );
  for (const s of tied.filter((t) => t.fold === k)) {
    const ranked = models.map(([stage, m]) => [stage, logOdds(m, s.features)] as const).sort((a, b) => b[1] - a[1]);
    const guess = ranked[0]![0];
    for (const name of [setName(s.text.set), 'all']) {
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
  console.log(`${name.padEnd(9)} ${n} model ${(model / n).toFixed(3)} rules ${(rules / n).toFixed(3)}`);
console.log(
  [...confusion]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14)
    .map(([k, n]) => `${k} ${n}`)
    .join(' · '),
);

if (!options['only-folds'])
  writeFileSync(
    here('../../data/codebook/weights/phase.json'),
    `${JSON.stringify({ stages: fitted(tied) }, null, 1)}\n`,
  );
