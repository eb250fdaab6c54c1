/** What is said of a tie at a stage, by its type: no word can be read as the opposite of what is so. */

import record from '../../data/codebook/stage-words.json' with { type: 'json' };
import type { Language } from './languages.ts';
import type { Stage } from './stages.ts';
import { isLimit, isStanding, type TieType } from './tie-types.ts';

/** A word for a stage, by its id. */
export type StageWord = keyof typeof record.words;

type WordsOfStages = Readonly<Record<Stage, StageWord>>;

const ofStanding: WordsOfStages = {
  proposed: 'proposed',
  announced: 'announced',
  signed: 'signed',
  active: 'in-force',
  suspended: 'suspended',
  ended: 'ended',
};
/** What happened took place, and is not active ever after. */
const ofActs: WordsOfStages = {
  ...ofStanding,
  signed: 'took-place',
  active: 'took-place',
  suspended: 'interrupted',
  ended: 'stopped',
};
/** The end of a restriction is not a restriction of the end of something. */
const ofLimits: WordsOfStages = {
  ...ofStanding,
  signed: 'decided',
  suspended: 'not-applied',
  ended: 'no-longer-in-force',
};

/** Where a type is not spoken of as others of its kind are. */
const ofTypes: Readonly<Partial<Record<TieType, Partial<WordsOfStages>>>> = {
  body: { signed: 'founded', active: 'at-work' },
  investment: { signed: 'agreed', active: 'under-way' },
  infrastructure: { signed: 'agreed-or-built', active: 'being-built-or-in-use' },
  mobility: { signed: 'introduced' },
  cooperation: { signed: 'agreed', active: 'under-way' },
};

/** The word for a stage of a type. */
export function stageWord(type: TieType, stage: Stage): StageWord {
  const usual = isStanding(type) ? ofStanding : isLimit(type) ? ofLimits : ofActs;
  return ofTypes[type]?.[stage] ?? usual[stage];
}

/** Words for what goes on: they are said with the day since when, the others with the day on which it was. */
const lasting: ReadonlySet<StageWord> = new Set([
  'in-force',
  'at-work',
  'under-way',
  'being-built-or-in-use',
  'suspended',
  'not-applied',
  'no-longer-in-force',
]);

/** True where the word for a stage of a type is of something that goes on: in force *since* 2009, but signed *in* 2009. */
export const isSaidSince = (type: TieType, stage: Stage): boolean => lasting.has(stageWord(type, stage));

/** The same in a language, in lower case: `in force`, `состоялось`. */
export function stageText(lang: Language, type: TieType, stage: Stage): string {
  return record.words[stageWord(type, stage)][lang];
}

/** A stage where no type is known, as in a legend. */
export const stageOfAnyType = (lang: Language, stage: Stage): string => record.any[stage][lang];

/** What a status says beside the word for a stage, with `{stage}` and `{date}` put in. */
export function statusPhrase(
  lang: Language,
  phrase: keyof typeof record.lines,
  values: { readonly stage?: string; readonly date?: string } = {},
): string {
  return record.lines[phrase][lang].replace('{stage}', values.stage ?? '').replace('{date}', values.date ?? '');
}
