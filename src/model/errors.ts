/**
 * The four ways an operation can fail, told apart by cause. Expected absence is a value, not an error;
 * `Unavailable` is for adapters only (a server, a disk, a port that does not answer).
 */
export type ErrorCode = 'invalid-input' | 'not-found' | 'conflict' | 'unavailable';

abstract class AmurError extends Error {
  abstract readonly code: ErrorCode;
  /** What the reader of the message can do about it; one sentence. */
  readonly hint: string | undefined;
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
  }
}

/** The input is malformed or out of bounds; the message carries the value and the bound. */
export class InvalidInput extends AmurError {
  readonly code = 'invalid-input';
  /** What the words may mean, where they mean several things and a person has to say which. */
  readonly candidates: readonly string[];
  constructor(message: string, options: { hint?: string; cause?: unknown; candidates?: readonly string[] } = {}) {
    super(message, options);
    this.candidates = options.candidates ?? [];
  }
}

/** The thing asked for is not held. */
export class NotFound extends AmurError {
  readonly code = 'not-found';
}

/** The state does not allow the operation (already judged, a newer schema, a port taken). */
export class Conflict extends AmurError {
  readonly code = 'conflict';
}

/** Something outside Amur does not answer: a database, a disk, a file. */
export class Unavailable extends AmurError {
  readonly code = 'unavailable';
  /** True where it stays so for whatever is asked next, until somebody helps: a disk is full, a database is damaged or closed to Amur. */
  readonly lasts: boolean;
  constructor(message: string, options: { hint?: string; cause?: unknown; lasts?: boolean } = {}) {
    super(message, options);
    this.lasts = options.lasts ?? false;
  }
}

/** True for an error after which nothing more of a run is tried: it would meet the same. */
export function endsRun(error: unknown): boolean {
  return error instanceof Unavailable && error.lasts;
}

/** True for the four errors above: those whose message is meant for the user. */
export function isAmurError(error: unknown): error is InvalidInput | NotFound | Conflict | Unavailable {
  return error instanceof AmurError;
}
