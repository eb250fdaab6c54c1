/** Reads a scenario file: every fault is told by where it stands, what it is and what to do. */
import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import { mostDraws, usualDraws } from '../air/draws.ts';
import { engineVersion } from '../air/engine-version.ts';
import { checkGrid, stepsOfDraws } from '../air/grid.ts';
import { aboutInputs, type InputName, inputNames } from '../air/inputs.ts';
import { outputNames } from '../air/outputs.ts';
import { judgedRanges, parameterNames } from '../air/parameters.ts';
import { checkStart } from '../air/simulate.ts';
import { gridOf, initialOf, rangesOf, type Scenario, scenarioFormat, turningKinds } from './scenario.ts';

const text = z.string().trim().min(1).max(4000);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens')
  .max(80);
const anyWords = z.strictObject({
  en: text.nullable().default(null),
  ru: text.nullable().default(null),
  zh: text.nullable().default(null),
});
const words = anyWords.refine(
  ({ en, ru, zh }) => en !== null || ru !== null || zh !== null,
  'has no words: give en, ru or zh',
);
const noWords = { en: null, ru: null, zh: null };
const basis = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['fact', 'event', 'claim', 'tie', 'observation']), id: text }),
      z.strictObject({ kind: z.literal('assumed'), why: text }),
    ]),
  )
  .min(1, 'is empty: cite records of the ledger, or say {"kind": "assumed", "why": …}')
  .max(500);
const year = z.int().min(1).max(9999);
const time = z.number().min(1).max(9999);
const point = z.union([z.tuple([time, z.number()]), z.tuple([time, z.number(), z.number(), z.number()])], {
  error: 'is no point: write [year, value] or [year, value, least, greatest]',
});
const rule = z.strictObject({ kind: z.literal('push-from-ties'), cap: z.number().positive() });
const input = z.strictObject({
  points: z.array(point).min(1).max(400),
  basis,
  rule: rule.nullable().default(null),
});
const side = z.strictObject({ name: words, units: z.array(text).min(1).max(60) });
const share = z.number().min(0).max(1);
const start = z.strictObject({ value: share, basis });
const change = z.strictObject({
  input: z.enum(inputNames),
  how: z.enum(['set', 'add', 'times']),
  value: z.number(),
  from: time,
  over: z.number().min(0).max(100).default(0),
  until: z.preprocess((given) => given ?? undefined, time.optional()),
});
const noOrder = {
  points: [[1, 0] as [number, number]],
  basis: [{ kind: 'assumed' as const, why: 'no order from outside of the tie' }],
  rule: null,
};
const noRestriction = { value: 0, basis: [{ kind: 'assumed' as const, why: 'no restriction at the start' }] };
const judged = 'Amur’s own judgement, not an estimate: such that changes take 3 to 20 years';

/** The form of a scenario file, and of a scenario with everything filled in that a file may leave out. */
export const scenarioFile = z.strictObject({
  format: z.literal(scenarioFormat),
  engine: z.string(),
  id: slug,
  title: words,
  about: anyWords.default(noWords),
  home: side,
  partner: side,
  years: z.strictObject({ from: year, until: year }),
  knownAt: z.iso.datetime().nullable().default(null),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  draws: z.int().min(1).max(mostDraws).default(usualDraws),
  parameters: z
    .strictObject(
      Object.fromEntries(
        parameterNames.map((name) => [
          name,
          z
            .strictObject({ low: z.number().positive().max(100), high: z.number().positive().max(100), basis })
            .refine(({ low, high }) => low <= high, 'has a low above its high')
            .default({
              low: judgedRanges[name][0],
              high: judgedRanges[name][1],
              basis: [{ kind: 'assumed', why: judged }],
            }),
        ]),
      ),
    )
    .prefault({}),
  inputs: z.strictObject(
    Object.fromEntries(inputNames.map((name) => [name, name.startsWith('order') ? input.default(noOrder) : input])),
  ),
  initial: z.strictObject({
    attachmentHome: start,
    stockHome: start,
    attachmentPartner: start,
    stockPartner: start,
    bandwidth: start,
    restrictionHome: start.default(noRestriction),
    restrictionPartner: start.default(noRestriction),
  }),
  whatIfs: z
    .array(z.strictObject({ id: slug, title: words, changes: z.array(change).min(1).max(20) }))
    .max(20)
    .default([]),
  outcome: z.strictObject({ output: z.enum(outputNames), year }),
  history: z
    .strictObject({
      case: slug,
      align: z.strictObject({ year: time, why: words }),
      turningPoints: z
        .array(z.strictObject({ id: slug, kind: z.enum(turningKinds), at: time, says: words, basis }))
        .max(50)
        .default([]),
      unexplained: z
        .array(z.strictObject({ says: words, basis }))
        .max(50)
        .default([]),
    })
    .nullable()
    .default(null),
});

/** A scenario from what a JSON file holds, what it leaves out filled in; throws InvalidInput that names file and field. */
export function readScenario(data: unknown, from = 'The scenario'): Scenario {
  const result = scenarioFile.safeParse(data);
  if (!result.success) {
    const faults = result.error.issues.map(
      ({ path, message }) => `${z.core.toDotPath(path) || 'the file'}: ${message}`,
    );
    refuse(from, faults);
  }
  const { whatIfs, ...rest } = result.data;
  // What a change leaves out has no place in the engine's words; zod knows the names of the records only as texts.
  const scenario = {
    ...rest,
    whatIfs: whatIfs.map(({ changes, ...whatIf }) => ({
      ...whatIf,
      changes: changes.map(({ until, ...each }) => (until === undefined ? each : { ...each, until })),
    })),
  } as unknown as Scenario;
  const faults = [...faultsOf(scenario)];
  if (faults.length > 0) refuse(from, faults);
  checkGrid(gridOf(scenario, stepsOfDraws), rangesOf(scenario));
  checkStart(initialOf(scenario));
  return scenario;
}

/** What the shape alone cannot say. */
function* faultsOf(scenario: Scenario): Generator<string> {
  const { engine, inputs, whatIfs, outcome, years, history } = scenario;
  if (engine !== engineVersion)
    yield `engine: is "${engine}", and this Amur has "${engineVersion}": write that to run it anew, results may differ`;
  for (const name of inputNames) yield* faultsOfInput(name, inputs[name].points);
  for (const [i, { changes }] of whatIfs.entries())
    for (const [j, { from, over, until }] of changes.entries())
      if (until !== undefined && until < from + over)
        yield `whatIfs[${i}].changes[${j}].until: ends before the change is complete (${from} + ${over})`;
  if (outcome.year < years.from || outcome.year > years.until)
    yield `outcome.year: ${outcome.year} is not within ${years.from} to ${years.until}`;
  const ids = [...whatIfs, ...(history?.turningPoints ?? [])].map(({ id }) => id);
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) !== i))) yield `"${id}" names two things`;
}

function* faultsOfInput(name: InputName, points: Scenario['inputs'][InputName]['points']): Generator<string> {
  const [least, most] = aboutInputs[name].bounds;
  for (const [i, [at, value, low = value, high = value]] of points.entries()) {
    const where = `inputs.${name}.points[${i}]`;
    if (low < least || high > most || value < least || value > most)
      yield `${where}: is not within ${least} to ${most}`;
    if (low > value || high < value) yield `${where}: the value is not between its least and its greatest`;
    if (i > 0 && at < points[i - 1]![0])
      yield `${where}: is before the point in front of it; put points in order of time`;
  }
}

function refuse(from: string, faults: readonly string[]): never {
  const shown = faults.slice(0, 5);
  const more = faults.length > shown.length ? `; and ${faults.length - shown.length} more` : '';
  throw new InvalidInput(`${from} cannot be taken: ${shown.join('; ')}${more}`, {
    hint: 'Put these right; docs/formats/scenario.md tells of every field, “amur scenario new PAIR” writes one to begin with.',
  });
}
