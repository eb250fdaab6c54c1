/** Exit codes: 0 done, 1 something failed, 2 the command was called wrongly. */
import { InvalidInput, isAmurError } from '../model/errors.ts';

/** The command was called wrongly: unknown option, missing argument, a value that cannot be. */
export class UsageError extends Error {}

/** What to tell the user of an error, and the exit code. Bugs keep their stack. */
export function explain(error: unknown): { readonly lines: readonly string[]; readonly code: 1 | 2 } {
  if (error instanceof UsageError) return { lines: [`amur: ${error.message}`], code: 2 };
  if (isAmurError(error)) {
    const isUnclear = error instanceof InvalidInput && error.candidates.length > 0;
    return { lines: [`amur: ${error.message}`, ...(error.hint ? [`  ${error.hint}`] : [])], code: isUnclear ? 2 : 1 };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { lines: ['amur: this should not happen; please report it with the lines below', stack], code: 1 };
}
