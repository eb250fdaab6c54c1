/** What speaks for a place of a group that it acts with the others. */

import type { Language } from '../../../model/languages.ts';
import { countryOf } from '../../../model/place.ts';
import { cuesOfKind } from '../scenes.ts';
import { atMost, type Features } from '../scorer/log-linear.ts';
import { chanceIn, type Group, type Member } from './group.ts';
import { groupCues, joinedFrom } from './group-cues.ts';

/** Words for those who only listen. */
const guests: Readonly<Record<Language, RegExp>> = {
  en: /observ|guest|invited|spectat/iu,
  ru: /наблюдат|гост|приглаш/iu,
  zh: /观察员|來賓|来宾|嘉宾|应邀|邀请|列席|旁听/u,
};

/** What speaks for a place that it acts with the others. */
export function memberFeatures(member: Member, group: Group): Features {
  const { facts, sentences, members, countries } = group;
  const out = new Map<string, number>();
  const is = (name: string): void => void out.set(name, 1);
  const { unit, told } = member;
  const isState = !unit.includes('-');
  const country = countryOf(unit);
  is(`language: ${facts.lang}`);
  if (isState) {
    is('a state');
    if (members.some((m) => m.unit !== unit && countryOf(m.unit) === country)) is('a state with places of it named');
  }
  const peers = members.filter((m) => m.unit !== unit && countryOf(m.unit) === country && m.unit.includes('-')).length;
  is(`others of its country: ${atMost(4, peers)}`);
  out.set('named', Math.log1p(told.length));
  const names = members.reduce((n, m) => n + m.told.length, 0);
  out.set('share of all names', told.length / names);
  const lists = sentences.flatMap((i) => facts.sentences[i]!.lists).map((l) => new Set(l.members.map((m) => m.unit)));
  const widest = lists.toSorted((a, b) => b.size - a.size)[0];
  if (widest && widest.size >= 3) is(`in the longest list: ${widest.has(unit)}`);
  const longest = Math.max(0, ...lists.filter((l) => l.has(unit)).map((l) => l.size));
  out.set('its longest list', Math.log1p(longest));
  is(`its longest list: ${atMost(5, longest)}`);
  is(`countries: ${atMost(5, countries)}`);
  out.set('first named, by sentences', told[0]!.sentence / facts.sentences.length);
  if (told.every(({ place: { mention: m } }) => m.venue)) is('only a venue');
  if (told.some(({ place: { mention: m } }) => m.venue)) is('a venue');
  if (told.every(({ place: { mention: m } }) => m.adjective)) is('only by adjective');
  for (const { place, sentence } of told) {
    const { scene, classNames, clear, vague, units } = facts.sentences[sentence]!;
    is(`named by: ${place.mention.how}`);
    is(`slot: ${place.slot}`);
    is(`block: ${scene.block}`);
    for (const n of place.before) is(`before: ${n}`);
    for (const n of place.after) is(`after: ${n}`);
    for (const n of classNames) is(`about: ${n}`);
    for (const n of clear) is(`clear word: ${n}`);
    for (const n of vague) is(`vague word: ${n}`);
    for (const kind of groupCues) if (cuesOfKind(scene, kind).length > 0) is(`cue: ${kind}`);
    is(`places beside: ${atMost(5, units.size - 1)}`);
    if (guests[facts.lang].test(facts.text.slice(scene.start, scene.end))) is('guests');
  }
  const odds = members.filter((m) => countryOf(m.unit) !== country).map((m) => chanceIn(group, unit, m.unit));
  if (odds.length > 0) {
    out.set('highest chance', Math.max(...odds));
    out.set('mean chance', odds.reduce((a, b) => a + b, 0) / odds.length);
    out.set('share joined', odds.filter((c) => c >= joinedFrom).length / odds.length);
  }
  return out;
}
