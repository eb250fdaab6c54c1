/**
 * A brief as a tree: sections of paragraphs, lists and tables, with numbered notes and sources. It holds words and numbers only;
 * one renderer a file makes Markdown, HTML, PDF, BibTeX or CSL-JSON of it. The same material gives the same tree.
 */
import type { Language } from '../../model/languages.ts';

/** A mark in the text that leads to a note; `unreviewed` where nobody has agreed to what the note quotes. */
export interface Mark {
  readonly number: number;
  readonly unreviewed: boolean;
}

/** A run of words. A plain string is in the language of the brief. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'muted'; readonly text: string }
  /** Somebody's exact words, in the language they are in. */
  | { readonly kind: 'quote'; readonly text: string; readonly lang: string }
  /** Words in another language than the brief’s that are no quote: a name, a coder’s statement. */
  | { readonly kind: 'words'; readonly text: string; readonly lang: string }
  | { readonly kind: 'code'; readonly text: string }
  /** Leads outside; the address is http or https. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** Leads to a place in the brief: a tie, a source. */
  | { readonly kind: 'place'; readonly text: string; readonly to: string }
  | { readonly kind: 'marks'; readonly marks: readonly Mark[] };

export type Words = readonly Inline[];

export type Block =
  /** `id` where something leads to it. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly id?: string }
  /** A heading below the section’s. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  /** The cells of a column that `numbers` names are set to the right. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
      readonly numbers: readonly number[];
    };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a note rests on: a claim of a document, a coded fact, a case event, a figure. */
export type NoteKind = 'claim' | 'fact' | 'event' | 'figure' | 'forecast';

/** A numbered note: the record it stands for, told in words, and the same as data. */
export interface Note {
  readonly number: number;
  readonly kind: NoteKind;
  /** Of the claim, fact, event or figure; of a forecast, its document. */
  readonly id: string;
  readonly unreviewed: boolean;
  /** The words of the document at the span; null for what is told in a coder’s words or is a figure. */
  readonly quote: { readonly text: string; readonly lang: string } | null;
  /** The place of the quote, in code points. */
  readonly document: { readonly id: string; readonly start: number; readonly end: number } | null;
  /** Keys of the sources it rests on. */
  readonly sources: readonly string[];
  readonly words: Words;
}

/** A source as a list of sources, BibTeX and CSL name it. */
export interface Source {
  /** Stable: made of the outlet or the title, the year, and a hash of what identifies it. Letters, digits and hyphens. */
  readonly key: string;
  readonly kind: 'document' | 'address' | 'figures';
  /** Null for an address of which no title is held. */
  readonly title: string | null;
  readonly lang: string | null;
  readonly outlet: string | null;
  /** Several are parted by "; ". */
  readonly author: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** http or https. */
  readonly address: string | null;
  /** What its coder wrote beside the address. */
  readonly asWritten: string | null;
  /** Of a document held. */
  readonly document: string | null;
  readonly reliability: string | null;
  /** Numbers of the notes that rest on it. */
  readonly notes: readonly number[];
}

/** The whole. */
export interface Brief {
  /** A hash of everything below: two briefs with one id say the same. */
  readonly id: string;
  readonly lang: Language;
  readonly title: string;
  readonly subtitle: Words;
  /** The state of the ledger and what was asked, as label and words. */
  readonly state: readonly { readonly label: string; readonly words: Words }[];
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  /** ISO instant: the state of the ledger, and the date of the document. */
  readonly knownAt: string;
}
