/**
 * Trains the models by which claims are read on coded texts.
 *
 *   npm run train -- [--shared PATH]
 *
 * Writes data/codebook/weights: the same texts give the same bytes. How they do on texts they were not trained on:
 * `npm run train:folds`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { fitAll, samplesOf } from './samples.ts';
import { trainingTexts } from './training-texts.ts';

const { values: options } = parseArgs({ options: { shared: { type: 'string' } } });
const texts = trainingTexts(options.shared);
const { ties, groups, phases } = fitAll(samplesOf(texts, loadGazetteer()));
keep('ties', ties);
keep('groups', groups);
keep('phase', phases);
console.log(`Trained on ${texts.length} texts.`);

function keep(name: string, models: object): void {
  writeFileSync(
    new URL(`../../data/codebook/weights/${name}.json`, import.meta.url),
    `${JSON.stringify(models, null, 1)}\n`,
  );
}
