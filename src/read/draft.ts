/**
 * What the reader's stages pass along, and how it begins. A stage takes the draft and returns it with its own part filled in; nothing is
 * changed in place. Spans here are UTF-16 indices into `text`; they become code points once, in `toReading`.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Span } from '../model/code-points.ts';
import type { DateBasis, Edtf } from '../model/edtf.ts';
import type { SegmentWords } from '../model/engine.ts';
import type { Language } from '../model/languages.ts';
import type { Problem } from '../model/problem.ts';
import type {
  Citation,
  Claim,
  DateMention,
  ForecastFound,
  Masthead,
  NamedMention,
  NonClaim,
  PersonMention,
  PlaceMention,
  Quotation,
} from '../model/reading.ts';
import type { NearMiss } from '../model/why.ts';
import type { ClaimModels } from './claims/models.ts';

/** What part of the layout a block is; rules for claims look at body and headline first. A `heading` stands over a part of the text. */
export type BlockKind = 'headline' | 'heading' | 'body' | 'row' | 'caption' | 'related' | 'menu' | 'masthead';

export interface Block extends Span {
  readonly kind: BlockKind;
  /** The section it belongs to: an index into the draft's sections. */
  readonly section: number;
}

/**
 * What a page tells under one heading: the text itself, a part of it under a heading of its own, a brief among several, an item of a list,
 * an aside (a caption, other news). Nobody is carried over from one section to the next; what its heading names may be. Parts that tell of
 * one place are one article, and read so.
 */
export interface Section {
  readonly kind: 'text' | 'part' | 'brief' | 'item' | 'aside';
  /** The words over it, the nearest first: the heading or label of a brief, the lead of a list, the headline where it stands over all. */
  readonly headings: readonly Span[];
}

/** Offsets of these are UTF-16 until `toReading`. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly lang: Language;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: { readonly edtf: Edtf; readonly basis: DateBasis } | null;
  readonly masthead: Masthead | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The page says that the text is somebody's opinion. */
  readonly isOpinion: boolean;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly people: readonly PersonMention[];
  readonly names: readonly NamedMention[];
  readonly citations: readonly Citation[];
  readonly quotes: readonly Quotation[];
  readonly claims: readonly Claim[];
  readonly nonclaims: readonly NonClaim[];
  readonly forecasts: readonly ForecastFound[];
  readonly problems: readonly Problem[];
  /** Acts that fell short; null where nobody asked for them. */
  readonly near: readonly NearMiss[] | null;
}

/** What stages may use besides the draft. */
export interface ReaderTools {
  readonly gazetteer: Gazetteer;
  /** Only for Chinese, and only where an adapter gives it. */
  readonly segmentWords?: SegmentWords;
  /** Other trained models than those that ship: for measuring them. */
  readonly models?: ClaimModels;
}

export type Stage = (draft: Draft, tools: ReaderTools) => Draft;

/** A draft that no stage has touched: all there is before reading is the text and its language. */
export function newDraft(text: string, lang: Language, known: Partial<Draft> = {}): Draft {
  return {
    id: '',
    text,
    lang,
    url: null,
    title: null,
    published: null,
    masthead: null,
    blocks: [],
    sections: [],
    isOpinion: false,
    sentences: [],
    dates: [],
    places: [],
    people: [],
    names: [],
    citations: [],
    quotes: [],
    claims: [],
    nonclaims: [],
    forecasts: [],
    problems: [],
    near: null,
    ...known,
  };
}
