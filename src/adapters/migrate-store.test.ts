/** A ledger of an older Amur: its steps are told, rehearsed on a copy that leaves nothing, and done after a backup. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearseSteps, stepsOf, takeSteps } from './migrate-store.ts';
import { openLedger } from './open-ledger.ts';
import { openStore, type Store } from './open-store.ts';
import { readBackup } from './postgres/backup/check-backup.ts';
import { keptBackups } from './postgres/backup/kept-backups.ts';
import { migrations, newestVersion } from './postgres/migrations.ts';
import { makeOlderLedger } from './postgres/older-schema-for-tests.ts';
import { schemaQueries } from './postgres/queries/schema.ts';
import { startUrlServer, testFolder, type UrlServer } from './postgres/servers-for-tests.ts';

const { folder, remove } = testFolder();
const stamp = { at: '2026-03-01T10:00:00.000Z', by: 'ann' };
let store: Store;
let server: UrlServer;

beforeAll(async () => {
  store = await openStore({ dataFolder: folder });
  server = await startUrlServer();
});
afterAll(async () => {
  await store.close();
  await server.stop();
  await remove();
});

const known = { include: 'reviewed', validAt: '2000-01-01', knownAt: '9999-01-01T00:00:00.000Z' } as const;

async function older(version: number): Promise<{ dataFolder: string; schema: string }> {
  const schema = `v${version}`;
  const database = store.inSchema(schema);
  await makeOlderLedger(database, version);
  await database.close();
  return { dataFolder: folder, schema };
}

// The oldest takes every step; the others had what later steps change when they were written.
describe.each([1, 4, 7])('a ledger of version %i', (version) => {
  it('is rehearsed, then brought up to date, with a backup of what it was', async () => {
    const place = await older(version);
    const due = migrations.filter((step) => step.version > version).map((step) => step.version);
    expect((await stepsOf(place)).steps.map((step) => step.version)).toEqual(due);
    const rehearsal = await rehearseSteps(place, stamp);
    expect(rehearsal).toMatchObject({ from: version, lost: [], findings: [] });
    expect(rehearsal.steps.map((step) => step.version)).toEqual(due);
    expect(rehearsal.rows.documents).toEqual([1, 1]);
    expect(rehearsal.rows.document_words).toEqual(version < 5 ? [null, 0] : [0, 0]);
    // It was only tried.
    expect((await stepsOf(place)).from).toBe(version);
    expect(await store.database.run(schemaQueries.tables, [`v${version}_rehearsal`])).toEqual([]);

    const said: string[] = [];
    const ledger = await openLedger(place, (line) => said.push(line));
    expect((await ledger.info()).schemaVersion).toBe(newestVersion);
    expect(await ledger.audit()).toEqual([]);
    expect((await ledger.ties(known)).map(({ type }) => type)).toEqual(['twinning']);
    await ledger.close();
    const kept = await keptBackups(folder, place.schema);
    expect(kept).toHaveLength(due.length > 0 ? 1 : 0);
    if (due.length > 0) {
      expect(said.join()).toContain(kept[0]);
      expect((await readBackup(kept[0]!)).schemaVersion).toBe(version);
    }
    expect((await stepsOf(place)).steps).toEqual([]);
  });
});

describe('a ledger with saved views and a trail with hashes', () => {
  it('loses the views, which is no fault, and keeps the notes and the trail', async () => {
    const schema = 'with_views';
    const database = store.inSchema(schema);
    await makeOlderLedger(database, 41);
    const at = '2026-02-01T00:00:00.000Z';
    const sql = async (text: string) => database.run({ name: `older.${text.length}`, sql: text });
    await sql(`INSERT INTO amur.annotations (annotation_id, version_id, kind, about, record, recorded_at, recorded_by)
      VALUES ('vew_1', 'v1', 'view', '', '{"name":"x"}', '${at}', 'ann'),
        ('nte_1', 'v2', 'note', 'RU-SA', '{"text":"y","withdrawn":false}', '${at}', 'ann')`);
    await sql(`INSERT INTO amur.trail (chain_id, seq, recorded_at, recorded_by, act, outcome, via, origin, detail, previous, hash)
      VALUES ('c', 0, '${at}', 'ann', 'judge', 'done', 'page', 'here', '{}', '', 'h0'),
        ('c', 1, '${at}', 'ann', 'export', 'done', 'page', 'here', '{}', 'h0', 'h1')`);
    await database.close();
    const place = { dataFolder: folder, schema };
    const rehearsal = await rehearseSteps(place, stamp);
    expect(rehearsal).toMatchObject({ lost: [], findings: [], rows: { annotations: [2, 1], trail: [2, 2] } });
    const ledger = await openLedger(place);
    expect((await ledger.annotations.all('note')).map(({ id }) => id)).toEqual(['nte_1']);
    expect(await ledger.annotations.one('vew_1')).toEqual([]);
    await ledger.trail.note({ ...(await ledger.trail.entries({ limit: 1 }))[0]!, at: stamp.at, act: 'sign-in' });
    expect((await ledger.trail.entries({ limit: 9 })).map(({ act }) => act)).toEqual(['sign-in', 'export', 'judge']);
    await ledger.close();
  });
});

describe('a backup before the steps', () => {
  it('is not made of an empty ledger, and only the last three are kept', async () => {
    const empty = { dataFolder: join(folder, 'empty'), linger: 0 };
    await (await openLedger(empty)).close();
    expect(existsSync(join(empty.dataFolder, 'backups'))).toBe(false);
    for (let i = 0; i < 4; i++) {
      const database = store.inSchema('again');
      await makeOlderLedger(database, 1);
      await takeSteps(
        { dataFolder: folder, schema: 'again' },
        { ...stamp, at: `2026-03-0${i + 1}T00:00:00.000Z` },
        {
          say: () => undefined,
          backup: true,
        },
      );
      await database.transaction((session) => database.statement(session, 'DROP SCHEMA again CASCADE'));
      await database.close();
    }
    const kept = await keptBackups(folder, 'again');
    expect(kept.map((path) => /2026-03-0\d/.exec(path)![0])).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });

  it('is left to the user on a server by URL, and said', async () => {
    const place = { dataFolder: join(folder, 'url'), databaseUrl: server.url, schema: 'older' };
    const remote = await openStore(place);
    await makeOlderLedger(remote.database, 3);
    await remote.close();
    expect(await rehearseSteps(place, stamp)).toMatchObject({ from: 3, lost: [], findings: [] });
    const said: string[] = [];
    await (await openLedger(place, (line) => said.push(line))).close();
    expect(said).toEqual([expect.stringContaining('no backup of it is made by itself')]);
    expect(existsSync(place.dataFolder)).toBe(false);
  });
});
