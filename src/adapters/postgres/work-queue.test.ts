/** The contract of the work queue, over the managed server and over a URL. */
import { afterAll, beforeAll } from 'vitest';
import { workContract } from '../../ledger/contract-work.ts';
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

workContract('The managed server', () => openLedger({ dataFolder: folder, schema: `work_${++workspaces}`, linger: 0 }));
workContract('A server by URL', () =>
  openLedger({ dataFolder: '/nowhere', databaseUrl: server.url, schema: `work_${++workspaces}` }),
);
