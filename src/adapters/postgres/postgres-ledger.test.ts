/** The contract, over the managed server and over a URL: each ledger is a workspace (a schema) of its own. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerContract } from '../../ledger/contract.ts';
import { openLedger } from '../open-ledger.ts';
import { startUrlServer, testFolder, type UrlServer } from './servers-for-tests.ts';

const { folder, remove } = testFolder();
let server: UrlServer;
let workspaces = 0;

beforeAll(async () => {
  server = await startUrlServer();
});
afterAll(async () => {
  await server.stop();
  await remove();
});

ledgerContract('The managed server', () =>
  openLedger({ dataFolder: folder, schema: `workspace_${++workspaces}`, linger: 0 }),
);
ledgerContract('A server by URL', () =>
  openLedger({ dataFolder: '/nowhere', databaseUrl: server.url, schema: `workspace_${++workspaces}` }),
);

it('names the place without the password', async () => {
  const ledger = await openLedger({ dataFolder: '/nowhere', databaseUrl: server.url, schema: 'named' });
  expect((await ledger.info()).location).toBe(`127.0.0.1:${server.port}/postgres`);
  await ledger.close();
});
