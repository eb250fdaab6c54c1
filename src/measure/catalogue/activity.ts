/** What a region does abroad: its dated acts of a year, and how far that is what a state does. */
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { activityOf } from '../history/activity.ts';
import { quasiStateOf } from '../history/quasi-state.ts';
import type { Origin, Stated, Term } from '../measurement.ts';

const ties = (ids: readonly string[]): readonly Origin[] => ids.map((id) => ({ kind: 'tie', id }));

export const activity: Stated = {
  measure: 'activity',
  version: '1',
  unit: 'acts a year',
  formula: 'a_i = Σ dated steps of i’s ties that fall certainly into the year',
  reference: 'Amur’s own',
};

export const quasiState: Stated = {
  measure: 'quasi-state',
  version: '2',
  unit: '1',
  formula: 'q_i = mean(norm(partners), norm(instruments), norm(bodies), norm(fields), norm(acts))',
  reference: 'Amur’s own composite; no index of the literature',
};

/** Dated acts in the year, in all, by type and by the partner’s country. */
export function activityOfRegion({ ties: all, day }: MeasureContext, region: string): readonly Result[] {
  const reviewed = all.filter((tie) => tie.reviewed);
  const found = activityOf(reviewed, region, yearOf(day));
  const count = (symbol: string, means: string, { steps, ties: ids }: (typeof found.byType)[string]): Term => ({
    symbol,
    means,
    unit: 'acts',
    value: steps,
    from: ties(ids),
    how: 'counted',
  });
  return [
    {
      of: region,
      measurement: {
        ...activity,
        value: found.total,
        interval: null,
        coverage: 1,
        terms: [
          ...Object.entries(found.byType).map(([type, each]) => count(`a_${type}`, `of type ${type}`, each)),
          ...Object.entries(found.byCountry).map(([country, each]) =>
            count(`a_${country}`, `with partners in ${country}`, each),
          ),
        ],
        notes: ['It counts what the ledger holds: a region that is written about more seems more active.'],
      },
    },
  ];
}

const partNames = {
  partners: 'partner countries',
  instruments: 'agreements and twinnings in force',
  bodies: 'bodies it belongs to',
  fields: 'fields of its ties in force',
  acts: 'dated acts in the year',
} as const;

/** The composite of docs/methods/measures/quasi-state.md. */
export function quasiStateOfRegion({ ties: all, day }: MeasureContext, region: string): readonly Result[] {
  const { value, parts } = quasiStateOf(all, region, day);
  return [
    {
      of: region,
      measurement: {
        ...quasiState,
        value,
        interval: null,
        coverage: 1,
        terms: (Object.keys(partNames) as (keyof typeof partNames)[]).map((name) => ({
          symbol: name,
          means: partNames[name],
          unit: '1',
          value: parts[name].value,
          from: ties(parts[name].ties),
          weight: 0.2,
          how: 'counted' as const,
          says: `${parts[name].count} ${partNames[name]} (${parts[name].cap} would be 1)`,
        })),
        notes: [
          'It compares regions of one ledger; it is no measure of sovereignty and makes no claim about status in law.',
        ],
      },
    },
  ];
}
