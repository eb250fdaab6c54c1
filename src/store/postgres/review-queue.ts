/** The review queue over PostgreSQL: a page is one statement, and so is the count. */

import { InvalidInput } from '../../model/errors.ts';
import type { ReviewOrder } from '../../model/review-order.ts';
import type { Why } from '../../model/why.ts';
import type { ReviewQuery, ReviewQueue, WaitingClaim } from '../ports/review-queue.ts';
import type { Database, Session } from './database.ts';
import { marksOfOutlets, outletNamesKnown } from './outlet-names.ts';
import { ordered, placeTypes, reviewQueries as q } from './queries/review.ts';
import { evidenceByIds, identitiesKnown } from './read-evidence.ts';

/** Characters of the text shown on each side of a claim's words. */
const around = 700;

interface PageRow {
  readonly claim_id: string;
  readonly place: readonly unknown[];
  readonly before: string;
  readonly after: string;
  readonly why: Why | null;
  readonly tie: string | null;
  readonly reviewed: boolean;
  readonly pieces: number;
}

/** The queue of a database. */
export function reviewQueue(database: Database): ReviewQueue {
  return {
    async page(query, limit, after) {
      const from = after === undefined ? null : JSON.stringify(placeOf(after, query.order));
      const rows = await database.run<PageRow>(q[query.order], [
        ...(await narrowed(database, query)),
        limit + 1,
        from,
        around,
        query.agreement ?? null,
      ]);
      const shown = rows.slice(0, limit);
      return {
        items: await waiting(database, shown),
        next: rows.length > limit ? cursor(query.order, shown.at(-1)!.place) : null,
      };
    },
    async count(query, most) {
      const counted = query.order === 'weight' ? q.countByWeight : q.count;
      return (
        await database.run<{ waiting: number }>(counted, [
          ...(await narrowed(database, query)),
          most,
          query.agreement ?? null,
        ])
      )[0]!.waiting;
    },
  };
}

async function narrowed(
  session: Session,
  { types, unit, pair, tie, lang, outlets, unsure, possible }: ReviewQuery,
): Promise<readonly unknown[]> {
  const marks =
    outlets &&
    (await marksOfOutlets(session, outlets, await outletNamesKnown(session, await identitiesKnown(session))));
  const filters = [types, unit, pair, tie, lang, marks].map((filter) => filter ?? null);
  return [...filters, unsure, possible];
}

async function waiting(database: Database, rows: readonly PageRow[]): Promise<readonly WaitingClaim[]> {
  if (rows.length === 0) return [];
  const evidence = await evidenceByIds(
    database,
    rows.map((row) => row.claim_id),
  );
  const claims = new Map(evidence.map((piece) => [piece.id, piece]));
  return rows.flatMap(({ claim_id, tie, reviewed, pieces, before, after, why }) => {
    const claim = claims.get(claim_id);
    return claim ? [{ claim, tie: tie === null ? null : { id: tie, reviewed, pieces }, before, after, why }] : [];
  });
}

function cursor(order: ReviewOrder, place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order, ...place])).toString('base64url');
}

const fits: Readonly<Record<(typeof placeTypes)[keyof typeof placeTypes], (part: unknown) => boolean>> = {
  boolean: (part) => typeof part === 'boolean',
  integer: (part) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
  text: (part) => typeof part === 'string' && /^\w*$/.test(part),
};

/** The place that a cursor means, in the types of its order. */
function placeOf(written: string, order: ReviewOrder): readonly unknown[] {
  try {
    const [of, ...place] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    const { by } = ordered[order];
    if (of === order && place.length === by.length && by.every((part, i) => fits[placeTypes[part]](place[i])))
      return place;
  } catch {
    // Said below.
  }
  throw new InvalidInput(`"${written.slice(0, 40)}" is no place in this order of the queue`, {
    hint: 'Take "next" of the page before, or leave it out to begin.',
  });
}
