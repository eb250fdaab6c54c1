/** Several scenarios as one network: regions that they share are one region, and regions of one country take from one another. */
import { InvalidInput } from '../../model/errors.ts';
import { countryOf } from '../../model/place.ts';
import { stepsOfRun } from '../air/grid.ts';
import { type NetworkRegion, simulateTogether, type Together } from '../air/many-ties.ts';
import { middleOf } from '../air/parameters.ts';
import { gridOf, initialOf, inputsOf, rangesOf, type Scenario } from './scenario.ts';

/** A run of a network with the names of its regions; its ties are the scenarios in the order given. */
export interface TogetherRun extends Together {
  readonly of: readonly string[];
}

/**
 * The middle run of all scenarios together; years and parameters are those of the first, a region starts and is paid as the first
 * scenario that names it says. Throws InvalidInput where the years differ or a side has more than one unit.
 */
export function runTogether(scenarios: readonly Scenario[], spillover: number): TogetherRun {
  const [first] = scenarios;
  if (first === undefined) throw new InvalidInput('There is no scenario to run', { hint: 'Give one or more.' });
  const regions = new Map<string, NetworkRegion>();
  for (const scenario of scenarios) {
    const { years, home, partner, id } = scenario;
    if (years.from !== first.years.from || years.until !== first.years.until)
      throw new InvalidInput(`${id} does not cover the years of ${first.id}`, { hint: 'Give all the same years.' });
    if (home.units.length !== 1 || partner.units.length !== 1)
      throw new InvalidInput(`${id} has more than one unit on a side`, { hint: 'Give scenarios of one region each.' });
    const [inputs, initial] = [inputsOf(scenario), initialOf(scenario)];
    const add = (unit: string, transfers: NetworkRegion['transfers'], attachment: number): void => {
      if (!regions.has(unit)) regions.set(unit, { id: unit, centre: countryOf(unit), transfers, attachment });
    };
    add(home.units[0]!, inputs.transfersHome, initial.attachmentHome);
    add(partner.units[0]!, inputs.transfersPartner, initial.attachmentPartner);
  }
  const of = [...regions.keys()];
  const ties = scenarios.map((scenario) => ({
    home: of.indexOf(scenario.home.units[0]!),
    partner: of.indexOf(scenario.partner.units[0]!),
    inputs: inputsOf(scenario),
    initial: initialOf(scenario),
  }));
  const run = simulateTogether(
    middleOf(rangesOf(first)),
    [...regions.values()],
    ties,
    spillover,
    gridOf(first, stepsOfRun),
  );
  return { ...run, of };
}
