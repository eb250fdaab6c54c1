/**
 * Trains the models by which claims are read on coded texts.
 *
 *   npm run train -- [--shared PATH] [--every N]
 *
 * Writes data/codebook/weights: the same texts give the same bytes. How they do on texts they were not trained on:
 * `npm run train:folds`. With --every only each Nth text is learnt from and nothing is written: whether training works, in seconds.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { fitAll, samplesOf } from './samples.ts';
import { trainingTexts } from './training-texts.ts';

const { values: options } = parseArgs({
  options: { shared: { type: 'string' }, every: { type: 'string', default: '1' } },
});
const every = Number(options.every);
const texts = trainingTexts(options.shared, every);
const { ties, groups, phases } = fitAll(samplesOf(texts, loadGazetteer()));
if (every === 1) {
  keep('ties', ties);
  keep('groups', groups);
  keep('phase', phases);
}
console.log(`Trained on ${texts.length} texts.`);

function keep(name: string, models: object): void {
  writeFileSync(
    new URL(`../../data/codebook/weights/${name}.json`, import.meta.url),
    `${JSON.stringify(models, null, 1)}\n`,
  );
}
