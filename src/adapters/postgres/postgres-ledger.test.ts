/** The contract, over the managed server and over a URL: each ledger is a workspace (a schema) that holds nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerContract } from '../../ledger/contract.ts';
import { sampleEntry } from '../../ledger/sample-entry.ts';
import { openLedger } from '../open-ledger.ts';
import { attachOrStart, type ManagedServer } from './managed-server.ts';
import { startUrlServer, testFolder, type UrlServer } from './servers-for-tests.ts';
import { workspacesForTests } from './workspaces-for-tests.ts';

const { folder, remove } = testFolder();
let managed: ManagedServer | undefined;
let server: UrlServer;

const here = workspacesForTests(
  'managed',
  async () => {
    managed = await attachOrStart(folder, 0);
    return { ...managed.connection };
  },
  (schema) => openLedger({ dataFolder: folder, schema, linger: 0 }),
);
const there = workspacesForTests(
  'url',
  async () => ({ connectionString: server.url }),
  (schema) => openLedger({ dataFolder: '/nowhere', databaseUrl: server.url, schema }),
);

beforeAll(async () => {
  server = await startUrlServer();
});
afterAll(async () => {
  for (const workspaces of [here, there]) await workspaces.close();
  managed?.release();
  await server.stop();
  await remove();
});

ledgerContract('The managed server', here.open);
ledgerContract('A server by URL', there.open);

it('names the place without the password', async () => {
  const ledger = await openLedger({ dataFolder: '/nowhere', databaseUrl: server.url, schema: 'named' });
  expect((await ledger.info()).location).toBe(`127.0.0.1:${server.port}/postgres`);
  await ledger.close();
});

it('gives a workspace that was used before as one that holds nothing', async () => {
  const used = await there.open();
  await used.appendDocument(sampleEntry('Heihe and Blagoveshchensk became sister cities in 2004.', []), {
    by: 'ann',
    at: '2026-01-01T00:00:00.000Z',
  });
  await used.close();
  const again = await there.open();
  const kinds: string[] = [];
  for await (const { kind } of again.copy.lines('2099-01-01T00:00:00.000Z')) kinds.push(kind);
  expect([await again.copy.isEmpty(), kinds]).toEqual([true, ['codebook']]);
  await again.close();
});
