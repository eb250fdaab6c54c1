/** What is said of a tie at a stage, by its type: no word can be read as the opposite of what is so. */

import record from '../../data/codebook/stage-words.json' with { type: 'json' };
import type { Language } from './languages.ts';
import { isBuilt, type Milestone, type TieMark } from './milestones.ts';
import { isHaltedOrEnded, type Stage } from './stages.ts';
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
  infrastructure: { signed: 'agreed', active: 'there-or-being-built' },
  mobility: { signed: 'introduced' },
  cooperation: { signed: 'agreed', active: 'under-way' },
};

/** What happened at a milestone, as a line of a history says it. */
const happened: Readonly<Record<Milestone, StageWord>> = {
  agreed: 'agreed',
  begun: 'building-began',
  completed: 'was-completed',
  opened: 'was-opened',
  closed: 'was-closed',
  reopened: 'was-reopened',
  'given-up': 'given-up',
};
/** How it stands since. */
const standsAs: Readonly<Record<Milestone, StageWord>> = {
  agreed: 'agreed',
  begun: 'being-built',
  completed: 'completed',
  opened: 'open',
  closed: 'closed',
  reopened: 'open-again',
  'given-up': 'given-up',
};
/** Of what is built and of which no milestone is told. */
const builtAs: WordsOfStages = {
  proposed: 'planned',
  announced: 'planned',
  signed: 'agreed',
  active: 'open-not-told',
  suspended: 'closed',
  ended: 'closed',
};

/** The word for a stage of a type, or for the milestone reached by it. */
export function stageWord(type: TieType, stage: Stage, milestone?: Milestone): StageWord {
  if (milestone !== undefined && isBuilt(type)) return happened[milestone];
  const usual = isStanding(type) ? ofStanding : isLimit(type) ? ofLimits : ofActs;
  return ofTypes[type]?.[stage] ?? usual[stage];
}

const isShut = (milestone: Milestone): boolean => milestone === 'closed' || milestone === 'given-up';

/** The word for how a tie stands: of what is built by its milestone, of a document whose term is over by that. */
export function statusWord(type: TieType, stage: Stage, milestone?: TieMark): StageWord {
  if (milestone === 'term-over') return 'term-over';
  if (!isBuilt(type)) return stageWord(type, stage);
  if (milestone === undefined) return builtAs[stage];
  // What was stopped before it was opened is not closed.
  return isHaltedOrEnded(stage) && !isShut(milestone) ? ofStanding[stage] : standsAs[milestone];
}

/** Words for what goes on: they are said with the day since when, the others with the day on which it was. */
const lasting: ReadonlySet<StageWord> = new Set([
  'in-force',
  'at-work',
  'under-way',
  'there-or-being-built',
  'being-built',
  'open',
  'open-again',
  'closed',
  'suspended',
  'not-applied',
  'no-longer-in-force',
]);

/** True where a word is of something that goes on: in force *since* 2009, but signed *in* 2009. */
export const isSaidSince = (word: StageWord): boolean => lasting.has(word);

/** True where a word says that nothing is known: it has no date. */
export const isUntold = (word: StageWord): boolean => word === 'open-not-told';

/** A word in a language, in lower case: `in force`, `состоялось`. */
export const wordText = (lang: Language, word: StageWord): string => record.words[word][lang];

/** The same of a stage of a type, or of the milestone reached by it. */
export function stageText(lang: Language, type: TieType, stage: Stage, milestone?: Milestone): string {
  return wordText(lang, stageWord(type, stage, milestone));
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
