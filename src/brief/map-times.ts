/**
 * All ties of a filter with the days on which they stood, in one answer: the map of any window and any day is made of it, in the page as
 * in the server, by the same functions. The page asks for it while a hand is on the time brush.
 */
import type { TieType } from '../model/codebook.ts';
import type { Bounds } from '../model/edtf.ts';
import { dayNumber, parseDay } from '../model/edtf-days.ts';
import { type Spell, spellWithin } from '../model/spell.ts';
import type { TieState } from '../model/tie.ts';
import { type DatedStates, numberedState, stateNumberOn } from '../model/tie-states.ts';
import type { ArcEnd, MapView, VanishedView } from './map-types.ts';
import { mapOfTies, type ShownTie } from './map-view.ts';
import { shownDay } from './shown-day.ts';
import { stoodOn } from './vanished-view.ts';

/** The kinds of spells by the numbers that stand for them. */
export const spellKinds = ['certain', 'possible', 'whole'] as const satisfies readonly Spell['how'][];

/** A tie. Of a spell the first and the last day (null: open) and its kind; days count from 1970. */
export type PackedTimes = readonly [
  type: TieType,
  pairs: readonly string[],
  units: readonly string[],
  reviewed: 0 | 1,
  sources: number,
  first: string | null,
  last: string | null,
  days: readonly number[],
  states: readonly number[],
  spells: readonly (readonly [from: number | null, to: number | null, kind: number])[],
];

export interface MapTimes {
  /** Today, as the server has it. */
  readonly today: string;
  readonly knownAt: string;
  /** Null where there are too many for one answer: windows are then asked for one by one. */
  readonly ties: readonly PackedTimes[] | null;
  /** The units of the ties and their countries, by code, as far as they can be drawn. */
  readonly ends: Readonly<Record<string, ArcEnd>>;
  /** Every unit that is no more. */
  readonly vanished: readonly VanishedView[];
}

interface TimedTie {
  readonly tie: ShownTie['tie'];
  readonly states: DatedStates;
  readonly spells: readonly Spell[];
}

function timedTie([type, pairs, units, reviewed, sources, first, last, days, states, spells]: PackedTimes): TimedTie {
  return {
    tie: { type, pairs, units, reviewed: reviewed === 1, first, last, counts: { sourcesWithUnreviewed: sources } },
    states: { days, states },
    spells: spells.map(([from, to, kind]) => ({
      from: from ?? Number.NEGATIVE_INFINITY,
      to: to ?? Number.POSITIVE_INFINITY,
      how: spellKinds[kind]!,
    })),
  };
}

/** The number of an ISO day that is known to be one. */
const numberOf = (day: string): number => dayNumber(parseDay(day)!);

function within(spells: readonly Spell[], [first, last]: Bounds): TieState['certainty'] | null {
  const from = first === null ? Number.NEGATIVE_INFINITY : numberOf(first);
  const to = last === null ? Number.POSITIVE_INFINITY : numberOf(last);
  let found: TieState['certainty'] | null = null;
  for (const spell of spells) {
    const says = spellWithin(spell.from, spell.to, spell.how, from, to);
    if (says === 'certain') return says;
    found = says ?? found;
  }
  return found;
}

/** The map of any window and day: the answer of `/map` to them. Null where the answer has too many ties to tell them. */
export function mapsOf(times: MapTimes): ((window: Bounds | undefined, day: string | undefined) => MapView) | null {
  const { ends, knownAt } = times;
  const ties = times.ties?.map(timedTie);
  if (ties === undefined) return null;
  return (window, day) => {
    const validAt = shownDay(times.today, day, window);
    const number = numberOf(validAt);
    const shown: ShownTie[] = [];
    for (const { tie, states, spells } of ties) {
      const state = numberedState(stateNumberOn(states, number));
      if (state === null) continue;
      const certainty = window && within(spells, window);
      if (certainty !== null) shown.push(certainty === undefined ? { tie, state } : { tie, state, within: certainty });
    }
    return mapOfTies(
      (unit) => ends[unit] ?? null,
      times.vanished.filter((unit) => stoodOn(unit, validAt)),
      shown,
      { validAt, knownAt, ...(window === undefined ? {} : { within: window }) },
    );
  };
}
