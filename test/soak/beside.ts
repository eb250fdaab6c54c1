/** Fifty who read, alone and beside five who write as fast as they can, in turns: how much longer the slowest answers take then. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../bench/quantile.ts';
import { startAmur } from '../e2e/workbench.ts';
import { clientsOf } from './clients.ts';

/** Turns of each kind, and the seconds of each. */
const [rounds, seconds] = [5, 15];
/** How many times as long one answer of a hundred may take beside writers; the middle of the rounds counts. */
const most = 5;

/** Measures it; gives whether it is within bounds. */
export async function soakBeside(): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), 'amur-beside-'));
  const program = await startAmur(data);
  const faults: string[] = [];
  const turn = async (writers: number, name: string): Promise<number> => {
    const pause = { readers: 2, writers: 0 };
    const options = { api: `${program.url}/api/v1`, seconds, readers: 50, writers, pause, name };
    const { times, held, faults: met } = await clientsOf(options);
    faults.push(...met);
    const [p50, p99] = [quantile(times), quantile(times, 0.99)];
    const who = writers === 0 ? 'alone            ' : 'beside 5 writers ';
    const rate = writers === 0 ? '' : `, who add ${Math.round(held.size / seconds)} texts a second`;
    console.log(`${who} median ${Math.round(p50)} ms, 99 of 100 within ${Math.round(p99)} ms${rate}`);
    return p99;
  };
  const ratios: number[] = [];
  try {
    // What is compiled and kept at the first answers is not counted.
    await turn(0, '');
    for (let round = 1; round <= rounds; round++) {
      const alone = await turn(0, '');
      ratios.push((await turn(5, `round ${round}, writer`)) / alone);
    }
  } finally {
    await program.stop();
    rmSync(data, { recursive: true, force: true });
  }
  const middle = quantile(ratios);
  console.log(
    `99 of 100: ${ratios.map((each) => each.toFixed(1)).join(', ')} times as long; in the middle ${middle.toFixed(1)}`,
  );
  for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
  return faults.length === 0 && middle <= most;
}
