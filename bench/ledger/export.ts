/**
 * Memory while everything is written out, by the use case behind `amur export ledger`, in a process of its own: a ledger once, and before it was
 * ten times as large ten times over. As much passes through both, so that what the engine lets lie before it collects is in both alike.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { article } from './articles.ts';
import { atMost, type Bench, type Figure, told } from './figure.ts';

const schema = 'bench_export';
const together = 400;
const claimsEach = 10;
/** How much larger the one is than the other. */
const larger = 10;
const program = fileURLToPath(new URL('./export-process.ts', import.meta.url));

interface Run {
  /** Highest resident memory, in megabytes. */
  readonly peak: number;
  readonly lines: number;
  readonly bytes: number;
  readonly ms: number;
}

/** Runs the export with the heap it would have on any machine. */
function run(folder: string, times: number): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, schema, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(said) as Run) : reject(new Error(`export: ${code}`)),
    );
  });
}

async function fill(bench: Bench, first: number, documents: number): Promise<void> {
  const ledger = await bench.open(schema);
  for (let n = first; n < documents; n += together) {
    const entries = Array.from({ length: Math.min(together, documents - n) }, (_, i) => article(n + i, claimsEach));
    await ledger.bulk.load({ documents: entries }, { by: 'bench', at: '2026-01-01T00:00:00.000Z' });
    if ((n / together) % 50 === 49) bench.say(`${n + together} documents`);
  }
  // Exports read records alone: nothing needs to be settled, and nothing is to be while it is measured.
  const client = await bench.client();
  await client.query(`TRUNCATE ${schema}.search_queue`);
  await client.query(`ANALYZE ${schema}.claims`);
  await client.query(`ANALYZE ${schema}.claim_readings`);
  await client.end();
  await ledger.close();
}

export async function exportAll(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const many = Math.ceil(bench.claims / claimsEach);
  const few = Math.ceil(many / larger);
  await fill(bench, 0, few);
  const small = await run(bench.folder, larger);
  await fill(bench, few, many);
  const large = await run(bench.folder, 1);
  const how = (all: Run): string =>
    `${all.lines} lines, ${(all.bytes / 1e6).toFixed(0)} MB of JSON in ${(all.ms / 1000).toFixed(1)} s: highest resident memory ${all.peak.toFixed(0)} MB`;
  return {
    'export-memory': atMost(
      1.2,
      large.peak / small.peak,
      '×',
      `${how(large)}; a tenth of it ${larger} times over: ${how(small)}`,
    ),
    'export-speed': told((large.lines * 1000) / large.ms, 'records/s', 'the whole ledger as lines of JSON, to nowhere'),
  };
}
