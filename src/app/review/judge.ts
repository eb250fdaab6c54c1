/** Judgements: on evidence, on what is one thing; and taking one back, which is a judgement too. */

import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import {
  type Judgement,
  type JudgementAct,
  type JudgementDetail,
  judgementActs,
  type Settlement,
} from '../../model/evidence.ts';
import { credibilityOf, credibilityWords, reliabilityOf, reliabilityWords } from '../../model/grade.ts';
import type { Ledger } from '../../store/ports/ledger.ts';
import { inForce } from '../../ties/judgements/review-state.ts';
import { isOutletKey } from '../../ties/sources/outlets.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import { readAsDescribed } from '../documents/describe-document.ts';
import type { Infer } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { judgement } from '../model-schemas/evidence.ts';
import { placeOrElse } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { type EvidenceEdit, editedValues } from './evidence-edit.ts';
import { evidenceView } from './evidence-view.ts';
import { evidenceNow } from './show-evidence.ts';

/** A judgement with how its target stands now. */
export const judged = z
  .object({
    judgement,
    evidence: evidenceView.nullable().meta({ description: 'Null where the target cannot be shown.' }),
  })
  .meta({ id: 'Judged' });
export type Judged = Infer<typeof judged>;

/** What goes with a judgement. */
export interface JudgeOptions {
  readonly reason?: string | null;
  /** With `edit`. */
  readonly edit?: EvidenceEdit;
  /** With `merge`: what the target is; with `split` of two things: what it is not; with `unsure` of two: what it may be. */
  readonly into?: string;
  /** With `split` of a claim or a fact: what tells the other tie apart. */
  readonly apart?: string;
  /** With `grade`: A to F for an outlet, 1 to 6 for a claim or a fact. */
  readonly grade?: string;
  /** With `settle`: which of two codings is right. */
  readonly settle?: Settlement;
}

const longestReason = 2000;

/** What is said of a document has a use case of its own (describe-document.ts). */
const acts: readonly string[] = judgementActs.filter((act) => act !== 'undo' && act !== 'describe');

function isAct(act: string): act is Exclude<JudgementAct, 'undo' | 'describe'> {
  return acts.includes(act);
}

function checkedWords(what: string, words: string | null | undefined): string | null {
  const trimmed = words?.trim() || null;
  if (trimmed === null || trimmed.length <= longestReason) return trimmed;
  throw new InvalidInput(`${what} has at most ${longestReason} characters, not ${trimmed.length}`);
}

/** What the ledger needs for an act; throws where the act does not take what is given. */
async function detailOf(ports: Ports, act: string, target: string, how: JudgeOptions): Promise<JudgementDetail> {
  const { edit, into, apart } = how;
  if ((edit !== undefined) !== (act === 'edit')) {
    throw new InvalidInput(act === 'edit' ? 'An edit says what to put in place' : `${act} takes no values to put`);
  }
  if (edit !== undefined) {
    const held = await ports.ledger.evidence(target);
    if (held === null) throw new NotFound(`No claim and no coded fact ${target.slice(0, 60)} is held`);
    return { edit: editedValues(ports.gazetteer, held, edit) };
  }
  if (
    (into !== undefined && act !== 'merge' && act !== 'split' && act !== 'unsure') ||
    (apart !== undefined && act !== 'split')
  ) {
    throw new InvalidInput(`${act} takes no second thing`);
  }
  if ((how.settle !== undefined) !== (act === 'settle')) {
    throw new InvalidInput(act === 'settle' ? 'Settling says who is right' : `${act} settles nothing`);
  }
  if (how.settle !== undefined) return { settle: how.settle };
  if ((how.grade !== undefined) !== (act === 'grade')) {
    throw new InvalidInput(act === 'grade' ? 'A grade is a letter, or a number' : `${act} gives no grade`);
  }
  if (how.grade !== undefined) return gradeGiven(target, how);
  const label = checkedWords('What tells a tie apart', apart);
  return { ...(into === undefined ? {} : { into }), ...(label === null ? {} : { apart: label }) };
}

/** A letter for an outlet, a number for a claim or a fact; a grade without a reason is of no use to whoever reads it. */
function gradeGiven(target: string, { grade = '', reason }: JudgeOptions): JudgementDetail {
  if (!reason?.trim()) throw new InvalidInput('A grade needs a reason: what is known of the source, or of the item');
  if (isOutletKey(target)) {
    const reliability = reliabilityOf(grade);
    if (reliability !== null) return { reliability };
    throw new InvalidInput(`"${grade.slice(0, 40)}" is no grade of a source`, { hint: meanings(reliabilityWords) });
  }
  const credibility = credibilityOf(grade);
  if (credibility !== null) return { credibility };
  throw new InvalidInput(`"${grade.slice(0, 40)}" is no grade of a claim or a fact`, {
    hint: meanings(credibilityWords),
  });
}

const meanings = (words: Readonly<Record<string, string>>): string =>
  `Grades are ${Object.entries(words)
    .map(([grade, says]) => `${grade} (${says})`)
    .join(', ')}.`;

/** Judges a claim, a coded fact, an outlet, or two things. A reason is welcome with every act and never required. */
export async function judge(ports: Ports, act: string, written: string, given: JudgeOptions = {}): Promise<Judged> {
  if (!isAct(act)) {
    throw new InvalidInput(`"${act.slice(0, 40)}" is no judgement`, {
      hint: `A judgement is ${acts.join(', ')}; undo takes one back.`,
    });
  }
  const target = placeOrElse(ports.gazetteer, await knownId(ports.ledger, written));
  const into = given.into === undefined ? undefined : await knownId(ports.ledger, given.into);
  const how = into === undefined ? given : { ...given, into: placeOrElse(ports.gazetteer, into) };
  const reason = checkedWords('A reason', how.reason);
  const detail = await detailOf(ports, act, target, how);
  const made = await ports.ledger.judge({ act, target, reason, ...detail }, { by: ports.user, at: ports.now() });
  return { judgement: made, evidence: await evidenceNow(ports, target) };
}

/** What a judgement is about in the end, past the undos of undos; null where a link of the chain is not in the list. */
function subjectOf(id: string, known: readonly Judgement[]): string | null {
  const found = known.find((each) => each.id === id);
  if (found === undefined) return null;
  return found.act === 'undo' ? subjectOf(found.target, known) : found.target;
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
export async function undo(ports: Ports, written?: string): Promise<Judged> {
  const target = written === undefined ? undefined : await knownId(ports.ledger, written);
  const { id, subject } =
    target === undefined || target.startsWith('jdg_')
      ? await meantBy(ports.ledger, ports.user, target)
      : { id: target, subject: target };
  if (id === undefined) throw new Conflict(`There is no judgement of ${ports.user} to take back`);
  const made = await ports.ledger.judge({ act: 'undo', target: id }, { by: ports.user, at: ports.now() });
  if (subject?.startsWith('doc_') && (await movedDate(ports.ledger, subject, made)))
    await readAsDescribed(ports, subject);
  return { judgement: made, evidence: subject === null ? null : await evidenceNow(ports, subject) };
}

/** Whether what was taken back, or done again, is the date of a document. */
async function movedDate(ledger: Ledger, document: string, made: Judgement): Promise<boolean> {
  const on = (await ledger.judgementsOn([document])).get(document) ?? [];
  const about = (id: string): Judgement | undefined => {
    const found = on.find((each) => each.id === id);
    return found?.act === 'undo' ? about(found.target) : found;
  };
  return about(made.target)?.describe?.published !== undefined;
}

/**
 * Does again what this user took back last, step by step, as long as nothing was decided since. Throws Conflict where there is
 * nothing to do again.
 */
export async function redo(ports: Ports): Promise<Judged> {
  const known = await ports.ledger.judgements(10_000);
  const stand = new Set(inForce(known).map(({ id }) => id));
  const undone = known.find((each) => {
    if (each.by !== ports.user || !stand.has(each.id)) return false;
    // An undo of an undo is itself a doing again.
    return each.act !== 'undo' || known.find(({ id }) => id === each.target)?.act !== 'undo';
  });
  if (undone?.act !== 'undo') throw new Conflict(`There is nothing that ${ports.user} took back last, to do again`);
  return undo(ports, undone.id);
}

/** Judgements, newest first, undone ones and undos included. */
export async function listJudgements(
  ports: Pick<Ports, 'ledger'>,
  limit = 100,
  when: KnownFilter = {},
): Promise<readonly Judgement[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InvalidInput(`The list holds 1 to 10000 judgements, not ${limit}`);
  }
  return ports.ledger.judgements(limit, knownWhen(when));
}
