/** What the map draws: arcs, their ends, bundles, vanished units. */
import type { TieType } from '../../model/tie-types.ts';
import type { PartyView } from '../views.ts';

/** An end of an arc: where a first-level unit, a vanished unit or a country is drawn. */
export interface ArcEnd {
  readonly code: string;
  readonly level: 'region' | 'country' | 'historical';
  readonly names: PartyView['names'];
  readonly lat: number;
  readonly lon: number;
}

/** All ties of one pair of units, rolled up: a city's tie is drawn at its region, a country's at its centre. */
export interface ArcView {
  /** `CN-GD~RU-SA`; `a` and `b` are its ends in this order. */
  readonly pair: string;
  readonly a: ArcEnd;
  readonly b: ArcEnd;
  readonly ties: number;
  /** Ties by type, most frequent first. */
  readonly types: readonly { readonly type: TieType; readonly ties: number }[];
  /** Ties whose state on the day is one of standing or done (not proposed, announced, suspended, ended, dormant). */
  readonly live: number;
  /** Ties that are ended, suspended or dormant on the day. */
  readonly over: number;
  /** Ties that an accepted claim or a coded fact bears. */
  readonly reviewed: number;
  readonly unreviewed: number;
  /** True where the state of at least one tie is certain on the day. */
  readonly certain: boolean;
  /** How many pairs the tie joins that joins the fewest: 1 where a tie is of this pair alone. */
  readonly fewestPairs: number;
  /** Independent sources behind the ties, unreviewed included; an upper bound, since ties may share one. */
  readonly sources: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Where it was asked for: how lopsided the pair is, above 0 where `a` has more, with all that it may be. */
  readonly lean?: {
    readonly value: number | null;
    readonly interval: readonly [number, number];
    readonly coverage: number;
  };
}

/** Pairs that are not drawn one by one, rolled up to their countries. */
export interface BundleView {
  /** `CN~RU`; `a` and `b` are its ends in this order. */
  readonly pair: string;
  readonly a: ArcEnd;
  readonly b: ArcEnd;
  /** How many pairs of units. */
  readonly pairs: number;
}

/** A unit that stood on a day and is no more, with what its land belongs to today. */
export interface VanishedView {
  readonly code: string;
  readonly names: PartyView['names'];
  /** Its first and its last day (ISO); null where not told. */
  readonly valid: readonly [string | null, string | null];
  readonly today: readonly { readonly code: string; readonly names: PartyView['names'] }[];
}

/** What the map draws at one day, as known at one instant. */
export interface MapView {
  readonly validAt: string;
  readonly knownAt: string;
  /** All ties that had begun on the day, and those of them that only unreviewed claims bear. */
  readonly ties: number;
  readonly unreviewed: number;
  /** Of a window of days: how many only may have stood or happened within it. */
  readonly possible?: number;
  /** All pairs that can be drawn. */
  readonly pairs: number;
  /** The pairs with most sources, five hundred at most. */
  readonly arcs: readonly ArcView[];
  /** The other pairs, by pair of countries, most first. */
  readonly bundles: readonly BundleView[];
  /** Outlines are of today: the units that stood on the day and are no more. */
  readonly vanished: readonly VanishedView[];
  /** Units and countries that have ties: only these, sorted by code. */
  readonly regions: readonly (ArcEnd & {
    readonly ties: number;
    readonly reviewed: number;
    readonly unreviewed: number;
  })[];
  /** Units that parties name and the gazetteer does not know; their ties stand in the table but are not drawn. */
  readonly unplaced: readonly string[];
}
