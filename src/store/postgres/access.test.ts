/** Roles of the database with real log-ins: the reader cannot write, the writer cannot change what is append-only. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendsAndJudges } from './access-for-tests.ts';
import { databaseGrants } from './database-grants.ts';
import { type OpenedLedger, openLedger } from './open-ledger.ts';
import { startUrlServer, type UrlServer } from './server/servers-for-tests.ts';
import { tables } from './tables.ts';

let server: UrlServer;
const ledgers: OpenedLedger[] = [];
const clients: pg.Client[] = [];

async function connect(user: string): Promise<pg.Client> {
  const client = new pg.Client(urlOf(user));
  clients.push(client);
  await client.connect();
  return client;
}

function urlOf(user: string): string {
  const url = new URL(server.url);
  if (user !== 'tester') Object.assign(url, { username: user, password: 'x' });
  return url.href;
}

async function open(user: string): Promise<OpenedLedger> {
  const ledger = await openLedger({ dataFolder: '/nonexistent', databaseUrl: urlOf(user), schema: 'amur' });
  ledgers.push(ledger);
  return ledger;
}

/** The SQLSTATE that a statement is refused with; null where it is done. */
async function refusal(client: pg.Client, sql: string): Promise<string | null> {
  try {
    await client.query(sql);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const denied = '42501';

beforeAll(async () => {
  server = await startUrlServer();
  const owner = await open('tester');
  await appendsAndJudges(owner, 'Guangdong Province and the Sakha Republic signed an agreement in 2019.');
  const client = await connect('tester');
  // Twice: what is right already stays so.
  for (let i = 0; i < 2; i++) for (const line of databaseGrants('amur', 'amur')) await client.query(line);
  for (const level of ['reader', 'worker', 'admin'])
    await client.query(`CREATE ROLE ${level} LOGIN PASSWORD 'x' IN ROLE amur_${level}`);
});
afterAll(async () => {
  for (const client of clients) await client.end();
  for (const ledger of ledgers) await ledger.close();
  await server.stop();
});

const knownAt = '9999-12-31T23:59:59.999Z';
const everything = { include: 'all', validAt: '2026-01-01', knownAt } as const;

describe('the reader', () => {
  it('reads ties, documents and searches', async () => {
    const ledger = await open('reader');
    expect(await ledger.ties(everything)).toHaveLength(1);
    const [document] = await ledger.documents({ knownAt, limit: 10 });
    expect(document?.claims).toBe(1);
    const phrases = [
      { words: [{ form: 'agreement', forms: ['agreement'], begins: false, han: false }], without: false },
    ];
    expect(await ledger.search({ phrases, knownAt, limit: 10 })).toHaveLength(1);
    expect(await ledger.duplicates({ knownAt, limit: 10 })).toEqual([]);
    await expect(appendsAndJudges(ledger, 'Another text of 2020 joins Hebei and Tomsk Oblast.')).rejects.toThrow(
      /refuses the operation/,
    );
  });

  it('writes to no table, and sees neither tokens nor the trail', async () => {
    const client = await connect('reader');
    for (const table of tables) {
      expect([table, await refusal(client, `DELETE FROM amur.${table}`)]).toEqual([table, denied]);
      expect([table, await refusal(client, `INSERT INTO amur.${table} DEFAULT VALUES`)]).toEqual([table, denied]);
    }
    for (const table of ['people', 'tokens', 'sessions', 'trail'])
      expect(await refusal(client, `SELECT count(*) FROM amur.${table}`)).toBe(denied);
    expect(await refusal(client, `CREATE TABLE amur.own (x text)`)).toBe(denied);
  });
});

/** What was written there stays as it was written, whoever runs Amur. */
const records = [
  'annotations',
  'bulk_parts',
  'case_events',
  'claim_readings',
  'claims',
  'codebooks',
  'codings',
  'commits',
  'document_originals',
  'document_sources',
  'documents',
  'facts',
  'forecast_resolutions',
  'forecasts',
  'head',
  'import_runs',
  'import_steps',
  'judgements',
  'migration_lock',
  'observations',
  'people',
  'person_changes',
  'readings',
  'redactions',
  'revisions',
  'schema_migrations',
  'source_withdrawals',
  'token_revocations',
  'tokens',
  'trail',
];

describe.each(['worker', 'admin'] as const)('the %s', (level) => {
  it('adds documents and judgements, and derives ties', async () => {
    const ledger = await open(level);
    const before = (await ledger.counts()).judgements;
    await appendsAndJudges(ledger, `On a day of 2020 Hebei Province and Tomsk Oblast signed an agreement (${level}).`);
    expect((await ledger.counts()).judgements).toBe(before + 2);
    expect(await ledger.rebuildTies()).toBe(1);
  });

  it('changes and deletes no record', async () => {
    const client = await connect(level);
    const kept: string[] = [];
    for (const table of tables)
      if ((await refusal(client, `DELETE FROM amur.${table} WHERE false`)) !== null) kept.push(table);
    const others = level === 'worker' ? ['sessions', 'token_uses', 'visits'] : [];
    expect(kept.sort()).toEqual([...records, ...others].sort());
    for (const sql of [
      `UPDATE amur.judgements SET reason = 'forged'`,
      `UPDATE amur.documents SET text = 'forged'`,
      `UPDATE amur.claims SET quote = 'forged'`,
      `UPDATE amur.claim_readings SET stage = 'ended'`,
      `UPDATE amur.person_changes SET role = 'admin'`,
      `UPDATE amur.tokens SET expires_at = '2999-01-01'`,
      `UPDATE amur.trail SET recorded_by = 'somebody else'`,
      `TRUNCATE amur.judgements CASCADE`,
      `DROP TABLE amur.judgements`,
    ])
      expect([sql, await refusal(client, sql)]).toEqual([sql, expect.stringMatching(/^42501$/)]);
    // The interval of a reading may be closed; the rest of it stands.
    expect(await refusal(client, `UPDATE amur.claim_readings SET superseded_in = NULL WHERE false`)).toBeNull();
  });
});

it('adds to the trail as a worker without seeing it; keeps people as an admin', async () => {
  const act = {
    at: '2026-01-01T00:00:00.000Z',
    by: 'worker',
    act: 'add',
    target: null,
    outcome: 'done',
    via: 'command',
    from: 'here',
    detail: {},
  } as const;
  const worker = await open('worker');
  await worker.trail.note(act);
  await expect(worker.trail.entries({ limit: 1 })).rejects.toThrow(/refuses the operation/);
  await expect(worker.people.people()).rejects.toThrow(/refuses the operation/);
  const admin = await open('admin');
  await admin.trail.note({ ...act, by: 'admin', at: '2026-01-01T00:00:01.000Z' });
  expect((await admin.trail.entries({ limit: 9 })).map(({ by }) => by)).toEqual(['admin', 'worker']);
  const stamp = { at: act.at, by: 'admin' };
  expect(await admin.people.addPerson('anna', 'coder', stamp)).toMatchObject({ role: 'coder' });
  await admin.people.addToken({ id: '00000000', person: 'anna', name: '', hash: 'h', expiresAt: act.at }, stamp);
  await admin.people.noteUse('00000000', '2026-01-01');
  await admin.people.beginSession('s', '00000000', '2026-01-02T00:00:00.000Z', act.at);
  expect(await admin.people.endSessionsOf('anna', act.at)).toBe(1);
});
