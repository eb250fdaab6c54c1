/** The contract, over the managed server: each ledger is a workspace (a schema) that holds nothing. What may differ by URL: by-url.test.ts. */
import { afterAll } from 'vitest';
import { ledgerContract } from '../contract/every-store.ts';
import { openLedger } from './open-ledger.ts';
import { attachOrStart, type ManagedServer } from './server/managed-server.ts';
import { testFolder } from './server/servers-for-tests.ts';
import { workspacesForTests } from './server/workspaces-for-tests.ts';

const { folder, remove } = testFolder();
let managed: ManagedServer | undefined;

const workspaces = workspacesForTests(
  'workspace',
  async () => {
    managed = await attachOrStart(folder, 0);
    return { ...managed.connection };
  },
  (schema) => openLedger({ dataFolder: folder, schema, linger: 0 }),
);

afterAll(async () => {
  await workspaces.close();
  managed?.release();
  await remove();
});

ledgerContract('The managed server', workspaces.open);
