/** The contract of the work queue, over the managed server. */
import { afterAll } from 'vitest';
import { workContract } from '../contract/work.ts';
import { openLedger } from './open-ledger.ts';
import { testFolder } from './server/servers-for-tests.ts';

const { folder, remove } = testFolder();
let workspaces = 0;

afterAll(remove);

workContract('The managed server', () => openLedger({ dataFolder: folder, schema: `work_${++workspaces}`, linger: 0 }));
