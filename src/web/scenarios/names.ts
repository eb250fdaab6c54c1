/** How the page names inputs, parameters and outputs, in the language in use. */

import { aboutInputs, type InputName } from '../../foresight/air/inputs.ts';
import { aboutOutputs, type OutputName } from '../../foresight/air/outputs.ts';
import { aboutParameters, type ParameterName } from '../../foresight/air/parameters.ts';
import type { Words } from '../../foresight/scenario/scenario.ts';
import { languages } from '../../model/languages.ts';
import { spoken, t } from '../i18n/t.ts';

export const inputLabel = (name: InputName): string => t(`scenarios.input.${name}`);
export const parameterLabel = (name: ParameterName): string => t(`scenarios.parameter.${name}`);
export const outputLabel = (name: OutputName): string => t(`scenarios.output.${name}`);

const isParameter = (name: string): name is ParameterName => name in aboutParameters;
const isInput = (name: string): name is InputName => name in aboutInputs;

/** What moves, parameter or input. */
export const movableLabel = (name: ParameterName | InputName): string =>
  isParameter(name) ? parameterLabel(name) : inputLabel(name);

/** The letter in the formulas; `d_r` as `dr`, since the page’s font has no such small letters. */
export const symbolOf = (name: ParameterName | InputName | OutputName): string =>
  (isParameter(name) ? aboutParameters[name] : isInput(name) ? aboutInputs[name] : aboutOutputs[name]).symbol.replace(
    '_',
    '',
  );

/** Words of a scenario in the language in use, or in one that it has; with its tag where it is another. */
export function wordsIn(words: Words): { readonly text: string; readonly lang: string | undefined } {
  const own = spoken();
  const text = words[own];
  if (text !== null) return { text, lang: undefined };
  for (const lang of languages) {
    const other = words[lang];
    if (other !== null) return { text: other, lang };
  }
  return { text: '', lang: undefined };
}
