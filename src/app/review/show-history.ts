/** What happened to anything held: who brought it in, what read it, who decided what on it, who added what to it. */

import { NotFound } from '../../model/errors.ts';
import type { HistoryEvent } from '../../store/ports/ledger.ts';
import { isOutletKey, outletOf } from '../../ties/sources/outlets.ts';
import { tellThings } from '../annotations/tell-things.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import { knownId } from '../known-id.ts';
import type { Desk } from '../ports.ts';
import type { HistoryView } from '../views.ts';

/**
 * The history of a document, tie, claim, fact, judgement, case event, collection or note, or of a town, body, person or outlet
 * that something was decided on; oldest first. Throws NotFound where nothing is known of it.
 */
export async function showHistory(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'caseTitles'>,
  written: string,
  when: KnownFilter = {},
): Promise<HistoryView> {
  const knownAt = knownWhen(when);
  const whole = await knownId(desk.ledger, written);
  const id = isOutletKey(whole) ? (outletOf(whole) ?? whole) : whole;
  const events = await desk.ledger.history(id, knownAt);
  if (events.length === 0) {
    throw new NotFound(`Nothing is known of ${id.slice(0, 60)}${when.knownAt ? ` on ${when.knownAt}` : ''}`, {
      hint: 'Give the id of a document, tie, claim, fact, judgement, collection or note, or a town (CN-HL/Harbin), body:NAME, person:NAME or site:HOST that something was decided on.',
    });
  }
  return {
    id,
    names: await desk.ledger.namesOf(id, knownAt),
    events,
    things: await tellThings(desk, [id, ...events.flatMap(named)]),
  };
}

/** The ids and names that an event speaks of. */
function named({ on, judgement, annotation }: HistoryEvent): readonly string[] {
  const { target, into, edit } = judgement ?? {};
  return [on, target, into, ...(edit?.parties ?? []), annotation?.id, annotation?.about].filter(
    (ref): ref is string => ref !== undefined && ref !== '',
  );
}
