/**
 * A claim explained in words: what each cue contributed, why type, parties, stage, date and modality were chosen, what was weighed
 * and how sure that makes the reader, and what the codebook says of its type and stage. The command line and the page show the same.
 */
import { codebook } from '../../model/codebook.ts';
import { isModelRule } from '../../model/reader-kinds.ts';
import { percentOf } from '../../model/reading.ts';
import type { CueRole, NearMiss, Why, WhyCue } from '../../model/why.ts';
import { type ExplanationKey, type ExplanationWords, explainedInEnglish } from './explanation-words.ts';
import { parted } from './feature-words.ts';

/** What of a claim is explained; a claim of a reading and a card of evidence both have it. */
export interface Explained {
  readonly type: string;
  readonly stage: string;
  readonly date: string | null;
  readonly modality: string;
  readonly speaker: string | null;
  readonly score: number | null;
  readonly strict: boolean;
  readonly rule?: string | null;
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

/** A feature with what it says and what it adds. */
interface WeightView {
  readonly name: string;
  readonly worth: number;
  readonly says: string;
}

/** What was weighed in one question (is it a tie, is it of this type), in the order in which it is kept. */
export interface WeighedView {
  readonly says: string;
  readonly weights: readonly WeightView[];
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
  readonly weighed: readonly WeighedView[];
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
  const standIns = [...new Set(parties.filter((c) => c.as === 'stand-in').map(quoted))];
  if (away.length === 0 && standIns.length > 0) return say('parties.standIn', { list: standIns.join(', ') });
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
  if (!cue) return say(stage === 'announced' ? 'date.ofText' : 'date.act');
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

/** How the names of features begin that say whether there is a tie at all, and whether several act together; those of a type begin with the type. */
const ofTie = 'a tie';
const ofSeveral = 'acting together';

interface Weighed {
  readonly of: string | null;
  readonly sum: number;
  readonly weights: readonly WeightView[];
}

/** What was weighed, by what it was weighed for; in readings of before for one thing alone. Sums without the dust of binary fractions. */
function weighedFor({ points }: Why, w: ExplanationWords): readonly Weighed[] {
  const groups = new Map<string | null, WeightView[]>();
  for (const [name, worth] of Object.entries(points)) {
    const [of, feature] = parted(name);
    const group = feature === null ? null : of;
    groups.set(group, [...(groups.get(group) ?? []), { name, worth, says: w.feature(feature ?? name) }]);
  }
  return [...groups].map(([of, weights]) => {
    const sum = Math.round(weights.reduce((all, { worth }) => all + worth, 0) * 100) / 100;
    return { of, sum, weights };
  });
}

const figure = (value: number): string => String(value).replace('-', '−');

/** What was weighed, in words. */
export function weighedViews(why: Why, w: ExplanationWords = explainedInEnglish): readonly WeighedView[] {
  return weighedFor(why, w).map(({ of, sum, weights }) => {
    const words = { sum: figure(sum), bar: figure(why.bar), type: w.type(of ?? '') };
    const asked = of === null ? 'points' : of === ofTie ? 'tie' : of === ofSeveral ? 'several' : 'type';
    return { says: w.say(`weighed.${asked}`, words), weights };
  });
}

function suretyOf({ score, strict }: Explained, { strictFrom }: Why, { say }: ExplanationWords): string | null {
  if (score === null) return null;
  const percent = (part: number): string => String(percentOf(part));
  const said = say(strict ? 'surety.stands' : 'surety.possible', { score: percent(score) });
  if (strictFrom === undefined) return said;
  if (strictFrom >= 1) return `${said} ${say('surety.never')}`;
  const why = !strict && score >= strictFrom ? say('surety.unsure') : say('surety.from', { from: percent(strictFrom) });
  return `${said} ${why}`;
}

/** The same of a claim that a language model read: it gives no reasons, and what a person should look at is told. */
function byModelExplained(claim: Explained, why: Why, w: ExplanationWords): ExplanationView {
  const { type, stage, date, modality, speaker } = claim;
  const define = (list: Parameters<typeof definitionOf>[0], id: string): string | null =>
    w.definition(id) ?? definitionOf(list, id);
  const cue = why.cues.find(({ role }) => role === 'date');
  const says = w.say('model.says');
  return {
    cues: cueViews(why, type, w),
    reasons: [
      { about: 'type', value: w.type(type), says, definition: define(codebook.tieTypes, type) },
      { about: 'parties', value: '', says: partiesReason(why, w), definition: null },
      { about: 'stage', value: w.stage(type, stage), says, definition: define(codebook.stages, stage) },
      {
        about: 'date',
        value: date ?? w.say('none'),
        says: cue ? w.say('model.date', { cue: quoted(cue) }) : w.say('date.none'),
        definition: null,
      },
      {
        about: 'modality',
        value: w.modality(modality),
        says: modality === 'attributed' && speaker !== null ? w.say('modality.says', { speaker }) : says,
        definition: null,
      },
    ],
    weighed: [],
    surety: [w.say('model.surety'), ...(why.notes ?? []).map((note) => w.say(`note.${note}`))].join(' '),
  };
}

/** The explanation of a claim, in English unless other words are given. */
export function explanationOf(claim: Explained, why: Why, w: ExplanationWords = explainedInEnglish): ExplanationView {
  if (isModelRule(claim.rule ?? '')) return byModelExplained(claim, why, w);
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
    weighed: weighedViews(why, w),
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
  const groups = weighedFor(miss.why, explainedInEnglish);
  const { sum, weights } = groups.find(({ of }) => of === ofTie) ?? { sum: 0, weights: [] };
  const against = weights
    .filter(({ name, worth }) => worth < 0 && !/: (?:start|all else)$/.test(name))
    .map(({ says }) => says);
  return [
    `It has ${figure(sum)}, and ${figure(miss.why.bar)} are needed.`,
    ...(against.length > 0 ? [`Against it: ${against.join('; ')}.`] : []),
  ].join(' ');
}
