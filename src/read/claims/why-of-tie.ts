/** What made a claim, set down: its cues with what each stands for and where it was found, what added to its odds and the bar. */
import type { Span } from '../../model/code-points.ts';
import type { Quotation } from '../../model/reading.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { NearMiss, Why, WhyCue } from '../../model/why.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import type { ActDate } from './date-of-act.ts';
import type { TieTold } from './decode.ts';
import type { JudgedAct } from './groups/group.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { hedgeValue } from './lexicon/lexicon.ts';
import type { ActModality } from './modality-of-act.ts';
import type { ClaimModels } from './models.ts';
import { cuesOfKind, type Scene } from './scenes.ts';
import type { JudgedCase, JudgedPair } from './scorer/judge.ts';
import { contributions, type Features, type LogLinear } from './scorer/log-linear.ts';
import { strictFrom } from './strict-from.ts';

/** What is known of the act of a tie. */
export interface Grounds {
  readonly act: Act;
  readonly scene: Scene;
  readonly mentions: readonly PartyMention[];
  readonly stage: Cue | null;
  readonly date: ActDate | null;
  readonly said: ActModality;
}

/** How far from a speech its speaker is looked for, in characters. */
const reach = 200;

/** The cues of a tie's act, and what added to its odds. Spans are UTF-16, as in the draft. */
export function whyOfTie(
  tie: TieTold,
  { act, scene, mentions, stage, date, said }: Grounds,
  models: ClaimModels,
  draft: Draft,
): Why {
  const cues: WhyCue[] = [];
  const add = (role: WhyCue['role'], at: Span, value: string, as?: WhyCue['as']): void => {
    const { start, end } = at;
    if (start < 0 || end <= start) return;
    const text = draft.text.slice(start, end);
    cues.push({ role, start, end, text, value, found: foundIn(at, act.clause, scene), ...(as && { as }) });
  };
  const { trigger } = act;
  add('trigger', trigger, trigger.kind === 'tie' ? trigger.value : act.type, trigger.strong ? 'clear' : 'vague');
  if (act.limit) add('limit', act.limit, act.limit.value);
  if (stage && stage !== act.limit) add('stage', stage, stage.value);
  for (const m of mentions) add('party', m, m.party, standsFor(m));
  if (date) add('date', date.at, date.edtf);
  if (said?.hedge) add('hedge', said.hedge, percent(hedgeValue(draft.lang, said.hedge.value).likelihood));
  if (said?.denial) add('negation', said.denial, 'negated');
  if (said?.condition) add('mood', said.condition, said.condition.value);
  if (said?.speech) add('speaker', speakerAt(said.speech, draft.text), said.speech.speaker);
  const pointer = cuesOfKind(scene, 'bothSides')[0] ?? cuesOfKind(scene, 'here')[0];
  if (pointer && mentions.some((m) => m.antecedent))
    add('pointer', pointer, pointer.kind === 'here' ? 'here' : 'both-sides');
  const barred = cuesOfKind(scene, 'barred')[0];
  if (barred) add('barred', barred, 'other-topic');
  cues.sort((a, b) => a.start - b.start || b.end - a.end || (a.role < b.role ? -1 : 1));
  return { cues, ...oddsOf(tie.type, tie.best, models), strictFrom: strictFrom(tie, models) };
}

/** What is weighed before a type: that two are tied, that several act together. */
const ofTwo = 'a tie';
const ofSeveral = 'acting together';

/** So many features are named of a tie and of its type; what the others add is one sum. */
const named = 7;

/** What added to the odds of a tie and of its type at a sentence, and the odds from which a pair is claimed. */
function oddsOf(type: TieType, best: JudgedCase | JudgedAct, models: ClaimModels): Pick<Why, 'points' | 'bar'> {
  const points: Record<string, number> = {};
  const weigh = (of: string, model: LogLinear, features: Features): void => {
    points[`${of}: start`] = round(model.bias);
    let rest = 0;
    for (const [i, [name, added]] of addedUp(contributions(model, features), of).entries())
      if (i < named) points[`${of}: ${name}`] = round(added);
      else rest += added;
    points[`${of}: all else`] = round(rest);
  };
  if ('act' in best) {
    const { group, act } = models.groups;
    weigh(ofSeveral, group, best.group);
    weigh(type, act, best.act);
  } else {
    weigh(ofTwo, models.ties.pair, best.made.features);
    const model = models.ties.types.find(([t]) => t === type)?.[1];
    if (model && best.typeFeatures) weigh(type, model, best.typeFeatures);
  }
  const bar = 'act' in best ? models.groups.bars.group : models.ties.bars.pair;
  return { points, bar: round(Math.log(bar / (1 - bar))) };
}

/** What each feature added, the weightiest first; what it added of one type alone is put to it. */
function addedUp(all: ReturnType<typeof contributions>, type: string): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { name, added } of all) {
    const plain = name.startsWith(`${type}: `) ? name.slice(type.length + 2) : name;
    sums.set(plain, (sums.get(plain) ?? 0) + added);
  }
  return [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A pair that comes near to a tie and is not claimed, at the sentence that speaks for it most. */
export function nearMissOf(pair: JudgedPair, scenes: readonly Scene[], models: ClaimModels, draft: Draft): NearMiss {
  const best = pair.cases.toSorted((a, b) => b.odds - a.odds)[0]!;
  const [type] = [...pair.types].sort((a, b) => b[1] - a[1])[0] ?? (['cooperation'] as const);
  const { start, end } = scenes[best.made.sentence]!;
  return {
    type,
    parties: [best.made.a.mention.party, best.made.b.mention.party],
    missing: 'support',
    rule: `${draft.lang}/${type}`,
    evidence: { start, end, quote: draft.text.slice(start, end) },
    why: {
      cues: [],
      ...oddsOf(type, best, models),
      strictFrom: strictFrom({ sides: [best.made.a, best.made.b], best }, models),
    },
  };
}

function foundIn(at: Span, clause: Span, scene: Span): WhyCue['found'] {
  if (at.start >= clause.start && at.end <= clause.end) return 'clause';
  if (at.end <= scene.start) return 'before';
  return at.start >= scene.end ? 'after' : 'sentence';
}

function standsFor({ adjective, how, antecedent }: PartyMention): WhyCue['as'] {
  if (how === 'official') return 'official';
  if (antecedent) return 'stand-in';
  return adjective ? 'adjective' : undefined;
}

const percent = (likelihood: readonly [number, number] | null): string =>
  likelihood ? `${Math.round(likelihood[0] * 100)}–${Math.round(likelihood[1] * 100)} %` : 'open';

/** Where a speaker is named beside a speech; the speech itself where they are named elsewhere. */
function speakerAt(speech: Quotation, text: string): Span {
  const from = Math.max(0, speech.start - reach);
  const near = text.slice(from, speech.end + reach);
  let best: Span | null = null;
  for (let at = near.indexOf(speech.speaker); at >= 0; at = near.indexOf(speech.speaker, at + 1)) {
    const span = { start: from + at, end: from + at + speech.speaker.length };
    if (best === null || gap(span, speech) < gap(best, speech)) best = span;
  }
  return best ?? speech;
}

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
