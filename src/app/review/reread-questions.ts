/** What later readings give otherwise than people have decided: the list, and the two answers to each question. */

import { z } from 'zod';
import { edtfBounds } from '../../model/edtf.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { JudgementAct, JudgementDetail, ReviewState } from '../../model/evidence.ts';
import type { StoredEvidence } from '../../store/ports/ledger.ts';
import type { ReadOtherwise } from '../../ties/judgements/read-otherwise.ts';
import type { Infer } from '../infer.ts';
import { modality } from '../model-schemas/codebook.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { stage } from '../model-schemas/stages.ts';
import type { Ports } from '../ports.ts';
import { gradesKnown, quotedDocuments } from '../sources/quoted-documents.ts';
import { type EvidenceView, evidenceView, toEvidenceView } from './evidence-view.ts';

/** A decision on a claim that a later reading gives otherwise: what was decided on, and what is read now. */
export const rereadQuestion = z
  .object({
    kind: z.enum(['changed', 'near', 'gone']),
    claim: evidenceView,
    was: z.object({
      stage,
      date: edtf.nullable(),
      modality,
      body: z.string().nullable(),
      reader: z.string(),
      recordedAt: instant,
      revision: z.int(),
    }),
    now: z.array(evidenceView).meta({ description: 'What is read in its place and nobody has decided on.' }),
  })
  .meta({ id: 'RereadQuestion' });
export type RereadQuestion = Infer<typeof rereadQuestion>;

type QuestionPorts = Pick<Ports, 'ledger' | 'gazetteer'>;

/** The open questions. */
export const rereadQuestionsView = z.object({
  items: z.array(rereadQuestion),
  due: z.int().meta({ description: 'Documents that were read by other versions than those that run.' }),
});

/** What answering a question made. */
export const rereadAnswered = z.object({ judgements: z.array(z.string()) });

/** Documents looked at a time. */
const page = 50;

async function* openQuestions(ports: Pick<Ports, 'ledger'>): AsyncGenerator<ReadOtherwise> {
  for (let after: string | null = ''; after !== null; ) {
    const found: Awaited<ReturnType<Ports['ledger']['readOtherwise']>> = await ports.ledger.readOtherwise(after, page);
    yield* found.items;
    after = found.next;
  }
}

/** The open questions, by document and place in the text; at most `limit`. */
export async function rereadQuestions(ports: QuestionPorts, limit = 100): Promise<readonly RereadQuestion[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InvalidInput(`The list holds 1 to 10000 questions, not ${limit}`);
  }
  const questions: ReadOtherwise[] = [];
  for await (const question of openQuestions(ports)) {
    if (questions.length === limit) break;
    questions.push(question);
  }
  const all = questions.flatMap(({ claim, now }) => [claim, ...now]);
  const grades = await gradesKnown(ports.ledger);
  const documents = await quotedDocuments(ports.ledger, all);
  const toView = (each: StoredEvidence): EvidenceView =>
    toEvidenceView(ports.gazetteer, each, documents.get(each.document ?? '') ?? null, grades);
  return questions.map(({ kind, claim, was, now }) => ({
    kind,
    claim: toView(claim),
    was,
    now: now.map(toView),
  }));
}

const actFor: Readonly<Record<Exclude<ReviewState, 'unreviewed'>, JudgementAct>> = {
  accepted: 'accept',
  rejected: 'reject',
  unsure: 'unsure',
};

/**
 * Answers a question. `carry`: the decision holds for what is read now. `keep`: it holds as it was made, and what is read now is
 * not it. Either way it is ordinary judgements, which can be taken back. Returns their ids.
 */
export async function answerReread(
  ports: Pick<Ports, 'ledger' | 'now' | 'user'>,
  claim: string,
  answer: 'carry' | 'keep',
): Promise<readonly string[]> {
  const question = await questionOn(ports, claim);
  const { kind, claim: evidence, was, now } = question;
  const act = evidence.review === 'unreviewed' ? null : actFor[evidence.review];
  if (act === null) throw new NotFound(`Nothing stands to be decided on ${claim.slice(0, 60)}`);
  const made: string[] = [];
  const decide = async (
    what: JudgementAct,
    target: string,
    reason: string,
    detail?: JudgementDetail,
  ): Promise<void> => {
    made.push(
      (await ports.ledger.judge({ act: what, target, reason, ...detail }, { by: ports.user, at: ports.now() })).id,
    );
  };
  if (answer === 'carry') {
    for (const { id } of now) await decide(act, id, `carried over from ${evidence.id}, which now reads so`);
    if (kind === 'near' && act === 'accept') await decide('reject', evidence.id, 'now reads otherwise');
    else if (kind === 'gone') await decide('reject', evidence.id, 'no longer read');
    else await decide(act, evidence.id, 'seen as it now reads');
    return made;
  }
  for (const { id } of now) await decide('reject', id, `read in place of ${evidence.id}, which stands`);
  if (kind === 'changed' && act === 'accept') {
    const { stage, date, modality, body } = was;
    const bounds = date === null ? null : edtfBounds(date);
    const { type, parties, fields } = evidence;
    const edit = { type, parties, stage, date, bounds, fields, modality, body };
    await decide('edit', evidence.id, 'stands as it was decided on', { edit });
  } else await decide(act, evidence.id, 'stands as it was decided on');
  return made;
}

async function questionOn(ports: Pick<Ports, 'ledger'>, claim: string): Promise<ReadOtherwise> {
  for await (const question of openQuestions(ports)) if (question.claim.id === claim) return question;
  throw new NotFound(`No open question on ${claim.slice(0, 60)}`, { hint: 'amur reread --list shows what is open.' });
}
