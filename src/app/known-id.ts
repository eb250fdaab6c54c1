/** Ids as people write them: whole, or as far as it takes to tell one from the others. The one place that goes from one to the other. */

import { Conflict, NotFound } from '../model/errors.ts';
import type { Ledger } from '../store/ports/ledger.ts';

/** Candidates that a message lists. */
const listed = 10;

/**
 * The whole id that a beginning such as `tie_3f` stands for; what is whole, or no id (a town, a code), as it is. Throws Conflict
 * with the candidates where there are several, NotFound where nothing held begins so.
 */
export async function knownId(ledger: Pick<Ledger, 'records'>, written: string): Promise<string> {
  const id = written.trim();
  if (!/^[a-z]{3}_[0-9a-f]{1,31}$/i.test(id)) return id;
  const prefix = id.toLowerCase();
  const found = await ledger.records.beginning(prefix, listed + 1);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  if (found.length === 0) throw new NotFound(`Nothing that is held has an id that begins with ${id}`);
  throw new Conflict(
    `Several ids begin with ${id}: ${found.slice(0, listed).join(', ')}${found.length > listed ? ', …' : ''}`,
    {
      hint: 'Write one more letter or two of the one that is meant.',
    },
  );
}
