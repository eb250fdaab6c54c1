/** A voice that says something, and what is looked at to find it. */
import type { Span } from '../../model/code-points.ts';
import type { PersonMention } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';

/** A voice: a person of the text, or words that stand for one. */
export interface Voice {
  readonly speaker: string;
  readonly person: PersonMention | null;
  /** Where the voice is named in the sentence; null where a pronoun points back to it. */
  readonly at: Span | null;
}

/** A verb of saying in its sentence. */
export interface Saying {
  readonly draft: Draft;
  readonly sentence: Span;
  readonly say: Cue;
  /** People told of up to the end of the sentence. */
  readonly people: readonly PersonMention[];
  readonly cues: readonly Cue[];
  /** The voice a pronoun points to. */
  readonly last: Voice | null;
}

/** A person of the text as a voice, named at a span. */
export const ofPerson = (person: PersonMention, at: Span): Voice => ({ speaker: person.name, person, at });

/** True where a place overlaps a span. */
export const isPlace = (draft: Draft, span: Span): boolean =>
  startingIn(draft.places, { start: span.start - 60, end: span.end }).some((p) => p.end > span.start);
