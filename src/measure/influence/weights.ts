/** What the influence capacity is made of, and what each part weighs: equal by default, and said wherever a figure is shown. */
import { InvalidInput } from '../../model/errors.ts';

/** Links of any kind between two sides; the same seen from either. */
export const bandwidthParts = ['economic', 'institutional', 'people', 'infrastructure'] as const;
export type BandwidthPart = (typeof bandwidthParts)[number];

/** What one side relies on the other for, each a share of all it has of the kind. */
export const dependenceParts = ['trade', 'investment', 'route', 'visitors', 'transfers'] as const;
export type DependencePart = (typeof dependenceParts)[number];

/** Parts by name, each 0 to 1; null where it is not known. */
export type Parts<K extends string> = Readonly<Record<K, number | null>>;
export type PartWeights<K extends string> = Readonly<Record<K, number>>;

export interface Weights {
  readonly bandwidth: PartWeights<BandwidthPart>;
  readonly dependence: PartWeights<DependencePart>;
}

/** Equal weights. */
export const equalWeights: Weights = {
  bandwidth: { economic: 0.25, institutional: 0.25, people: 0.25, infrastructure: 0.25 },
  dependence: { trade: 0.2, investment: 0.2, route: 0.2, visitors: 0.2, transfers: 0.2 },
};

/** The weights as given; throws InvalidInput where one is below 0 or they do not sum to 1 (within 10⁻⁹). */
export function checkedWeights(weights: Weights): Weights {
  for (const [name, each] of Object.entries(weights) as [string, Readonly<Record<string, number>>][]) {
    const values = Object.values(each);
    const sum = values.reduce((total, value) => total + value, 0);
    if (values.some((value) => !(value >= 0)) || Math.abs(sum - 1) > 1e-9) {
      throw new InvalidInput(`The weights of ${name} sum to ${sum}; they are none below 0 and sum to 1.`);
    }
  }
  return weights;
}
