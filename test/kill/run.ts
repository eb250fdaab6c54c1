/**
 * Kills Amur and its database again and again while documents are written, and says what became of them.
 *
 *   npm run test:kill -- [--rounds 20] [--seed N] [--processes 1,2] [--files 400] [--queued 100] [--keep]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopManaged } from '../../src/adapters/open-ledger.ts';
import { isWhole, type KillReport, killRounds } from './rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    processes: { type: 'string', default: '1,2' },
    files: { type: 'string', default: '400' },
    queued: { type: 'string', default: '100' },
    lease: { type: 'string', default: '10' },
    keep: { type: 'boolean', default: false },
  },
});

function summary(processes: number, { rounds, end, ties }: KillReport): readonly string[] {
  const of = (name: 'lost' | 'doubled' | 'torn' | 'troubles') =>
    [...rounds, end].reduce((sum, report) => sum + report[name].length, 0);
  const states = Object.entries(end.jobs).map(([state, count]) => `${count} ${state}`);
  return [
    `${processes === 1 ? 'one process' : `${processes} processes`} of each kind, ${rounds.length} rounds`,
    `  acknowledged      ${end.acknowledged.documents} documents, ${end.acknowledged.jobs} jobs`,
    `  held at the end   ${end.documents} documents; jobs: ${states.join(', ')}`,
    `  lost              ${of('lost')}`,
    `  doubled           ${of('doubled')}`,
    `  torn              ${of('torn')}`,
    `  other faults      ${of('troubles')}`,
    `  ties              ${ties.held}, of which ${ties.differ} differ from a rebuild`,
  ];
}

let whole = true;
const seed = Number(values.seed);
const summaries: string[] = [];
console.log(`seed ${seed}`);
for (const processes of values.processes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'amur-kill-'));
  console.log(`${processes} of each kind (adding, queueing, working) on one folder, ${folder}`);
  try {
    const report = await killRounds({
      folder,
      processes,
      seed: seed + processes,
      rounds: Number(values.rounds),
      files: Number(values.files),
      queued: Number(values.queued),
      lease: Number(values.lease),
      say: (line) => console.log(line),
    });
    const faults = [...report.rounds, report.end].flatMap(({ lost, doubled, torn, troubles }) => [
      ...lost.map((what) => `lost: ${what}`),
      ...doubled.map((what) => `doubled: ${what}`),
      ...torn.map((what) => `torn: ${what}`),
      ...troubles,
    ]);
    for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
    summaries.push(...summary(processes, report));
    whole &&= isWhole(report);
  } finally {
    if (!values.keep) {
      await stopManaged(join(folder, 'data'));
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
for (const line of summaries) console.log(line);
console.log(whole ? 'nothing lost, nothing doubled, nothing torn' : 'SOMETHING IS WRONG: see above');
process.exitCode = whole ? 0 : 1;
