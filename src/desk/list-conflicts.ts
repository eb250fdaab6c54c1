/** Ties on which sources have come to disagree since some instant: a date that another one contradicts. */
import { tieRow } from '../brief/tie-row.ts';
import type { ConflictsView, ConflictView } from '../brief/views.ts';
import { numberedState, stateNumberOn } from '../ledger/dated-states.ts';
import { numberOf } from '../ledger/moments.ts';
import type { ToldStep } from '../ledger/tie-parts.ts';
import { newestTies } from './newest-ties.ts';
import type { Desk } from './ports.ts';
import { tieQuery } from './tie-query.ts';

/** So many ties that evidence has come to are looked at, those with the newest activity. */
const mostLookedAt = 500;

/** The dates that contradict the one shown, each as a text. */
const disputes = (steps: readonly ToldStep[] | undefined): ReadonlySet<string> =>
  new Set((steps ?? []).flatMap(({ stage, contested }) => (contested ?? []).map(({ date }) => `${stage} ${date}`)));

/** What is disputed now and was not at `since`; the first `limit`, newest activity first. */
export async function listConflicts(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  since: string,
  limit = 20,
): Promise<ConflictsView> {
  const now = desk.now();
  const { knownAt: then = now } = tieQuery(desk.gazetteer, now, { knownAt: since });
  const { validAt } = tieQuery(desk.gazetteer, now, {});
  // Only new evidence brings a new dispute.
  const { lists, histories } = desk.ledger;
  const others = await lists.withOtherEvidence(then);
  const newest = newestTies(others, (tie) => tie, mostLookedAt);
  const ids = await histories.disputedSince(
    newest.map(({ id }) => id),
    then,
  );
  const disputedNow = new Set(ids);
  const touched = newest.filter(({ id }) => disputedNow.has(id));
  const [stepsBefore, stepsNow] = await Promise.all([histories.steps(ids, then), histories.steps(ids)]);
  const found = touched.flatMap((tie): readonly ConflictView[] => {
    const known = disputes(stepsBefore.get(tie.id));
    const disputed = (stepsNow.get(tie.id) ?? []).filter(({ stage, contested }) =>
      (contested ?? []).some(({ date }) => !known.has(`${stage} ${date}`)),
    );
    if (disputed.length === 0) return [];
    const state = numberedState(stateNumberOn(tie.states, numberOf(validAt)));
    const steps = disputed.map(({ stage, date, contested = [] }) => ({
      stage,
      dates: [date, ...contested.map((other) => other.date)],
    }));
    return [{ tie: tieRow(desk.gazetteer, tie, state), steps }];
  });
  return { since: then, total: found.length, items: found.slice(0, limit) };
}
