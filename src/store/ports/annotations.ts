/**
 * The port of what people add to the ledger besides judgements: collections, notes and what is put into collections, places and names to read by. Append-only
 * as the rest: a change is another version, taking away is a version that says so.
 */
import type { AddedPlace } from '../../gazetteer/additions.ts';
import type { Stamp } from './stamp.ts';

/** A collection's name. */
export interface CollectionRecord {
  readonly name: string;
  readonly withdrawn: boolean;
}

/** Something held with words on it, in a collection or by itself; of a document also a stretch of it (code points). */
export interface ItemRecord {
  /** The id of a collection; null of a note that stands in none. */
  readonly collection: string | null;
  /** The words, in Markdown; empty where something is put into a collection without any. */
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  /** The characters of the document at the span. */
  readonly quote: string | null;
  readonly withdrawn: boolean;
  /** Why it was withdrawn. */
  readonly reason: string | null;
}

/** A place that the gazetteer does not have. */
export interface PlaceRecord {
  readonly place: AddedPlace;
  readonly withdrawn: boolean;
}

/** One more name of a place. */
export interface PlaceNameRecord {
  readonly name: string;
  readonly withdrawn: boolean;
}

interface Versioned<Kind extends string, Content> {
  readonly kind: Kind;
  /** The collection, item, place or name: `col_…`, `itm_…`, `plc_…`, `pln_…`. */
  readonly id: string;
  /** Id of this version: a hash of what it says, when and by whom. */
  readonly version: string;
  /** What an item is on, the gazetteer's id of a place; empty for the others. */
  readonly about: string;
  readonly record: Content;
}

/** One version as it is appended. */
export type NewAnnotation =
  | Versioned<'collection', CollectionRecord>
  | Versioned<'item', ItemRecord>
  | Versioned<'place', PlaceRecord>
  | Versioned<'place-name', PlaceNameRecord>;

/** One version as held. */
export type Annotation = NewAnnotation & Stamp;

export interface Annotations {
  /** The same version twice is one. */
  append(version: NewAnnotation, stamp: Stamp): Promise<void>;
  /** Every version of all of a kind, in the order they were made: places with the names added to any. */
  all(kind: 'collection' | 'item' | 'place', knownAt?: string): Promise<readonly Annotation[]>;
  /** How many versions of places and names there are: as long as it is the same, nothing was added or withdrawn. */
  countPlaces(): Promise<number>;
  /** Every version of one; of a collection also of what is and was in it. */
  one(id: string, knownAt?: string): Promise<readonly Annotation[]>;
  /** Every version of the items on some things. */
  about(things: readonly string[], knownAt?: string): Promise<readonly Annotation[]>;
}
