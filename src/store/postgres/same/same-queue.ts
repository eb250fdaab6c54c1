/** Reading the queue of things that may be one, and keeping it in step with what people decide. */

import type { Judgement } from '../../../model/evidence.ts';
import { identitiesOf } from '../../../ties/identities.ts';
import type { SameState } from '../../../ties/same/candidate.ts';
import { type SameKind, type SameReason, sameKinds, sureFrom } from '../../../ties/same/candidate.ts';
import { decidedBy } from '../../../ties/same/candidate-state.ts';
import type { NameProfile } from '../../../ties/same/profile.ts';
import type { SameCount, SameQueue, StoredCandidate } from '../../ports/same.ts';
import type { Database, Session } from '../database.ts';
import { noSuchPlace } from '../no-such-place.ts';
import { sameQueries as q } from '../queries/same.ts';
import { refreshSame } from './same-refresh.ts';

interface CandidateRow {
  readonly candidate_id: string;
  readonly kind: SameKind;
  readonly a_ref: string;
  readonly b_ref: string;
  readonly a_label: string;
  readonly b_label: string;
  readonly score: number;
  readonly sure: boolean;
  readonly reasons: readonly SameReason[];
  readonly state: SameState;
  readonly reopened: boolean;
}

function candidateOfRow(row: CandidateRow): StoredCandidate {
  return {
    id: row.candidate_id,
    kind: row.kind,
    refs: [row.a_ref, row.b_ref],
    labels: [row.a_label, row.b_label],
    score: row.score,
    sure: row.sure,
    reasons: row.reasons,
    state: row.state,
    reopened: row.reopened,
  };
}

/** More waiting documents, or candidates of a kind, than this are not counted. */
const countedUpTo = 1000;
/** More than any score. */
const beforeAll = 2;
const bestFirst = (a: CandidateRow, b: CandidateRow): number =>
  b.score - a.score || (a.candidate_id < b.candidate_id ? -1 : 1);

/** The queue over a database; `catchUp` indexes what was appended, so that copies are known. */
export function sameQueue(database: Database, catchUp: () => Promise<void>): SameQueue {
  return {
    async candidates({ states, kinds, limit, after }) {
      const last = after === undefined ? null : (await database.run<CandidateRow>(q.beginningWith, [after, 1]))[0];
      if (after !== undefined && last?.candidate_id !== after) throw noSuchPlace(after);
      const from = [last?.score ?? beforeAll, last?.candidate_id ?? ''];
      // One state and one kind at a time, each in the order of its index.
      const asked = states.flatMap((state) => (kinds ?? [null]).map((kind) => ({ state, kind })));
      const found = await Promise.all(
        asked.map(({ state, kind }) =>
          kind === null
            ? database.run<CandidateRow>(q.list, [state, ...from, limit])
            : database.run<CandidateRow>(q.listOfKind, [state, ...from, limit, kind]),
        ),
      );
      return found.flat().sort(bestFirst).slice(0, limit).map(candidateOfRow);
    },
    async candidatesNamed(prefix, limit) {
      return (await database.run<CandidateRow>(q.beginningWith, [prefix, limit])).map(candidateOfRow);
    },
    async counts() {
      const rows = await database.run<SameCount>(q.counts, [sameKinds, sureFrom, countedUpTo]);
      return rows.filter(({ open }) => open > 0);
    },
    async waiting() {
      return (await database.run<{ waiting: number }>(q.countSince, [countedUpTo]))[0]!.waiting;
    },
    async profiles(refs) {
      return (await database.run<{ profile: NameProfile }>(q.names, [refs])).map(({ profile }) => profile);
    },
    async refresh(how) {
      await catchUp();
      return refreshSame(database, how);
    },
  };
}

/** The kinds of reasons there are for two things being one, as the queue has them; null where it has not met the two. */
export async function groundsFor(session: Session, a: string, b: string): Promise<readonly string[] | null> {
  const held = (await session.run<CandidateRow>(q.among, [[a, b]]))[0];
  return held ? [...new Set(held.reasons.map(({ code }) => code))].sort() : null;
}

/** Brings the queue in step with a decision on two things: theirs, and those that follow from it by way of a third. */
export async function settleCandidates(
  session: Session,
  judgements: readonly Judgement[],
  before: readonly Judgement[],
  refs: readonly string[],
): Promise<void> {
  const all = [identitiesOf(judgements), identitiesOf(before)];
  const names = new Set([...refs, ...all.flatMap((held) => refs.flatMap((ref) => held.namesOf(ref)))]);
  const rows = await session.run<CandidateRow>(q.among, [[...names].sort()]);
  if (rows.length === 0) return;
  const decided = decidedBy(judgements);
  const settled = rows.map((row) => {
    const { state, reopened } = decided(candidateOfRow(row));
    return { candidate_id: row.candidate_id, state, reopened };
  });
  await session.run(q.settle, [JSON.stringify(settled)]);
}
