/** Kills Amur and its database again and again while documents are written, and says what became of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopManaged } from '../../src/store/postgres/open-ledger.ts';
import { isWhole, type KillReport, killRounds } from '../kill/rounds.ts';

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

/** Runs so many rounds with one process of each kind and with two; gives whether all is whole. */
export async function soakKill(rounds: number, seed: number): Promise<boolean> {
  let whole = true;
  for (const processes of [1, 2]) {
    const folder = mkdtempSync(join(tmpdir(), 'amur-kill-'));
    console.log(`${processes} of each kind (adding, queueing, working) on one folder, ${folder}, seed ${seed}`);
    const report = await killRounds({
      folder,
      processes,
      rounds,
      seed: seed + processes,
      files: 400,
      queued: 100,
      say: (line) => console.log(line),
    });
    for (const { lost, doubled, torn, troubles } of [...report.rounds, report.end])
      for (const fault of [...lost, ...doubled, ...torn, ...troubles].slice(0, 50)) console.log(`  ${fault}`);
    for (const line of summary(processes, report)) console.log(line);
    await stopManaged(join(folder, 'data'));
    // What went wrong can be looked at.
    if (isWhole(report)) rmSync(folder, { recursive: true, force: true });
    else whole = false;
  }
  return whole;
}
