/** View models: what the page, the CLI and the API show. No DOM, no pixels. */

import type { Agreement, Difference } from '../measure/agreement/agreement.ts';
import type { Judgement } from '../model/evidence.ts';
import type { Collection, Entry } from '../store/annotations/collections.ts';
import type { Note } from '../store/annotations/notes.ts';
import type { HistoryEvent } from '../store/ports/ledger.ts';
import type { RecordKind } from '../store/ports/records.ts';
import type { ChangedWord, ToRecode } from '../ties/judgements/older-codebook.ts';
import type { Names } from './ties/party-view.ts';

/** How far two coders agree, and where they do not, with how that was settled. */
export interface AgreementView extends Omit<Agreement, 'differences'> {
  readonly first: string;
  readonly second: string;
  readonly differences: readonly (Difference & { readonly settled: Judgement | null })[];
}

/** The codebooks known, oldest first, what the newest changed, and what is to be coded again by it. */
export interface CodebookView {
  readonly versions: readonly {
    readonly version: string;
    readonly since: string;
    readonly changed: readonly ChangedWord[];
  }[];
  readonly recode: readonly ToRecode[];
}

/** Something in words: the title of a document, the type and parties of a tie or a claim, the name of a place. */
export interface ToldThing {
  readonly id: string;
  readonly kind: RecordKind | 'place' | 'body' | 'person' | 'outlet' | 'case' | 'unknown';
  /** Empty where nothing is known of it. */
  readonly words: string;
  /** Of a claim, a fact or a tie, from which its words can be put together in another language. */
  readonly parts?: ThingParts | undefined;
}

/** The type of a tie, the names of its parties, and what tells it apart, such as a body. */
export interface ThingParts {
  readonly type: string | null;
  readonly names: readonly Names[];
  readonly apart: string | null;
}

/** A note with what it is on. */
export interface NoteView extends Note {
  readonly on: ToldThing;
}

/** A collection with what is in it. */
export interface CollectionView extends Omit<Collection, 'items'> {
  readonly items: readonly (Entry & { readonly thing: ToldThing })[];
}

/** What happened to something held, oldest first (`history-words.ts` puts it in words). */
export interface HistoryView {
  readonly id: string;
  /** The names it goes by, the one it is known by first; its own alone where it has one. */
  readonly names: readonly string[];
  readonly events: readonly HistoryEvent[];
  /** The things that it speaks of, by id or name. */
  readonly things: Readonly<Record<string, ToldThing>>;
}
