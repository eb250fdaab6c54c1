/** What is asked about claims that wait, evidence, judgements and histories. */
import { z } from 'zod';
import { agreements } from '../../model/agreement.ts';
import { reviewOrders } from '../../model/review-order.ts';
import { countDue } from '../documents/reread.ts';
import { listOf } from '../lists.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { id, limitOf, pageAfter, parameters } from '../parameters.ts';
import { useCase } from '../use-case.ts';
import { evidenceView } from './evidence-view.ts';
import { listJudgements } from './judge.ts';
import { rereadQuestions, rereadQuestionsView } from './reread-questions.ts';
import { countWaiting, reviewPage, reviewView, waitingCount } from './review-queue.ts';
import { showEvidence } from './show-evidence.ts';
import { historyView, showHistory } from './show-history.ts';

const { type, region, pair, knownAt } = parameters;
const text = z.string().max(2000).optional();

const queue = {
  type,
  region,
  pair,
  order: z.enum(reviewOrders).optional().meta({
    description:
      '`score` (default): what is most likely right first; `weight`: ties without reviewed evidence first, those with most evidence before the others (possible claims bear none and come by score); `newest`: as documents came in, last first; `oldest`: first first; `agreement`: what both readings have first, then what a language model alone has, of documents that one has read.',
  }),
  tie: text.meta({ description: 'Claims of this tie alone.' }),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'is no language')
    .optional()
    .meta({ description: 'The language of the text.', example: 'ru' }),
  grade: z
    .array(z.string())
    .optional()
    .meta({ description: 'Letters of the outlets they come from, joined by commas.', example: 'A,B' }),
  readBy: z.enum(agreements).optional().meta({
    description:
      'Claims that both readings have, or the rules or a language model alone, however sure; of documents that one has read.',
  }),
  unsure: z.boolean().optional().meta({ description: 'Also what was left unsure.' }),
  possible: z.boolean().optional().meta({
    description: 'The claims that are only possible, in place of those that stand without a decision.',
  }),
};

export const reviewUseCases = {
  listWaitingClaims: useCase({
    summary: 'Claims that wait for a decision, over all documents, with the text around them',
    path: '/review',
    tag: 'judgements',
    input: z.strictObject({ ...queue, limit: limitOf('1 to 100; 20 by default.', 20), after: pageAfter }),
    output: reviewView,
    returns: 'A page of the queue',
    problems: [404, 409],
    run: (ports, { limit, after, ...filter }) =>
      reviewPage(ports, filter, {
        ...(limit === undefined ? {} : { limit }),
        ...(after === undefined ? {} : { after }),
      }),
  }),
  countWaitingClaims: useCase({
    summary: 'How many claims wait, counted up to 10,000',
    path: '/review/count',
    tag: 'judgements',
    input: z.strictObject(queue),
    output: waitingCount,
    returns: 'The count',
    problems: [404, 409],
    run: countWaiting,
  }),
  getEvidence: useCase({
    summary: 'One claim or coded fact with its judgements',
    path: '/evidence/{id}',
    tag: 'judgements',
    input: z.strictObject({ id, knownAt }),
    output: evidenceView,
    returns: 'The evidence',
    problems: [404, 409],
    run: (ports, { id, ...known }) => showEvidence(ports, id, known),
  }),
  listJudgements: useCase({
    summary: 'Judgements, newest first, undone ones included',
    path: '/judgements',
    tag: 'judgements',
    input: z.strictObject({ limit: limitOf('How many of them.', 100), knownAt }),
    output: listOf(judgement),
    returns: 'The judgements',
    run: async (ports, { limit, ...known }) => ({ items: await listJudgements(ports, limit, known) }),
  }),
  getHistory: useCase({
    summary:
      'What happened to a document, tie, claim, fact, judgement, case event, note, collection, town, body, person or outlet',
    path: '/history/{id}',
    tag: 'judgements',
    input: z.strictObject({ id, knownAt }),
    output: historyView,
    returns: 'What happened, oldest first',
    problems: [404, 409],
    run: (ports, { id, ...known }) => showHistory(ports, id, known),
  }),
  listRereadQuestions: useCase({
    summary: 'Decisions on claims that a later reading gives otherwise',
    path: '/reread/questions',
    tag: 'judgements',
    input: z.strictObject({ limit: limitOf('How many of them.', 100) }),
    output: rereadQuestionsView,
    returns: 'The questions, by document and place in the text',
    run: async (ports, { limit }) => ({ items: await rereadQuestions(ports, limit), due: await countDue(ports) }),
  }),
} as const;
