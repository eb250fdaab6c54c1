/** The words that explain a claim, in English, by name: `{…}` stands for what is put in. The page has them in other languages too. */
import { featureEnglish, featureText, featureWordsEnglish } from './feature-words.ts';

/** The words by name. */
export const explanationEnglish = {
  'name.trigger': 'kind',
  'name.limit': 'limit',
  'name.stage': 'stage',
  'name.party': 'party',
  'name.date': 'date',
  'name.hedge': 'hedge',
  'name.negation': 'denial',
  'name.mood': 'condition',
  'name.speaker': 'speaker',
  'name.pointer': 'pointer',
  'name.barred': 'other topic',
  'in.clause': 'in the same clause',
  'in.sentence': 'in the same sentence',
  'in.before': 'in a sentence before',
  'in.after': 'in a sentence after',
  'cue.goesOn': 'names the kind of tie ({value}) {where}; this clause goes on with it',
  'cue.vague': 'may name the kind {value}; such words count only with their parties near',
  'cue.clear': 'names the kind {value} by itself',
  'cue.limit': 'limits what is named beside it: {value}',
  'cue.stage': 'says how far it has come: {value} ({where})',
  'cue.party': '{what} {value}, {where}',
  'cue.date': 'gives the date {value}, {where}',
  'cue.hedge': 'says how likely: {value}',
  'cue.negation': 'denies it',
  'cue.mood': 'makes it {value}',
  'cue.speaker': 'says so; the claim is theirs',
  'cue.pointer': 'points back to the places named before',
  'cue.barred': 'belongs to another topic; more support is needed',
  'by.adjective': 'an adjective that stands for',
  'by.official': 'an official who stands for',
  'by.stand-in': 'a word that stands for',
  'by.name': 'names',
  'type.limited': '{limit} limits the {value} that {trigger} names.',
  'type.goesOn': 'The words of an act told before go on here.',
  'type.named': '{trigger} names it.',
  'type.counts': '{trigger} names {value}, which counts as {type} here.',
  'parties.none': 'No party of it was found.',
  'parties.clause': 'All are named in its clause.',
  'parties.sentence': 'All are named in its sentence.',
  'parties.standIn': '{list}: stands for what is named elsewhere.',
  'parties.after': '{list}: named after it.',
  'parties.before': '{list}: named before and kept in mind.',
  'parties.after.pointer': '{list}: named after it; {pointer} points there.',
  'parties.before.pointer': '{list}: named before and kept in mind; {pointer} points there.',
  'stage.says': '{cue} says so.',
  'stage.usual': 'No word says how far it has come: this is the usual stage of {type}.',
  'stage.turned': '{cue} would say {value}; of {type} without a word that founds it that is {stage}.',
  'date.proposal': 'A proposal is dated only by the time it is planned for, and the text gives none.',
  'date.none': 'The text gives no date for it.',
  'date.act': 'It is the date of the act.',
  'date.ofText':
    'The text gives no date for it; what is announced is dated as the text is, whose month is inferred from what it cites.',
  'date.clause': '{cue} is the date nearest to it in its clause.',
  'date.sentence': '{cue} is the date nearest to it in its sentence.',
  'date.before': '{cue}, in the sentence before, sets the time.',
  'modality.says': '{speaker} says so.',
  'modality.person': 'A person says so.',
  'modality.forecast': '{cue} ({value}) is said of what is still to come.',
  'modality.fact': 'It is told without a speaker and without a hedge about the future.',
  counted: '{cue} makes it {value}: it counts as no tie.',
  'counted.word': 'A word makes it {value}: it counts as no tie.',
  'counted.denied': 'denied',
  'weighed.tie': 'That the two are tied: {sum}; {bar} are needed.',
  'weighed.several': 'That they act together: {sum}; {bar} are needed.',
  'weighed.type': 'That its type is {type}: {sum}.',
  'weighed.points': '{sum} points; {bar} are needed.',
  'weighed.how': 'What was seen, and what each adds to the odds (as logarithms):',
  'surety.stands': 'The reader is {score} % sure that the text says so: the claim stands.',
  'surety.possible': 'The reader is {score} % sure that the text says so: the claim is only possible.',
  'surety.unsure': 'It is not sure enough of its type, or of how far it has come.',
  'surety.from': 'Claims stand from {from} % on.',
  'surety.never': 'Another sentence names some of those who act together here: such a claim never stands by itself.',
  none: 'none',
  'model.says': 'The language model reads it so.',
  'model.date': '{cue} says when.',
  'model.surety':
    'A language model read it. How often it is right is not known: the claim counts for nothing until a person accepts it.',
  'note.place-in-doubt': 'Look at the parties: Amur reads another place there than the model says.',
  'note.place-unchecked': 'Look at the parties: a place is known by the model’s code alone.',
  'note.date-in-doubt': 'Look at the date: the model gives another one for these words.',
  'note.date-unchecked': 'Look at the date: Amur reads none in these words, and the model’s stands.',
  'note.date-after-publication': 'Look at the date: the model’s lay after the publication, and was left out.',
  'note.date-without-words': 'Look at the date: the model gave one without words of the text, and it was left out.',
  'note.quote-otherwise': 'The model quoted with other marks or case; the words here are the document’s.',
} as const;

export type ExplanationKey = keyof typeof explanationEnglish;

/** What an explanation is written with: its sentences, and what ids are called in them. */
export interface ExplanationWords {
  readonly say: (key: ExplanationKey, values?: Readonly<Record<string, string>>) => string;
  readonly type: (id: string) => string;
  readonly stage: (type: string, id: string) => string;
  readonly modality: (id: string) => string;
  readonly mood: (id: string) => string;
  readonly feature: (name: string) => string;
  /** The codebook's definition in the language; null where it has none in it. */
  readonly definition: (id: string) => string | null;
}

const asItIs = (id: string): string => id;

/** An explanation in English, with ids as they are. */
export const explainedInEnglish: ExplanationWords = {
  say: (key, values = {}) => explanationEnglish[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  type: asItIs,
  stage: (_, id) => id,
  modality: asItIs,
  mood: asItIs,
  feature: (name) =>
    featureText(name, {
      sentence: (key, value) => featureEnglish[key]?.replace('{value}', value) ?? null,
      word: (key) => featureWordsEnglish[key] ?? null,
      type: asItIs,
    }),
  definition: () => null,
};
