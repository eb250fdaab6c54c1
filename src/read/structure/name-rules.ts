/** What a language has of its own in how it names places that act: what it leaves aside, and by what besides a name it means one. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { Place } from '../../model/place.ts';
import type { PlaceMention } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import type { Draft } from '../draft.ts';
import type { How } from './party-mention.ts';

/** A place that an adjective or a name of inhabitants stands for. */
export interface PlaceByAdjective extends Span {
  readonly place: Place;
  readonly how: How;
}

/** The rules of one language. Spans are UTF-16. */
export interface NameRules {
  /** True where a place is named for somebody's life, or to say where another one lies. */
  readonly isAside: (text: string, place: PlaceMention, before: PlaceMention | undefined) => boolean;
  /** True where somebody only comes from a place. */
  readonly isOrigin: (text: string, place: PlaceMention) => boolean;
  /** True where people only meet in a town. */
  readonly isVenue: (text: string, place: PlaceMention) => boolean;
  /** True where a body acts for the place in its name; `named` are the names that the text has elsewhere. */
  readonly isInBody: (text: string, place: PlaceMention, named: ReadonlySet<string>) => boolean;
  /** The places that adjectives and names of inhabitants stand for, in order. */
  readonly byAdjective: (draft: Draft, cues: readonly Cue[], gazetteer: Gazetteer) => readonly PlaceByAdjective[];
  /** True for an adjective of a country, false for another word that is written alike. */
  readonly isAdjective: (text: string, cue: Cue) => boolean;
  /** True where a surname alone goes on for an official, and with it for the place of the office. */
  readonly hasSurnames: boolean;
}
