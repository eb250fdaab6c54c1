/** Works out anew what a scenario takes from the ledger: the inputs that have a rule, with the records that they rest on. */
import type { InputName } from '../../foresight/air/inputs.ts';
import type { Point, Rule, Scenario, ScenarioInput } from '../../foresight/scenario/scenario.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { KnownFilter } from '../as-of.ts';
import { answeredAt, knownWhen } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { basisOf, tiesOfScenario, weighedTies } from './coded-history.ts';

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** The cap of a push is judged: it may be half as much again, or two thirds. */
const capMayBe = 1.5;

/** The scenario with its inputs by rule taken from what the ledger holds now or held then, bound to that instant. */
export async function bindScenario(ports: Needed, scenario: Scenario, when: KnownFilter = {}): Promise<Scenario> {
  const knownAt = await answeredAt(ports, knownWhen(when));
  const inputs: Record<InputName, ScenarioInput> = { ...scenario.inputs };
  for (const [name, input] of Object.entries(scenario.inputs) as [InputName, ScenarioInput][]) {
    if (input.rule === null) continue;
    inputs[name] = { ...input, ...(await inputBy(ports, scenario, { name, rule: input.rule, knownAt })) };
  }
  return { ...scenario, knownAt, inputs };
}

async function inputBy(
  ports: Needed,
  scenario: Scenario,
  { name, rule, knownAt }: { readonly name: InputName; readonly rule: Rule; readonly knownAt: string },
): Promise<Pick<ScenarioInput, 'points' | 'basis'>> {
  if (name !== 'push') throw wrongRule(name, rule);
  return pushOf(ports, scenario, rule.cap, knownAt);
}

function wrongRule(name: InputName, { kind }: Rule): InvalidInput {
  return new InvalidInput(`inputs.${name}.rule: ${kind} is no rule for it`, {
    hint: 'push-from-ties is for push; give points for the others.',
  });
}

/** Ties over the cap at the end of each year; a point is left out where it says what its neighbours say. */
async function pushOf(
  ports: Needed,
  scenario: Scenario,
  cap: number,
  knownAt: string,
): Promise<Pick<ScenarioInput, 'points' | 'basis'>> {
  const ties = await tiesOfScenario(ports, scenario, knownAt);
  const { from, until } = scenario.years;
  const last = Math.max(from, Math.min(until, Number(knownAt.slice(0, 4))));
  const years = Array.from({ length: last - from + 1 }, (_, i) => from - 1 + i);
  const counted = years.map((year) => weighedTies(ties, year));
  const share = (weight: number): number => short(Math.min(1, weight / cap));
  const all = counted.map(
    ({ wanted }, i): Point => [years[i]! + 1, share(wanted), share(wanted / capMayBe), share(wanted * capMayBe)],
  );
  const points = all.filter(
    ([, value], i) => i === 0 || i === all.length - 1 || all[i - 1]![1] !== value || all[i + 1]![1] !== value,
  );
  const used = new Set(counted.flatMap(({ of }) => of));
  return {
    points,
    basis: [
      ...basisOf(ties.filter((tie) => used.has(tie))),
      {
        kind: 'assumed',
        why: `That ${cap} ties between regions are a full push; from two thirds of it to half as much again.`,
      },
    ],
  };
}

function short(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
