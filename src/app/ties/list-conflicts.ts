/** Ties on which sources have come to disagree since some instant: a date that another one contradicts. */
import { z } from 'zod';
import type { ShownStep } from '../../ties/stages/shown-steps.ts';
import type { TieSummary } from '../../ties/tie-summary.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import { stage } from '../model-schemas/stages.ts';
import type { Ports } from '../ports.ts';
import { toTieQuery } from './tie-query.ts';
import { tieRow, toTieRow } from './tie-row.ts';

/** A tie on whose steps sources disagree. */
const conflictView = z
  .object({
    tie: tieRow,
    steps: z
      .array(z.object({ stage: stage, dates: z.array(z.string().nullable()) }))
      .meta({ description: 'Of each disputed step all dates, the one shown first.' }),
  })
  .meta({ id: 'Conflict' });
type ConflictView = Infer<typeof conflictView>;

/** Where sources have come to disagree since an instant of knowledge. */
export const conflictsView = z
  .object({ since: instant, total: z.int(), items: z.array(conflictView) })
  .meta({ id: 'Conflicts' });
export type ConflictsView = Infer<typeof conflictsView>;

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
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  since: string,
  limit = 20,
): Promise<ConflictsView> {
  const now = ports.now();
  const { knownAt: then = now } = toTieQuery(ports.gazetteer, now, { knownAt: since });
  const query = toTieQuery(ports.gazetteer, now, {});
  const { lists, histories } = ports.ledger;
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
    return [{ tie: toTieRow(ports.gazetteer, tie, state), steps }];
  });
  return { since: then, total: found.length, items: found.slice(0, limit) };
}
