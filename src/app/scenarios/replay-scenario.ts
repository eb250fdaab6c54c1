/** Replays a scenario against the coded history that the ledger holds. */

import { z } from 'zod';
import { type CodedYears, type PlayedYears, type Replay, replay } from '../../foresight/scenario/replay.ts';
import { type Basis, modelNotEvidence, type Scenario, turningKinds } from '../../foresight/scenario/scenario.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { KnownFilter } from '../as-of.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { codedHistory } from './coded-history.ts';
import { citedById, scenarioLabel, scenarioWords } from './scenario-view.ts';
import { tellCited } from './scenarios.ts';

const numbers = z.array(z.number());
const basis: z.ZodType<Basis> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['fact', 'event', 'claim', 'tie', 'observation']), id: z.string() }),
  z.object({ kind: z.literal('assumed'), why: z.string() }),
]);
const side = z.enum(['home', 'partner']);
const played: z.ZodType<PlayedYears> = z
  .object({
    bandwidth: numbers,
    restrictionHome: numbers,
    restrictionPartner: numbers,
    netLeverage: numbers,
    netStock: numbers,
  })
  .meta({ id: 'PlayedYears', description: 'The middle run, a number a year.' });
const coded: z.ZodType<CodedYears> = z
  .object({
    years: z.array(z.int()),
    inForce: numbers,
    wanted: numbers,
    homeRestricts: numbers,
    partnerRestricts: numbers,
  })
  .meta({ id: 'CodedYears', description: 'What the record says, a number a year.' });

/** A replay, as the engine gives it. */
const replayed = z.object({
  scenario: z.string(),
  case: z.string(),
  align: z.object({ year: z.number(), why: scenarioWords }),
  years: z.array(z.int()),
  model: played,
  ordered: played,
  stockBand: z.object({ low: numbers, high: numbers }),
  coded,
  restrictions: z.array(
    z.object({
      side,
      hits: z.int(),
      misses: z.int(),
      falseAlarms: z.int(),
      quiet: z.int(),
      model: z.number(),
      baseline: z.number(),
      skill: z.number().nullable(),
    }),
  ),
  turns: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(turningKinds),
      at: z.number(),
      says: scenarioWords,
      basis: z.array(basis),
      middle: z.number().nullable(),
      band: z.tuple([z.number(), z.number(), z.number()]).nullable(),
      share: z.number(),
      hit: z.boolean(),
    }),
  ),
  stockLag: z.number().nullable(),
  missed: z.array(z.object({ id: z.string(), side, from: z.int(), until: z.int() })),
  unexplained: z.array(z.object({ says: scenarioWords, basis: z.array(basis) })),
}) satisfies z.ZodType<Replay>;

/** A replay with the words of the records that it names. */
export const replayView = z
  .object({ ...replayed.shape, label: scenarioLabel, cited: citedById })
  .meta({ id: 'Replay' });
export type ReplayView = Infer<typeof replayView>;

/** The replay as known now or then; throws InvalidInput where the scenario names no history. */
export async function replayScenario(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  scenario: Scenario,
  when: KnownFilter = {},
): Promise<ReplayView> {
  const { history } = scenario;
  if (history === null)
    throw new InvalidInput(`The scenario ${scenario.id} names no history to be held against`, {
      hint: 'Give its file a history with a case: docs/formats/scenario.md.',
    });
  const knownAt = await answeredAt(ports, knownWhen(when));
  const given = { ...scenario, history };
  const { coded, restrictions } = await codedHistory(ports, given, knownAt);
  if (coded.years.length === 0)
    throw new InvalidInput(`No year of the scenario ${scenario.id} has come yet`, { hint: 'Let it begin earlier.' });
  const played = replay(given, coded, restrictions);
  const ids = [
    ...restrictions.map(({ id }) => id),
    ...[...history.turningPoints, ...history.unexplained].flatMap(({ basis }) =>
      basis.flatMap((each) => (each.kind === 'assumed' ? [] : [each.id])),
    ),
  ];
  return { ...played, label: modelNotEvidence, cited: await tellCited(ports, [...new Set(ids)]) };
}
