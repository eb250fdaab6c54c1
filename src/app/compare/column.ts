/** One column of a comparison, from the ties behind it. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Bounds } from '../../model/edtf.ts';
import { countryOf } from '../../model/place.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieState } from '../../model/tie.ts';
import { isStanding, type TieType } from '../../model/tie-types.ts';
import type { TieSummary } from '../../ties/tie-summary.ts';
import { byText } from '../order.ts';
import { toPartyView } from '../ties/party-view.ts';
import type { TieRow } from '../ties/tie-row.ts';
import type { TieLane } from '../timeline/tie-lane.ts';
import type { CompareColumn } from './compare-view.ts';
import { stepsOf } from './steps-of.ts';

/** So many partners are named, and so many marks drawn. */
const mostPartners = 12;
const mostMarks = 400;

/** What is counted of a tie whether or not its steps are looked at; `state` is that of the day. */
export interface CountedTie extends Pick<TieSummary, 'type' | 'units'> {
  readonly state: TieState | null;
}

/** What a column is made of. */
export interface ColumnMaterial extends Pick<CompareColumn, 'id' | 'kind' | 'names' | 'figures'> {
  /** Ties with their steps; `total` may be more. */
  readonly lanes: readonly TieLane[];
  readonly total: number;
  /** All ties, where `lanes` are some of them. */
  readonly all?: readonly CountedTie[];
  /** Of one tie: what it is, also where it is not among the lanes. */
  readonly single?: Pick<TieRow, 'type' | 'body' | 'apart'>;
  /** The days that are looked at; null for all. */
  readonly window: Bounds | null;
}

function count<K extends string>(keys: readonly K[]): readonly (readonly [K, number])[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || byText(a, b));
}

function stagesOf(ties: readonly CountedTie[]): CompareColumn['stages'] {
  const states = ties.flatMap(({ state }) => (state === null ? [] : [state]));
  return count<Stage>(states.map(({ stage }) => stage)).map(([stage, ties]) => ({
    stage,
    ties,
    certain: states.filter((state) => state.stage === stage && state.certainty === 'certain').length,
  }));
}

function partnersOf(gazetteer: Gazetteer, unit: string, ties: readonly CountedTie[]): CompareColumn['partners'] {
  const others = ties.flatMap(({ units }) => units.filter((other) => countryOf(other) !== countryOf(unit)));
  return count(others).map(([other, ties]) => {
    const { country, names } = toPartyView(gazetteer, other);
    return { unit: other, country, names, ties };
  });
}

const toCountedTie = ({ tie: { type, parties, state } }: TieLane): CountedTie => ({
  ...{ type, state },
  units: [...new Set(parties.map(({ unit }) => unit))],
});

/** The column. */
export function toColumn(gazetteer: Gazetteer, material: ColumnMaterial): CompareColumn {
  const { id, kind, names, figures, lanes, total, single, window } = material;
  const ties = material.all ?? lanes.map(toCountedTie);
  // Where one tie stands says something of any; of many only of those that last.
  const hasStages = (type: TieType): boolean => kind === 'tie' || isStanding(type);
  const steps = stepsOf(lanes, window, mostMarks, hasStages);
  const partners = kind === 'unit' ? partnersOf(gazetteer, id, ties) : [];
  return {
    id,
    kind,
    names,
    type: single?.type ?? null,
    body: single?.body ?? single?.apart ?? null,
    ties: total,
    looked: lanes.length,
    types: count<TieType>(ties.map(({ type }) => type)).map(([type, ties]) => ({ type, ties })),
    stages: stagesOf(ties.filter(({ type }) => hasStages(type))),
    ...steps,
    partners: partners.slice(0, mostPartners),
    partnerCount: partners.length,
    figures,
  };
}
