/**
 * Why a claim was read, or why it was not: the words that made it, what each stands for and where it was found, and the
 * points that spoke for and against it. Spans count code points in a reading, like all spans there.
 */

import type { PartyRef } from './place.ts';
import type { TieType } from './tie-types.ts';

/** What a cue did: named the kind of tie, its limit, stage, a party, the date, how it is said; or pointed back. */
export type CueRole =
  | 'trigger'
  | 'limit'
  | 'stage'
  | 'party'
  | 'date'
  | 'hedge'
  | 'negation'
  | 'mood'
  | 'speaker'
  | 'pointer'
  | 'barred';

/** Where a cue stands, seen from the act: in its clause, elsewhere in its sentence, before or after that. */
export type CuePlace = 'clause' | 'sentence' | 'before' | 'after';

/** One word or phrase that had a part in a claim. */
export interface WhyCue {
  readonly role: CueRole;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it stands for: a type, a stage, a party, a date (EDTF), a likelihood in percent, a speaker. */
  readonly value: string;
  readonly found: CuePlace;
  /** How: a clear or a vague word for a trigger; an adjective, an official or a stand-in ("the city") for a party. */
  readonly as?: 'clear' | 'vague' | 'adjective' | 'official' | 'stand-in';
}

/**
 * What a person should look at in a claim of a language model: a place of which Amur reads another, or that is known by the model's code
 * alone; a date that Amur reads otherwise, cannot read, that lies after publication or has no words; a quote that the model wrote otherwise.
 */
export const whyNotes = [
  'place-in-doubt',
  'place-unchecked',
  'date-in-doubt',
  'date-unchecked',
  'date-after-publication',
  'date-without-words',
  'quote-otherwise',
] as const;
export type WhyNote = (typeof whyNotes)[number];

/** The cues of a claim in text order, its points by name, the bar that their sum had to reach, the score from which a claim stands. */
export interface Why {
  readonly cues: readonly WhyCue[];
  readonly points: Readonly<Record<string, number>>;
  readonly bar: number;
  /** Absent in readings made before claims had a score. */
  readonly strictFrom?: number;
  /** Of a claim that a language model read. */
  readonly notes?: readonly WhyNote[];
}

/** An act that was read and not claimed: too little spoke for it, or one of its two sides is missing. */
export interface NearMiss {
  readonly type: TieType;
  /** As far as they were found; fewer than two, or of one country, where a side is missing. */
  readonly parties: readonly PartyRef[];
  readonly missing: 'support' | 'party';
  readonly rule: string;
  /** The sentence. */
  readonly evidence: { readonly start: number; readonly end: number; readonly quote: string };
  readonly why: Why;
}
