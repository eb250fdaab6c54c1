/** A data folder is moved over to a new one, whole, and the old one kept. (Between two real versions it is tried by hand.) */
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleEntry } from '../../ledger/sample-entry.ts';
import { openLedger } from '../open-ledger.ts';
import { stopServer } from './managed-server.ts';
import { realPrograms } from './real-programs-for-tests.ts';
import { serverAccount } from './server-account.ts';
import { serverBinaries } from './server-binaries.ts';
import { testFolder } from './servers-for-tests.ts';
import { moveOver } from './upgrade-cluster.ts';

realPrograms();

const { folder, remove } = testFolder();
afterAll(remove);

it('moves every ledger over, compares it, and keeps the old folder', async () => {
  for (const schema of ['amur', 'second']) {
    const ledger = await openLedger({ dataFolder: folder, schema, linger: 0 });
    await ledger.appendDocument(sampleEntry('Blagoveshchensk and Heihe met.', []), {
      by: 'ann',
      at: '2026-01-01T00:00:00.000Z',
    });
    await ledger.close();
  }
  await stopServer(folder);
  renameSync(join(folder, 'pg17'), join(folder, 'pg16'));
  const said: string[] = [];
  const account = serverAccount(folder, join(folder, 'pg16'));
  await moveOver(folder, account, serverBinaries(account), (line) => said.push(line));
  expect(said.join('\n')).toMatch(/amur: 1 documents, 0 claims\n.*second: 1 documents, 0 claims/);
  const names = readdirSync(folder).sort();
  expect(names).toEqual([expect.stringMatching(/^pg16\.kept-\d{4}/), 'pg17']);
  for (const schema of ['amur', 'second']) {
    const ledger = await openLedger({ dataFolder: folder, schema, linger: 0 });
    expect(await ledger.counts()).toMatchObject({ documents: 1, claims: 0, readings: 1 });
    expect(await ledger.audit()).toEqual([]);
    await ledger.close();
  }
});
