/** What is seen of a group as a whole: whether its places act together at all. */
import { countryOf } from '../../../model/place.ts';
import { cuesOfKind } from '../scenes.ts';
import { atMost, type Features } from '../scorer/log-linear.ts';
import type { SentenceFacts } from '../scorer/sentence-facts.ts';
import { countWords } from './count-words.ts';
import { chanceIn, type Group } from './group.ts';
import { groupCues, joinedFrom } from './group-cues.ts';

/** What so large a part of the sentences has, many have. */
const manyFrom = 0.34;

/** What speaks for it that the places of a group act together. */
export function groupFeatures(group: Group): Features {
  const { facts, sentences, members, countries } = group;
  const out = new Map<string, number>();
  const is = (name: string): void => void out.set(name, 1);
  const units = members.map((m) => m.unit);
  const local = units.filter((u) => u.includes('-'));
  const told = sentences.map((i) => facts.sentences[i]!);
  is(`language: ${facts.lang}`);
  is(`places: ${atMost(8, local.length)}`);
  out.set('places', Math.log1p(local.length));
  is(`countries: ${atMost(6, countries)}`);
  out.set('sentences', Math.log1p(told.length));
  out.set('places a sentence', Math.min(5, local.length / told.length));
  const lists = told
    .flatMap((s) => s.lists)
    .map((l) => new Set(l.members.filter((m) => m.antecedent === undefined).map((m) => m.unit)));
  const widest = Math.max(0, ...lists.map((l) => l.size));
  const across = Math.max(0, ...lists.map((l) => new Set([...l].map(countryOf)).size));
  is(`longest list: ${atMost(6, widest)}`);
  is(`countries in a list: ${atMost(4, across)}`);
  out.set('share of the places in the longest list', widest / units.length);
  for (const kind of groupCues) {
    const n = told.filter((s) => cuesOfKind(s.scene, kind).length > 0).length;
    is(`${n === 0 ? 'no sentence' : n / told.length < manyFrom ? 'some sentences' : 'many sentences'} with: ${kind}`);
  }
  wordsOf(told, is);
  const all = told.flatMap((s) => s.places).filter((p) => p.mention.how === 'members' || p.mention.how === 'pronoun');
  const meant = new Map<number, number>();
  for (const p of all) meant.set(p.mention.start, (meant.get(p.mention.start) ?? 0) + 1);
  const most = Math.max(0, ...meant.values());
  is(`places that one word stands for: ${atMost(5, most)}`);
  if (told.some((s) => s.places.some((p) => p.mention.how === 'members'))) is('a word for members');
  counts(told, units.length, group, out);
  web(group, local, out);
  return out;
}

/** What the sentences are about, and the types that their words name. */
function wordsOf(told: readonly SentenceFacts[], is: (name: string) => void): void {
  const counted = new Map<string, number>();
  for (const { classNames, clear, vague } of told)
    for (const name of [
      ...[...classNames].map((n) => `about: ${n}`),
      ...[...clear].map((n) => `a clear word: ${n}`),
      ...[...vague].map((n) => `a vague word: ${n}`),
    ])
      counted.set(name, (counted.get(name) ?? 0) + 1);
  for (const [name, n] of counted) {
    is(`in the text, ${name}`);
    if (n / told.length >= manyFrom) is(`often, ${name}`);
  }
}

/** Words that count those who act: "the five", «шестёрка», 六方. */
function counts(
  told: readonly SentenceFacts[],
  places: number,
  { facts, countries }: Group,
  out: Map<string, number>,
): void {
  for (const { scene } of told)
    for (const n of countWords(facts.text.slice(scene.start, scene.end), facts.lang)) {
      out.set('counts parties', 1);
      out.set(`parties counted: ${atMost(7, n)}`, 1);
      if (n === places || n === countries) out.set('counts as many as are named', 1);
      if (n < places) out.set('counts fewer than are named', 1);
    }
}

/** The web of pairs by their chances: a star is one place with partners, a mesh is a group. */
function web(group: Group, units: readonly string[], out: Map<string, number>): void {
  let pairs = 0;
  let sum = 0;
  let joined = 0;
  let top = 0;
  const degree = new Map<string, number>();
  for (const [i, u] of units.entries())
    for (const v of units.slice(i + 1)) {
      if (countryOf(u) === countryOf(v)) continue;
      pairs++;
      const c = chanceIn(group, u, v);
      sum += c;
      top = Math.max(top, c);
      if (c < joinedFrom) continue;
      joined++;
      for (const w of [u, v]) degree.set(w, (degree.get(w) ?? 0) + 1);
    }
  const areJoined = (u: string, v: string): boolean => chanceIn(group, u, v) >= joinedFrom;
  let closed = 0;
  for (const [i, u] of units.entries())
    for (const [j, v] of units.slice(i + 1).entries())
      if (areJoined(u, v)) closed += units.slice(i + j + 2).filter((w) => areJoined(u, w) && areJoined(v, w)).length;
  if (pairs === 0) return;
  out.set('mean chance of a pair', sum / pairs);
  out.set('highest chance of a pair', top);
  out.set('share of pairs joined', joined / pairs);
  out.set('threes joined', Math.log1p(closed));
  const hub = Math.max(0, ...degree.values());
  if (joined > 0) out.set('share of joined pairs at one place', hub / joined);
  out.set('share of places joined', degree.size / Math.max(1, units.length));
}
