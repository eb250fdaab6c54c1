/** Replays a scenario against the coded history that the ledger holds. */

import { replay } from '../../foresight/scenario/replay.ts';
import type { Scenario } from '../../foresight/scenario/scenario.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { KnownFilter } from '../as-of.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Desk } from '../ports.ts';
import { codedHistory } from './coded-history.ts';
import type { ReplayView } from './scenario-view.ts';
import { tellCited } from './scenarios.ts';

/** The replay as known now or then; throws InvalidInput where the scenario names no history. */
export async function replayScenario(
  desk: Pick<Desk, 'ledger' | 'gazetteer' | 'now'>,
  scenario: Scenario,
  when: KnownFilter = {},
): Promise<ReplayView> {
  const { history } = scenario;
  if (history === null)
    throw new InvalidInput(`The scenario ${scenario.id} names no history to be held against`, {
      hint: 'Give its file a history with a case: docs/formats/scenario.md.',
    });
  const knownAt = await answeredAt(desk, knownWhen(when));
  const given = { ...scenario, history };
  const { coded, restrictions } = await codedHistory(desk, given, knownAt);
  if (coded.years.length === 0)
    throw new InvalidInput(`No year of the scenario ${scenario.id} has come yet`, { hint: 'Let it begin earlier.' });
  const played = replay(given, coded, restrictions);
  const ids = [
    ...restrictions.map(({ id }) => id),
    ...[...history.turningPoints, ...history.unexplained].flatMap(({ basis }) =>
      basis.flatMap((each) => (each.kind === 'assumed' ? [] : [each.id])),
    ),
  ];
  return { ...played, cited: await tellCited(desk, [...new Set(ids)]) };
}
