/**
 * A claim explained in words: what each cue contributed, why type, parties, stage, date and modality were chosen, which
 * points were given, and what the codebook says of its type and stage. The command line and the page show the same.
 */
import { codebook } from '../model/codebook.ts';
import type { CuePlace, CueRole, NearMiss, Why, WhyCue } from '../model/why.ts';
import { pointMeaning } from './point-names.ts';

/** What of a claim is explained; a claim of a reading and a card of evidence both have it. */
export interface Explained {
  readonly type: string;
  readonly stage: string;
  readonly date: string | null;
  readonly modality: string;
  readonly speaker: string | null;
  readonly polarity?: 'affirmed' | 'negated';
  readonly mood?: 'conditional' | 'counterfactual' | 'normative' | null;
}

/** A cue with its short name ("party") and what it contributed. Spans are those of the reading: code points. */
export interface CueView {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: CueRole;
  readonly name: string;
  readonly says: string;
}

/** A point with what it means. */
export interface PointView {
  readonly name: string;
  readonly worth: number;
  readonly says: string;
}

/** One choice of the reader with its reason. */
export interface ReasonView {
  readonly about: 'type' | 'parties' | 'stage' | 'date' | 'modality' | 'counted';
  readonly value: string;
  readonly says: string;
  /** The codebook's definition, for type and stage. */
  readonly definition: string | null;
}

export interface ExplanationView {
  readonly cues: readonly CueView[];
  readonly reasons: readonly ReasonView[];
  readonly points: readonly PointView[];
  readonly sum: number;
  readonly bar: number;
}

const names: Readonly<Record<CueRole, string>> = {
  trigger: 'kind',
  limit: 'limit',
  stage: 'stage',
  party: 'party',
  date: 'date',
  hedge: 'hedge',
  negation: 'denial',
  mood: 'condition',
  speaker: 'speaker',
  pointer: 'pointer',
  barred: 'other topic',
};
const places: Readonly<Record<CuePlace, string>> = {
  clause: 'in the same clause',
  sentence: 'in the same sentence',
  before: 'in a sentence before',
  after: 'in a sentence after',
};
const quoted = (cue: WhyCue): string => `“${cue.text.replace(/\s+/g, ' ')}”`;

/** What a cue contributed. */
function contribution(cue: WhyCue): string {
  const where = places[cue.found];
  switch (cue.role) {
    case 'trigger':
      if (cue.found !== 'clause') return `names the kind of tie (${cue.value}) ${where}; this clause goes on with it`;
      return cue.as === 'vague'
        ? `may name the kind ${cue.value}; such words count only with their parties near`
        : `names the kind ${cue.value} by itself`;
    case 'limit':
      return `limits what is named beside it: ${cue.value}`;
    case 'stage':
      return `says how far it has come: ${cue.value} (${where})`;
    case 'party':
      return `${byWhat(cue)} ${cue.value}, ${where}`;
    case 'date':
      return `gives the date ${cue.value}, ${where}`;
    case 'hedge':
      return `says how likely: ${cue.value}`;
    case 'negation':
      return 'denies it';
    case 'mood':
      return `makes it ${cue.value}`;
    case 'speaker':
      return 'says so; the claim is theirs';
    case 'pointer':
      return 'points back to the places named before';
    case 'barred':
      return 'belongs to another topic; more support is needed';
  }
}

function byWhat({ as }: WhyCue): string {
  if (as === 'adjective') return 'an adjective that stands for';
  if (as === 'official') return 'an official who stands for';
  return as === 'stand-in' ? 'a word that stands for' : 'names';
}

const definitionOf = (list: readonly { readonly id: string; readonly definition: string }[], id: string) =>
  list.find((entry) => entry.id === id)?.definition ?? null;

function typeReason({ type }: Explained, { cues }: Why): string {
  const trigger = cues.find((c) => c.role === 'trigger');
  const limit = cues.find((c) => c.role === 'limit');
  if (trigger && limit) return `${quoted(limit)} limits the ${trigger.value} that ${quoted(trigger)} names.`;
  if (!trigger) return 'The words of an act told before go on here.';
  return trigger.value === type
    ? `${quoted(trigger)} names it.`
    : `${quoted(trigger)} names ${trigger.value}, which counts as ${type} here.`;
}

function partiesReason({ cues }: Why): string {
  const parties = cues.filter((c) => c.role === 'party');
  const away = parties.filter((c) => c.found === 'before' || c.found === 'after');
  if (parties.length === 0) return 'No party of it was found.';
  if (away.length === 0)
    return parties.every((c) => c.found === 'clause')
      ? 'All are named in its clause.'
      : 'All are named in its sentence.';
  const pointer = cues.find((c) => c.role === 'pointer');
  const list = away.map(quoted).join(', ');
  return `${list}: named ${away[0]!.found === 'after' ? 'after it' : 'before and kept in mind'}${pointer ? `; ${quoted(pointer)} points there` : ''}.`;
}

function stageReason({ type, stage }: Explained, { cues }: Why): string {
  const cue = cues.find((c) => c.role === 'stage');
  const limit = cues.find((c) => c.role === 'limit');
  if (limit && limit.value === stage) return `${quoted(limit)} says so.`;
  if (!cue) return `No word says how far it has come: this is the usual stage of ${type}.`;
  if (cue.value === stage) return `${quoted(cue)} says so.`;
  return `${quoted(cue)} would say ${cue.value}; of ${type} without a word that founds it that is ${stage}.`;
}

function dateReason({ date, stage }: Explained, { cues }: Why): string {
  const cue = cues.find((c) => c.role === 'date');
  if (date === null)
    return stage === 'proposed'
      ? 'A proposal is dated only by the time it is planned for, and the text gives none.'
      : 'The text gives no date for it.';
  if (!cue) return 'It is the date of the act.';
  if (cue.found === 'clause') return `${quoted(cue)} is the date nearest to it in its clause.`;
  if (cue.found === 'sentence') return `${quoted(cue)} is the date nearest to it in its sentence.`;
  return `${quoted(cue)}, in the sentence before, sets the time.`;
}

function modalityReason({ modality, speaker }: Explained, { cues }: Why): string {
  const hedge = cues.find((c) => c.role === 'hedge');
  if (modality === 'attributed') return `${speaker ?? 'A person'} says so.`;
  if (modality === 'forecast' && hedge) return `${quoted(hedge)} (${hedge.value}) is said of what is still to come.`;
  return 'It is told without a speaker and without a hedge about the future.';
}

function countedReason({ polarity, mood }: Explained, { cues }: Why): ReasonView[] {
  if (polarity !== 'negated' && !mood) return [];
  const cue = cues.find((c) => c.role === (polarity === 'negated' ? 'negation' : 'mood'));
  const value = polarity === 'negated' ? 'denied' : (mood ?? '');
  return [
    {
      about: 'counted',
      value,
      says: `${cue ? quoted(cue) : 'A word'} makes it ${value}: it counts as no tie.`,
      definition: null,
    },
  ];
}

/** The cues with what each contributed, in text order. */
export function cueViews({ cues }: Why): readonly CueView[] {
  return cues.map((cue) => ({
    start: cue.start,
    end: cue.end,
    text: cue.text,
    role: cue.role,
    name: names[cue.role],
    says: contribution(cue),
  }));
}

/** The points with what each means, and their sum without the dust of binary fractions. */
export function pointViews({ points, bar }: Why): Pick<ExplanationView, 'points' | 'sum' | 'bar'> {
  const list = Object.entries(points).map(([name, worth]) => ({ name, worth, says: pointMeaning(name) }));
  return { points: list, sum: Math.round(list.reduce((sum, { worth }) => sum + worth, 0) * 1000) / 1000, bar };
}

/** The explanation of a claim. */
export function explanationOf(claim: Explained, why: Why): ExplanationView {
  const modality = `${claim.modality}`;
  return {
    cues: cueViews(why),
    reasons: [
      {
        about: 'type',
        value: claim.type,
        says: typeReason(claim, why),
        definition: definitionOf(codebook.tieTypes, claim.type),
      },
      { about: 'parties', value: '', says: partiesReason(why), definition: null },
      {
        about: 'stage',
        value: claim.stage,
        says: stageReason(claim, why),
        definition: definitionOf(codebook.stages, claim.stage),
      },
      { about: 'date', value: claim.date ?? 'none', says: dateReason(claim, why), definition: null },
      { about: 'modality', value: modality, says: modalityReason(claim, why), definition: null },
      ...countedReason(claim, why),
    ],
    ...pointViews(why),
  };
}

/** Why an act was not claimed, in words. */
export function lackOf(miss: NearMiss): string {
  if (miss.missing === 'party') {
    const found = miss.parties.join(' and ');
    const are = miss.parties.length === 1 ? 'was' : 'were';
    if (miss.parties.length === 0) return 'No place was found that it could tie.';
    return miss.parties.every((party) => /^[A-Z]{2}$/.test(party))
      ? `Only ${found} ${are} found, and a tie needs a place below the state.`
      : `Only ${found} ${are} found, and nothing before names a side in another country.`;
  }
  const { sum, bar } = pointViews(miss.why);
  const { points } = miss.why;
  const against = Object.keys(points).filter((name) => (points[name] ?? 0) < 0);
  const lacks = ['clear-word', 'same-clause', 'stage-word'].filter((name) => points[name] === undefined);
  return [
    `It needs ${bar} points and has ${sum}.`,
    ...(against.length > 0 ? [`Against it: ${against.map(pointMeaning).join('; ')}.`] : []),
    ...(lacks.length > 0 ? [`It would help if ${lacks.map(pointMeaning).join(', or ')}.`] : []),
  ].join(' ');
}
