/** The review queue over all documents: which claims wait, in which order, narrowed as any list of ties is. */

import { InvalidInput } from '../../model/errors.ts';
import { type Reliability, reliabilityOf } from '../../model/grade.ts';
import { type ReviewOrder, reviewOrders } from '../../model/review-order.ts';
import type { ReviewQuery } from '../../store/ports/review-queue.ts';
import { knownId } from '../known-id.ts';
import type { Desk } from '../ports.ts';
import { gradesKnown, quotedDocuments } from '../sources/quoted-documents.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { type ReviewView, waitingView } from './review-view.ts';

/** Which claims; what is left out asks for nothing. */
export interface ReviewFilter {
  /** `weight` by default. */
  readonly order?: string;
  readonly types?: readonly string[];
  readonly unit?: string;
  readonly pair?: string;
  readonly tie?: string;
  readonly lang?: string;
  /** Letters of the outlets they come from. */
  readonly grades?: readonly string[];
  /** Also what was left unsure. */
  readonly unsure?: boolean;
}

type ReviewDesk = Pick<Desk, 'ledger' | 'gazetteer' | 'now'>;

const longestPage = 100;
/** Claims are counted up to here: more than anybody reviews in a week. */
export const mostCounted = 10_000;

/** A page of the queue; throws InvalidInput for a filter or a place that is none. */
export async function reviewPage(
  desk: ReviewDesk,
  filter: ReviewFilter = {},
  { limit = 20, after }: { readonly limit?: number; readonly after?: string } = {},
): Promise<ReviewView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) {
    throw new InvalidInput(`A page of the queue holds 1 to ${longestPage} claims, not ${limit}`);
  }
  const { items, next } = await desk.ledger.review.page(await queryOf(desk, filter), limit, after);
  const grades = await gradesKnown(desk.ledger);
  const claims = items.map(({ claim }) => claim);
  const documents = await quotedDocuments(desk.ledger, claims, grades);
  return {
    items: items.map((item) =>
      waitingView(desk.gazetteer, item, documents.get(item.claim.document ?? '') ?? null, grades),
    ),
    next,
  };
}

/** How many wait; `more` where there are more than are counted. */
export async function countWaiting(
  desk: ReviewDesk,
  filter: ReviewFilter = {},
): Promise<{ readonly waiting: number; readonly more: boolean }> {
  const counted = await desk.ledger.review.count(await queryOf(desk, filter), mostCounted + 1);
  return { waiting: Math.min(counted, mostCounted), more: counted > mostCounted };
}

async function queryOf(desk: ReviewDesk, filter: ReviewFilter): Promise<ReviewQuery> {
  const { order = 'weight', types, unit, pair, tie, lang, grades, unsure = false } = filter;
  if (!(reviewOrders as readonly string[]).includes(order)) {
    throw new InvalidInput(`"${order.slice(0, 40)}" is no order of the queue`, {
      hint: `Orders are ${reviewOrders.join(', ')}.`,
    });
  }
  const narrowed = toTieQuery(desk.gazetteer, desk.now(), {
    ...(types ? { types } : {}),
    ...(unit ? { unit } : {}),
    ...(pair ? { pair } : {}),
  });
  const letters = (grades ?? []).map(letterOf);
  return {
    order: order as ReviewOrder,
    unsure,
    ...(narrowed.types ? { types: narrowed.types } : {}),
    ...(narrowed.unit ? { unit: narrowed.unit } : {}),
    ...(narrowed.pair ? { pair: narrowed.pair } : {}),
    ...(tie ? { tie: await knownId(desk.ledger, tie) } : {}),
    ...(lang ? { lang } : {}),
    ...(letters.length > 0 ? { outlets: await outletsGraded(desk, letters) } : {}),
  };
}

function letterOf(written: string): Reliability {
  const letter = reliabilityOf(written);
  if (letter !== null) return letter;
  throw new InvalidInput(`"${written.slice(0, 40)}" is no grade of a source`, { hint: 'Grades are A to F.' });
}

async function outletsGraded(desk: ReviewDesk, letters: readonly Reliability[]): Promise<readonly string[]> {
  const grades = await gradesKnown(desk.ledger);
  return [...grades].flatMap(([outlet, letter]) => (letters.includes(letter) ? [outlet] : [])).sort();
}
