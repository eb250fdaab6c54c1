/** Exports the whole ledger to nowhere, so many times, and says how much memory that took. Arguments: data folder, schema, times. */
import { Writable } from 'node:stream';
import { openLedger } from '../../src/adapters/open-ledger.ts';
import { exportLedger } from '../../src/desk/export-ledger.ts';

async function main([folder, schema, times]: readonly string[]): Promise<void> {
  const ledger = await openLedger({ dataFolder: folder!, schema: schema!, linger: 0 });
  const began = performance.now();
  let lines = 0;
  let bytes = 0;
  const nowhere = new Writable({
    write(chunk: Buffer, _, done) {
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 10) lines++;
      done();
    },
  });
  for (let time = 0; time < Number(times); time++) {
    for await (const piece of exportLedger({ ledger, now: () => new Date().toISOString() })) {
      if (!nowhere.write(piece)) await new Promise((resolve) => nowhere.once('drain', resolve));
    }
  }
  const ms = performance.now() - began;
  // The system's own count, in kilobytes.
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ peak, lines, bytes, ms }));
  await ledger.close();
}

await main(process.argv.slice(2));
