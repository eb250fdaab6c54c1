/** The port of lists: many ties at once, for any day and as known at any instant, filtered, put in order and counted where they are held. */

import type { Backing } from '../../model/backing.ts';
import type { Bounds } from '../../model/edtf.ts';
import type { PartyRef } from '../../model/place.ts';
import type { AsOf } from '../../model/tie.ts';
import type { TieSort } from '../../model/tie-sort.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { StatedTie, TieSummary } from '../../ties/tie-summary.ts';
import type { TiesByYear } from '../../ties/ties-by-year.ts';

/** Which ties, and as of when. */
export interface TieQuery extends AsOf {
  /** `reviewed` leaves out ties that only unreviewed claims bear. */
  readonly include: 'all' | 'reviewed';
  readonly types?: readonly string[];
  /** What stands behind them. */
  readonly backing?: readonly Backing[];
  /** Only ties that join this unit, or this pair (`A~B`). */
  readonly unit?: string;
  readonly pair?: string;
  /** Only ties that coded facts of this case bear. */
  readonly case?: string;
  /** Only ties that stood or happened on some day of these, an open side null. */
  readonly within?: Bounds;
  /** Only ties last confirmed on some day of these, an open side null; without a first day also those never confirmed. */
  readonly confirmed?: Bounds;
  /** Only these ties. */
  readonly ids?: readonly string[];
}

/** A word that a tie must hold: in its stage, or in one of these. */
export interface WordSought {
  readonly word: string;
  readonly types: readonly TieType[];
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
}

/** Which part of a list, and in which order. */
export interface TiePart {
  /** Also ties that had not begun on the day. */
  readonly unbegun?: boolean;
  /** Each of them must be there. */
  readonly words?: readonly WordSought[];
  /** Reviewed ties come first in any; by newest activity without one, and where ties are equal. */
  readonly sort?: TieSort;
  /** To sort by parties: the rank of each list of parties (joined by tildes); those of equal rank are equal. */
  readonly ranks?: ReadonlyMap<string, number>;
  readonly limit?: number;
  readonly after?: number;
}

/** The ties of one pair of units, between the same two parties, of one type and of so many units, added up. */
export interface PairGroup {
  /** `CN-GD~RU-SA`. */
  readonly pair: string;
  /** The two parties, in the order of the pair (`partiesOfPair`): towns, or the units themselves. */
  readonly between: readonly [PartyRef, PartyRef];
  readonly type: TieType;
  /** How many units each of these ties joins. */
  readonly members: number;
  readonly ties: number;
  /** Of these, those signed or active on the day; and those ended or suspended. */
  readonly live: number;
  readonly over: number;
  readonly reviewed: number;
  /** True where the state of one of them is certain, and it certainly stood within the window. */
  readonly certain: boolean;
  /** How many pairs the tie joins that joins the fewest. */
  readonly fewestPairs: number;
  /** Independent sources behind the ties, unreviewed included, as if none were shared. */
  readonly sources: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** The ties of a filter that had begun on the day, added up. */
export interface TieTotals {
  readonly ties: number;
  readonly unreviewed: number;
  /** Standing ties and restrictions in force on the day, and those of them that were confirmed within some years before it (`confirmedSince`). */
  readonly inForce: number;
  readonly confirmed: number;
  /** Of a window: those that only may have stood within it. */
  readonly possible: number;
}

/** The same ties by unit. */
export interface UnitCount {
  /** Of a unit or a country. */
  readonly unit: string;
  readonly ties: number;
  readonly reviewed: number;
}

/** A tie that has a name, as it is offered to evidence that may mean it. */
export type NamedTie = Pick<TieSummary, 'id' | 'type' | 'parties' | 'body' | 'apart' | 'alsoNamed' | 'reviewed'>;

export interface TieLists {
  /** The ties of some types that have a name and join one of some pairs, as they stand: reviewed ones first, at most `limit`. */
  named(types: readonly TieType[], pairs: readonly string[], limit: number): Promise<readonly NamedTie[]>;
  /** The ties of a filter that had begun on the day, or a part of them, and how many there are in all. */
  page(query: TieQuery, part?: TiePart): Promise<{ readonly total: number; readonly ties: readonly StatedTie[] }>;
  /** The lists of parties and the names of bodies of all ties, each once; for `words` and `ranks`. */
  names(
    knownAt?: string,
  ): Promise<{ readonly parties: readonly (readonly string[])[]; readonly bodies: readonly string[] }>;
  /** By pair, type, number of units and parties, in this order; `inForce` leaves out what is ended or suspended. */
  pairs(query: TieQuery, inForce?: boolean): Promise<readonly PairGroup[]>;
  /** Of all of them, or of those of some pairs. */
  totals(query: TieQuery, of?: { readonly pairs: readonly string[]; readonly inForce: boolean }): Promise<TieTotals>;
  /** Each unit and country that they join, by code. */
  units(query: TieQuery): Promise<readonly UnitCount[]>;
  /** Of some ties those of which all evidence ships with Amur. */
  shipped(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many ties stood in each year up to `last`; the day and the window of the filter count for nothing. */
  years(query: TieQuery, last: number): Promise<TiesByYear>;
}
