/** Puts candidates into the queue of things that may be one, each as it stands after what people have decided. */
import type { SameCandidate } from '../../../ties/same/candidate.ts';
import type { Decided } from '../../../ties/same/candidate-state.ts';
import type { Session } from '../database.ts';
import { sameQueries as q } from '../queries/same.ts';

/** More of a label is not shown in a list. */
const longestLabel = 300;

/** `label` gives what a side is called: a name, a title, a quote. */
export async function putCandidates(
  session: Session,
  candidates: readonly SameCandidate[],
  label: (ref: string) => string,
  decided: (candidate: SameCandidate) => Decided,
): Promise<void> {
  if (candidates.length === 0) return;
  const shown = (ref: string): string => [...label(ref)].slice(0, longestLabel).join('');
  const rows = candidates.map((candidate) => {
    const [a, b] = candidate.refs;
    const { id: candidate_id, kind, score, sure, reasons } = candidate;
    const sides = { a_ref: a, b_ref: b, a_label: shown(a), b_label: shown(b) };
    return { candidate_id, kind, ...sides, score, sure, reasons, ...decided(candidate) };
  });
  await session.run(q.put, [JSON.stringify(rows)]);
}
