/** What a figure of a benchmark is, how figures are shown, and what the files that measure the ledger are given. */
import type pg from 'pg';
import type { OpenedLedger } from '../../src/store/postgres/open-ledger.ts';

export interface Figure {
  readonly value: number;
  /** The bound it must keep; null where it is told for its own sake. */
  readonly goal: number | null;
  readonly met: boolean | null;
  /** `×` for a ratio of two times or rates of one run. */
  readonly unit: string;
  /** How it was taken, with the absolute figures behind it. */
  readonly how: string;
}

/** How much each part is measured with. */
export interface Sizes {
  /** Turns of each side; medians are taken. */
  readonly rounds: number;
  /** Articles that are appended one after the other. */
  readonly articles: number;
  /** Batches that are loaded, and documents in each. */
  readonly batches: number;
  readonly documents: number;
  /** Pieces of evidence of the one tie that is shown. */
  readonly pieces: number;
  /** Claims of the ledger that the page is asked of, and how often each read is asked. */
  readonly claims: number;
  readonly asked: number;
  /** Articles that the workers read in a turn, and how many workers are set against one. */
  readonly jobs: number;
  readonly workers: number;
}

/** A server of its own in a temporary folder. */
export interface Bench {
  readonly folder: string;
  /** Each measuring file works in a workspace (schema) of its own. */
  open(schema: string): Promise<OpenedLedger>;
  /** The bare driver on the same server and database. */
  client(): Promise<pg.Client>;
  readonly sizes: Sizes;
  /** Words in the names of the reads that are wanted; empty for all. */
  readonly asking: string;
  /** A line for whoever waits; not part of the figures. */
  say(line: string): void;
}

export type Measure = (bench: Bench) => Promise<Readonly<Record<string, Figure>>>;

const rounded = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3));

/** A figure that must not be more than its goal. */
export function atMost(goal: number, value: number, unit: string, how: string): Figure {
  return { value: rounded(value), goal, met: value <= goal, unit, how };
}

/** A figure that must not be less than its goal. */
export function atLeast(goal: number, value: number, unit: string, how: string): Figure {
  return { value: rounded(value), goal, met: value >= goal, unit, how };
}

/** A figure without a goal. */
export function withoutGoal(value: number, unit: string, how: string): Figure {
  return { value: rounded(value), goal: null, met: null, unit, how };
}

/** The same figures, told for their own sake. */
export function withoutGoals(figures: Readonly<Record<string, Figure>>): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { value, unit, how }]) => [name, withoutGoal(value, unit, how)]),
  );
}

/** Figures as a table, one a line, each with its goal. */
export function table(figures: Readonly<Record<string, Figure>>): string {
  const rows = Object.entries(figures).map(([name, { value, goal, met, unit, how }]) => [
    name,
    `${value} ${unit}`,
    goal === null ? '' : String(goal),
    met === null ? '' : met ? 'met' : 'NOT MET',
    how,
  ]);
  const all = [['figure', 'value', 'goal', '', 'how'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) => row.map((cell, i) => (i < 4 ? cell.padEnd(widths[i]!) : cell)).join('  ')).join('\n');
}
