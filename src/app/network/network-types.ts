/** The network as a view: units that are tied to one another, and where each stands in the part that is shown. No pixels. */
import type { TieType } from '../../model/tie-types.ts';
import type { ArcEnd, ArcView } from '../map/map-types.ts';

/** A unit in the network. What is counted of it is counted in the part that is shown. */
export interface NetworkNode extends ArcEnd {
  readonly country: string;
  /** Units it is tied to, and of them those by a tie of the two alone. */
  readonly degree: number;
  readonly partners: number;
  /** Units it is tied to by ties of a type, most first. */
  readonly byType: readonly { readonly type: TieType; readonly degree: number }[];
  /** Sum of what falls to it of its ties: of a tie of n units 1/(n − 1) for each of the others that is abroad. */
  readonly strength: number;
  /** Share of shortest paths between others that lead through it; a link is the longer the weaker it is. */
  readonly betweenness: number;
  /** The greatest k such that it is in a part where all have k partners. */
  readonly core: number;
  /** Number of its community, 0 first. */
  readonly community: number;
  /** How many more units it is tied to under the filter that are not shown. */
  readonly beyond: number;
}

/** How lopsided a pair is: above 0 where the first of its code has more; no value where too little is known. */
export interface Lean {
  readonly value: number | null;
  readonly interval: readonly [number, number];
  /** The share of what the formula asks for that is known. */
  readonly coverage: number;
}

/** All ties of two units that are shown. */
export interface NetworkEdge extends Omit<ArcView, 'a' | 'b'> {
  /** Sum of 1/(n − 1) over its ties, n the units of each. */
  readonly weight: number;
  /** Only where it was asked for, and of first-level units of today. */
  readonly lean?: Lean;
}

/** What is around: a unit, all units of a country, or everything under the filter. */
export type NetworkAround = { readonly kind: 'unit' | 'country'; readonly code: string } | { readonly kind: 'all' };

/** The network of a day, as known at an instant. */
export interface NetworkView {
  readonly validAt: string;
  readonly knownAt: string;
  readonly around: NetworkAround;
  /** By code. */
  readonly nodes: readonly NetworkNode[];
  /** By pair. */
  readonly edges: readonly NetworkEdge[];
  /** Ties behind what is shown, and of them those that only unreviewed claims bear. */
  readonly ties: number;
  readonly unreviewed: number;
  /** Units and pairs that belong in it: some may be left out. */
  readonly units: number;
  readonly pairs: number;
  /** Units and pairs left out because there are too many, the weakest. */
  readonly left: { readonly units: number; readonly pairs: number };
  /** Units that the gazetteer does not know; they are not shown. */
  readonly unplaced: readonly string[];
}
