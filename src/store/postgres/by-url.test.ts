/** The contract, over a server by URL: TCP, a password, and a role that owns its schemas and is no superuser. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerContract } from '../contract/every-store.ts';
import { sampleEntry } from '../contract/sample-entry.ts';
import { openLedger } from './open-ledger.ts';
import { startUrlServer, type UrlServer } from './server/servers-for-tests.ts';
import { workspacesForTests } from './server/workspaces-for-tests.ts';

let server: UrlServer;

const byUrl = (schema: string) => {
  const { href } = Object.assign(new URL(server.url), { username: 'ordinary', password: 'x' });
  return openLedger({ dataFolder: '/nowhere', databaseUrl: href, schema });
};
// What is not the program's is done by the superuser: emptying a workspace without looking at keys.
const workspaces = workspacesForTests('workspace', async () => ({ connectionString: server.url }), byUrl);

beforeAll(async () => {
  server = await startUrlServer();
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE ROLE ordinary LOGIN PASSWORD 'x'`);
  await client.query('GRANT CREATE ON DATABASE postgres TO ordinary');
  await client.end();
});
afterAll(async () => {
  await workspaces.close();
  await server.stop();
});

ledgerContract('A server by URL', workspaces.open);

it('keeps what is written, and names the place without the password', async () => {
  const entry = sampleEntry('Heihe and Blagoveshchensk became sister cities in 2004.', []);
  const first = await byUrl('named');
  await first.appendDocument(entry, { by: 'ann', at: '2026-01-01T00:00:00.000Z' });
  await first.close();
  const again = await byUrl('named');
  expect((await again.document(entry.document.id))?.text).toBe(entry.document.text);
  expect((await again.info()).location).toBe(`127.0.0.1:${server.port}/postgres`);
  await again.close();
});
