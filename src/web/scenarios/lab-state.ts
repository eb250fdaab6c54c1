/**
 * What a reader has changed in a scenario, as keys of the address: parameters fixed, inputs moved between what they may be, dated
 * changes, the year that is read off. `fix=uptake:0.62,power:-0.4&do=orderHome:set:1:2028:0&y=2035&of=netStock`
 */
import { type InputName, inputNames } from '../../foresight/air/inputs.ts';
import type { Intervention } from '../../foresight/air/interventions.ts';
import { type OutputName, outputNames } from '../../foresight/air/outputs.ts';
import { type ParameterName, parameterNames } from '../../foresight/air/parameters.ts';
import type { Moved } from '../../foresight/scenario/changed-scenario.ts';

export const labTabs = ['run', 'basis', 'replay', 'table'] as const;
export type LabTab = (typeof labTabs)[number];

export interface LabState extends Moved {
  /** The year that is read off; null for that of the scenario’s outcome. */
  readonly year: number | null;
  /** The outcome that the tornado is of; null for that of the scenario. */
  readonly outcome: OutputName | null;
  readonly tab: LabTab;
  /** Beside the base run instead of over it. */
  readonly beside: boolean;
}

/** A scenario as its file has it. */
export const plainLab: LabState = {
  fixed: {},
  places: {},
  changes: [],
  year: null,
  outcome: null,
  tab: 'run',
  beside: false,
};

const keys = new Set(['fix', 'do', 'y', 'of', 'tab', 'by']);
const hows = ['set', 'add', 'times'] as const;

const isIn = <T extends string>(list: readonly T[], text: string | undefined): text is T =>
  (list as readonly (string | undefined)[]).includes(text);

function numberFrom(text: string | undefined): number | null {
  if (text === undefined || !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)) return null;
  const value = Number(text);
  // Minus zero is written as 0.
  return Number.isFinite(value) ? value + 0 : null;
}

/** A dated change as one word: `push:add:0.2:2028:2:2040`; null for what is none. */
export function interventionFrom(text: string): Intervention | null {
  const [input, how, ...rest] = text.split(':');
  const [value, from, over, until] = rest.map(numberFrom);
  if (!isIn(inputNames, input) || !isIn(hows, how) || rest.length < 3 || rest.length > 4) return null;
  if (value == null || from == null || over == null || over < 0) return null;
  if (rest.length === 3) return { input, how, value, from, over };
  return until == null || until <= from ? null : { input, how, value, from, over, until };
}

/** The inverse of `interventionFrom`. */
export const interventionText = ({ input, how, value, from, over, until }: Intervention): string =>
  [input, how, value, from, over, ...(until === undefined ? [] : [until])].join(':');

/** Reads the state out of the keys that the shared grammar of views does not know. */
export function labFrom(pairs: readonly (readonly [string, string])[]): LabState {
  const of = (key: string): string => pairs.find(([k]) => k === key)?.[1] ?? '';
  const fixed: Partial<Record<ParameterName, number>> = {};
  const places: Partial<Record<InputName, number>> = {};
  for (const word of of('fix').split(',')) {
    const [name, text, ...rest] = word.split(':');
    const value = numberFrom(text);
    if (value === null || rest.length > 0) continue;
    if (isIn(parameterNames, name)) fixed[name] = value;
    else if (isIn(inputNames, name) && Math.abs(value) <= 1) places[name] = value;
  }
  const year = numberFrom(of('y'));
  const outcome = of('of');
  const tab = of('tab');
  return {
    fixed: inOrder(parameterNames, fixed),
    places: inOrder(inputNames, places),
    changes: of('do')
      .split(',')
      .flatMap((word) => interventionFrom(word) ?? []),
    year: year !== null && Number.isInteger(year) ? year : null,
    outcome: isIn(outputNames, outcome) ? outcome : null,
    tab: isIn(labTabs, tab) ? tab : plainLab.tab,
    beside: of('by') === 'side',
  };
}

/** The names in their own order, so that equal states have equal addresses. */
function inOrder<K extends string>(
  names: readonly K[],
  values: Partial<Record<K, number>>,
): Partial<Record<K, number>> {
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Partial<Record<K, number>>;
}

/** The keys of a state, without defaults; other keys stay as they came, behind. */
export function withLab(
  pairs: readonly (readonly [string, string])[],
  lab: LabState,
): readonly (readonly [string, string])[] {
  const own: (readonly [string, string])[] = [];
  const put = (key: string, text: string): void => {
    if (text !== '') own.push([key, text]);
  };
  const fixes = [
    ...Object.entries(inOrder(parameterNames, lab.fixed)),
    ...Object.entries(inOrder(inputNames, lab.places)),
  ];
  put('fix', fixes.map(([name, value]) => `${name}:${value}`).join(','));
  put('do', lab.changes.map(interventionText).join(','));
  put('y', lab.year === null ? '' : String(lab.year));
  put('of', lab.outcome ?? '');
  put('tab', lab.tab === plainLab.tab ? '' : lab.tab);
  put('by', lab.beside ? 'side' : '');
  return [...own, ...pairs.filter(([key]) => !keys.has(key))];
}

/** Whether anything that is computed differs from the scenario's file. */
export const isChanged = ({ fixed, places, changes }: Moved): boolean =>
  Object.keys(fixed).length > 0 || Object.keys(places).length > 0 || changes.length > 0;
