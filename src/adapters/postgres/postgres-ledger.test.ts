/**
 * The contract, over the managed server: each ledger is a workspace (a schema) that holds nothing. A server by URL is reached otherwise
 * and is the same PostgreSQL: it is told apart by what reaching it does.
 */
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

const byUrl = (schema: string) => openLedger({ dataFolder: '/nowhere', databaseUrl: server.url, schema });
const workspaces = workspacesForTests(
  'workspace',
  async () => {
    managed = await attachOrStart(folder, 0);
    return { ...managed.connection };
  },
  (schema) => openLedger({ dataFolder: folder, schema, linger: 0 }),
);

beforeAll(async () => {
  server = await startUrlServer();
});
afterAll(async () => {
  await workspaces.close();
  managed?.release();
  await server.stop();
  await remove();
});

ledgerContract('The managed server', workspaces.open);

it('keeps what is written to a server by URL, and names the place without the password', async () => {
  const entry = sampleEntry('Heihe and Blagoveshchensk became sister cities in 2004.', []);
  const first = await byUrl('named');
  await first.appendDocument(entry, { by: 'ann', at: '2026-01-01T00:00:00.000Z' });
  await first.close();
  const again = await byUrl('named');
  expect((await again.document(entry.document.id))?.text).toBe(entry.document.text);
  expect((await again.info()).location).toBe(`127.0.0.1:${server.port}/postgres`);
  await again.close();
});
