/** What happened to anything: who brought it in, what read it, who decided what on it, who added what to it. */

import { z } from 'zod';
import { NotFound } from '../../model/errors.ts';
import { outcomes } from '../../model/forecast.ts';
import type { HistoryEvent } from '../../store/ports/ledger.ts';
import { isOutletKey, outletOf } from '../../ties/sources/outlets.ts';
import { annotation } from '../annotations/annotation.ts';
import { describeEntities } from '../annotations/describe-entities.ts';
import { entity } from '../annotations/entity.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { modality } from '../model-schemas/codebook.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { stage } from '../model-schemas/stages.ts';
import { placeOrElse } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';

const historyEvent: z.ZodType<HistoryEvent> = z
  .object({
    at: instant,
    by: z.string(),
    what: z.enum(['recorded', 'source', 'read', 'revised', 'withdrawn', 'resolved', 'judged', 'annotated', 'redacted']),
    outcome: z.enum(outcomes).exactOptional(),
    on: z.string(),
    source: z.string().exactOptional(),
    reader: z.string().exactOptional(),
    values: z.object({ stage, date: edtf.nullable(), modality }).exactOptional(),
    judgement: judgement.exactOptional(),
    annotation: annotation.exactOptional(),
    reason: z.string().exactOptional().meta({ description: 'Why it was redacted' }),
  } satisfies ShapeOf<HistoryEvent>)
  .meta({ id: 'HistoryEvent' });

/** What happened to something, oldest first (`history-words.ts` puts it in words). */
export const historyView = z
  .object({
    id: z.string(),
    names: z.array(z.string()).meta({
      description: 'The names it goes by, the one it is known by first; its own alone where it has one.',
    }),
    events: z.array(historyEvent),
    things: z.record(z.string(), entity).meta({ description: 'What it speaks of, by id or name.' }),
  })
  .meta({ id: 'History' });
export type HistoryView = Infer<typeof historyView>;

/**
 * The history of a document, tie, claim, fact, judgement, case event, collection or note, or of a town, body, person or outlet
 * that something was decided on; oldest first. Throws NotFound where nothing is known of it.
 */
export async function showHistory(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>,
  written: string,
  when: KnownFilter = {},
): Promise<HistoryView> {
  const knownAt = knownWhen(when);
  const whole = placeOrElse(ports.gazetteer, await knownId(ports.ledger, written));
  const id = isOutletKey(whole) ? (outletOf(whole) ?? whole) : whole;
  const events = await ports.ledger.history(id, knownAt);
  if (events.length === 0) {
    throw new NotFound(`Nothing is known of ${id.slice(0, 60)}${when.knownAt ? ` on ${when.knownAt}` : ''}`, {
      hint: 'Give the id of a document, tie, claim, fact, judgement, collection or note, or a town (CN-HL/Harbin), body:NAME, person:NAME or site:HOST that something was decided on.',
    });
  }
  return {
    id,
    names: await ports.ledger.namesOf(id, knownAt),
    events,
    things: await describeEntities(ports, [id, ...events.flatMap(named)]),
  };
}

/** The ids and names that an event speaks of. */
function named({ on, judgement: made, annotation: added }: HistoryEvent): readonly string[] {
  const { target, into, edit } = made ?? {};
  const inCollection = added?.kind === 'item' ? (added.record.collection ?? undefined) : undefined;
  return [on, target, into, ...(edit?.parties ?? []), added?.id, added?.about, inCollection].filter(
    (ref): ref is string => ref !== undefined && ref !== '',
  );
}
