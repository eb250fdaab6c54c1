/** What made a claim, set down: its cues with what each stands for and where it was found, its points and the bar. */
import type { Span } from '../../model/code-points.ts';
import type { Quotation } from '../../model/reading.ts';
import type { NearMiss, Why, WhyCue } from '../../model/why.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import type { ActDate } from './date-of-act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { hedgeValue } from './lexicon/lexicon.ts';
import type { ActModality } from './modality-of-act.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { strictFrom } from './score-of-claim.ts';
import { enough, type Scope, type Support } from './support.ts';

/** What is known of an act when it is claimed, or when it falls short. */
export interface Grounds {
  readonly mentions: readonly PartyMention[];
  readonly stage: Cue | null;
  readonly support: Support | null;
  readonly date?: ActDate | null;
  readonly said?: ActModality;
}

/** How far from a speech its speaker is looked for, in characters. */
const reach = 200;

/** The cues and points of an act. Spans are UTF-16, as in the draft. */
export function whyOfAct(act: Act, scene: Scene, grounds: Grounds, draft: Draft): Why {
  const { mentions, stage, support, date, said } = grounds;
  const cues: WhyCue[] = [];
  const add = (role: WhyCue['role'], at: Span, value: string, as?: WhyCue['as']): void => {
    const { start, end } = at;
    if (start < 0 || end <= start) return;
    const text = draft.text.slice(start, end);
    cues.push({ role, start, end, text, value, found: foundIn(at, act.clause, scene), ...(as && { as }) });
  };
  const trigger = spoken(act).trigger;
  add('trigger', trigger, trigger.kind === 'tie' ? trigger.value : act.type, trigger.strong ? 'clear' : 'vague');
  if (act.limit) add('limit', act.limit, act.limit.value);
  if (stage && stage !== act.limit) add('stage', stage, stage.value);
  for (const m of mentions) add('party', m, m.party, standsFor(m));
  if (date) add('date', date.at, date.edtf);
  if (said?.hedge) add('hedge', said.hedge, percent(hedgeValue(draft.lang, said.hedge.value).likelihood));
  if (said?.denial) add('negation', said.denial, 'negated');
  if (said?.condition) add('mood', said.condition, said.condition.value);
  if (said?.speech) add('speaker', speakerAt(said.speech, draft.text), said.speech.speaker);
  if (support && 'points-back' in support.points) {
    const pointer = cuesOfKind(scene, 'bothSides')[0] ?? cuesOfKind(scene, 'here')[0];
    if (pointer) add('pointer', pointer, pointer.kind === 'here' ? 'here' : 'both-sides');
  }
  if (support && 'other-topic' in support.points) {
    const barred = cuesOfKind(scene, 'barred')[0];
    if (barred) add('barred', barred, 'other-topic');
  }
  cues.sort((a, b) => a.start - b.start || b.end - a.end || (a.role < b.role ? -1 : 1));
  return { cues, points: support?.points ?? {}, bar: enough(act.type), strictFrom };
}

/** An act that falls short, with what it lacks; null where too little was there to speak of. */
export function nearMiss(
  act: Act,
  scene: Scene,
  scope: Scope,
  grounds: Omit<Grounds, 'date' | 'said'>,
  draft: Draft,
): NearMiss | null {
  const { mentions, support } = grounds;
  const named = mentions.length > 0 ? mentions : within(scene.parties, scene);
  if (support === null && named.length === 0 && !act.trigger.strong) return null;
  const { start, end } = scene;
  return {
    type: act.type,
    parties: [...new Set(named.map((m) => m.party))],
    missing: support === null ? 'party' : 'support',
    rule: `${draft.lang}/${act.type}-${scope}`,
    evidence: { start, end, quote: draft.text.slice(start, end) },
    why: whyOfAct(act, scene, { ...grounds, mentions: named }, draft),
  };
}

/** The act whose words are meant: an elliptic clause has none of its own. */
function spoken(act: Act): Act {
  return act.said && act.trigger.end === act.trigger.start ? spoken(act.said) : act;
}

function foundIn(at: Span, clause: Span, scene: Span): WhyCue['found'] {
  if (at.start >= clause.start && at.end <= clause.end) return 'clause';
  if (at.end <= scene.start) return 'before';
  return at.start >= scene.end ? 'after' : 'sentence';
}

function standsFor({ adjective, person, recalled }: PartyMention): WhyCue['as'] {
  if (person) return 'official';
  if (recalled) return 'stand-in';
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
