/**
 * The port of what people add to the ledger besides judgements: collections, notes, places and names to read by. Append-only
 * as the rest: a change is another version, taking away is a version that says so.
 */
import type { AddedPlace } from '../../gazetteer/additions.ts';
import type { Stamp } from './stamp.ts';

/** A collection's name. */
export interface CollectionRecord {
  readonly name: string;
  readonly withdrawn: boolean;
}

/** Something put into a collection, or taken out of it again. */
export interface EntryRecord {
  readonly act: 'add' | 'remove';
  readonly reason: string | null;
}

/** Words on something held, in Markdown; of a document also on a stretch of it (code points). */
export interface NoteRecord {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  /** The characters of the document at the span. */
  readonly quote: string | null;
  readonly withdrawn: boolean;
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
  /** The collection, note, place or name: `col_…`, `nte_…`, `plc_…`, `pln_…`; of an entry its collection. */
  readonly id: string;
  /** Id of this version: a hash of what it says, when and by whom. */
  readonly version: string;
  /** What a note or an entry is on, the gazetteer's id of a place; empty for the others. */
  readonly about: string;
  readonly record: Content;
}

/** One version as it is appended. */
export type NewAnnotation =
  | Versioned<'collection', CollectionRecord>
  | Versioned<'entry', EntryRecord>
  | Versioned<'note', NoteRecord>
  | Versioned<'place', PlaceRecord>
  | Versioned<'place-name', PlaceNameRecord>;

/** One version as held. */
export type Annotation = NewAnnotation & Stamp;

export interface Annotations {
  /** The same version twice is one. */
  append(version: NewAnnotation, stamp: Stamp): Promise<void>;
  /** Every version of all of a kind, in the order they were made: collections with their entries, places with the names added to any. */
  all(kind: 'collection' | 'note' | 'place', knownAt?: string): Promise<readonly Annotation[]>;
  /** How many versions of places and names there are: as long as it is the same, nothing was added or withdrawn. */
  countPlaces(): Promise<number>;
  /** Every version of one; a collection's entries among them. */
  one(id: string, knownAt?: string): Promise<readonly Annotation[]>;
  /** Every version of the notes on some things and of the entries they have in collections. */
  about(things: readonly string[], knownAt?: string): Promise<readonly Annotation[]>;
}
