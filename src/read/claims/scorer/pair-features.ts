/** What is seen of a pair of places at a sentence: the features by which it is judged whether the sentence tells of a tie. */
import { countryOf } from '../../../model/place.ts';
import { standingOf } from '../../structure/coordinations.ts';
import type { Cue } from '../lexicon/cue-trie.ts';
import { cuesOfKind } from '../scenes.ts';
import type { Candidate, Side } from './candidates.ts';
import { atMost, type Features } from './log-linear.ts';
import { classesWithin, type SentenceFacts } from './sentence-facts.ts';
import type { TextFacts } from './text-facts.ts';

/** Kinds of cues whose mere presence in the sentence is a feature. */
const told = [
  'barred',
  'session',
  'founding',
  'lasting',
  'giving',
  'states',
  'offices',
  'say',
  'negation',
  'denials',
  'bothSides',
  'here',
  'opinion',
  'hedge',
  'aside',
  'purpose',
  'bodies',
  'unnamed',
  'mood',
] as const;

/** Words between two names further apart than this say little of the two, in characters. */
const mostBetween = 300;

/** What is seen of a sentence, whichever pair it may tie; `at` is its number. */
export function sentenceFeatures(at: number, facts: TextFacts): Features {
  const out = new Map<string, number>();
  const is = (name: string): void => void out.set(name, 1);
  const so = (name: string, value: number): void => void (value !== 0 && out.set(name, value));
  const sentence = facts.sentences[at]!;
  const { scene } = sentence;
  is(`language: ${facts.lang}`);
  is(`block: ${scene.block}`);
  is(`slots in sentence: ${atMost(5, sentence.slots)}`);
  is(`countries in sentence: ${atMost(4, sentence.countries.size)}`);
  is(`sentences with a clear word: ${facts.worded === 0 ? 'none' : facts.worded < 0.34 ? 'some' : 'many'}`);
  for (const name of facts.sentences[0]!.classNames) is(`opening about: ${name}`);
  if (at === 0) is('first sentence');
  so('how far into the text', at / facts.sentences.length);
  for (const kind of told) if (cuesOfKind(scene, kind).length > 0) is(`cue: ${kind}`);
  for (const { value } of cuesOfKind(scene, 'mood')) is(`mood: ${value}`);
  if (/[?？]["”»」』)]?\s*$/u.test(facts.text.slice(scene.start, scene.end))) is('asked');
  so('clear words', Math.min(2, sentence.clear.size));
  so('vague words', Math.min(2, sentence.vague.size));
  so('hints', Math.min(2, sentence.hinted.size));
  for (const type of sentence.clear) is(`clear word: ${type}`);
  for (const type of sentence.vague) is(`vague word: ${type}`);
  for (const { value } of cuesOfKind(scene, 'restriction')) is(`limit: ${value}`);
  for (const { value } of cuesOfKind(scene, 'stage')) is(`phase: ${value}`);
  for (const name of sentence.classNames) is(`about: ${name}`);
  for (const word of sentence.words) is(`word: ${word}`);
  for (const name of facts.sentences[at - 1]?.classNames ?? []) is(`before about: ${name}`);
  return out;
}

/** What is seen of a pair at a sentence, with what is seen of the sentence. */
export function pairFeatures(candidate: Candidate, facts: TextFacts, ofSentence: Features): Features {
  const out = new Map<string, number>(ofSentence);
  const is = (name: string): void => void out.set(name, 1);
  const so = (name: string, value: number): void => void (value !== 0 && out.set(name, value));
  const { a, b, pair, sentence: at, nearer, further } = candidate;
  const sentence = facts.sentences[at]!;
  const { scene } = sentence;
  const [u, v] = [a.mention.unit, b.mention.unit];
  is(`found: ${nearer} and ${further} sentences back`);
  so('a state is one side', !u.includes('-') || !v.includes('-') ? 1 : 0);
  for (const side of [a, b]) sideFeatures(side, out);
  if (nearer === 0 && further === 0) bothHere(a, b, sentence, out);
  else {
    oneHere(a, b, sentence, out);
    const alone = sentence.units.size === 1 ? 'the only place here' : 'one of several here';
    is(`${alone}, the other ${further}`);
    is(`${alone}, the other ${further}, ${sentence.clear.size > 0 ? 'a clear word' : 'no clear word'}`);
  }
  const worded = sentence.clear.size > 0 ? 'a clear word' : sentence.vague.size > 0 ? 'a vague word' : 'no word';
  const shape = shapeOf(a, b, sentence);
  is(`shape: ${shape}`);
  is(`shape: ${shape}, ${worded}`);
  is(`shape: ${shape}, slots: ${atMost(5, sentence.slots)}`);
  is(`found: ${nearer} and ${further} sentences back, ${worded}`);
  const length = lengthOf(facts.sentences.length);
  is(`length: ${length}`);
  is(`length: ${length}, ${worded}`);
  is(`found: ${nearer} and ${further} sentences back, ${length}`);
  so('others of the two countries', othersOf(sentence, a, b) ? 1 : 0);
  so('units beside the two', Math.log1p(besideOf(a, b, sentence, facts)));
  for (const type of sentence.clear) is(`shape: ${shape}, clear word: ${type}`);
  if (facts.around[at]!.lead !== null) is(`item: ${itemOf(a, b, facts.sentences[facts.around[at]!.lead!]!)}`);
  const [n, m] = [facts.named.get(u) ?? 0, facts.named.get(v) ?? 0];
  so('both named often', Math.log1p(n + m));
  so('rarer named often', Math.log1p(Math.min(n, m)));
  so('share of all names', (n + m) / facts.namedInAll);
  const inTitle = Number(facts.titled.has(u)) + Number(facts.titled.has(v));
  if (inTitle > 0)
    is(
      inTitle === 2
        ? 'both in the title'
        : facts.titled.size === 1
          ? 'one alone in the title'
          : 'one of several in the title',
    );
  else if (facts.titled.size > 0) is('others in the title');
  if (facts.head === u || facts.head === v) is('one is most named');
  if (facts.main === pair) is('the two most named');
  else if (facts.main?.split('~').some((p) => p === u || p === v)) is('one of the two most named');
  so('sentences together', Math.min(3, facts.together.get(pair) ?? 0));
  const last = facts.last[at]!;
  if (last.pairs.has(pair)) {
    is('pair spoken of last');
    so('sentences since', Math.min(4, at - last.sentence));
    if (last.pairs.size === 1) is('only pair spoken of last');
  }
  const { units: opening } = facts.sentences[0]!;
  so('named in the opening', Number(opening.has(u)) + Number(opening.has(v)));
  wordsAround(
    a,
    b,
    cuesOfKind(scene, 'negation').filter((c) => c.value !== 'none'),
    'negating',
    sentence,
    out,
  );
  wordsAround(a, b, sentence.clearCues, 'clear', sentence, out);
  wordsAround(a, b, sentence.tieCues, 'any', sentence, out);
  return out;
}

/** How long a text is, by its sentences: in a long article two names in one paragraph are tied less often than in a notice of two lines. */
const lengthOf = (sentences: number): string =>
  sentences <= 2
    ? 'a line or two'
    : sentences <= 8
      ? 'a short text'
      : sentences <= 20
        ? 'a text of some length'
        : 'a long text';

/** An item of a list by what stands over the list: whether its words name a tie, and whether they say it of one of the two, or of others too. */
function itemOf(a: Side, b: Side, lead: SentenceFacts): string {
  const words =
    lead.clear.size > 0 ? 'a clear word over it' : lead.vague.size > 0 ? 'a vague word over it' : 'no word over it';
  const over = [a, b].filter(({ where, mention }) => where !== 0 && lead.units.has(mention.unit)).length;
  return `${words}, ${over !== 1 ? 'neither there' : lead.units.size === 1 ? 'one alone there' : 'one of several there'}`;
}

/** How the two stand to lists: in one, alone with a list, each in a list of its own, each alone; or not both in the sentence. */
function shapeOf(a: Side, b: Side, { lists }: SentenceFacts): string {
  if (a.where !== 0 || b.where !== 0) return 'not both here';
  if (lists.some((l) => l.members.includes(a.mention) && l.members.includes(b.mention))) return 'in one list';
  const listed = Number(a.listed > 1) + Number(b.listed > 1);
  return listed === 2 ? 'two lists' : listed === 1 ? 'one with a list' : 'each alone';
}

/** How many units the text names beside the two and those in one list with them. */
function besideOf(a: Side, b: Side, { lists }: SentenceFacts, { named }: TextFacts): number {
  const own = new Set([a.mention.unit, b.mention.unit]);
  for (const { members } of lists)
    if (members.includes(a.mention) || members.includes(b.mention)) for (const m of members) own.add(m.unit);
  let beside = named.size;
  for (const unit of own) if (named.has(unit)) beside--;
  return beside;
}

const add = (out: Map<string, number>, name: string, value: number): void =>
  void out.set(name, (out.get(name) ?? 0) + value);

/** What is seen of one side, added up over both. */
function sideFeatures({ mention }: Side, out: Map<string, number>): void {
  add(out, `party by: ${mention.how}`, 1);
  if (mention.adjective) add(out, 'adjective', 1);
  if (mention.venue) add(out, 'venue', 1);
  if (mention.person) add(out, 'official by surname', 1);
  const { antecedent } = mention;
  if (!antecedent) return;
  add(out, 'stand-in', 1);
  add(out, 'stand-in: second reading', antecedent.rank > 0 ? 1 : 0);
  add(out, 'stand-in: rivals', Math.min(3, antecedent.rivals));
  add(out, 'stand-in: agrees', antecedent.agrees ? 1 : 0);
  add(out, 'stand-in: of the topic', antecedent.ofTopic ? 1 : 0);
  add(out, 'stand-in: sentences back', Math.min(4, Math.abs(antecedent.sentences)));
}

/** Two that the sentence itself has. */
function bothHere(a: Side, b: Side, sentence: SentenceFacts, out: Map<string, number>): void {
  const [left, right] = a.mention.start <= b.mention.start ? [a, b] : [b, a];
  const [from, to] = [left.mention.end, right.mention.start];
  out.set(`lists: ${standingOf(sentence.lists, a.mention, b.mention)}`, 1);
  out.set('longer list', Math.log1p(Math.max(a.listed, b.listed) - 1));
  out.set('shorter list', Math.log1p(Math.min(a.listed, b.listed) - 1));
  out.set('distance', Math.log1p(Math.max(0, to - from)));
  const { scene } = sentence;
  if (scene.clauses.some((c) => c.start <= from && to < c.end)) out.set('same clause', 1);
  out.set('units between', Math.min(4, between(sentence, from, to, [a.mention.unit, b.mention.unit])));
  out.set(`slots: ${left.slot} … ${right.slot}`, 1);
  out.set(`left slot: ${left.slot}`, 1);
  out.set(`right slot: ${right.slot}`, 1);
  nearFeatures('left', left, out);
  nearFeatures('right', right, out);
  if (to > from && to - from <= mostBetween)
    for (const name of classesWithin(sentence.classes, { start: from, end: to })) out.set(`between: ${name}`, 1);
}

/** One that the sentence has, or none. */
function oneHere(a: Side, b: Side, sentence: SentenceFacts, out: Map<string, number>): void {
  const here = a.where === 0 ? a : b.where === 0 ? b : null;
  out.set('slots beside', sentence.slots);
  if (!here) return;
  out.set(`only slot: ${here.slot}`, 1);
  nearFeatures('only', here, out);
}

function nearFeatures(which: string, { before, after }: Side, out: Map<string, number>): void {
  for (const name of before) out.set(`${which}, before: ${name}`, 1);
  for (const name of after) out.set(`${which}, after: ${name}`, 1);
}

function between(sentence: SentenceFacts, from: number, to: number, pair: readonly string[]): number {
  const units = new Set<string>();
  for (const { mention } of sentence.places)
    if (mention.start >= from && mention.end <= to && !pair.includes(mention.unit)) units.add(mention.unit);
  return units.size;
}

const othersOf = ({ units }: SentenceFacts, a: Side, b: Side): boolean => {
  const countries = [countryOf(a.mention.unit), countryOf(b.mention.unit)];
  for (const unit of units)
    if (unit.includes('-') && unit !== a.mention.unit && unit !== b.mention.unit && countries.includes(countryOf(unit)))
      return true;
  return false;
};

/** Where words for ties stand to the two: in one clause with them, between, before or after them, how far. */
function wordsAround(
  a: Side,
  b: Side,
  cues: readonly Cue[],
  which: string,
  { scene }: SentenceFacts,
  out: Map<string, number>,
): void {
  if (cues.length === 0) return;
  const sides = [a, b].filter((side) => side.where === 0).map((side) => side.mention);
  if (sides.length === 0) return;
  for (const clause of scene.clauses) {
    if (!cues.some((c) => c.start >= clause.start && c.start < clause.end)) continue;
    const held = sides.filter((s) => s.start >= clause.start && s.start < clause.end).length;
    if (held > 0) out.set(`${which} word in the clause of ${held}`, 1);
  }
  let nearest = Number.POSITIVE_INFINITY;
  for (const c of cues)
    for (const s of sides) nearest = Math.min(nearest, Math.max(0, c.start - s.end, s.start - c.end));
  out.set(`${which} word: distance`, Math.log1p(nearest));
  if (sides.length < 2) return;
  const from = Math.min(...sides.map((s) => s.end));
  const to = Math.max(...sides.map((s) => s.start));
  if (cues.some((c) => c.start >= from && c.start < to)) out.set(`${which} word between`, 1);
  if (cues.some((c) => c.start >= to)) out.set(`${which} word after`, 1);
  if (cues.some((c) => c.end <= from)) out.set(`${which} word before`, 1);
}
