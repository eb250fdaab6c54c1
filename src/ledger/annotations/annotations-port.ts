/**
 * The port of what people add to the ledger besides judgements: collections, notes, scenarios. Append-only as the rest: a
 * change is another version, taking away is a version that says so.
 */
import type { Stamp } from '../stamp.ts';

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

/** A scenario that somebody saved: each save of it is a version. */
export interface ScenarioRecord {
  /** Its title, in the first language that it has one in. */
  readonly name: string;
  /** The short name that its file has, by which it is asked for. */
  readonly slug: string;
  /** The file, as docs/formats/scenario.md has it. */
  readonly file: unknown;
  readonly withdrawn: boolean;
}

interface Versioned<Kind extends string, Content> {
  readonly kind: Kind;
  /** The collection, note or scenario: `col_…`, `nte_…`, `scn_…`; of an entry its collection. */
  readonly id: string;
  /** Id of this version: a hash of what it says, when and by whom. */
  readonly version: string;
  /** What a note or an entry is on; empty for the others. */
  readonly about: string;
  readonly record: Content;
}

/** One version as it is appended. */
export type NewAnnotation =
  | Versioned<'collection', CollectionRecord>
  | Versioned<'entry', EntryRecord>
  | Versioned<'note', NoteRecord>
  | Versioned<'scenario', ScenarioRecord>;

/** One version as held. */
export type Annotation = NewAnnotation & Stamp;

export interface Annotations {
  /** The same version twice is one. */
  append(version: NewAnnotation, stamp: Stamp): Promise<void>;
  /** Every version of all collections with their entries, of all notes or of all scenarios, in the order they were made. */
  all(kind: 'collection' | 'note' | 'scenario', knownAt?: string): Promise<readonly Annotation[]>;
  /** Every version of one; a collection's entries among them. */
  one(id: string, knownAt?: string): Promise<readonly Annotation[]>;
  /** Every version of the notes on some things and of the entries they have in collections. */
  about(things: readonly string[], knownAt?: string): Promise<readonly Annotation[]>;
}
