/** Answers that hold until somebody writes. */
import type { Database } from './database.ts';
import { auditQueries as a } from './queries/audit.ts';

/** So many answers are kept. */
const mostKept = 100;

/**
 * Gives what was found before for the same question as long as nobody has written since. The database is asked about that before it is
 * asked the question, so that what is written meanwhile makes the next answer another one.
 */
export function untilWritten<T>(database: Database): (question: string, find: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly revision: string; readonly found: T }>();
  return async (question, find) => {
    const { revision } = (await database.run<{ revision: string }>(a.revision))[0]!;
    const held = kept.get(question);
    if (held?.revision === revision) return held.found;
    const found = await find();
    if (kept.size >= mostKept) kept.clear();
    kept.set(question, { revision, found });
    return found;
  };
}
