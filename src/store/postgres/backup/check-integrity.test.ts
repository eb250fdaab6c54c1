/** What an audit finds where the disk, or a hand from outside, has taken rows away. */
import { afterAll, expect, it } from 'vitest';
import { sampleEntry } from '../../contract/sample-entry.ts';
import { auditLine } from '../../ports/audit-finding.ts';
import { appendDocument } from '../append.ts';
import { schemaForTests } from '../server/servers-for-tests.ts';
import { auditLedger } from './check-integrity.ts';

const at = '2026-01-01T00:00:00.000Z';
const schema = await schemaForTests(at);
afterAll(() => schema.remove());

it('names the records that others refer to and that are missing', async () => {
  const { database } = schema;
  const entry = sampleEntry('Heihe and Blagoveshchensk became sister cities in 2004.', []);
  await appendDocument(database, entry, { by: 'ann', at });
  expect(await auditLedger(database)).toEqual([]);
  // A page that was lost: the rows are gone, and no key was looked at.
  await database.transaction(async (session) => {
    await database.statement(session, 'SET LOCAL session_replication_role = replica');
    await database.statement(session, 'DELETE FROM amur.documents');
  });
  const lines = (await auditLedger(database)).map(auditLine);
  expect(lines).toContain(`${entry.document.id}: document originals refer to it, and it is missing from documents.`);
  expect(lines).toContain(`${entry.document.id}: readings refer to it, and it is missing from documents.`);
});
