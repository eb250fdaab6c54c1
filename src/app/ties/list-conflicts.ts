/** Ties on which sources have come to disagree since some instant: a date that another one contradicts. */

import type { ShownStep } from '../../ties/stages/shown-dates.ts';
import type { TieSummary } from '../../ties/tie-summary.ts';
import type { Desk } from '../ports.ts';
import type { ConflictsView, ConflictView } from '../views.ts';
import { tieQuery } from './tie-query.ts';
import { tieRow } from './tie-row.ts';

/** So many ties that evidence has come to are looked at, those with the newest activity. */
const mostLookedAt = 500;

/** The dates that contradict the one shown, each as a text. */
const disputes = (steps: readonly ShownStep[] | undefined): ReadonlySet<string> =>
  new Set((steps ?? []).flatMap(({ stage, contested }) => (contested ?? []).map(({ date }) => `${stage} ${date}`)));

/** How many claims and facts a tie rests on. */
const evidenceOf = ({ counts }: TieSummary): string =>
  [counts.facts, counts.acceptedClaims, counts.unreviewedClaims, counts.rejectedClaims].join();

/** What is disputed now and was not at `since`; the first `limit`, newest activity first. */
export async function listConflicts(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  since: string,
  limit = 20,
): Promise<ConflictsView> {
  const now = desk.now();
  const { knownAt: then = now } = tieQuery(desk.gazetteer, now, { knownAt: since });
  const query = tieQuery(desk.gazetteer, now, {});
  const { lists, histories } = desk.ledger;
  const [was, is] = await Promise.all([
    lists.page({ ...query, knownAt: then }, { unbegun: true }),
    lists.page(query, { unbegun: true }),
  ]);
  // Only new evidence brings a new dispute.
  const known = new Map(was.ties.map(({ tie }) => [tie.id, evidenceOf(tie)]));
  const touched = is.ties.filter(({ tie }) => known.get(tie.id) !== evidenceOf(tie)).slice(0, mostLookedAt);
  const ids = touched.map(({ tie }) => tie.id);
  const [stepsBefore, stepsNow] = await Promise.all([histories.of(ids, then), histories.of(ids)]);
  const found = touched.flatMap(({ tie, state }): readonly ConflictView[] => {
    const before = disputes(stepsBefore.get(tie.id)?.steps);
    const disputed = (stepsNow.get(tie.id)?.steps ?? []).filter(({ stage, contested }) =>
      (contested ?? []).some(({ date }) => !before.has(`${stage} ${date}`)),
    );
    if (disputed.length === 0) return [];
    const steps = disputed.map(({ stage, date, contested = [] }) => ({
      stage,
      dates: [date, ...contested.map((other) => other.date)],
    }));
    return [{ tie: tieRow(desk.gazetteer, tie, state), steps }];
  });
  return { since: then, total: found.length, items: found.slice(0, limit) };
}
