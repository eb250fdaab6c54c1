/** The review queue over all documents: which claims wait, in which order, narrowed as any list of ties is. */

import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type Agreement, agreements } from '../../model/agreement.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type Reliability, reliabilityOf } from '../../model/grade.ts';
import { type ReviewOrder, reviewOrders } from '../../model/review-order.ts';
import type { Why } from '../../model/why.ts';
import type { Ledger, StoredEvidence } from '../../store/ports/ledger.ts';
import type { ReviewQuery, WaitingClaim } from '../../store/ports/review-queue.ts';
import type { Grades } from '../../ties/sources/grades.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import type { Ports } from '../ports.ts';
import { gradesKnown, quotedDocuments } from '../sources/quoted-documents.ts';
import { toTieQuery } from '../ties/tie-query.ts';
import { alsoReadOf, folded } from './also-read.ts';
import { claimView } from './claim-view.ts';
import { type QuotedDocument, toEvidenceView } from './evidence-view.ts';
import { reasonsIn, shownWhy } from './reasons.ts';
import { type TieAsked, tiesAsked, unnamedIn } from './which-tie.ts';

/** What speaks for looking twice at what was read. */
export const doubts = ['no-date', 'inferred-date', 'not-fact', 'hedged', 'off-body'] as const;
export type Doubt = (typeof doubts)[number];

/** A claim that waits: with the text around, what hangs on it, and why it is to be doubted. */
export const waitingView = z
  .object({
    claim: claimView,
    tie: z
      .object({
        id: z.string(),
        reviewed: z.boolean().meta({ description: 'Other evidence bears it already.' }),
        pieces: z.int().meta({ description: 'Pieces of evidence in all.' }),
      })
      .nullable()
      .meta({ description: 'The tie that it would bear.' }),
    before: z.string(),
    after: z.string(),
    doubts: z.array(z.enum(doubts)),
  })
  .meta({ id: 'WaitingClaim' });
export type WaitingView = Infer<typeof waitingView>;

/** A page of the queue. */
export const reviewView = z
  .object({ items: z.array(waitingView), next: z.string().nullable() })
  .meta({ id: 'ReviewQueue' });
export type ReviewView = Infer<typeof reviewView>;

/** How many wait. */
export const waitingCount = z
  .object({
    waiting: z.int(),
    more: z.boolean().meta({ description: 'There are more than are counted.' }),
  })
  .meta({ id: 'WaitingCount' });
export type WaitingCount = Infer<typeof waitingCount>;

/** Which claims; what is left out asks for nothing. */
export interface ReviewFilter {
  /** `score` by default. */
  readonly order?: string;
  readonly type?: readonly string[];
  readonly region?: string;
  readonly pair?: string;
  readonly tie?: string;
  readonly lang?: string;
  /** Letters of the outlets they come from. */
  readonly grade?: readonly string[];
  /** Who has them of the two readings: `both`, `rules`, `model`. */
  readonly readBy?: string;
  /** Also what was left unsure. */
  readonly unsure?: boolean;
  /** The claims that are only possible, in place of the others. */
  readonly possible?: boolean;
}

type ReviewPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

const longestPage = 100;
/** Claims are counted up to here: more than anybody reviews in a week. */
export const mostCounted = 10_000;

/** A page of the queue; throws InvalidInput for a filter or a place that is none. */
export async function reviewPage(
  ports: ReviewPorts,
  filter: ReviewFilter = {},
  { limit = 20, after }: { readonly limit?: number; readonly after?: string } = {},
): Promise<ReviewView> {
  if (!Number.isInteger(limit) || limit < 1 || limit > longestPage) {
    throw new InvalidInput(`A page of the queue holds 1 to ${longestPage} claims, not ${limit}`);
  }
  const { items, next } = await ports.ledger.review.page(await queryOf(ports, filter), limit, after);
  const grades = await gradesKnown(ports.ledger);
  const claims = items.map(({ claim }) => claim);
  const [documents, asked, byModel] = await Promise.all([
    quotedDocuments(ports.ledger, claims),
    tiesAsked(
      ports,
      claims.flatMap((claim) => unnamedIn(ports.gazetteer, claim)),
    ),
    readByModelToo(ports.ledger, claims),
  ]);
  return {
    items: items.map((item) =>
      toWaitingView(ports.gazetteer, item, {
        document: documents.get(item.claim.document ?? '') ?? null,
        grades,
        mayBe: asked.get(item.claim.id) ?? [],
        byModel: byModel(item.claim.id),
      }),
    ),
    next,
  };
}

/** What a language model reads of the same statement, and why. */
interface ByModelToo {
  readonly claims: readonly StoredEvidence[];
  readonly reasons: ReadonlyMap<string, Why>;
}

/** What a language model has of those of some claims that both readings have. */
async function readByModelToo(ledger: Ledger, claims: readonly StoredEvidence[]): Promise<(id: string) => ByModelToo> {
  const both = claims.flatMap(({ agreement, document }) => (agreement === 'both' && document !== null ? document : []));
  const documents = await Promise.all(
    [...new Set(both)].map(async (id) => {
      const [all, reading] = await Promise.all([ledger.claims(id), ledger.readingByModel(id)]);
      return { ...folded(all), reasons: reasonsIn([reading]) };
    }),
  );
  return (id) => {
    const of = documents.find(({ under }) => under(id).length > 0);
    return of === undefined ? { claims: [], reasons: new Map() } : { claims: of.under(id), reasons: of.reasons };
  };
}

/** How many wait. */
export async function countWaiting(ports: ReviewPorts, filter: ReviewFilter = {}): Promise<WaitingCount> {
  const counted = await ports.ledger.review.count(await queryOf(ports, filter), mostCounted + 1);
  return { waiting: Math.min(counted, mostCounted), more: counted > mostCounted };
}

async function queryOf(ports: ReviewPorts, filter: ReviewFilter): Promise<ReviewQuery> {
  const { order = 'score', type, region, pair, tie, lang, grade, readBy, unsure = false, possible = false } = filter;
  if (!(reviewOrders as readonly string[]).includes(order)) {
    throw new InvalidInput(`"${order.slice(0, 40)}" is no order of the queue`, {
      hint: `Orders are ${reviewOrders.join(', ')}.`,
    });
  }
  const narrowed = toTieQuery(ports.gazetteer, ports.now(), {
    ...(type ? { type } : {}),
    ...(region ? { region } : {}),
    ...(pair ? { pair } : {}),
  });
  if (readBy !== undefined && !(agreements as readonly string[]).includes(readBy)) {
    throw new InvalidInput(`"${readBy.slice(0, 40)}" does not say who has a claim`, {
      hint: `It is one of ${agreements.join(', ')}.`,
    });
  }
  const letters = (grade ?? []).map(letterOf);
  return {
    // Possible claims, which are among those asked for by who has them, bear no tie that could lead.
    order: (possible || readBy !== undefined) && order === 'weight' ? 'score' : (order as ReviewOrder),
    unsure,
    possible,
    ...(narrowed.types ? { types: narrowed.types } : {}),
    ...(narrowed.unit ? { unit: narrowed.unit } : {}),
    ...(narrowed.pair ? { pair: narrowed.pair } : {}),
    ...(tie ? { tie: await knownId(ports.ledger, tie) } : {}),
    ...(lang ? { lang } : {}),
    // In the order of who has them, those of any surety are shown, of the documents that a model has read.
    ...(readBy !== undefined || order === 'agreement'
      ? { agreement: readBy === undefined ? agreements : [readBy as Agreement] }
      : {}),
    ...(letters.length > 0 ? { outlets: await outletsGraded(ports, letters) } : {}),
  };
}

function letterOf(written: string): Reliability {
  const letter = reliabilityOf(written);
  if (letter !== null) return letter;
  throw new InvalidInput(`"${written.slice(0, 40)}" is no grade of a source`, { hint: 'Grades are A to F.' });
}

async function outletsGraded(ports: ReviewPorts, letters: readonly Reliability[]): Promise<readonly string[]> {
  const grades = await gradesKnown(ports.ledger);
  return [...grades].flatMap(([outlet, letter]) => (letters.includes(letter) ? [outlet] : [])).sort();
}

/** The doubts about a claim as it was read. */
export function doubtsOf({
  date,
  basis,
  modality,
  likelihood,
  where,
}: Pick<StoredEvidence, 'date' | 'basis' | 'modality' | 'likelihood' | 'where'>): readonly Doubt[] {
  return [
    ...(date === null ? (['no-date'] as const) : []),
    ...(basis === 'inferred' ? (['inferred-date'] as const) : []),
    ...(modality === 'fact' ? [] : (['not-fact'] as const)),
    ...(likelihood === null ? [] : (['hedged'] as const)),
    ...(where === 'body' ? [] : (['off-body'] as const)),
  ];
}

/** What stands beside a claim of the queue. */
interface WaitingBeside {
  readonly document: QuotedDocument | null;
  readonly grades: Grades;
  readonly mayBe: readonly TieAsked[];
  readonly byModel: ByModelToo;
}

/** A claim of the queue. */
function toWaitingView(
  gazetteer: Gazetteer,
  { claim, tie, before, after, why }: WaitingClaim,
  { document, grades, mayBe, byModel }: WaitingBeside,
): WaitingView {
  const card = toEvidenceView(gazetteer, claim, document, grades);
  const others = byModel.claims.map((other) => toEvidenceView(gazetteer, other, document, grades));
  return {
    claim: { ...card, why: why && shownWhy(why), mayBe, ...alsoReadOf(card, others, byModel.reasons) },
    tie,
    before,
    after,
    doubts: doubtsOf(claim),
  };
}
