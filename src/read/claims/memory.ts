/**
 * What a reader keeps in mind from sentence to sentence: the places named last, the pair spoken of last, and the place
 * the whole text is about. "The two sides", "the city", 双方, 我市 mean these.
 */

import type { PartyRef } from '../../model/place.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene } from './scenes.ts';
import { typesThatAre } from './type-traits.ts';

/** Scenes back to which a party is still in mind. */
const span = 4;
/** A scene with more parties than this is a list, not a pair to keep in mind. */
const most = 16;

/** Kinds that come as lists of one place's partners. */
const partnered = typesThatAre('partnered');

/** What is in mind before a scene. */
export interface Memory {
  /** Parties of the last scenes, a list for each, the latest last. */
  readonly recent: readonly (readonly PartyMention[])[];
  /** The parties of the last scene that had two sides. */
  readonly lastPair: readonly PartyMention[];
  /** The places the text is about, as far as named, and the kinds of tie they have been named with so far. */
  readonly leaders: readonly PartyMention[];
  readonly leads: ReadonlySet<string>;
  /** The units of the pair that the whole text is about; empty where it is about several. */
  readonly about: ReadonlySet<string>;
  /** The two that the text is mostly about; empty where it has no such pair. */
  readonly main: readonly PartyMention[];
  /** The place whose ties abroad the text tells of, once it is named; null where it is about several of its country. */
  readonly home: PartyMention | null;
}

/** The place most often named, the one named first among equals: what the text is about. */
export function headOf(parties: readonly PartyMention[]): PartyRef | null {
  const counts = new Map<PartyRef, number>();
  for (const p of parties)
    if (p.scale !== 'centre' && !p.person && !p.implied)
      counts.set(p.party, (counts.get(p.party) ?? 0) + (p.venue ? 0.5 : 1));
  let best: PartyRef | null = null;
  for (const [party, n] of counts) if (best === null || n > counts.get(best)!) best = party;
  return best;
}

/** The two places of different countries that a text is mostly about; empty where it has no such pair. */
export function mainPair(parties: readonly PartyMention[]): readonly PartyMention[] {
  const head = headOf(parties);
  const first = parties.find((p) => p.party === head);
  if (!first) return [];
  const abroad = parties.filter((p) => p.country !== first.country);
  const sub = abroad.filter((p) => p.scale !== 'centre');
  const partner = headOf(sub);
  const second = partner === null ? abroad[0] : sub.find((p) => p.party === partner);
  return second ? [first, second] : [];
}

/** So many mentions, at the least, make a place the home of a text. */
const fewest = 3;

/** The place whose ties with several countries a text tells of: most mentions of its country are of it. */
export function homeOf(mentions: readonly PartyMention[]): PartyMention | null {
  const parties = mentions.filter((p) => !p.recalled);
  const head = headOf(parties);
  const first = parties.find((p) => p.party === head);
  if (!first) return null;
  const sub = parties.filter((p) => p.country === first.country && p.scale !== 'centre');
  const own = sub.filter((p) => p.unit === first.unit).length;
  // Named but once, it is the home where the text goes through places of several countries and of its own names no other.
  const countries = new Set(parties.filter((p) => p.scale !== 'centre').map((p) => p.country));
  const alone = own === sub.length && countries.size > 2 && own > 0;
  return alone || (own >= fewest && own >= mostOf * sub.length) ? first : null;
}

/** Of a country's places in a text, so large a part must lie in one unit for the text to be about that unit. */
const mostOf = 0.6;

/**
 * The units of the main pair where the text speaks of hardly anything else: what it then tells without naming anyone
 * ("last year trade came to…") is told of these two.
 */
export function aboutUnits(
  scenes: readonly Scene[],
  parties: readonly PartyMention[],
  main: readonly PartyMention[],
): ReadonlySet<string> {
  const units = new Set(main.map((m) => m.unit));
  if (main.length < 2 || main.some((m) => m.scale === 'centre')) return new Set();
  if (!scenes.some((s) => tiesThem(s, units))) return new Set();
  const sub = parties.filter((p) => p.scale !== 'centre');
  const home = sub.filter((p) => p.country === main[0]!.country);
  const abroad = sub.filter((p) => p.country !== main[0]!.country);
  const ofPair = (all: readonly PartyMention[]): number => all.filter((p) => units.has(p.unit)).length;
  return ofPair(home) >= mostOf * home.length && ofPair(abroad) >= mostOf * abroad.length ? units : new Set();
}

/** True where a sentence names both units and a clear word for a tie. */
function tiesThem(scene: Scene, units: ReadonlySet<string>): boolean {
  if (scene.cues.some((c) => c.kind === 'barred') || !scene.cues.some((c) => c.kind === 'tie' && c.strong))
    return false;
  return new Set(scene.parties.filter((p) => units.has(p.unit)).map((p) => p.unit)).size === 2;
}

/** What is in mind before each scene. */
export function memories(
  scenes: readonly Scene[],
  main: readonly PartyMention[],
  about: ReadonlySet<string>,
  home: PartyMention | null = null,
  /** True where nobody is in mind before they are named. */
  inTurn = false,
): Memory[] {
  const out: Memory[] = [];
  let lastPair: readonly PartyMention[] = [];
  let leaders: readonly PartyMention[] = [];
  let leads = new Set<string>();
  let recent: readonly (readonly PartyMention[])[] = [];
  for (const scene of scenes) {
    if (scene.opens) {
      // A new section starts with a clear mind.
      recent = [];
      lastPair = [];
    }
    const own = namedIn(scene, main);
    if (own.length > 0 && scene.block !== 'related') {
      leaders = main.filter((m) => leaders.includes(m) || own.includes(m));
      const named = scene.cues
        .filter((c) => c.kind === 'tie' && partnered.includes(c.value as TieType))
        .map((c) => c.value);
      if (named.some((n) => !leads.has(n))) leads = new Set([...leads, ...named]);
    }
    out.push({ recent, lastPair, leaders, leads, about, main, home });
    if (scene.block === 'caption' || scene.block === 'related') continue;
    const inScope = partiesInScope(scene.parties);
    recent = [...(recent.length < span ? recent : recent.slice(1 - span)), inScope];
    // Until two sides stand in one sentence, the two that the text is about are in mind once either is named.
    const met = main.every((m) => m.start < scene.end);
    if (lastPair.length === 0 && inScope.length > 0 && (!inTurn || met) && namesOneOf(inScope, main)) lastPair = main;
    if (canTie(inScope) && inScope.length <= most) lastPair = inScope;
    else lastPair = refined(lastPair, inScope);
  }
  return out;
}

const nobody: readonly PartyMention[] = [];

/** Which of the places a text is about a scene names. */
function namedIn(scene: Scene, main: readonly PartyMention[]): readonly PartyMention[] {
  return namesOneOf(scene.parties, main) ? main.filter((m) => namesOneOf(scene.parties, [m])) : nobody;
}

function namesOneOf(parties: readonly PartyMention[], main: readonly PartyMention[]): boolean {
  for (const p of parties) for (const m of main) if (p.party === m.party) return true;
  return false;
}

/** The pair in mind with one side named anew: "the heads of Mazandaran and Gilan" after "Astrakhan" and "Iran". */
function refined(pair: readonly PartyMention[], named: readonly PartyMention[]): readonly PartyMention[] {
  if (named.length === 0) return pair;
  const country = named[0]!.country;
  const acting = named.filter((p) => p.scale !== 'centre' && !p.venue);
  if (acting.length === 0 || acting.length !== named.length || named.some((p) => p.country !== country)) return pair;
  const other = pair.filter((p) => p.country !== country);
  return other.length > 0 && canTie([...other, ...acting]) ? [...other, ...acting] : pair;
}

/** Parties for an act whose own sentence names too few; empty where nothing fits. */
export function fromMemory(scene: Scene, own: readonly PartyMention[], memory: Memory): readonly PartyMention[] {
  const both = cuesOfKind(scene, 'bothSides').length > 0;
  const sub = own.filter((p) => p.scale !== 'centre');
  if (own.every((p) => p.venue) || both) {
    if (sub.length === 0 || sub.every((s) => memory.lastPair.some((p) => p.party === s.party))) return memory.lastPair;
  }
  const acting = own.filter((p) => !p.venue);
  const from = acting.length > 0 ? acting : own;
  const countries = new Set(from.map((p) => p.country));
  const abroad = memory.recent
    .toReversed()
    .flat()
    .filter((p) => !countries.has(p.country) && !p.adjective);
  const { home } = memory;
  // A text about one place tells of its ties: two of its partners have none with each other.
  const first = memory.main[0]?.country;
  const partner =
    (home && sub.length > 0 && !countries.has(home.country) ? home : undefined) ??
    abroad.find((p) => p.scale !== 'centre' && p.country === first) ??
    abroad.find((p) => p.scale !== 'centre') ??
    memory.leaders.find((p) => p.scale !== 'centre' && !countries.has(p.country)) ??
    (sub.length > 0 ? abroad[0] : undefined);
  // A village named in passing is no party: the place of its unit that the text is about is.
  const meant = partner && memory.main.find((m) => m.unit === partner.unit && m.party !== partner.party);
  return partner ? [...from, meant ?? partner] : [];
}
