/** Holds a ledger to what a file of it must be: written out and put into an empty one, it is the same, byte for byte. */
import { expect } from 'vitest';
import { restoreLedger } from '../../src/app/backup/restore-ledger.ts';
import { exportLedger } from '../../src/app/export/export-ledger.ts';
import type { Ledger } from '../../src/store/ports/ledger.ts';
import { openLedger } from '../../src/store/postgres/open-ledger.ts';
import { testFolder } from '../../src/store/postgres/server/servers-for-tests.ts';

const now = (): string => '2099-01-01T00:00:00.000Z';

/** All of a ledger as a file, as known at the end of all times. */
export async function exported(ledger: Ledger): Promise<string> {
  let text = '';
  for await (const part of exportLedger({ ledger, now }, '0', { knownAt: now() })) text += part;
  return text;
}

/** Fails where another ledger comes of its file, or where one of the two does not hold together. */
export async function comesBack(ledger: Ledger): Promise<void> {
  await ledger.whenIndexed();
  expect(await ledger.audit()).toEqual([]);
  const text = await exported(ledger);
  const { folder, remove } = testFolder();
  const copy = await openLedger({ dataFolder: folder, linger: 0 });
  await restoreLedger({ ledger: copy }, 'the export', async function* () {
    yield text;
  });
  expect(await exported(copy)).toBe(text);
  expect(await copy.audit()).toEqual([]);
  await copy.close();
  await remove();
}
