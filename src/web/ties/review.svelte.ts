/**
 * Judging evidence: shown at once, sent after, taken back if the server refuses. What the server does not answer is kept and sent
 * again until it does, in the order in which it was decided (`sending.svelte.ts`).
 */

import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import { byHand } from '../../model/by-hand.ts';
import type { Judgement, ReviewState } from '../../model/evidence.ts';
import { say, show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { ledgerChanged, noteFailure } from '../loading.svelte.ts';
import type { Schema } from '../rest/client.ts';
import { askDocument } from '../rest/documents.ts';
import { addClaims, type Edit, editEvidence, judge, mergeClaims, undo } from '../rest/review.ts';
import { askEvidence } from '../rest/ties.ts';
import { may, needsText } from '../session.svelte.ts';
import { termName } from '../terms.ts';
import { inTurn, sentUntilAnswered } from './sending.svelte.ts';

type Act = 'accept' | 'reject' | 'unsure' | 'prefer';
type Target = Pick<EvidenceView, 'id' | 'review'>;

const after: Readonly<Record<Act, ReviewState>> = {
  accept: 'accepted',
  reject: 'rejected',
  unsure: 'unsure',
  // Who prefers it says that it is so.
  prefer: 'accepted',
};

/** One act on this page and the judgements it made, in the order made; taking it back takes back all, the last first. */
interface Done {
  readonly judgements: readonly string[];
  readonly target: string;
  /** The first of the claims that it put in the place of its target. */
  readonly put?: EvidenceView;
}

/** What the user has decided and the server has not yet shown back. */
const pending = new SvelteMap<string, ReviewState>();
/** Evidence as the server gave it back after a judgement: newer than what the page fetched before. */
const judged = new SvelteMap<string, EvidenceView>();
/** Acts of this page, newest last: what `undo` takes back. */
const made: Done[] = [];
/** Claims that came in the place of another on this page, by the id of the one they replace. */
const inPlace = new SvelteMap<string, EvidenceView>();
/** How a piece of evidence stands, the user's last decision included. */
export const reviewOf = (evidence: Target): ReviewState => pending.get(evidence.id) ?? evidence.review;

/** The same evidence as the server last gave it back. */
export const asJudged = <T extends EvidenceView>(evidence: T): T => {
  const newer = judged.get(evidence.id);
  return newer ? { ...evidence, ...newer } : evidence;
};

/** The claim that stands today where this one stood: itself, unless it was put in other words on this page. */
export function standingIn(evidence: EvidenceView): EvidenceView {
  const next = inPlace.get(evidence.id);
  return next === undefined ? evidence : standingIn(next);
}

/** The judgement of an act on a target, if it has arrived since an instant. */
async function arrived(act: Judgement['act'], target: string, since: number): Promise<Schema<'Judged'> | null> {
  const evidence = await askEvidence(target);
  const [newest] = evidence.judgements;
  const is = newest?.act === act && Date.parse(newest.at) >= since;
  return is ? { judgement: newest, evidence } : null;
}

/** False, and said, where the role of who works here may not judge: a key was pressed that has no button. */
function mayJudge(): boolean {
  if (may('judge')) return true;
  show(needsText('judge'), 'failed');
  return false;
}

/** What a decision may bring along. */
interface Deciding {
  /** Why, in words or as the id of a reason; none by default. */
  readonly reason?: string | null;
  /** What screen readers hear after it, as “3 of 12 reviewed”. */
  readonly progress?: string;
  /** The rest of the page stays as it is: it shows this evidence alone. */
  readonly here?: boolean;
}

/** Decides on a claim or a fact; true when it is recorded. */
export async function decide(act: Act, evidence: Target, deciding: Deciding = {}): Promise<boolean> {
  const { reason = null, progress = '', here = false } = deciding;
  if (!mayJudge()) return false;
  if (act !== 'prefer' && reviewOf(evidence) === after[act] && reason === null) return true;
  const before = pending.get(evidence.id);
  pending.set(evidence.id, after[act]);
  say(`${termName('review', after[act])}. ${progress}`);
  const began = Date.now() - 1000;
  try {
    const recorded = await inTurn(async () => {
      const done = await sentUntilAnswered(
        () => judge(act, evidence.id, reason),
        () => arrived(act, evidence.id, began),
      );
      made.push({ judgements: [done.judgement.id], target: evidence.id });
      return done;
    });
    settle(evidence.id, recorded.evidence, after[act], here);
    return true;
  } catch (error) {
    if (before) pending.set(evidence.id, before);
    else pending.delete(evidence.id);
    show(t('ties.told.notRecorded', { reason: noteFailure(error).message }), 'failed', {
      label: t('app.tryAgain'),
      run: () => void decide(act, evidence, deciding),
    });
    return false;
  }
}

/** Decides on several at once, as one act; false where not all were recorded. */
export async function decideAll(
  act: 'accept' | 'reject',
  all: readonly Target[],
  reason: string | null,
): Promise<boolean> {
  if (!mayJudge() || all.length === 0) return false;
  const from = made.length;
  const done = await Promise.all(all.map((each) => decide(act, each, { reason, here: true })));
  const own = made.splice(from);
  if (own.length > 0) made.push({ judgements: own.flatMap(({ judgements }) => judgements), target: own[0]!.target });
  show(t(act === 'accept' ? 'ties.told.accepted' : 'ties.told.rejected', { n: own.length }), 'done', {
    label: t('app.undo'),
    run: () => void takeBack(null, true),
  });
  return done.every(Boolean);
}

/** Puts a claim or a fact right; true where it was recorded. What is `told` then is that it was put right, unless words are given. */
export async function decideEdit(
  evidence: Pick<EvidenceView, 'id'>,
  edit: Edit,
  reason: string,
  here = false,
  told = t('ties.told.edited'),
): Promise<boolean> {
  const began = Date.now() - 1000;
  try {
    const recorded = await inTurn(async () => {
      const done = await sentUntilAnswered(
        () => editEvidence(evidence.id, edit, reason),
        () => arrived('edit', evidence.id, began),
      );
      made.push({ judgements: [done.judgement.id], target: evidence.id });
      return done;
    });
    settle(evidence.id, recorded.evidence, 'accepted', here);
    show(told, 'done', {
      label: t('app.undo'),
      run: () => void takeBack(recorded.evidence, here),
    });
    return true;
  } catch (error) {
    show(t('ties.told.notEdited', { reason: noteFailure(error).message }), 'failed');
    return false;
  }
}

/** What an adding has left in the document since an instant, where all of it is there: the answer was lost. */
async function addedSince(
  document: string,
  claims: readonly Schema<'ClaimToAdd'>[],
  instead: string | null,
  since: number,
): Promise<Schema<'ClaimsAdded'> | null> {
  const { evidence } = await askDocument(document, null);
  const recent = (act: Judgement['act']) => (each: Judgement) => each.act === act && Date.parse(each.at) >= since;
  const added = claims.flatMap(({ start, end, type }) => {
    const is = (each: EvidenceView): boolean =>
      each.rule === byHand &&
      each.document !== null &&
      each.document.start === start &&
      each.document.end === end &&
      each.type === type;
    return evidence.find((each) => is(each) && each.judgements.some(recent('edit'))) ?? [];
  });
  if (added.length < claims.length) return null;
  const old = evidence.find(({ id }) => id === instead);
  const judgements = [
    ...added.flatMap((each) => each.judgements.find(recent('edit')) ?? []),
    ...(old?.judgements.filter(recent('reject')).slice(0, 1) ?? []),
  ];
  return { claims: added, judgements };
}

/** Adds claims by hand, in the place of another or beside all; gives the id of the first, null where they were refused. */
export async function decideAdd(
  document: string,
  claims: readonly Schema<'ClaimToAdd'>[],
  { reason, instead = null, here = false }: Omit<Deciding, 'progress'> & { reason: string; instead?: string | null },
): Promise<string | null> {
  const began = Date.now() - 1000;
  try {
    const [first, old] = await inTurn(async () => {
      const added = await sentUntilAnswered(
        () => addClaims(document, claims, reason, instead),
        () => addedSince(document, claims, instead, began),
      );
      const put = added.claims[0]!;
      const target = instead ?? put.id;
      made.push({ judgements: added.judgements.map(({ id }) => id), target, ...(instead ? { put } : {}) });
      // How the old one stands now is a courtesy: the claim is added.
      return [put, instead ? await askEvidence(instead).catch(() => null) : null] as const;
    });
    if (instead) {
      pending.delete(instead);
      if (old) settle(instead, old, 'rejected', true);
      inPlace.set(instead, first);
    }
    if (!here) ledgerChanged();
    const words = t(instead === null ? 'ties.told.added' : 'ties.told.replaced');
    show(words, 'done', { label: t('app.undo'), run: () => void takeBack(null, here) });
    return first.id;
  } catch (error) {
    show(t('ties.told.notAdded', { reason: noteFailure(error).message }), 'failed');
    return null;
  }
}

/** Holds a claim and another one to make the same statement; true where it was recorded. */
export async function decideSameStatement(claim: Pick<EvidenceView, 'id'>, other: string): Promise<boolean> {
  if (!mayJudge()) return false;
  try {
    await inTurn(async () => {
      const done = await mergeClaims(claim.id, other);
      made.push({ judgements: [done.judgement.id], target: claim.id });
    });
    show(t('ties.told.merged'), 'done', {
      label: t('app.undo'),
      run: () => void takeBack(null),
    });
    return true;
  } catch (error) {
    show(t('ties.told.notMerged', { reason: noteFailure(error).message }), 'failed');
    return false;
  }
}

/** Does again what an undo took back; the ids of the undos, in the order they were made. */
async function doAgain(undone: readonly string[], { target, put }: Omit<Done, 'judgements'>): Promise<void> {
  try {
    const ids = await inTurn(async () => {
      const again: string[] = [];
      for (const id of [...undone].reverse()) {
        const done = await undo(id);
        again.push(done.judgement.id);
        if (done.evidence) settle(done.evidence.id, done.evidence, done.evidence.review, true);
      }
      return again;
    });
    made.push({ judgements: ids, target, ...(put ? { put } : {}) });
    if (put) inPlace.set(target, put);
    ledgerChanged();
    say(t('ties.told.again'));
  } catch (error) {
    show(t('ties.told.notAgain', { reason: noteFailure(error).message }), 'failed');
  }
}

/** The decision stays shown until the ledger is asked again, and then agrees. */
function settle(id: string, evidence: EvidenceView | null, review: ReviewState, here: boolean): void {
  if (evidence) judged.set(id, evidence);
  pending.set(id, evidence?.review ?? review);
  if (!here) ledgerChanged();
}

/** Forgets decisions that the server's answer now shows; an answer to an older question does not show them. */
export function agreed(evidence: readonly Pick<EvidenceView, 'id' | 'review' | 'judgements'>[]): void {
  // What is decided later must not make whoever calls this forget it again.
  untrack(() => {
    for (const item of evidence) {
      const newer = judged.get(item.id);
      if (newer && newer.judgements.length <= item.judgements.length) judged.delete(item.id);
      if (pending.get(item.id) === item.review) pending.delete(item.id);
    }
  });
}

/** The newest standing judgement on a piece of evidence, which `undo` would take back. */
function standingJudgement({ judgements, inForce }: Pick<EvidenceView, 'judgements' | 'inForce'>): string | null {
  return judgements.find(({ id, act }) => act !== 'undo' && inForce.includes(id))?.id ?? null;
}

/** Who decided what a card shows, and why; null while nothing is decided, or the newest decision has not come back. */
export function decisionShown({ decision }: Pick<EvidenceView, 'decision'>, review: ReviewState): Judgement | null {
  if (decision === null || review === 'unreviewed') return null;
  const says = decision.act === 'edit' ? 'accepted' : after[decision.act as Act];
  return says === review ? decision : null;
}

/** Takes back the judgement on this evidence; without evidence, the last act of this page. Returns what it was on. */
export async function takeBack(evidence: EvidenceView | null, here = false): Promise<string | null> {
  if (!mayJudge()) return null;
  return inTurn(() => takeBackNow(evidence, here));
}

async function takeBackNow(evidence: EvidenceView | null, here: boolean): Promise<string | null> {
  // A claim in other words came by one act with the end of the old one.
  const mine = evidence
    ? made.findLast(({ target, put }) => target === evidence.id || put?.id === evidence.id)
    : made.at(-1);
  const standing = evidence ? standingJudgement(evidence) : null;
  const act: Done | null = mine ?? (standing === null ? null : { judgements: [standing], target: evidence?.id ?? '' });
  if (act === null) {
    say(t('ties.told.nothing'));
    return null;
  }
  const undos: string[] = [];
  try {
    let gone = false;
    for (const id of [...act.judgements].reverse()) {
      const done = await undo(id);
      undos.push(done.judgement.id);
      if (done.evidence) settle(done.evidence.id, done.evidence, done.evidence.review, true);
      else gone = true;
    }
    const index = made.indexOf(act);
    if (index >= 0) made.splice(index, 1);
    if (act.put) inPlace.delete(act.target);
    if (!here || gone) ledgerChanged();
    show(
      act.judgements.length > 1 ? t('ties.told.undone.many', { n: act.judgements.length }) : t('ties.told.undone'),
      'done',
      {
        label: t('ties.doAgain'),
        run: () => void doAgain(undos, act),
      },
    );
    return act.target;
  } catch (error) {
    show(t('ties.told.notUndone', { reason: noteFailure(error).message }), 'failed');
    return null;
  }
}
