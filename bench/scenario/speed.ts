/** How fast: 2,000 draws of three cases in one worker; beside a plain loop in C and the reference program in Python. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { drawRuns } from '../../src/foresight/air/draws.ts';
import { inputNames, tablesOf } from '../../src/foresight/air/inputs.ts';
import { judgedRanges } from '../../src/foresight/air/parameters.ts';
import { referenceCaseNames, referenceCases } from '../../src/foresight/air/reference-cases-for-tests.ts';
import { atMost, type Figure, told } from '../ledger/figure.ts';

const draws = 2000;

/** The middle of five runs in a worker that has run once before, in milliseconds by the clock. */
export async function workerTime(code: string): Promise<{ readonly figure: Figure; readonly worstSum: number }> {
  const body = `${code}
    const { parentPort } = require('node:worker_threads');
    const took = [];
    let worst = 0;
    for (let turn = 0; turn < 6; turn++) {
      const began = performance.now();
      worst = amurEngine.threeCases(${draws});
      if (turn > 0) took.push(performance.now() - began);
      else took.first = performance.now() - began;
    }
    parentPort.postMessage({ first: took.first, middle: took.sort((a, b) => a - b)[2], worst });`;
  const { first, middle, worst } = await new Promise<{ first: number; middle: number; worst: number }>((done, fail) => {
    const worker = new Worker(body, { eval: true });
    worker.once('message', done);
    worker.once('error', fail);
  });
  const how = `${draws} draws of each of three cases at dt 0.1 with all bands and turns, one worker, by the clock: the middle of five runs; the first, before it was compiled, ${Math.round(first)} ms`;
  return { figure: atMost(1, middle / 1000, 's', how), worstSum: worst };
}

/** The runs alone, without bands: the middle of five by the time of the processor, in seconds a case. */
function ownTimes(): readonly number[] {
  return referenceCaseNames.map((name) => {
    const { inputs, initial, grid } = referenceCases[name];
    const took = Array.from({ length: 7 }, () => {
      const began = process.cpuUsage();
      drawRuns(7, draws, judgedRanges, inputs, initial, { ...grid, stepsPerYear: 10 });
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    });
    return took.slice(2).sort((a, b) => a - b)[2]!;
  });
}

/** Ratio to the C loop, and how far its numbers are from ours; told without a value where no compiler is at hand. */
export function besideC(): Readonly<Record<string, Figure>> {
  const folder = mkdtempSync(join(tmpdir(), 'amur-plain-loop-'));
  try {
    const program = join(folder, 'plain-loop');
    try {
      const source = fileURLToPath(new URL('plain-loop.c', import.meta.url));
      execFileSync('cc', ['-O3', '-std=c11', '-D_GNU_SOURCE', '-o', program, source, '-lm'], { stdio: 'pipe' });
    } catch {
      return { 'ratio-to-c': told(Number.NaN, '×', 'no C compiler is at hand') };
    }
    let [worst, plain] = [0, 0];
    for (const name of referenceCaseNames) {
      const { inputs, initial, grid: years } = referenceCases[name];
      const grid = { ...years, stepsPerYear: 10 };
      const tables = tablesOf(inputs, grid);
      const steps = (grid.until - grid.from) * grid.stepsPerYear;
      const ours = drawRuns(7, draws, judgedRanges, inputs, initial, grid);
      const start = [
        initial.attachmentHome,
        initial.stockHome,
        initial.attachmentPartner,
        initial.stockPartner,
        initial.bandwidth,
        initial.restrictionHome,
        initial.restrictionPartner,
      ];
      const series = inputNames.flatMap((each) => Array.from(tables[each].value));
      const given = Float64Array.from([steps, grid.stepsPerYear, draws, ...start, ...series, ...ours.parameters]);
      const [from, to] = [join(folder, `${name}.in`), join(folder, `${name}.out`)];
      writeFileSync(from, new Uint8Array(given.buffer));
      plain += Number(execFileSync(program, [from, to], { encoding: 'utf8' }));
      const bytes = readFileSync(to);
      const rows = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      for (const [i, value] of rows.entries()) worst = Math.max(worst, Math.abs(value - ours.rows[i]!));
    }
    const own = ownTimes().reduce((sum, each) => sum + each, 0);
    const ms = (seconds: number): string => `${Math.round(seconds * 1000)} ms`;
    return {
      'ratio-to-c': told(
        own / plain,
        '×',
        `${draws} draws of three cases without bands, by the time of the processor: ${ms(own)}, drawing included, against ${ms(plain)} of bench/scenario/plain-loop.c (cc -O3, the library’s exp), of one run`,
      ),
      'difference-from-c': atMost(
        1e-12,
        worst,
        '1',
        'the worst difference of any number of these draws from those of the C loop',
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ratio to the reference program, where it and Python are at hand. */
export function besidePython(shared: string | null): Figure {
  const folder = shared === null ? null : resolve(shared, 'model');
  if (folder === null || !existsSync(join(folder, 'model_reference.py')))
    return told(Number.NaN, '×', 'the reference program is not at hand (--shared)');
  const few = 100;
  const text = `
import sys, time, random
sys.dont_write_bytecode = True
sys.path.insert(0, ${JSON.stringify(folder)})
from model_reference import run, draw, cases
rng = random.Random(7)
P = [draw(rng) for _ in range(${few})]
began = time.process_time()
for S, t0, t1, ini in cases.values():
    for p in P: run(p, S, t0, t1, dt=0.1, init=ini)
print(time.process_time() - began)`;
  try {
    const took = Number(execFileSync('python3', ['-B', '-c', text], { encoding: 'utf8', timeout: 120_000 }));
    const own = ownTimes().reduce((sum, each) => sum + each, 0);
    const [theirs, ours] = [(took / few) * 1e6, (own / draws) * 1e6];
    return told(
      theirs / ours,
      '×',
      `a draw of three cases: ${Math.round(theirs)} µs in Python (${few} draws) against ${Math.round(ours)} µs, by the time of the processor, of one run`,
    );
  } catch {
    return told(Number.NaN, '×', 'no Python is at hand');
  }
}
