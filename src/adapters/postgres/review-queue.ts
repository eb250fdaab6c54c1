/** The review queue over PostgreSQL: one order, one walk along an index. */
import type { Identities } from '../../ledger/identities.ts';
import type { ReviewQuery, ReviewQueue, WaitingClaim } from '../../ledger/review-queue-port.ts';
import { baseOf } from '../../ledger/tie-key.ts';
import type { TieLists } from '../../ledger/tie-lists-port.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type ReviewOrder, reviewOrders } from '../../model/review-order.ts';
import type { Why } from '../../model/why.ts';
import type { Database, NamedQuery } from './database.ts';
import { always, evidenceByIds, identitiesKnown } from './held-evidence.ts';
import { reviewQueries as q } from './queries/review.ts';
import { untilWritten } from './until-written.ts';

/** Characters of the text shown on each side of a claim's words. */
const around = 700;

/** A place in the order: what it is told by, in the order of the parameters. */
type Place = readonly unknown[];

/** A claim that waits, with its place. */
interface Found {
  readonly document: string;
  readonly claim: string;
  readonly place: Place;
}

/** A stretch of the way; null for `end` where the way ends. */
interface Stretch {
  readonly found: readonly Found[];
  readonly end: Place | null;
}

interface Walk {
  /** A first stretch that costs less than the way does, where there is one for what is asked. */
  readonly ahead?: (database: Database, narrowed: readonly unknown[], limit: number, from: Place) => Promise<Stretch>;
  /** Before the first of all. */
  readonly start: Place;
  /** How far the first stretch goes; each further one goes twice as far, up to the most. */
  readonly first: (limit: number) => number;
  readonly most: number;
  walk(database: Database, narrowed: readonly unknown[], limit: number, from: Place, far: number): Promise<Stretch>;
}

interface TieRow {
  readonly reviewed: boolean;
  readonly weight: number;
  readonly tie_id: string;
  readonly document_id: string | null;
  readonly span_start: number | null;
  readonly claim_id: string | null;
}

interface DoubtRow {
  readonly doubt: number;
  readonly document_id: string;
  readonly claim_id: string;
  readonly waits: boolean;
}

interface ArrivalRow {
  readonly recorded_at: string;
  readonly document_id: string;
  readonly span_start: number;
  readonly claim_id: string;
}

/** The place after the claims of a tie, all of which have been seen. */
const behind = ({ reviewed, weight, tie_id }: TieRow): Place => [reviewed, weight, tie_id, '\u{10ffff}', 0, ''];

/** By documents as they came in, from one end. */
function byArrival(query: NamedQuery, end: 'infinity' | '-infinity'): Walk {
  return {
    start: [end, '', 0, ''],
    first: (limit) => limit,
    most: 1,
    async walk(database, narrowed, limit, from) {
      const rows = await database.run<ArrivalRow>(query, [...narrowed, limit, ...from]);
      const found = rows.map(({ recorded_at, document_id, span_start, claim_id }) => ({
        document: document_id,
        claim: claim_id,
        place: [recorded_at, document_id, span_start, claim_id],
      }));
      return { found, end: null };
    },
  };
}

const walks: Readonly<Record<ReviewOrder, Walk>> = {
  weight: {
    start: [false, -2_147_483_648, '', '', 0, ''],
    // The first ties have most evidence.
    first: () => 4,
    most: 1024,
    async walk(database, narrowed, limit, from, far) {
      const rows = await database.run<TieRow>(q.byWeight, [...narrowed, limit, ...from, far]);
      const ties = new Set(rows.map((row) => row.tie_id)).size;
      const last = rows.at(-1);
      return {
        found: rows.flatMap(foundBy),
        end: last && ties === far ? behind(last) : null,
      };
    },
  },
  doubt: {
    start: [-100, '', ''],
    first: (limit) => limit * 2,
    most: 20_000,
    async walk(database, narrowed, limit, from, far) {
      const rows = await database.run<DoubtRow>(q.byDoubt, [...narrowed, limit, ...from, far]);
      const placed = rows.map(({ doubt, document_id, claim_id, waits }) => ({
        waits,
        document: document_id,
        claim: claim_id,
        place: [doubt, document_id, claim_id],
      }));
      return { found: placed.filter((row) => row.waits), end: rows.length === far ? placed.at(-1)!.place : null };
    },
  },
  newest: byArrival(q.newest, 'infinity'),
  oldest: byArrival(q.oldest, '-infinity'),
};

/**
 * Outlets with no more documents than this have all their claims looked at, whatever the order: a way may lead past a million others.
 * The way by weight is the longest, since what a tie rests on is looked up piece by piece.
 */
const fewDocuments: Readonly<Record<ReviewOrder, number>> = { weight: 2500, doubt: 1000, newest: 1000, oldest: 1000 };

/** The same orders of the claims of few documents. */
const ofFew: Readonly<Record<ReviewOrder, Walk>> = {
  weight: {
    ...walks.weight,
    // Most ties have a claim of theirs that waits, or none where others are on its key.
    first: () => 200,
    most: 3200,
    async walk(database, narrowed, limit, from, far) {
      const { recorded, joined } = await joinedKeys(database, narrowed);
      const asked = [...narrowed, limit, ...from, far, recorded, joined];
      return fewStretch(await database.run<TieRow>(q.fewByWeight, asked));
    },
  },
  doubt: walks.doubt,
  newest: byArrival(q.fewNewest, 'infinity'),
  oldest: byArrival(q.fewOldest, '-infinity'),
};

/** The keys whose ties evidence on a key as recorded may be of besides, where parties or ties are held to be one. */
function othersOf(recorded: string, { keyOf, joinedTo }: Identities): readonly string[] {
  const keys = new Set([baseOf(keyOf(recorded)), ...joinedTo(recorded)]);
  return [...keys].filter((key) => key !== recorded);
}

/** The same for all that some documents bear, pair by pair: nearly always nothing. */
async function joinedKeys(database: Database, [, , , , , outlets]: readonly unknown[]) {
  const identities = await identitiesKnown(database);
  const rows = identities.none ? [] : await database.run<{ tie_key: string }>(q.keysOfFew, [outlets]);
  const pairs = rows.flatMap(({ tie_key }) => othersOf(tie_key, identities).map((key) => [tie_key, key] as const));
  return { recorded: pairs.map(([recorded]) => recorded), joined: pairs.map(([, key]) => key) };
}

/** Claims by their ties; a last tie without a claim says that there are more behind it. */
function fewStretch(rows: readonly TieRow[]): Stretch {
  const last = rows.at(-1);
  return { found: rows.flatMap(foundBy), end: last?.claim_id === null ? behind(last) : null };
}

/** A claim of a tie; nothing of a tie that has none. */
function foundBy({ reviewed, weight, tie_id, document_id, span_start, claim_id }: TieRow): readonly Found[] {
  if (document_id === null || claim_id === null) return [];
  const place = [reviewed, weight, tie_id, document_id, span_start, claim_id];
  return [{ document: document_id, claim: claim_id, place }];
}

/**
 * Of more documents than these, few as they are, claims are looked for among the heaviest ties first, as many as hold so many pieces: a page
 * is full by then where the documents are a hundredth of all. Of fewer, their own ties are sooner looked up.
 */
const heaviestFirst = { documents: 600, pieces: 10_000 };

/** By weight, of documents that are few but not very few. */
const heaviestOfFew: Walk = {
  ...ofFew.weight,
  async ahead(database, narrowed, limit, from) {
    const asked = [...narrowed, limit, ...from, heaviestFirst.pieces];
    return fewStretch(await database.run<TieRow>(q.fewAmongHeaviest, asked));
  },
};

/** The way that is shortest for what is asked. */
async function wayOf(database: Database, { order, outlets, unit, pair, tie }: ReviewQuery): Promise<Walk> {
  if (outlets === undefined) return walks[order];
  const few = fewDocuments[order];
  const [counted] = await database.run<{ documents: number }>(q.countDocuments, [outlets, few + 1]);
  const { documents } = counted!;
  if (documents > few) return walks[order];
  // The ties of one place may all be light.
  const anywhere = unit === undefined && pair === undefined && tie === undefined;
  return order === 'weight' && anywhere && documents > heaviestFirst.documents ? heaviestOfFew : ofFew[order];
}

/** Walks on until there are as many as asked for, or no more. */
async function walked(
  database: Database,
  { ahead, walk, first, most }: Walk,
  narrowed: readonly unknown[],
  limit: number,
  start: Place,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  let from: Place | null = start;
  if (ahead) {
    const stretch = await ahead(database, narrowed, limit, start);
    found.push(...stretch.found);
    from = stretch.end;
  }
  for (let far = first(limit); from !== null && found.length < limit; far = Math.min(far * 2, most)) {
    const stretch = await walk(database, narrowed, limit, from, far);
    found.push(...stretch.found);
    from = stretch.end;
  }
  return found.slice(0, limit);
}

interface AroundRow {
  readonly claim_id: string;
  readonly before: string;
  readonly after: string;
  readonly why: Why | null;
  readonly tie: string | null;
  readonly reviewed: boolean | null;
  readonly pieces: number | null;
  /** As recorded. */
  readonly key: string | null;
}

/** The tie of a claim that stands on another key than the recorded one. */
type OtherTieRow = Pick<AroundRow, 'claim_id'> & {
  readonly tie: string;
  readonly reviewed: boolean;
  readonly pieces: number;
};

/** True where the ties' own counts tell how many wait: in all languages, of all sources, and nobody left them unsure. */
const isKept = ({ order, tie, lang, outlets, unsure }: ReviewQuery): boolean =>
  order !== 'doubt' && tie === undefined && lang === undefined && outlets === undefined && !unsure;

/** How many claims of some ties nobody has said anything of: every claim that is read bears one tie of its type. */
async function countKept(lists: Pick<TieLists, 'known'>, { types, unit, pair }: ReviewQuery): Promise<number> {
  const ties = await lists.known({
    knownAt: always,
    include: 'all',
    ...(types === undefined ? {} : { types }),
    ...(unit === undefined ? {} : { unit }),
    ...(pair === undefined ? {} : { pair }),
  });
  return ties.reduce((sum, { counts }) => sum + counts.unreviewedClaims - (counts.unsureClaims ?? 0), 0);
}

/** The queue of a database; `settled` resolves when what this process wrote is added up. */
export function reviewQueue(
  database: Database,
  settled: () => Promise<void>,
  lists: Pick<TieLists, 'known'>,
): ReviewQueue {
  /** Who looks at a filter again, or at its next page, asks for the same count. */
  const counted = untilWritten<number>(database);
  return {
    async page(query, limit, after) {
      await settled();
      if (query.outlets?.length === 0) return { items: [], next: null };
      const way = await wayOf(database, query);
      const from = after === undefined ? way.start : placeOf(after, query.order);
      const found = await walked(database, way, narrowed(query), limit + 1, from);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        items: await waiting(database, shown, query),
        next: last === undefined ? null : cursor(query.order, last.place),
      };
    },
    async count(query, most) {
      await settled();
      if (query.outlets?.length === 0) return 0;
      if (isKept(query)) return Math.min(await countKept(lists, query), most);
      const counting = query.order === 'doubt' ? q.countDoubted : query.outlets ? q.countOfOutlets : q.count;
      return counted(JSON.stringify([query, most]), async () => {
        const rows = await database.run<{ waiting: number }>(counting, [...narrowed(query), most]);
        return rows[0]!.waiting;
      });
    },
  };
}

function narrowed({ types, unit, pair, tie, lang, outlets, unsure }: ReviewQuery): readonly unknown[] {
  return [types ?? null, unit ?? null, pair ?? null, tie ?? null, lang ?? null, outlets ?? null, unsure];
}

async function waiting(
  database: Database,
  rows: readonly Found[],
  query: ReviewQuery,
): Promise<readonly WaitingClaim[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ claim }) => claim);
  const [evidence, beside] = await Promise.all([
    evidenceByIds(database, ids),
    database.run<AroundRow>(q.around, [rows.map(({ document }) => document), ids, around]),
  ]);
  const held = new Map(evidence.map((piece) => [piece.id, piece]));
  const texts = new Map(beside.map((row) => [row.claim_id, row]));
  const others = await tiesElsewhere(database, beside);
  return ids.flatMap((id) => {
    const claim = held.get(id);
    const text = texts.get(id);
    if (!claim || !text) return [];
    if (claim.review !== 'unreviewed' && !(query.unsure && claim.review === 'unsure')) return [];
    const { before, after, why } = text;
    const { tie, reviewed, pieces } = text.tie === null ? (others.get(id) ?? text) : text;
    return [
      { claim, tie: tie === null ? null : { id: tie, reviewed: reviewed!, pieces: pieces! }, before, after, why },
    ];
  });
}

/** The ties of those claims that are of none on the key as recorded: parties are held to be one. */
async function tiesElsewhere(database: Database, beside: readonly AroundRow[]): Promise<Map<string, OtherTieRow>> {
  const without = beside.flatMap(({ claim_id, tie, key }) => (tie === null && key !== null ? [{ claim_id, key }] : []));
  if (without.length === 0) return new Map();
  const identities = await identitiesKnown(database);
  const asked = without.flatMap(({ claim_id, key }) =>
    othersOf(key, identities).map((other) => [claim_id, other] as const),
  );
  if (asked.length === 0) return new Map();
  const claims = asked.map(([claim]) => claim);
  const rows = await database.run<OtherTieRow>(q.tiesOn, [claims, asked.map(([, key]) => key)]);
  return new Map(rows.map((row) => [row.claim_id, row]));
}

function cursor(order: ReviewOrder, place: Place): string {
  return Buffer.from(JSON.stringify([order, ...place])).toString('base64url');
}

/** The place that a cursor means, in the types of its order. */
function placeOf(written: string, order: ReviewOrder): Place {
  try {
    const [of, ...place] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    const { start } = walks[order];
    const fits =
      reviewOrders.includes(of as ReviewOrder) &&
      of === order &&
      place.length === start.length &&
      place.every((value, i) => typeof value === typeof start[i] && !String(value).includes('\0')) &&
      ((order !== 'newest' && order !== 'oldest') || !Number.isNaN(Date.parse(String(place[0]))));
    if (fits) return place;
  } catch {
    // Said below.
  }
  throw new InvalidInput(`"${written.slice(0, 40)}" is no place in this order of the queue`, {
    hint: 'Take "next" of the page before, or leave it out to begin.',
  });
}
