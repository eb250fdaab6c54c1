/** What happened to anything held: who brought it in, what read it, who decided what on it. */
import type { HistoryView } from '../brief/views.ts';
import { NotFound } from '../model/errors.ts';
import { knownWhen } from './as-of.ts';
import type { Desk, KnownFilter } from './ports.ts';

/**
 * The history of a document, tie, claim, fact, judgement or case event, or of a town, body or person that something was decided
 * on; oldest first. Throws NotFound where nothing is known of it.
 */
export async function showHistory(
  desk: Pick<Desk, 'ledger'>,
  id: string,
  when: KnownFilter = {},
): Promise<HistoryView> {
  const knownAt = knownWhen(when);
  const events = await desk.ledger.history(id, knownAt);
  if (events.length === 0) {
    throw new NotFound(`Nothing is known of ${id.slice(0, 60)}${when.knownAt ? ` on ${when.knownAt}` : ''}`, {
      hint: 'Give the id of a document, tie, claim, fact or judgement, or a town (CN-HL/Harbin), body:NAME or person:NAME that was merged.',
    });
  }
  return { id, names: await desk.ledger.namesOf(id, knownAt), events };
}
