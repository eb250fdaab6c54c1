/** Judging evidence: shown at once, sent after, taken back if the server refuses. */
import { SvelteMap } from 'svelte/reactivity';
import type { EvidenceView } from '../../brief/views.ts';
import type { ReviewState } from '../../model/evidence.ts';
import { say, show } from '../announce.svelte.ts';
import { ledgerChanged, noteFailure } from '../loading.svelte.ts';
import { judge, undo } from '../rest.ts';
import { type Edit, editEvidence } from '../rest-annotations.ts';
import { may, needsText } from '../session.svelte.ts';

type Act = 'accept' | 'reject' | 'unsure' | 'prefer';
const after: Readonly<Record<Act, ReviewState>> = {
  accept: 'accepted',
  reject: 'rejected',
  unsure: 'unsure',
  // Who prefers it says that it is so.
  prefer: 'accepted',
};

/** What the user has decided and the server has not yet shown back. */
const pending = new SvelteMap<string, ReviewState>();
/** Judgements made on this page, newest last: what `undo` takes back. */
const made: { readonly judgement: string; readonly target: string }[] = [];

/** How a piece of evidence stands, the user's last decision included. */
export const reviewOf = (evidence: Pick<EvidenceView, 'id' | 'review'>): ReviewState =>
  pending.get(evidence.id) ?? evidence.review;

let last: Promise<unknown> = Promise.resolve();

/** One judgement after the other, however fast the keys: an undo waits for what it takes back. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

/** False, and said, where the role of who works here may not judge: a key was pressed that has no button. */
function mayJudge(): boolean {
  if (may('judge')) return true;
  show(needsText('Judging claims', 'judge'), 'failed');
  return false;
}

/** Decides on a claim or a fact. `progress` is what screen readers hear after it, as “3 of 12 reviewed”. */
export async function decide(
  act: Act,
  evidence: Pick<EvidenceView, 'id' | 'review'>,
  reason: string | null,
  progress = '',
): Promise<void> {
  if (!mayJudge()) return;
  if (act !== 'prefer' && reviewOf(evidence) === after[act] && reason === null) return;
  const before = pending.get(evidence.id);
  pending.set(evidence.id, after[act]);
  say(`${after[act].charAt(0).toUpperCase()}${after[act].slice(1)}. ${progress}`);
  try {
    const judged = await inTurn(async () => {
      const recorded = await judge(act, evidence.id, reason);
      made.push({ judgement: recorded.judgement.id, target: evidence.id });
      return recorded;
    });
    settle(evidence.id, judged.evidence?.review ?? after[act]);
  } catch (error) {
    if (before) pending.set(evidence.id, before);
    else pending.delete(evidence.id);
    show(`Not recorded: ${noteFailure(error).message}`, 'failed');
  }
}

/** Puts a claim or a fact right; true where it was recorded. */
export async function decideEdit(evidence: Pick<EvidenceView, 'id'>, edit: Edit, reason: string): Promise<boolean> {
  try {
    const judged = await inTurn(async () => {
      const recorded = await editEvidence(evidence.id, edit, reason);
      made.push({ judgement: recorded.judgement.id, target: evidence.id });
      return recorded;
    });
    settle(evidence.id, judged.evidence?.review ?? 'accepted');
    show('Put right; what was read is kept beside it.', 'done', {
      label: 'Undo',
      run: () => void takeBack(judged.evidence),
    });
    return true;
  } catch (error) {
    show(`Not put right: ${noteFailure(error).message}`, 'failed');
    return false;
  }
}

/** Does again what an undo took back. */
async function doAgain(undone: string): Promise<void> {
  try {
    const judged = await inTurn(() => undo(undone));
    const { id, review } = judged.evidence ?? { id: '', review: 'unreviewed' as const };
    made.push({ judgement: judged.judgement.id, target: id });
    settle(id, review);
    say('Done again.');
  } catch (error) {
    show(`Not done again: ${noteFailure(error).message}`, 'failed');
  }
}

/** The decision stays shown until the ledger is asked again, and then agrees. */
function settle(id: string, review: ReviewState): void {
  pending.set(id, review);
  ledgerChanged();
}

/** Forgets decisions that the server's answer now shows. */
export function agreed(evidence: readonly Pick<EvidenceView, 'id' | 'review'>[]): void {
  for (const item of evidence) if (pending.get(item.id) === item.review) pending.delete(item.id);
}

/** The newest standing judgement on a piece of evidence, which `undo` would take back. */
function standingJudgement(evidence: Pick<EvidenceView, 'judgements'>): string | null {
  const undone = new Set(evidence.judgements.filter((j) => j.act === 'undo').map((j) => j.target));
  return evidence.judgements.find((j) => j.act !== 'undo' && !undone.has(j.id))?.id ?? null;
}

/** Takes back the judgement on this evidence; without evidence, the last one made on this page. Returns its target. */
export async function takeBack(evidence: EvidenceView | null): Promise<string | null> {
  if (!mayJudge()) return null;
  return inTurn(() => takeBackNow(evidence));
}

async function takeBackNow(evidence: EvidenceView | null): Promise<string | null> {
  const mine = evidence ? [...made].reverse().find((m) => m.target === evidence.id) : made.at(-1);
  const judgement = mine?.judgement ?? (evidence ? standingJudgement(evidence) : null);
  if (!judgement) {
    say('Nothing to undo.');
    return null;
  }
  try {
    const judged = await undo(judgement);
    const index = made.findIndex((m) => m.judgement === judgement);
    if (index >= 0) made.splice(index, 1);
    const target = judged.evidence?.id ?? mine?.target ?? null;
    if (target) settle(target, judged.evidence?.review ?? 'unreviewed');
    show('Undone.', 'done', { label: 'Do again', run: () => void doAgain(judged.judgement.id) });
    return target;
  } catch (error) {
    show(`Not undone: ${noteFailure(error).message}`, 'failed');
    return null;
  }
}
