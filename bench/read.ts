/**
 * Measures the reader on every benchmark and prints our figures beside the peers', the baselines' and the goals.
 *
 *   npm run bench:read [-- --only NAME[,NAME…]] [--json] [--errors N] [--shared PATH]
 *                         [--floors FILE]   exit 1 when a figure falls below the one kept there
 *                         [--keep FILE]     write this run's figures as the ones to keep
 *
 * The corpora are read from --shared, else AMUR_BENCH, else ../shared. bench/README.md says what each figure means.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openReader } from '../src/io/open-reader.ts';
import type { Reading, TextInput } from '../src/model/reading.ts';
import { type Benchmark, benchmarks, type Figure, type Score } from './corpora.ts';
import { oracleRecall } from './oracle.ts';
import { placeErrors } from './place-errors.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    errors: { type: 'string' },
    shared: { type: 'string' },
    floors: { type: 'string' },
    keep: { type: 'string' },
  },
});

/** A kept figure may be missed by so little: scorers round to three places. */
const tolerance = 0.0006;

interface Row {
  readonly key: string;
  readonly figure: Figure;
  readonly ours: number | null;
}

const shared = resolve(
  options.shared ?? process.env.AMUR_BENCH ?? fileURLToPath(new URL('../../shared', import.meta.url)),
);
if (!existsSync(join(shared, 'bench')) || !existsSync(join(shared, 'corpus'))) {
  console.error(
    `No benchmarks in ${shared}: it has no folders "bench" and "corpus". Name them with --shared or AMUR_BENCH.`,
  );
  process.exit(2);
}
const only = options.only?.split(',');
const unknown = only?.filter((name) => !benchmarks.some((b) => b.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join('", "')}". There are: ${benchmarks.map((b) => b.name).join(', ')}.`);
  process.exit(2);
}

const reader = await openReader();
const folder = mkdtempSync(join(tmpdir(), 'amur-bench-'));
const report: Record<string, Record<string, number | null>> = {};
const rows: Row[] = [];
try {
  for (const benchmark of benchmarks.filter((b) => !only || only.includes(b.name))) await run(benchmark);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (options.json) console.log(JSON.stringify(report, null, 2));
if (options.keep) writeFileSync(options.keep, `${JSON.stringify(kept(), null, 2)}\n`);
if (options.floors) checkFloors(options.floors);

async function run(benchmark: Benchmark): Promise<void> {
  const documents = benchmark.documents(shared);
  const from = process.hrtime.bigint();
  const readings: Reading[] = [];
  for (const document of documents) {
    const reading = await reader.read(document);
    readings.push(benchmark.strict ? { ...reading, claims: reading.claims.filter((c) => c.strict) } : reading);
  }
  const took = Number(process.hrtime.bigint() - from) / 1e9;
  const file = join(folder, `${benchmark.name}.ndjson`);
  writeFileSync(file, readings.map((reading) => JSON.stringify(reading)).join('\n'));
  const { score, errors } = benchmark.score
    ? { score: benchmark.score(readings, shared), errors: [] }
    : scored(benchmark, file);
  const own: Row[] = benchmark.figures.map((figure) => ({
    key: `${benchmark.name}.${figure.key}`,
    figure,
    ours: figure.of(score),
  }));
  rows.push(...own);
  report[benchmark.name] = Object.fromEntries(own.map(({ figure, ours }) => [figure.key, ours]));
  const gold = benchmark.gold?.(shared);
  const oracle = gold ? round(oracleRecall(reader.gazetteer, gold)) : null;
  if (oracle !== null) report[benchmark.name]!.oracle = oracle;
  if (options.json) return;
  console.log(
    `\n${benchmark.title}: ${documents.length} texts in ${took.toFixed(1)} s (${rate(documents, took)} MB/s)`,
  );
  console.table(Object.fromEntries(own.map(({ figure, ours }) => [figure.label, beside(figure, ours)])));
  if (oracle !== null)
    console.log(`The gazetteer could reach ${oracle} of the gold places: it has one of that name within 161 km.`);
  listErrors(benchmark, readings, errors);
}

/** Runs the scorer; its errors come before or after its JSON, a line each. */
function scored(benchmark: Benchmark, file: string): { readonly score: Score; readonly errors: readonly string[] } {
  const [script, ...args] = benchmark.scorer!(shared, file);
  const listing = options.errors && benchmark.listsErrors ? ['--errors', options.errors] : [];
  const run = spawnSync(process.execPath, [join(shared, 'bench', script!), ...args, '--json', ...listing], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${script} failed on ${benchmark.name}: ${run.stderr}`);
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  const at = lines.findIndex((line) => line.startsWith('{"') && line.endsWith('}'));
  return { score: JSON.parse(lines[at] ?? '{}') as Score, errors: lines.filter((_, i) => i !== at) };
}

function listErrors(benchmark: Benchmark, readings: readonly Reading[], errors: readonly string[]): void {
  if (!options.errors) return;
  for (const error of errors) console.log(`  ${error}`);
  const file = benchmark.scorer?.(shared, '')[1];
  if (benchmark.listsErrors || !file?.endsWith('.json')) return;
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof placeErrors>[0];
  const { missed, extra } = placeErrors(documents, readings, Number(options.errors));
  console.log(`  missed: ${missed.join(' · ')}`);
  console.log(`  taken wrongly: ${extra.join(' · ')}`);
}

function beside(figure: Figure, ours: number | null): Readonly<Record<string, string | number | null>> {
  const named = (pair: readonly [number, string] | undefined): string => (pair ? `${pair[0]} ${pair[1]}` : '');
  return { ours, goal: figure.goal ?? '', 'best peer': named(figure.peer), baseline: named(figure.baseline) };
}

function kept(): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.flatMap(({ key, ours }) => (ours === null ? [] : [[key, ours]])));
}

/** Figures that fell below the kept ones; a figure that was not measured this time is passed over. */
function checkFloors(file: string): void {
  const floors = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  const figures = rows.map(({ key, figure, ours }) => ({ key, ours, less: figure.less === true }));
  const fallen = figures.filter(({ key, ours, less }) => {
    const floor = floors[key];
    if (floor === undefined || ours === null) return floor !== undefined;
    return less ? ours > floor : ours < floor - tolerance;
  });
  for (const { key, ours } of fallen) console.error(`${key} fell: ${ours} where ${floors[key]} was kept in ${file}.`);
  if (fallen.length > 0) process.exitCode = 1;
}

function rate(documents: readonly TextInput[], took: number): string {
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return (bytes / 1e6 / took).toFixed(1);
}

function round(value: number): number {
  return Number(value.toFixed(value < 10 ? 3 : 1));
}
