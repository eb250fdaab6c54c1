/**
 * Which places the words of a sentence stand for that name none: of those in mind the ones that fit, the likeliest first. Where two
 * compete both are given, with what speaks for each; nothing is decided here that a reader of the whole sentence could weigh better.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { CountryCode, PartyRef } from '../../model/place.ts';
import { asKind, isOfKind, isOfScale } from './kinds-of-units.ts';
import type { How, PartyMention } from './party-mention.ts';
import type { Known, Mind, Pair } from './places-in-mind.ts';
import type { Pointer } from './pointer.ts';
import { standingFor } from './standing-for.ts';
import type { Topics } from './topics.ts';

/** What a pointer is read with. */
export interface Around {
  readonly mind: Mind;
  readonly topics: Topics;
  /** What the next sentences name. */
  readonly ahead: readonly PartyMention[];
  /** What the sentence names by itself. */
  readonly own: readonly PartyMention[];
  readonly sentence: number;
  readonly gazetteer: Gazetteer;
  /** The text, for words that tell how a name begins. */
  readonly text: string;
  /** Parties that the word cannot mean, since its clause names them besides: 三亚是该市的友城. */
  readonly beside?: ReadonlySet<PartyRef>;
}

/** What speaks for a place in mind, in points. */
const points = {
  /** For each sentence back. */
  back: -0.6,
  farthest: 8,
  head: 1.2,
  /** What a pronoun means is near more often than it is the topic. */
  headOfPronoun: 0.4,
  partner: 0.6,
  led: 0.5,
  venue: -0.6,
  adjective: -0.8,
  centre: -1.2,
  /** "The governor" of a region rather than of the town named beside it. */
  agrees: 2,
  /** "The university" is one that the text has named by its place. */
  body: 1.5,
  together: 1,
} as const;
/** So many readings of a word are given at most. */
const mostReadings = 2;
/** A second reading is given only where it comes so near to the first. */
const near = 1.5;

/** The mentions that a pointer stands for, likeliest reading first; none where nothing in mind fits. */
export function antecedentsOf(pointer: Pointer, around: Around): readonly PartyMention[] {
  switch (pointer.means) {
    case 'one':
      return oneOf(pointer, around, (m) => fitsWord(m, pointer, around));
    case 'other':
      return otherSide(pointer, around);
    case 'sides':
      return bothSides(pointer, around);
    case 'all':
      return allOf(pointer, around);
  }
}

/** A word that stands for a place, of a kind where it says of which. */
type Word = Span & Pick<Pointer, 'how'> & Partial<Pick<Pointer, 'kind' | 'ours'>>;

const fitsWord = (m: PartyMention, { kind, country, initial }: Pointer, { gazetteer, text }: Around): boolean =>
  isOfKind(m, kind, gazetteer) &&
  (country === undefined || m.country === country) &&
  (initial === undefined || text.startsWith(initial, m.antecedent?.start ?? m.start));

/** The place that a word for one means: one that the sentence has named before it, else one in mind. */
function oneOf(pointer: Word, around: Around, fits: (mention: PartyMention) => boolean): readonly PartyMention[] {
  const { mind, topics, own, sentence } = around;
  const here = own.filter((m) => m.end <= pointer.start && m.how !== 'topic');
  const known: readonly Known[] = [
    ...mind.known.filter((k) => !here.some((m) => m.party === k.mention.party)),
    ...here.map((mention, i) => ({ mention, sentence, led: i === 0 })),
  ];
  const all = known.filter((k) => fits(k.mention) && !around.beside?.has(k.mention.party));
  // "Our city" is the one that the text is about.
  const home = pointer.ours ? all.filter((k) => k.mention.unit === topics.head) : [];
  const fitting = home.length > 0 ? home : all;
  if (fitting.length === 0 && pointer.how !== 'topic')
    return namedLater(pointer, topics.first.filter((m) => fits(m) && !around.beside?.has(m.party)).slice(0, 1), around);
  return readings(
    pointer,
    fitting.map((k) => ({
      mentions: [k.mention],
      score:
        scoreOf(k, topics, sentence, pointer.how) +
        (pointer.kind !== undefined && isOfScale(k.mention, pointer.kind) ? points.agrees : 0),
      sentence: k.sentence,
    })),
    around,
  );
}

/** What a text names only later, where a word at its beginning can mean nothing else: 我省 in the first line. */
const namedLater = (pointer: Word, mentions: readonly PartyMention[], around: Around): readonly PartyMention[] =>
  mentions.length === 0 || mentions.some((m) => m.start < pointer.start)
    ? []
    : readings(pointer, [{ mentions, score: 0, sentence: around.sentence + 1 }], around);

function scoreOf({ mention, sentence, led }: Known, { head, partner }: Topics, now: number, how?: How): number {
  return (
    points.back * Math.min(now - sentence, points.farthest) +
    (mention.unit === head
      ? how === 'pronoun'
        ? points.headOfPronoun
        : points.head
      : mention.unit === partner
        ? points.partner
        : 0) +
    (led ? points.led : 0) +
    (mention.venue ? points.venue : 0) +
    (how === 'body' && mention.how === 'body' ? points.body : mention.adjective ? points.adjective : 0) +
    (mention.scale === 'centre' ? points.centre : 0)
  );
}

interface Reading {
  readonly mentions: readonly PartyMention[];
  readonly score: number;
  readonly sentence: number;
}

/** The best readings of a word as mentions at its span. */
function readings(pointer: Word, found: readonly Reading[], { topics, sentence }: Around): readonly PartyMention[] {
  const best = found.toSorted((a, b) => b.score - a.score).slice(0, mostReadings);
  const rivals = new Set(found.flatMap((r) => r.mentions.map((m) => m.unit))).size - (best[0]?.mentions.length ?? 0);
  return best
    .filter((r) => r.score >= best[0]!.score - near)
    .flatMap((reading, rank) =>
      reading.mentions.map((meant) =>
        standingFor(pointer.how === 'pronoun' ? meant : asKind(meant, pointer.kind ?? 'side'), pointer, pointer.how, {
          rank,
          sentences: sentence - reading.sentence,
          rivals: Math.max(0, rivals),
          agrees: pointer.kind !== undefined && isOfScale(meant, pointer.kind),
          ofTopic: meant.unit === topics.head || meant.unit === topics.partner,
        }),
      ),
    );
}

/** The side that the sentence does not name: abroad from what it names, else from what the text is about. */
function otherSide(pointer: Pointer, around: Around): readonly PartyMention[] {
  const { own, topics } = around;
  const here = own.filter((m) => m.scale !== 'centre');
  const home = new Set(here.length > 0 ? here.map((m) => m.country) : topics.headCountry ? [topics.headCountry] : []);
  return partnersOf(pointer, around, (m) => !home.has(m.country) && fitsWord(m, pointer, around));
}

/** Places in mind that go with those a sentence names, those spoken of together with them before them. */
function partnersOf(pointer: Word, around: Around, fits: (mention: PartyMention) => boolean): readonly PartyMention[] {
  const { mind, topics, own, sentence } = around;
  const units = new Set(own.map((m) => m.unit));
  const together = new Set(
    mind.pairs
      .flatMap(({ sides: [a, b] }) => [
        ...(a!.some((m) => units.has(m.unit)) ? b! : []),
        ...(b!.some((m) => units.has(m.unit)) ? a! : []),
      ])
      .map((m) => m.unit),
  );
  const fitting = mind.known.filter((k) => fits(k.mention));
  return readings(
    pointer,
    fitting.map((k) => ({
      mentions: [k.mention],
      score: scoreOf(k, topics, sentence) + (together.has(k.mention.unit) ? points.together : 0),
      sentence: k.sentence,
    })),
    around,
  );
}

/** The two sides last spoken of; where the sentence names one of them, the other alone; none where it names two. */
function bothSides(pointer: Pointer, around: Around): readonly PartyMention[] {
  const { mind, own, sentence, gazetteer, topics } = around;
  const named = new Set(own.filter((m) => !m.venue && m.scale !== 'centre').map((m) => m.country));
  // "Laos and Vietnam agreed that both sides …": the states.
  const states = new Set(own.filter((m) => m.scale === 'centre' && !m.adjective).map((m) => m.country));
  if (named.size > 1 || (named.size === 0 && states.size > 1)) return [];
  if (named.size === 1) {
    const fits = (m: PartyMention): boolean => !named.has(m.country) && isOfKind(m, pointer.kind, gazetteer);
    return partnersOf(pointer, around, fits);
  }
  if (mind.pairs.length === 0 && mind.known.length === 0 && topics.first.length === 2)
    return namedLater(pointer, topics.first, around);
  const fit = (pair: Pair): boolean =>
    pair.sides.every((side) => side.some((m) => isOfKind(m, pointer.kind, gazetteer)));
  const fitting = mind.pairs.some(fit) ? mind.pairs.filter(fit) : mind.pairs;
  const found = fitting.map((pair) => ({
    mentions: pair.sides.flat(),
    score:
      points.back * Math.min(sentence - pair.sentence, points.farthest) +
      pair.sides.flat().filter((m) => m.unit === topics.head || m.unit === topics.partner).length * points.partner,
    sentence: pair.sentence,
  }));
  return readings(pointer, distinct(found), around);
}

/** Readings that mean the same places once, by the best of them. */
function distinct(found: readonly Reading[]): readonly Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of found) {
    const key = [...new Set(reading.mentions.map((m) => m.unit))].sort().join(' ');
    const known = best.get(key);
    if (!known || reading.score > known.score) best.set(key, reading);
  }
  return [...best.values()];
}

/** The members of the list named last, of so many as the word counts where it counts them. */
function allOf(pointer: Pointer, around: Around): readonly PartyMention[] {
  if (pointer.country !== undefined) return spelledOut(pointer, pointer.country, around);
  const { mind, own, sentence } = around;
  const listed = new Set(own.filter((m) => m.scale !== 'centre').map((m) => m.unit));
  if (listed.size > 2) return [];
  // A committee of two has both sides for its members.
  if (pointer.how === 'members' && isOfTwo(mind, sentence)) return bothSides(pointer, around);
  const counted = mind.lists.filter((l) => pointer.count === undefined || l.sides[0]!.length === pointer.count);
  const found = (counted.length > 0 ? counted : mind.lists).map((list) => ({
    mentions: list.sides[0]!,
    score: points.back * Math.min(sentence - list.sentence, points.farthest),
    sentence: list.sentence,
  }));
  return readings(pointer, distinct(found).slice(-1), around);
}

/**
 * "Polish partners": the Polish places that the next sentences list, else those of the last ones; where only one was named, that one.
 */
function spelledOut(pointer: Pointer, country: CountryCode, around: Around): readonly PartyMention[] {
  const { mind, own, sentence, gazetteer } = around;
  const fits = (m: PartyMention): boolean => m.country === country && m.scale !== 'centre' && !m.adjective;
  if (own.some(fits)) return [];
  const ahead = each(around.ahead.filter(fits));
  const before = mind.known.filter((k) => fits(k.mention) && sentence - k.sentence <= reach).map((k) => k.mention);
  if (ahead.length > 1 || before.length > 1)
    return readings(
      pointer,
      [ahead, before]
        .filter((list) => list.length > 1)
        .map((mentions, i) => ({
          mentions: mentions.slice(0, mostMembers),
          score: -i,
          sentence: mentions === ahead ? sentence + 1 : sentence - 1,
        })),
      around,
    );
  return oneOf(pointer, around, (m) => fits(m) && isOfKind(m, pointer.kind, gazetteer));
}

/** A list of more members than this is given no further. */
const mostMembers = 14;

/** Each party once. */
function each(mentions: readonly PartyMention[]): readonly PartyMention[] {
  const seen = new Set<PartyRef>();
  return mentions.filter((m) => !seen.has(m.party) && seen.add(m.party));
}

/** True where two sides were spoken of together later than any longer list. */
function isOfTwo({ lists, pairs }: Mind, sentence: number): boolean {
  const [list, pair] = [lists.at(-1), pairs.at(-1)];
  return pair !== undefined && (list === undefined || (pair.sentence >= list.sentence && sentence - list.sentence > 1));
}

/**
 * Who is meant beside those that a sentence names, or where it names nobody: of what the text goes on about. At the start of the
 * sentence, without a width.
 */
export function topicsCarried(at: Span, around: Around): readonly PartyMention[] {
  const { own, mind, topics, sentence } = around;
  const pointer = { start: at.start, end: at.start, how: 'topic' as const };
  const local = own.filter((m) => m.scale !== 'centre');
  const countries = new Set((local.length > 0 ? local : own).map((m) => m.country));
  if (own.length === 0) {
    const last = mind.pairs.at(-1);
    if (!last || sentence - last.sentence > reach) return [];
    return readings(pointer, [{ mentions: last.sides.flat(), score: 0, sentence: last.sentence }], around);
  }
  if (countries.size === 1) {
    const abroad = own.filter((m) => m.scale === 'centre' && !countries.has(m.country));
    // "Trade between Kyushu and China": the sentence says whom it means.
    if (local.length > 0 && abroad.some((m) => !m.adjective)) return [];
    const meant = new Set(abroad.map((m) => m.country));
    const fits = (m: PartyMention): boolean => !countries.has(m.country) && m.scale !== 'centre';
    const told = partnersOf(pointer, around, (m) => fits(m) && meant.has(m.country));
    return told.length > 0 ? told : partnersOf(pointer, around, fits);
  }
  // A list of partners of whom the text is about: they have none among themselves.
  if (local.length < 3 || topics.headCountry === null || countries.has(topics.headCountry)) return [];
  const { head } = topics;
  return oneOf(pointer, { ...around, own: [] }, (m) => m.unit === head);
}

/** A pair last spoken of further back than this, in sentences, is no longer meant where nobody is named. */
const reach = 4;
