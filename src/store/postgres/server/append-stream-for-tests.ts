/**
 * A process that appends documents one after another and prints each number once it is acknowledged. Arguments: data folder, name of the
 * writer, how many.
 */
import { writeSync } from 'node:fs';
import { sampleEntry } from '../../contract/sample-entry.ts';
import { openLedger } from '../open-ledger.ts';

/** The n-th document of a writer: two claims on two pairs. */
export function streamedEntry(writer: string, n: number) {
  const text = `Writer ${writer}, report ${n}: Heihe met Blagoveshchensk; Harbin met Khabarovsk.`;
  return sampleEntry(text, [
    { quote: 'Heihe met Blagoveshchensk', type: 'visit', parties: ['CN-HL/Heihe', 'RU-AMU'], stage: 'signed' },
    { quote: 'Harbin met Khabarovsk', type: 'visit', parties: ['CN-HL/Harbin', 'RU-KHA'], stage: 'signed' },
  ]);
}

async function stream([folder, writer, count]: readonly string[]): Promise<void> {
  const ledger = await openLedger({ dataFolder: folder!, linger: 0 });
  for (let n = 1; n <= Number(count); n++) {
    await ledger.appendDocument(streamedEntry(writer!, n), { by: writer!, at: new Date().toISOString() });
    writeSync(1, `${n}\n`);
  }
  await ledger.close();
}

if (process.argv[1]?.endsWith('append-stream-for-tests.ts')) await stream(process.argv.slice(2));
