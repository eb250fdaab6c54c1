/** Imports as the database remembers them: a row for each that was begun, and one for each step it made. */

import { contentId } from '../../model/ids.ts';
import type { ImportFile, ImportHow, ImportRun, ImportRuns, ImportStep } from '../ports/imports.ts';
import type { Database, Session } from './database.ts';
import { importQueries as q } from './queries/imports.ts';

interface RunRow {
  readonly run_id: string;
  readonly file: string;
  readonly content_hash: string;
  readonly bytes: number;
  readonly how: ImportHow;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

interface StepRow {
  readonly run_id: string;
  readonly rows: number;
  readonly step: Omit<ImportStep, 'rows' | 'finished'>;
  readonly finished: boolean;
  readonly recorded_at: string;
}

/** The port over a database. */
export function importRuns(database: Database): ImportRuns {
  return {
    async begin(file, how, stamp) {
      const runs = await withSteps(database, await database.run<RunRow>(q.ofFile, [file.hash]));
      const newest = runs.find((run) => sameHow(run, how));
      if (newest && !newest.done.finished) return newest;
      const id = contentId('imp', file.hash, how, stamp.by, stamp.at);
      await database.run(q.begin, [id, file.name, file.hash, file.bytes, JSON.stringify(how), stamp.at, stamp.by]);
      return runOf({ ...asRow(id, file, how), recorded_at: stamp.at, recorded_by: stamp.by }, []);
    },
    async note(run, { rows, finished, ...step }, stamp) {
      await database.run(q.note, [run, rows, JSON.stringify(step), finished, stamp.at, stamp.by]);
    },
    async list(limit) {
      return withSteps(database, await database.run<RunRow>(q.newest, [limit]));
    },
  };
}

function asRow(run_id: string, { name: file, hash: content_hash, bytes }: ImportFile, how: ImportHow) {
  return { run_id, file, content_hash, bytes, how };
}

function sameHow(run: ImportHow, how: ImportHow): boolean {
  const same = (name: keyof ImportHow): boolean => run[name] === how[name];
  return same('format') && same('source') && same('case') && same('confidence') && same('mode');
}

async function withSteps(session: Session, rows: readonly RunRow[]): Promise<readonly ImportRun[]> {
  if (rows.length === 0) return [];
  const steps = await session.run<StepRow>(q.steps, [rows.map((row) => row.run_id)]);
  const byRun = new Map<string, StepRow[]>();
  for (const step of steps) byRun.set(step.run_id, [...(byRun.get(step.run_id) ?? []), step]);
  return rows.map((row) => runOf(row, byRun.get(row.run_id) ?? []));
}

function runOf(row: RunRow, steps: readonly StepRow[]): ImportRun {
  return {
    id: row.run_id,
    file: { name: row.file, hash: row.content_hash, bytes: row.bytes },
    ...row.how,
    by: row.recorded_by,
    at: row.recorded_at,
    done: {
      rows: Math.max(0, ...steps.map((each) => each.rows)),
      created: sum(steps.map(({ step }) => step.created)),
      held: sum(steps.map(({ step }) => step.held)),
      refused: sums(steps.map(({ step }) => step.refused)),
      remarks: sums(steps.map(({ step }) => step.remarks)),
      finished: steps.some(({ finished }) => finished),
    },
    lastAt:
      steps
        .map((each) => each.recorded_at)
        .sort()
        .at(-1) ?? row.recorded_at,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function sums(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const each of counts) for (const [name, n] of Object.entries(each)) all[name] = (all[name] ?? 0) + n;
  return Object.fromEntries(Object.entries(all).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
