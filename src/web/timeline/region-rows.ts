/** Lanes by region: what each did with anybody abroad, one lane a unit, under a heading for its country. */
import type { TieLane } from '../../app/timeline/tie-lane.ts';
import { groupOf } from '../map/arcs.ts';
import type { LanesBy } from '../view-state.ts';
import { count, countryName, nameOf } from '../words.ts';
import { type Group, marksOfTie, type Names, type Row, type RowWords, rowsOfTies } from './rows.ts';

/** A unit as the parties of ties name it. */
interface Unit {
  readonly code: string;
  readonly country: string;
  readonly name: string;
  readonly lanes: TieLane[];
}

const isWhole = ({ code, country }: Unit): boolean => code === country;

function unitsOf(lanes: readonly TieLane[], names: Names): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const lane of lanes) {
    const seen = new Set<string>();
    for (const { party, unit, country, names: own } of lane.tie.parties) {
      if (seen.has(unit)) continue;
      seen.add(unit);
      const name = names.get(unit) ?? (unit === country ? countryName(country) : party === unit ? nameOf(own) : unit);
      const row = units.get(unit) ?? { code: unit, country, name, lanes: [] };
      row.lanes.push(lane);
      units.set(unit, row);
    }
  }
  return [...units.values()];
}

/**
 * A lane for each unit with the marks of all its ties: a tie stands in the lane of each of its units, with the same marks, so that a mark
 * that is pointed at is seen in all of them. Countries with most ties first, within them units with most; a country as a whole
 * stands before its units.
 */
export function groupsByRegion(
  lanes: readonly TieLane[],
  { facts = new Map(), names = new Map() }: RowWords = {},
): readonly Group[] {
  const marks = new Map(lanes.map((lane) => [lane.tie.id, marksOfTie(lane, facts)]));
  const byCountry = new Map<string, Unit[]>();
  for (const unit of unitsOf(lanes, names)) {
    byCountry.set(unit.country, [...(byCountry.get(unit.country) ?? []), unit]);
  }
  const tiesOf = (units: readonly Unit[]): number => new Set(units.flatMap(({ lanes: own }) => own)).size;
  const rowOf = ({ code, name, lanes: own }: Unit): Row => ({
    id: `unit:${code}`,
    label: name,
    also: count('ties', own.length),
    hue: groupOf(own[0]!.tie.type),
    marks: own.flatMap(({ tie }) => marks.get(tie.id) ?? []),
    // Several at once cannot be told apart on one line; the marks can.
    stretches: [],
    reviewed: own.some(({ tie }) => tie.backing !== 'unreviewed'),
  });
  return [...byCountry]
    .map(([country, units]) => ({ country, units, ties: tiesOf(units) }))
    .sort((a, b) => b.ties - a.ties || (a.country < b.country ? -1 : 1))
    .map(({ country, units }) => ({
      title: countryName(country),
      rows: units
        .sort(
          (a, b) =>
            Number(isWhole(b)) - Number(isWhole(a)) || b.lanes.length - a.lanes.length || (a.code < b.code ? -1 : 1),
        )
        .map(rowOf),
    }));
}

/** The lanes of some ties as the address asks for them. */
export const groupsOfTies = (
  title: string,
  lanes: readonly TieLane[],
  by: LanesBy,
  words: RowWords = {},
): readonly Group[] =>
  by === 'region' ? groupsByRegion(lanes, words) : [{ title, rows: rowsOfTies(lanes, by, words) }];
