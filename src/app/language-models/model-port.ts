/** What use cases ask of language models; `io/language-models` does it. */
import type { ModelHere } from './model-here.ts';
import type { ModelSettings } from './model-settings.ts';

/** One question: what stands before every text, the text, the form of the answer. */
export interface ModelQuestion {
  readonly system: string;
  readonly user: string;
  /** JSON Schema, and its name where an endpoint asks for one. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly schemaName: string;
  /** An answer that could not be used, and why: it is asked for once more. */
  readonly again?: { readonly answer: string; readonly error: string };
}

/** An answer in full, or one that was cut: a cut one is never used. */
export interface ModelReply {
  readonly text: string;
  /** The name with which the model answers. */
  readonly model: string;
  readonly ended: 'complete' | 'cut';
  /** Tokens as it counts them; null where it does not say. */
  readonly input: number | null;
  readonly output: number | null;
}

/** A model that may be asked. */
export interface OpenModel {
  readonly settings: ModelSettings;
  /** What is sent besides the texts, as it is kept with a reading. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /**
   * Throws InvalidInput, NotFound or Unavailable with what to do; `lasts` where nothing more of the run would be answered: no key, no
   * server, the budget is used up.
   */
  ask(question: ModelQuestion): Promise<ModelReply>;
  /** Tokens that the run has used so far. */
  spent(): number;
}

/** The user's own language models. */
export interface LanguageModels {
  list(): Promise<readonly ModelHere[]>;
  /**
   * Opens the one of that name; `sendTexts` allows that texts leave this machine for it. Throws NotFound, Conflict where that is not
   * allowed, Unavailable where Amur is offline or a key is missing.
   */
  open(name: string, sendTexts: boolean): Promise<OpenModel>;
}
