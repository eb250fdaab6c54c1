/** The built-in cases run through the model, beside the plain guess that nobody ever restricts. */
import { z } from 'zod';
import { inputNames } from '../../foresight/air/inputs.ts';
import { type PlayedCase, turningKinds } from '../../foresight/scenario/played-case.ts';
import { missedOf, type Played, playCase, turnsOf } from '../../foresight/scenario/replay.ts';
import { modelNotEvidence } from '../../foresight/scenario/run-tie.ts';
import { NotFound } from '../../model/errors.ts';
import { answeredAt, type KnownFilter, knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { names } from '../ties/party-view.ts';
import { type HeldCase, heldCase } from './coded-case.ts';
import { scenarioLabel } from './start-tie.ts';

type ReplayPorts = Pick<Ports, 'ledger' | 'now' | 'playedCases'>;

const numbers = z.array(z.number());
const side = z.enum(['home', 'partner']);
const fit = z.object({
  side,
  hits: z.int(),
  misses: z.int(),
  falseAlarms: z.int(),
  quiet: z.int(),
  model: z.number().meta({ description: 'The share of years in which the model is right.' }),
  baseline: z.number().meta({ description: 'The share in which “nobody ever restricts” is right.' }),
}) satisfies z.ZodType<Played['fits'][number]>;

/** A case in the list of replays. */
export const replayRow = z
  .object({
    id: z.string().meta({ description: 'Of the case.', example: 'china-russia' }),
    label: scenarioLabel,
    title: names,
    home: names,
    partner: names,
    years: z.object({ from: z.int(), until: z.int() }),
    fits: z.array(fit).meta({ description: 'By side; empty where no year of the case has come.' }),
  })
  .meta({ id: 'ReplayRow' });
export type ReplayRow = Infer<typeof replayRow>;

const record = z.object({ id: z.string(), kind: z.enum(['fact', 'event']), words: z.string() });
/** Keys of records of the case, and what was judged. */
type Grounds = Pick<PlayedCase['turningPoints'][number], 'cites' | 'why'>;
/** The same with the records in words. */
const grounds = { cites: z.array(record), why: z.string().nullable() };

/** A replay, with the words of the records that it names. */
export const replayView = z
  .object({
    ...replayRow.shape,
    about: names,
    played: z.array(z.int()).meta({ description: 'The years that the record reaches.' }),
    model: z
      .object({
        netLeverage: numbers,
        netStock: numbers,
        restrictionHome: numbers,
        restrictionPartner: numbers,
        bandwidth: numbers,
      })
      .meta({ description: 'The middle run, a number a year.' }),
    coded: z
      .object({ home: numbers, partner: numbers })
      .meta({ description: 'How many coded restrictions by each side may be of the year.' }),
    turns: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(turningKinds),
        at: z.number(),
        says: names,
        ...grounds,
        middle: z.number().nullable().meta({ description: 'When it comes in the middle run.' }),
        band: z.tuple([z.number(), z.number()]).nullable(),
        share: z.number().meta({ description: 'The share of draws in which it comes.' }),
        hit: z.boolean(),
      }),
    ),
    missed: z.array(z.object({ side, from: z.int(), until: z.int(), record })),
    unexplained: z.array(z.object({ says: names, ...grounds })),
    given: z.array(z.object({ input: z.enum(inputNames), points: z.array(numbers), ...grounds })).meta({
      description: 'Each input: year and value, where it is not sure the least and the greatest; and on what grounds.',
    }),
  })
  .meta({ id: 'Replay' });
export type ReplayView = Infer<typeof replayView>;

/** All cases with how well the model does on each. */
export async function listReplays(ports: ReplayPorts, when: KnownFilter = {}): Promise<readonly ReplayRow[]> {
  const knownAt = await answeredAt(ports, knownWhen(when));
  const reviewed = await ports.ledger.histories.reviewed(knownAt);
  return Promise.all(
    (ports.playedCases ?? []).map(async (given) =>
      rowOf(given, playCase(given, await heldCase(ports, given, reviewed, knownAt))),
    ),
  );
}

/** One replay; throws NotFound where the case is not built in. */
export async function replayCase(ports: ReplayPorts, id: string, when: KnownFilter = {}): Promise<ReplayView> {
  const given = ports.playedCases?.find((each) => each.case === id);
  if (!given)
    throw new NotFound(`The model is not replayed on ${id.slice(0, 60)}`, {
      hint: '“amur scenario” shows the cases that it is replayed on.',
    });
  const knownAt = await answeredAt(ports, knownWhen(when));
  const coded = await heldCase(ports, given, await ports.ledger.histories.reviewed(knownAt), knownAt);
  const played = playCase(given, coded);
  const fits = new Map(turnsOf(given, coded).map((each) => [each.id, each]));
  const { byKey, byId } = recordsOf(coded);
  const groundsOf = ({ cites = [], why }: Grounds) => ({
    cites: cites.flatMap((key) => byKey.get(key) ?? []),
    why: why ?? null,
  });
  return {
    ...rowOf(given, played),
    about: given.about,
    played: played.years,
    model: played.model,
    coded: played.coded,
    turns: given.turningPoints.map(({ cites, why, ...point }) => ({
      ...point,
      ...groundsOf({ cites, why }),
      ...fits.get(point.id)!,
    })),
    missed: missedOf(played, coded.restrictions).map(({ id: of, ...rest }) => ({ ...rest, record: byId.get(of)! })),
    unexplained: given.unexplained.map(({ says, ...rest }) => ({ says, ...groundsOf(rest) })),
    given: inputNames.map((input) =>
      input === 'push'
        ? { input, points: coded.push, cites: [], why: given.push.why }
        : { input, points: given.inputs[input].points, ...groundsOf(given.inputs[input]) },
    ),
  };
}

function rowOf({ case: id, title, home, partner, years }: PlayedCase, { years: played, fits }: Played): ReplayRow {
  return {
    id,
    label: modelNotEvidence,
    title,
    home: home.name,
    partner: partner.name,
    years,
    fits: played.length === 0 ? [] : fits,
  };
}

/** The records of a case as a replay names them. */
function recordsOf({ facts, events }: HeldCase) {
  const all = [
    ...facts.map(({ id, key, statement }) => ({ key, id, kind: 'fact' as const, words: statement })),
    ...events.map(({ id, key, statement }) => ({ key, id, kind: 'event' as const, words: statement })),
  ];
  const byId = new Map(all.map(({ key: _, ...each }) => [each.id, each]));
  return { byId, byKey: new Map(all.flatMap(({ key, id }) => (key === undefined ? [] : [[key, byId.get(id)!]]))) };
}
