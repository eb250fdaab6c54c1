/** Judgements: accept, reject, unsure; and taking one back, which is a judgement too. */
import { evidenceView } from '../brief/evidence-view.ts';
import type { EvidenceView } from '../brief/views.ts';
import type { Ledger } from '../ledger/port.ts';
import { inForce } from '../ledger/review-state.ts';
import { Conflict, InvalidInput, NotFound } from '../model/errors.ts';
import type { Judgement, JudgementAct } from '../model/evidence.ts';
import type { Desk, Judged } from './ports.ts';
import { quotedDocuments } from './quoted-documents.ts';

const longestReason = 2000;

/** One claim or coded fact with where it stands; null where it is not held. */
async function evidenceNow(desk: Pick<Desk, 'ledger' | 'gazetteer'>, id: string): Promise<EvidenceView | null> {
  const held = await desk.ledger.evidence(id);
  if (held === null) return null;
  const documents = await quotedDocuments(desk.ledger, [held]);
  return evidenceView(desk.gazetteer, held, documents.get(held.document ?? '') ?? null);
}

/** One claim or coded fact; throws NotFound where it is not held. */
export async function showEvidence(desk: Pick<Desk, 'ledger' | 'gazetteer'>, id: string): Promise<EvidenceView> {
  const view = await evidenceNow(desk, id);
  if (view === null) throw new NotFound(`No claim and no coded fact ${id.slice(0, 60)} is held`);
  return view;
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

/** Every judgement, newest first. */
async function allJudgements(ledger: Ledger): Promise<readonly Judgement[]> {
  for (let limit = 200; ; limit *= 10) {
    const found = await ledger.judgements(limit);
    if (found.length < limit) return found;
  }
}

/** What a judgement is about in the end: the target of what an undo undoes. */
function subjectOf(judgement: Judgement, all: readonly Judgement[]): string {
  const byId = new Map(all.map((each) => [each.id, each]));
  let at: Judgement | undefined = judgement;
  while (at?.act === 'undo' && byId.has(at.target)) at = byId.get(at.target);
  return at?.target ?? judgement.target;
}

/**
 * Takes back a judgement: the one named (an undo too, which does it again), or else the newest of this user that stands
 * and is no undo, so that undoing repeatedly goes back step by step.
 */
export async function undo(desk: Desk, target?: string): Promise<Judged> {
  const all = await allJudgements(desk.ledger);
  const stand = new Set(inForce(all).map((each) => each.id));
  const meant = target ?? all.find((each) => each.by === desk.user && each.act !== 'undo' && stand.has(each.id))?.id;
  if (meant === undefined) throw new Conflict(`There is no judgement of ${desk.user} to take back`);
  const act: JudgementAct = 'undo';
  const judgement = await desk.ledger.judge(act, meant, null, { by: desk.user, at: desk.now() });
  return { judgement, evidence: await evidenceNow(desk, subjectOf(judgement, all)) };
}

/** Judgements, newest first, undone ones and undos included. */
export async function listJudgements(desk: Pick<Desk, 'ledger'>, limit = 100): Promise<readonly Judgement[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InvalidInput(`The list holds 1 to 10000 judgements, not ${limit}`);
  }
  return desk.ledger.judgements(limit);
}
