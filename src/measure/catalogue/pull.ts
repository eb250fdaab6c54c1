/** Who pulls a region: its own centre against all from abroad. */
import { countryOf } from '../../model/place.ts';
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { capacityOf } from '../influence/capacity.ts';
import { pairInputs, valuesOf } from '../influence/pair-inputs.ts';
import { pullOn } from '../influence/pull.ts';
import { type Origin, plainNumber, type Stated, type Term } from '../measurement.ts';

const common = {
  version: '2',
  unit: '1',
  reference: 'Amur’s own: shares of the influence capacities on one region',
} as const;

export const centrePull: Stated = { ...common, measure: 'centre-pull', formula: 'S_centre→j = I_centre→j / Σ_k I_k→j' };
export const foreignPull: Stated = { ...common, measure: 'foreign-pull', formula: '1 − S_centre→j' };

/** The same for origins that are the same. */
function keyOf(origin: Origin): string {
  return 'id' in origin ? `${origin.kind} ${origin.id}` : `${origin.kind} ${origin.why}`;
}

/** The pull of the region’s own centre, and that of each foreign unit it has ties with, taken together. */
export function pullOfRegion(context: MeasureContext, region: string): readonly Result[] {
  const { counted, observed, observedOnly, weights, day } = context;
  const year = yearOf(day);
  const centre = countryOf(region);
  const foreign = counted.flatMap(({ units }) =>
    units.includes(region) ? units.filter((unit) => countryOf(unit) !== centre) : [],
  );
  const influencers = [centre, ...[...new Set(foreign)].sort()].map((unit) => {
    const { bandwidth, jOnI } = pairInputs(unit, region, year, counted, observed, observedOnly);
    const capacity = capacityOf({ bandwidth: valuesOf(bandwidth), dependence: valuesOf(jOnI) }, weights);
    const origins = [...Object.values(bandwidth), ...Object.values(jOnI)].flatMap(({ from }) => from);
    const from = [...new Map(origins.map((each) => [keyOf(each), each])).values()];
    return { unit, capacity, from };
  });
  const pull = pullOn(
    influencers[0]!.capacity,
    influencers.slice(1).map(({ capacity }) => capacity),
  );
  const terms: readonly Term[] = influencers.map(({ unit, capacity: { value, interval, coverage }, from }) => ({
    symbol: `I_${unit}→${region}`,
    means: `influence of ${unit}`,
    unit: '1',
    value,
    from,
    says: `from ${plainNumber(interval[0])} to ${plainNumber(interval[1])}, coverage ${plainNumber(coverage)}`,
  }));
  const notes = [
    'Ties with the own centre are not held: without figures of transfers and trade with it the centre’s pull is not known, and the interval says so.',
    `“amur measure influence” with each pair shows how its influence came about.`,
  ];
  return [
    { of: `${centre} → ${region}`, measurement: { ...centrePull, ...pull.centre, terms, notes } },
    { of: `abroad → ${region}`, measurement: { ...foreignPull, ...pull.foreign, terms, notes } },
  ];
}
