/**
 * How much speaks for a claim: a clear word counts more than a vague one, parties in the same clause more than parties
 * kept in mind. A sentence about floods, matches or prices needs more. Points are added; `enough` is the bar of a kind.
 */

import type { TieType } from '../../model/tie-types.ts';
import type { Draft } from '../draft.ts';
import { isNationalCapital } from '../structure/city-units.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { type Act, kindMeant } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import type { Memory } from './memory.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { sidesOf } from './sides.ts';
import { typesThatAre } from './type-traits.ts';

/** Where the parties of an act were found. */
export type Scope = 'clause' | 'sentence' | 'memory' | 'told';

/** Kinds whose words also turn up where nobody is tied: goods, roads, students. They need their parties close by. */
export const everyday = typesThatAre('everyday');
/** Kinds that the town where they are signed is no party to by that alone. */
export const signedAnywhere = typesThatAre('signed-anywhere');
/** Kinds that a mere list of names may found together. */
const together = typesThatAre('listed-together');
/** What two capitals do as cities. */
const capitalsActAs = typesThatAre('of-capitals');
/** Kinds that states have among themselves, wherever they meet. */
const ofStates = typesThatAre('of-states');
/** More states than this in one sentence are a list. */
const mostStates = 4;
/** The names of the points for where the parties stand. */
const scopeNames: Readonly<Record<Scope, string>> = {
  clause: 'same-clause',
  sentence: 'same-sentence',
  memory: 'in-mind',
  told: 'told-before',
};
const points = {
  strong: 2,
  weak: 1,
  clause: 1,
  sentence: 0.25,
  recalled: 0.5,
  memory: -0.5,
  told: 0.25,
  tiedBefore: 0.75,
  bothSides: 0.75,
  named: 0.5,
  local: 0.5,
  stage: 0.5,
  nobody: 0.5,
  joined: 0.5,
  sideBySide: 3,
  strangers: 0.5,
  states: 2,
  notJoined: 0.75,
};

/** What speaks for an act: points by name in the order they were given, and their sum. */
export interface Support {
  readonly points: Readonly<Record<string, number>>;
  readonly sum: number;
}

/** What the text has said of the parties before. */
export interface Acquaintance {
  /** It has tied the two that it calls to mind. */
  readonly tiedBefore: boolean;
  /** No sentence has named the two that it calls to mind together. */
  readonly strangers: boolean;
  /** True where much of the text is about accidents, matches or crimes. */
  readonly offTopic: boolean;
}

/** The points of an act with its parties. */
export function supportOf(
  act: Act,
  scene: Scene,
  parties: readonly PartyMention[],
  scope: Scope,
  stageCue: Cue | null,
  { about, home, main }: Pick<Memory, 'about' | 'home' | 'main'>,
  { tiedBefore, strangers, offTopic }: Acquaintance,
  { lang, text }: Pick<Draft, 'lang' | 'text'>,
): Support {
  const given: Record<string, number> = {};
  let sum = 0;
  const add = (name: string, worth: number): void => {
    given[name] = worth;
    sum += worth;
  };
  if (act.trigger.strong) add('clear-word', points.strong);
  else add('vague-word', points.weak);
  // What is told of a place abroad in a text about one region's ties is told of that region.
  const abroad =
    scope === 'memory' &&
    home !== null &&
    parties.some((p) => p.unit === home.unit) &&
    parties.some((p) => p.country !== home.country && p.scale !== 'centre' && p.start >= scene.start && !p.recalled);
  if (abroad) add('home-text', 0);
  else if (scope === 'clause' && parties.some((p) => p.recalled)) add('stand-in', points.recalled);
  else add(scopeNames[scope], points[scope]);
  // Where a text is about two places alone, what it tells without naming them is told of them.
  const known = scope === 'memory' && about.size > 0 && parties.every((p) => about.has(p.unit));
  if (known && scene.parties.some((p) => !p.venue && about.has(p.unit))) add('subject-named', points.named);
  const nearAtHand =
    (lang === 'zh' && tiedBefore) || (lang === 'ru' && scene.parties.some((p) => !p.venue && p.scale !== 'centre'));
  if (
    scope === 'memory' &&
    !known &&
    !abroad &&
    !(lang === 'zh' && isOfOneNamed(act, scene, parties, main[0]?.country)) &&
    (everyday.includes(act.type) || act.type === 'visit')
  )
    add('common-in-mind', act.type === 'visit' || nearAtHand ? -0.5 : -1);
  // What a text goes on to tell of two places it has tied already is mostly of the two.
  if (tiedBefore) add('tied-before', act.trigger.strong ? points.tiedBefore : points.tiedBefore / 3);
  if (strangers && !abroad) add('strangers', -points.strangers);
  const pointsBack = cuesOfKind(scene, 'bothSides').length > 0 || cuesOfKind(scene, 'here').length > 0;
  if (scope === 'memory' && pointsBack) add('points-back', points.bothSides);
  // A sentence that names nobody and points back to nobody mostly speaks of such ties in general.
  if (
    (act.type === 'twinning' || (lang === 'zh' && act.type === 'restriction')) &&
    scope === 'memory' &&
    !pointsBack &&
    scene.parties.length === 0
  )
    add('nobody-named', -points.nobody);
  if (lang === 'zh' && act.type === 'cooperation' && within(cuesOfKind(scene, 'field'), act.clause).length > 0)
    add('field-named', points.named);
  if (parties.every((p) => p.scale !== 'centre')) add('below-states', points.local);
  if (parties.some((p) => p.adjective)) add('adjective', -0.5);
  const sub = parties.filter((p) => p.scale !== 'centre');
  // The venue of an exhibition of two states is no party to it.
  if (scope === 'memory' && everyday.includes(act.type) && parties.length > 3) add('many-in-mind', -1);
  if (act.type === 'forum' && sub.length < parties.length && sub.every((p) => p.venue)) add('venue-only', -2);
  // Two capitals side by side are mostly two governments.
  if (!capitalsActAs.includes(kindMeant(act)) && sub.every((p) => isNationalCapital(p.unit))) add('two-capitals', -3);
  // A list of states ties nobody; two states and a region of one of them are a treaty about the region.
  if (
    parties.length - sub.length > mostStates ||
    isAboutRegion(act, scene, sub) ||
    (lang === 'en' && areMeantByStates(act, scene, sub, text))
  )
    add('between-states', -3);
  // What presidents and foreign ministers do in a town, they do for their states.
  if (
    sub.length < parties.length &&
    ofStates.includes(act.type) &&
    within(cuesOfKind(scene, 'states'), act.clause).length > 0
  )
    add('for-states', -points.states);
  if (lang === 'ru') {
    const named = sub.filter((p) => p.start >= scene.start && p.end <= scene.end);
    const sides = named.length === sub.length ? sidesOf(parties, text) : null;
    const apart = sides === 'side-by-side' || (sides === 'guests' && act.type === 'forum');
    if (sides === 'joined' || (sides === 'guests' && !apart)) add('joined', points.joined);
    else if (apart && !together.includes(act.type)) add('side-by-side', -points.sideBySide);
    else if (sides !== 'placed' && scope !== 'memory' && !act.trigger.strong && everyday.includes(act.type))
      add('not-joined', -points.notJoined);
  }
  if (stageCue && stageCue.start >= act.clause.start && stageCue.end <= act.clause.end) add('stage-word', points.stage);
  const barred = cuesOfKind(scene, 'barred');
  if (barred.length > 0)
    add('other-topic', otherTopic[lang][within(barred, act.clause).length > 0 ? 'here' : 'elsewhere']);
  else if (offTopic) add('text-of-other-topic', act.trigger.strong && scope !== 'memory' ? -0.5 : -1);
  if (scene.block === 'related') add('related-news', -0.5);
  return { points: given, sum };
}

/** True for a clear word with a place abroad that the sentence names: of it and the place the text is about. */
const isOfOneNamed = (act: Act, scene: Scene, parties: readonly PartyMention[], home: string | undefined): boolean =>
  act.trigger.strong &&
  parties.length <= 3 &&
  parties.some((p) => p.country === home) &&
  scene.parties.some((p) => !p.venue && p.scale !== 'centre' && p.country !== home);

/** What another topic takes off, in the clause itself and elsewhere; a Chinese sentence goes on from one matter to the next. */
const otherTopic: Readonly<Record<Draft['lang'], { readonly here: number; readonly elsewhere: number }>> = {
  en: { here: -2, elsewhere: -2 },
  ru: { here: -1.5, elsewhere: -1.5 },
  zh: { here: -1.5, elsewhere: -0.75 },
};

/** True where both states stand in the clause beside the region that they agree on. */
function isAboutRegion(act: Act, scene: Scene, sub: readonly PartyMention[]): boolean {
  if (!['agreement', 'body', 'restriction'].includes(act.type)) return false;
  if (new Set(sub.map((p) => p.country)).size > 1) return false;
  const states = scene.parties.filter(
    (p) => p.scale === 'centre' && p.start >= act.clause.start && p.end <= act.clause.end,
  );
  return new Set(states.map((p) => p.country)).size > 1 && states.some((p) => p.country === sub[0]?.country);
}

/** Kinds that states settle between themselves. */
const settledByStates = typesThatAre('settled-by-states');
const ofState =
  /(?:presidents?|prime ministers?|premiers?|(?:foreign|defen[cs]e|interior|trade) ministers?|ministers?|governments|leaders|diplomats|ambassadors|envoys|parliaments|states|countries)(?!\p{L})/iu;

/**
 * "The prime ministers of Laos and Thailand signed a treaty on the river between Bokeo and Chiang Rai": where both
 * states are named before the act with their offices, the regions after it are what it is about.
 */
function areMeantByStates(act: Act, scene: Scene, sub: readonly PartyMention[], text: string): boolean {
  if (!settledByStates.includes(act.type)) return false;
  const own = new Set(sub.map((p) => p.country));
  if (own.size < 2 || sub.some((p) => p.start < act.trigger.start)) return false;
  const states = scene.parties.filter(
    (p) => p.scale === 'centre' && !p.recalled && p.end <= act.trigger.start && own.has(p.country),
  );
  const first = states[0];
  if (!first || new Set(states.map((p) => p.country)).size < 2) return false;
  return ofState.test(text.slice(scene.start, act.trigger.start));
}

/** The points a claim of this kind needs. */
export function enough(type: TieType): number {
  return type === 'cooperation' ? 2.5 : 2;
}
