/** Judgements: accept, reject, unsure; and taking one back, which is a judgement too. */
import { evidenceView } from '../brief/evidence-view.ts';
import type { EvidenceView } from '../brief/views.ts';
import type { Ledger } from '../ledger/port.ts';
import { inForce } from '../ledger/review-state.ts';
import { Conflict, InvalidInput, NotFound } from '../model/errors.ts';
import type { Judgement } from '../model/evidence.ts';
import { knownWhen } from './as-of.ts';
import type { Desk, Judged, KnownFilter } from './ports.ts';
import { quotedDocuments } from './quoted-documents.ts';

const longestReason = 2000;

/** One claim or coded fact with where it stands; null where it is not held. */
async function evidenceNow(
  desk: Pick<Desk, 'ledger' | 'gazetteer'>,
  id: string,
  knownAt?: string,
): Promise<EvidenceView | null> {
  const held = await desk.ledger.evidence(id, knownAt);
  if (held === null) return null;
  const documents = await quotedDocuments(desk.ledger, [held]);
  return evidenceView(desk.gazetteer, held, documents.get(held.document ?? '') ?? null);
}

/** One claim or coded fact, as known when asked; throws NotFound where it is not held. */
export async function showEvidence(
  desk: Pick<Desk, 'ledger' | 'gazetteer'>,
  id: string,
  when: KnownFilter = {},
): Promise<EvidenceView> {
  const view = await evidenceNow(desk, id, knownWhen(when));
  if (view !== null) return view;
  const then = when.knownAt ? `was held on ${when.knownAt}` : 'is held';
  throw new NotFound(`No claim and no coded fact ${id.slice(0, 60)} ${then}`);
}

/** Judges a claim or a coded fact. A reason is welcome with every act and never required. */
export async function judge(desk: Desk, act: string, target: string, reason: string | null = null): Promise<Judged> {
  if (act !== 'accept' && act !== 'reject' && act !== 'unsure') {
    throw new InvalidInput(`"${act.slice(0, 40)}" is no judgement`, {
      hint: 'A judgement is accept, reject or unsure; undo takes one back.',
    });
  }
  const words = reason?.trim() || null;
  if (words !== null && words.length > longestReason) {
    throw new InvalidInput(`A reason has at most ${longestReason} characters, not ${words.length}`);
  }
  const judgement = await desk.ledger.judge(act, target, words, { by: desk.user, at: desk.now() });
  return { judgement, evidence: await evidenceNow(desk, target) };
}

/** What a judgement is about in the end, past the undos of undos; null where a link of the chain is not in the list. */
function subjectOf(id: string, known: readonly Judgement[]): string | null {
  const judgement = known.find((each) => each.id === id);
  if (judgement === undefined) return null;
  return judgement.act === 'undo' ? subjectOf(judgement.target, known) : judgement.target;
}

/** The newest judgement of a user that stands and is no undo. Undos are newer than what they take back. */
function newestStanding(known: readonly Judgement[], user: string): string | undefined {
  const stand = new Set(inForce(known).map((each) => each.id));
  return known.find((each) => each.by === user && each.act !== 'undo' && stand.has(each.id))?.id;
}

/** Finds what to take back among the newest judgements, looking further back only where it is not there. */
async function meantBy(ledger: Ledger, user: string, target: string | undefined) {
  for (let limit = 200; ; limit *= 10) {
    const known = await ledger.judgements(limit);
    const id = target ?? newestStanding(known, user);
    const subject = id === undefined ? null : subjectOf(id, known);
    if (subject !== null || known.length < limit) return { id, subject };
  }
}

/**
 * Takes back a judgement: the one named (an undo too, which does it again), or else the newest of this user that stands
 * and is no undo, so that undoing repeatedly goes back step by step.
 */
export async function undo(desk: Desk, target?: string): Promise<Judged> {
  const { id, subject } = await meantBy(desk.ledger, desk.user, target);
  if (id === undefined) throw new Conflict(`There is no judgement of ${desk.user} to take back`);
  const judgement = await desk.ledger.judge('undo', id, null, { by: desk.user, at: desk.now() });
  return { judgement, evidence: subject === null ? null : await evidenceNow(desk, subject) };
}

/** Judgements, newest first, undone ones and undos included. */
export async function listJudgements(
  desk: Pick<Desk, 'ledger'>,
  limit = 100,
  when: KnownFilter = {},
): Promise<readonly Judgement[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InvalidInput(`The list holds 1 to 10000 judgements, not ${limit}`);
  }
  return desk.ledger.judgements(limit, knownWhen(when));
}
