/** A backup is whole or refused; what is restored from it is what was held, or nothing. */

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleEntry, sampleFact } from '../../../ledger/sample-entry.ts';
import { Conflict, InvalidInput } from '../../../model/errors.ts';
import { openLedger } from '../../open-ledger.ts';
import { openStore, type Store } from '../../open-store.ts';
import type { Database } from '../database.ts';
import { schemaVersion } from '../migrate.ts';
import { newestVersion } from '../migrations.ts';
import { startUrlServer, testFolder, type UrlServer } from '../servers-for-tests.ts';
import { readArchive } from './archive.ts';
import { readBackup } from './check-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { tablesInOrder } from './tables-in-order.ts';
import { additionsFile, writeBackup } from './write-backup.ts';

const { folder, remove } = testFolder();
const dataFolder = join(folder, 'data');
const stamp = { by: 'ann', at: '2026-03-01T10:00:00.000Z' };
const options = { at: '2026-03-02T00:00:00.000Z', by: 'ann', dataFolder };
const file = join(folder, 'ledger.amur');
let store: Store;
let server: UrlServer;

beforeAll(async () => {
  mkdirSync(dataFolder);
  server = await startUrlServer();
  const ledger = await openLedger({ dataFolder });
  const claim = { type: 'visit', parties: ['CN-HL', 'RU-AMU'], stage: 'active' } as const;
  // Everything that COPY has to write otherwise: tabs, line breaks, backslashes, a NUL's stand-in, other scripts, large bytes.
  const odd = 'Tab\there, line\r\nbreak, back\\slash, \\N and \\. and “黑龙江” met “Амурская область”.\n\\.\n';
  await ledger.appendDocument(sampleEntry(odd, [{ ...claim, quote: 'Tab\there, line\r\nbreak' }]), stamp);
  for (let i = 0; i < 30; i++) {
    const text = `Delegation ${i} of Heilongjiang visited Amur. ${'Filler. '.repeat(i * 1000)}`;
    const quote = `Delegation ${i} of Heilongjiang visited Amur.`;
    await ledger.appendDocument(sampleEntry(text, [{ ...claim, quote, date: `20${10 + (i % 10)}-05` }]), stamp);
  }
  const fact = { ...claim, type: 'twinning', statement: 'It is so.', address: 'https://example.org' } as const;
  await ledger.appendFacts(
    [sampleFact({ ...fact, date: '0499~' }), sampleFact({ ...fact, type: 'agreement', date: '2001' })],
    [],
    stamp,
  );
  const [tie] = await ledger.ties({ include: 'all', validAt: '2026-01-01', knownAt: '9999-01-01T00:00:00.000Z' });
  const { evidence } = (await ledger.tie(tie!.id, { validAt: '2026-01-01', knownAt: '9999-01-01T00:00:00.000Z' }))!;
  await ledger.judge('reject', evidence[0]!.id, 'a doubled "line"\nof two', stamp);
  await ledger.close();
  writeFileSync(additionsFile(dataFolder), '{"places":[],"names":[]}\n');
  store = await openStore({ dataFolder });
  await writeBackup(store.database, file, options);
});
afterAll(async () => {
  await store.close();
  await server.stop();
  await remove();
});

/** Every row of every table, as text, in no order. */
async function everything(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows: Record<string, readonly string[]> = {};
  for (const { name, columns } of await tablesInOrder(database, database)) {
    const sql = `SELECT (${columns.map((each) => `t.${each}`).join(', ')})::text AS row FROM amur.${name} t ORDER BY 1`;
    rows[name] = (await database.run<{ row: string }>({ name: `test.${name}`, sql })).map(({ row }) => row);
  }
  return rows;
}

async function isThere(database: Database): Promise<boolean> {
  return (await schemaVersion(database)) > 0;
}

describe('a backup', () => {
  it('says what it holds, and can be opened with tar and gunzip alone', async () => {
    const { head, manifest, schemaVersion: version } = await readBackup(file);
    expect(head).toMatchObject({ format: 1, createdBy: 'ann', createdAt: options.at, schema: 'amur' });
    expect(version).toBe(newestVersion);
    const count = (name: string) => manifest.tables.find((table) => table.name === name)?.rows;
    expect([count('documents'), count('claims'), count('facts'), count('judgements')]).toEqual([31, 31, 2, 1]);
    expect(manifest.files.map(({ name }) => name)).toEqual(['files/gazetteer-additions.json']);
    const names: string[] = [];
    for await (const { name, bytes } of readArchive(file)) {
      names.push(name);
      if (name.startsWith('tables/judgements/')) {
        expect(gunzipSync(bytes).toString()).toContain('a doubled "line"\\nof two');
      }
    }
    expect(names[0]).toBe('amur-backup.json');
    expect(names.slice(-2)).toEqual(['manifest.json', 'manifest.sha256']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is never written over, and leaves nothing behind where it fails', async () => {
    await expect(writeBackup(store.database, file, options)).rejects.toThrow(/is there already/);
    await expect(writeBackup(store.inSchema('nothing_here'), join(folder, 'none'), options)).rejects.toThrow(Conflict);
    await expect(writeBackup(store.database, '/dev/null/x', options)).rejects.toThrow(/cannot be written/);
    expect(readdirSync(folder).filter((name) => /none|partial/.test(name))).toEqual([]);
  });

  it('is refused where one byte is another, or some are missing', async () => {
    const bytes = readFileSync(file);
    const copy = join(folder, 'damaged');
    const refused = async (changed: Uint8Array): Promise<void> => {
      writeFileSync(copy, changed);
      await expect(readBackup(copy)).rejects.toThrow(InvalidInput);
    };
    // Padding between entries carries nothing; every other byte does.
    const places = [200, 700, 5000, Math.floor(bytes.length / 2), Math.floor(bytes.length * 0.9)];
    for (const at of places) {
      const near = bytes.findIndex((byte, i) => i >= at && byte !== 0);
      const changed = Buffer.from(bytes);
      changed[near] = bytes[near]! ^ 1;
      await refused(changed);
    }
    for (const length of [0, 100, 512, 3000, Math.floor(bytes.length / 2), bytes.length - 2048, bytes.length - 3000]) {
      await refused(bytes.subarray(0, length));
    }
    await refused(Buffer.from('not a backup at all'));
    await expect(readBackup(join(folder, 'missing'))).rejects.toThrow(/cannot be read/);
    const database = store.inSchema('from_damaged');
    await expect(restoreBackup(database, copy, options)).rejects.toThrow(InvalidInput);
    expect(await isThere(database)).toBe(false);
    await database.close();
  });
});

describe('a restored ledger', () => {
  it('is what was held: every row, every tie, every quote; and goes on', async () => {
    const before = await everything(store.database);
    for (const [i, place] of [
      { dataFolder, schema: 'restored' },
      { dataFolder: join(folder, 'other'), databaseUrl: server.url, schema: 'by_url' },
    ].entries()) {
      const target = await openStore(place);
      const restored = await restoreBackup(target.database, file, { ...options, dataFolder: place.dataFolder });
      expect(restored).toMatchObject({
        from: newestVersion,
        to: newestVersion,
        additions: i === 0 ? 'same' : 'restored',
      });
      expect(await everything(target.database)).toEqual(before);
      await target.close();
      const ledger = await openLedger(place);
      expect(await ledger.audit()).toEqual([]);
      const known = { include: 'all', validAt: '2026-01-01', knownAt: '9999-01-01T00:00:00.000Z' } as const;
      const ties = await ledger.ties(known);
      expect(ties.map(({ type }) => type).sort()).toEqual(['twinning', 'visit']);
      await ledger.rebuildTies();
      expect(await ledger.ties(known)).toEqual(ties);
      expect((await ledger.appendDocument(sampleEntry('Blagoveshchensk and Heihe met.', []), stamp)).created).toBe(
        true,
      );
      await ledger.close();
    }
    expect(readFileSync(additionsFile(join(folder, 'other')), 'utf8')).toBe('{"places":[],"names":[]}\n');
  });

  it('never takes the place of one that holds something', async () => {
    await expect(restoreBackup(store.database, file, options)).rejects.toThrow(/is not empty: it holds documents/);
    expect((await everything(store.database)).documents).toHaveLength(31);
  });

  it('takes the place of an empty one, and leaves other tables of the schema alone', async () => {
    await (await openLedger({ dataFolder, schema: 'empty' })).close();
    const database = store.inSchema('empty');
    await database.transaction((session) => database.statement(session, 'CREATE TABLE amur.mine (x integer)'));
    await restoreBackup(database, file, options);
    expect(await database.run({ name: 'test.mine', sql: 'SELECT x FROM amur.mine' })).toEqual([]);
    expect((await everything(database)).documents).toHaveLength(31);
    await database.close();
  });

  it('is not there at all where the work was cut off', async () => {
    const database = store.inSchema('cut_off');
    const breaking = restoreBackup(database, file, {
      ...options,
      finish: async (session) => {
        await session.run({ name: 'test.die', sql: 'SELECT pg_terminate_backend(pg_backend_pid())' });
      },
    });
    await expect(breaking).rejects.toThrow();
    expect(await isThere(database)).toBe(false);
    await database.close();
  });

  it('is not there where a row does not fit, and says why', async () => {
    const database = store.inSchema('no_fit');
    const breaking = restoreBackup(database, file, {
      ...options,
      finish: (session) => database.statement(session, `INSERT INTO amur.document_originals VALUES ('doc_x', '')`),
    });
    await expect(breaking).rejects.toThrow(/refuses the record/);
    expect(await isThere(database)).toBe(false);
    await database.close();
  });
});
