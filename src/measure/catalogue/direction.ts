/** In which direction influence ran between two units over the years, and when it turned. */
import { type MeasureContext, type Result, yearOf } from '../context.ts';
import { type Direction, turnsOf, type YearOfInfluence } from '../history/direction.ts';
import { countedTies } from '../influence/tie-counts.ts';
import { plainNumber, type Stated } from '../measurement.ts';
import { balanceOfPair } from './influence.ts';

export const directionOfInfluence: Stated = {
  measure: 'direction',
  version: '2',
  unit: '1',
  formula: 'sign of A_ij at the end of each year; sure where its whole interval has one sign',
  reference: 'Amur’s own',
};

/** So many years before the day are looked at. */
const yearsBack = 40;

/** The lopsidedness at the end of each year up to the day’s, and its turns. */
export function directionOfPair(context: MeasureContext, i: string, j: string): readonly Result[] {
  const last = yearOf(context.day);
  const ours = context.ties.filter(({ parties }) =>
    parties.some((party) => party === i || party === j || party.startsWith(`${i}/`) || party.startsWith(`${j}/`)),
  );
  const { observed, observedOnly, weights } = context;
  const series: readonly YearOfInfluence[] = Array.from({ length: yearsBack + 1 }, (_, back) => {
    const year = last - yearsBack + back;
    const day = year === last ? context.day : `${year}-12-31`;
    const { value, interval } = balanceOfPair(
      { observed, observedOnly, weights, day, counted: countedTies(ours, day) },
      i,
      j,
    );
    return { year, value, interval };
  });
  const turns = turnsOf(series);
  const now = series.at(-1)!;
  return [
    {
      of: `${i}~${j}`,
      measurement: {
        ...directionOfInfluence,
        value: now.value,
        interval: now.interval,
        coverage: series.filter(({ value }) => value !== null).length / series.length,
        terms: series.map(({ year, value, interval: [low, high] }) => ({
          symbol: `A_${year}`,
          means: `lopsidedness in ${year}`,
          unit: '1',
          value,
          from: [],
          says: `${plainNumber(low)} to ${plainNumber(high)}`,
        })),
        notes:
          turns.length === 0
            ? ['No turn is sure: there are no two years whose whole intervals have different signs.']
            : turns.map(
                ({ from, to, after, by, valueTurned }) =>
                  `Turned from ${side(from, i, j)} to ${side(to, i, j)} after ${after} and by ${by}${valueTurned === null ? '' : `; the value in ${valueTurned}`}.`,
              ),
      },
    },
  ];
}

function side(direction: Direction, i: string, j: string): string {
  return direction === 1 ? i : j;
}
