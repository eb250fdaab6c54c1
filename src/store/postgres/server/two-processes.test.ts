/** Two processes that start at once on a new folder share its server. (That kills lose nothing is test/kill.) */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import { streamedEntry } from './append-stream-for-tests.ts';
import { realPrograms } from './real-programs-for-tests.ts';
import { testFolder } from './servers-for-tests.ts';

realPrograms();

const { folder, remove } = testFolder();
afterAll(remove);

const script = fileURLToPath(new URL('./append-stream-for-tests.ts', import.meta.url));

/** A process that appends so many documents; gives how it ended and the numbers it acknowledged. */
async function write(writer: string, count: number): Promise<{ code: number | null; acknowledged: number[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, writer, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, acknowledged: said.split('\n').slice(0, -1).map(Number) };
}

it('and all 100 documents that they acknowledge are kept, each with its claims', async () => {
  const writers = ['a', 'b'];
  const ended = await Promise.all(writers.map((writer) => write(writer, 50)));
  expect(ended.map(({ code, acknowledged }) => [code, acknowledged.length])).toEqual([
    [0, 50],
    [0, 50],
  ]);
  const ledger = await openLedger({ dataFolder: folder, linger: 0 });
  for (const [i, writer] of writers.entries())
    for (const n of ended[i]!.acknowledged) {
      const { document } = streamedEntry(writer, n);
      expect((await ledger.document(document.id))?.text).toBe(document.text);
    }
  expect(await ledger.counts()).toMatchObject({ documents: 100, claims: 200, readings: 100 });
  // They have no date, and stand since they were recorded.
  const ties = await ledger.ties({
    validAt: new Date().toISOString().slice(0, 10),
    knownAt: '2099-01-01T00:00:00.000Z',
    include: 'all',
  });
  expect(ties.map((tie) => tie.counts.unreviewedClaims)).toEqual([100, 100]);
  expect(await ledger.audit()).toEqual([]);
  await ledger.close();
});
