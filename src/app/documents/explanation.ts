/**
 * A claim explained in words: what each cue contributed, why type, parties, stage, date and modality were chosen, which
 * points were given, and what the codebook says of its type and stage. The command line and the page show the same.
 */
import { codebook } from '../../model/codebook.ts';
import type { CueRole, NearMiss, Why, WhyCue } from '../../model/why.ts';
import { type ExplanationKey, type ExplanationWords, explainedInEnglish } from './explanation-words.ts';
import { pointMeaning } from './point-names.ts';

/** What of a claim is explained; a claim of a reading and a card of evidence both have it. */
export interface Explained {
  readonly type: string;
  readonly stage: string;
  readonly date: string | null;
  readonly modality: string;
  readonly speaker: string | null;
  readonly score: number | null;
  readonly strict: boolean;
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
  /** How sure the reader is, and whether that is enough; null where no score was kept. */
  readonly surety: string | null;
}

const quoted = (cue: WhyCue): string => `“${cue.text.replace(/\s+/g, ' ')}”`;

/** What a cue contributed. */
function contribution(cue: WhyCue, of: string, { say, type, stage, mood }: ExplanationWords): string {
  const where = say(`in.${cue.found}`);
  const { value } = cue;
  switch (cue.role) {
    case 'trigger':
      if (cue.found !== 'clause') return say('cue.goesOn', { value: type(value), where });
      return say(cue.as === 'vague' ? 'cue.vague' : 'cue.clear', { value: type(value) });
    case 'limit':
      return say('cue.limit', { value: stage(of, value) });
    case 'stage':
      return say('cue.stage', { value: stage(of, value), where });
    case 'party':
      return say('cue.party', { what: say(byWhat(cue)), value, where });
    case 'date':
      return say('cue.date', { value, where });
    case 'mood':
      return say('cue.mood', { value: mood(value) });
    case 'hedge':
      return say('cue.hedge', { value });
    default:
      return say(`cue.${cue.role}`);
  }
}

function byWhat({ as }: WhyCue): ExplanationKey {
  return as === 'adjective' || as === 'official' || as === 'stand-in' ? `by.${as}` : 'by.name';
}

const definitionOf = (list: readonly { readonly id: string; readonly definition: string }[], id: string) =>
  list.find((entry) => entry.id === id)?.definition ?? null;

function typeReason({ type }: Explained, { cues }: Why, w: ExplanationWords): string {
  const trigger = cues.find((c) => c.role === 'trigger');
  const limit = cues.find((c) => c.role === 'limit');
  if (!trigger) return w.say('type.goesOn');
  const words = { trigger: quoted(trigger), value: w.type(trigger.value), type: w.type(type) };
  if (limit) return w.say('type.limited', { ...words, limit: quoted(limit) });
  return w.say(trigger.value === type ? 'type.named' : 'type.counts', words);
}

function partiesReason({ cues }: Why, { say }: ExplanationWords): string {
  const parties = cues.filter((c) => c.role === 'party');
  const away = parties.filter((c) => c.found === 'before' || c.found === 'after');
  if (parties.length === 0) return say('parties.none');
  if (away.length === 0) return say(parties.every((c) => c.found === 'clause') ? 'parties.clause' : 'parties.sentence');
  const pointer = cues.find((c) => c.role === 'pointer');
  const where = away[0]!.found === 'after' ? 'after' : 'before';
  const list = away.map(quoted).join(', ');
  return pointer
    ? say(`parties.${where}.pointer`, { list, pointer: quoted(pointer) })
    : say(`parties.${where}`, { list });
}

function stageReason({ type, stage }: Explained, { cues }: Why, w: ExplanationWords): string {
  const cue = cues.find((c) => c.role === 'stage');
  const limit = cues.find((c) => c.role === 'limit');
  if (limit && limit.value === stage) return w.say('stage.says', { cue: quoted(limit) });
  if (!cue) return w.say('stage.usual', { type: w.type(type) });
  const words = { cue: quoted(cue), value: w.stage(type, cue.value), type: w.type(type), stage: w.stage(type, stage) };
  return w.say(words.value === words.stage ? 'stage.says' : 'stage.turned', words);
}

function dateReason({ date, stage }: Explained, { cues }: Why, { say }: ExplanationWords): string {
  const cue = cues.find((c) => c.role === 'date');
  if (date === null) return say(stage === 'proposed' ? 'date.proposal' : 'date.none');
  if (!cue) return say('date.act');
  const where = cue.found === 'clause' || cue.found === 'sentence' ? cue.found : 'before';
  return say(`date.${where}`, { cue: quoted(cue) });
}

function modalityReason({ modality, speaker }: Explained, { cues }: Why, { say }: ExplanationWords): string {
  const hedge = cues.find((c) => c.role === 'hedge');
  if (modality === 'attributed') return speaker === null ? say('modality.person') : say('modality.says', { speaker });
  if (modality === 'forecast' && hedge) return say('modality.forecast', { cue: quoted(hedge), value: hedge.value });
  return say('modality.fact');
}

function countedReason({ polarity, mood }: Explained, { cues }: Why, w: ExplanationWords): ReasonView[] {
  if (polarity !== 'negated' && !mood) return [];
  const cue = cues.find((c) => c.role === (polarity === 'negated' ? 'negation' : 'mood'));
  const value = polarity === 'negated' ? w.say('counted.denied') : w.mood(mood ?? '');
  const says = cue ? w.say('counted', { cue: quoted(cue), value }) : w.say('counted.word', { value });
  return [{ about: 'counted', value, says, definition: null }];
}

/** The cues with what each contributed, in text order. */
export function cueViews({ cues }: Why, type = '', w: ExplanationWords = explainedInEnglish): readonly CueView[] {
  return cues.map((cue) => ({
    start: cue.start,
    end: cue.end,
    text: cue.text,
    role: cue.role,
    name: w.say(`name.${cue.role}`),
    says: contribution(cue, type, w),
  }));
}

/** The points with what each means, and their sum without the dust of binary fractions. */
export function pointViews(
  { points, bar }: Why,
  w: ExplanationWords = explainedInEnglish,
): Pick<ExplanationView, 'points' | 'sum' | 'bar'> {
  const list = Object.entries(points).map(([name, worth]) => ({ name, worth, says: w.point(name) }));
  return { points: list, sum: Math.round(list.reduce((sum, { worth }) => sum + worth, 0) * 1000) / 1000, bar };
}

function suretyOf({ score, strict }: Explained, { strictFrom }: Why, { say }: ExplanationWords): string | null {
  if (score === null) return null;
  const percent = (part: number): string => String(Math.round(part * 100));
  const said = say(strict ? 'surety.stands' : 'surety.possible', { score: percent(score) });
  return strictFrom === undefined ? said : `${said} ${say('surety.from', { from: percent(strictFrom) })}`;
}

/** The explanation of a claim, in English unless other words are given. */
export function explanationOf(claim: Explained, why: Why, w: ExplanationWords = explainedInEnglish): ExplanationView {
  const { type, stage, date, modality } = claim;
  return {
    cues: cueViews(why, type, w),
    reasons: [
      {
        about: 'type',
        value: w.type(type),
        says: typeReason(claim, why, w),
        definition: w.definition(type) ?? definitionOf(codebook.tieTypes, type),
      },
      { about: 'parties', value: '', says: partiesReason(why, w), definition: null },
      {
        about: 'stage',
        value: w.stage(type, stage),
        says: stageReason(claim, why, w),
        definition: w.definition(stage) ?? definitionOf(codebook.stages, stage),
      },
      { about: 'date', value: date ?? w.say('none'), says: dateReason(claim, why, w), definition: null },
      { about: 'modality', value: w.modality(modality), says: modalityReason(claim, why, w), definition: null },
      ...countedReason(claim, why, w),
    ],
    ...pointViews(why, w),
    surety: suretyOf(claim, why, w),
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
