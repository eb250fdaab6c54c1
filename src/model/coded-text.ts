/** A text with the ties that a person coded in it by the codebook: what a reader, or a second coder, is measured against. */
import type { Modality } from './codebook.ts';
import type { Edtf } from './edtf.ts';
import type { PartyRef } from './place.ts';
import type { TextInput } from './reading.ts';
import type { Stage } from './stages.ts';
import type { TieType } from './tie-types.ts';

/** Values of which each is right, where coders differed and both may be; the coded value is one of them. */
export interface AcceptedValues {
  readonly stage?: readonly Stage[];
  readonly date?: readonly (Edtf | null)[];
  readonly modality?: readonly Modality[];
}

export interface CodedTie {
  /** Two or more, of at least two countries. */
  readonly parties: readonly PartyRef[];
  readonly type: TieType;
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly modality: Modality;
  /** The words that say it, exactly as in the text. */
  readonly evidence: string;
  /** True where coders differed about the tie itself: it is neither required nor wrong. */
  readonly optional: boolean;
  readonly accept: AcceptedValues;
  /** The finer parties, each a pair `CN-HL/Harbin ~ RU-AMU`; null where nobody coded them. */
  readonly places: readonly string[] | null;
}

export interface CodedText extends TextInput {
  /** Codes of every place of the text; null where nobody coded them. */
  readonly regions: readonly string[] | null;
  readonly ties: readonly CodedTie[];
}
