/** People, tokens, sessions and the trail on a real PostgreSQL: the managed one, and one by URL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, changePerson, listPeople } from '../../app/people/manage-people.ts';
import { createToken, listTokens, revokeToken } from '../../app/people/manage-tokens.ts';
import type { PeoplePorts } from '../../app/people/people-ports.ts';
import { listTrail } from '../../app/people/read-trail.ts';
import { anybodyCanComeIn, beginSession, bySession, byToken, endSession } from '../../app/people/sign-in.ts';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { Act } from '../people/trail.ts';
import { openDatabase } from './database.ts';
import { type OpenedLedger, openLedger } from './open-ledger.ts';
import { attachOrStart } from './server/managed-server.ts';
import { startUrlServer, testFolder } from './server/servers-for-tests.ts';
import { postgresTrail } from './trail.ts';

const act = (what: string, by: string | null = 'anna'): Act => ({
  at: '2026-01-01T00:00:00.000Z',
  by,
  act: what,
  target: null,
  outcome: 'done',
  via: 'command',
  from: 'here',
  detail: { words: ['“ü”', 1] },
});

async function managed() {
  const { folder, remove } = testFolder();
  return { ledger: await openLedger({ dataFolder: folder, linger: 0 }), folder, stop: remove };
}

async function byUrl() {
  const server = await startUrlServer();
  return {
    ledger: await openLedger({ dataFolder: '/nonexistent', databaseUrl: server.url, schema: 'people_1' }),
    folder: null,
    stop: () => server.stop(),
  };
}

describe.each([
  ['managed', managed],
  ['by URL', byUrl],
] as const)('people on a server that is %s', (_, open) => {
  let ledger: OpenedLedger;
  let ports: PeoplePorts;
  let stop: () => Promise<void>;
  let clock = Date.UTC(2026, 0, 1);
  let seed = 0;
  const now = (): string => new Date(clock).toISOString();
  beforeAll(async () => {
    ({ ledger, stop } = await open());
    const chance = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(++seed);
    ports = { people: ledger.people, trail: ledger.trail, chance, now, user: 'root' };
  });
  afterAll(async () => {
    await ledger.close();
    await stop();
  });

  it('are added once, by any spelling, with their role', async () => {
    expect(await anybodyCanComeIn(ports)).toBe(false);
    const stamp = { at: now(), by: 'root' };
    expect(await addPerson(ports, 'Anna', 'admin')).toEqual({
      name: 'Anna',
      role: 'admin',
      active: true,
      added: stamp,
      changed: stamp,
    });
    await addPerson(ports, 'Борис', 'coder');
    await expect(addPerson(ports, 'anna', 'viewer')).rejects.toThrow(Conflict);
    await expect(addPerson(ports, 'carl', 'chief')).rejects.toThrow(InvalidInput);
    expect((await listPeople(ports)).map(({ name, role }) => [name, role])).toEqual([
      ['Anna', 'admin'],
      ['Борис', 'coder'],
    ]);
  });

  it('come in with a token that is held as a hash alone, until it is revoked or ends', async () => {
    const made = await createToken(ports, 'борис', { name: 'laptop', days: 2 });
    expect(made).toMatchObject({ person: 'Борис', name: 'laptop', expiresAt: '2026-01-03T00:00:00.000Z' });
    expect(await anybodyCanComeIn(ports)).toBe(true);
    const held = await listTokens(ports, 'Борис');
    expect(held).toMatchObject([{ id: made.id, lastUsed: null, revoked: null, made: { by: 'root' } }]);
    expect(JSON.stringify(held)).not.toContain(made.token.split('_')[2]);
    const person = { name: 'Борис', role: 'coder', token: made.id, until: made.expiresAt };
    expect(await byToken(ports, ` ${made.token}\n`)).toEqual({ ok: true, person });
    expect((await listTokens(ports))[0]?.lastUsed).toBe('2026-01-01');
    const wrong = `${made.token.slice(0, -1)}${made.token.endsWith('0') ? '1' : '0'}`;
    expect(await byToken(ports, wrong)).toEqual({ ok: false, why: 'unknown', token: made.id });
    expect(await byToken(ports, 'letmein')).toEqual({ ok: false, why: 'unknown', token: null });
    clock += 2 * 86_400_000;
    expect(await byToken(ports, made.token)).toMatchObject({ ok: false, why: 'expired' });
    clock -= 86_400_000;
    expect(await revokeToken(ports, made.token)).toEqual({ id: made.id, revoked: true });
    expect(await revokeToken(ports, made.id)).toEqual({ id: made.id, revoked: false });
    expect(await byToken(ports, made.token)).toMatchObject({ ok: false, why: 'revoked' });
    await expect(revokeToken(ports, 'zzzzzzzz')).rejects.toThrow(NotFound);
    await expect(createToken(ports, 'nobody at all')).rejects.toThrow(NotFound);
    await expect(createToken(ports, 'Anna', { days: 0 })).rejects.toThrow(InvalidInput);
  });

  it('have sessions that end with their time, by signing out, with the token, and with the person', async () => {
    const begin = async () => {
      const { token } = await createToken(ports, 'Борис');
      const came = await byToken(ports, token);
      if (!came.ok) throw new Error(came.why);
      const { secret, until } = await beginSession(ports, came.person);
      expect(until).toBe(new Date(clock + 12 * 3_600_000).toISOString());
      expect(await bySession(ports, secret)).toMatchObject({ ok: true, person: { name: 'Борис', until } });
      return { token, secret };
    };
    const out = await begin();
    await endSession(ports, out.secret);
    expect(await bySession(ports, out.secret)).toMatchObject({ ok: false, why: 'expired' });
    expect(await byToken(ports, out.token)).toMatchObject({ ok: true });

    const revoked = await begin();
    await revokeToken(ports, revoked.token);
    expect(await bySession(ports, revoked.secret)).toMatchObject({ ok: false, why: 'revoked' });

    const old = await begin();
    clock += 12 * 3_600_000;
    expect(await bySession(ports, old.secret)).toMatchObject({ ok: false, why: 'expired' });

    const left = await begin();
    expect(await changePerson(ports, 'Борис', { active: false })).toMatchObject({ active: false, role: 'coder' });
    expect((await bySession(ports, left.secret)).ok).toBe(false);
    expect(await byToken(ports, left.token)).toMatchObject({ ok: false, why: 'inactive' });
    await expect(createToken(ports, 'Борис')).rejects.toThrow(Conflict);
    await changePerson(ports, 'Борис', { active: true });
    // The session that was ended stays ended.
    expect((await bySession(ports, left.secret)).ok).toBe(false);
    expect(await byToken(ports, left.token)).toMatchObject({ ok: true });
    expect(await bySession(ports, 'made up')).toEqual({ ok: false, why: 'unknown', token: null });
  });

  it('change their role at once; the last admin stays', async () => {
    const { token } = await createToken(ports, 'Борис');
    await changePerson(ports, 'Борис', { role: 'reviewer' });
    expect(await byToken(ports, token)).toMatchObject({ ok: true, person: { role: 'reviewer' } });
    await expect(changePerson(ports, 'anna', { role: 'viewer' })).rejects.toThrow(/Anna is the last admin/);
    await expect(changePerson(ports, 'Anna', { active: false })).rejects.toThrow(Conflict);
    await changePerson(ports, 'Борис', { role: 'admin' });
    expect(await changePerson(ports, 'Anna', { role: 'viewer' })).toMatchObject({ role: 'viewer', active: true });
    await expect(changePerson(ports, 'carl', { role: 'viewer' })).rejects.toThrow(NotFound);
  });

  it('leave a trail, in the order of their acts however many come at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => ports.trail.note(act(`act ${i}`))));
    const entries = await listTrail(ports, { by: 'anna', limit: 60 });
    expect(entries.map((entry) => entry.act)).toEqual(Array.from({ length: 50 }, (_, i) => `act ${49 - i}`));
    expect(entries[0]?.detail).toEqual({ words: ['“ü”', 1] });
    expect(await listTrail(ports, { act: 'act 7', since: '2025-12-31' })).toHaveLength(1);
    expect(await listTrail(ports, { act: 'act 7', since: '2026-01-02' })).toEqual([]);
    await expect(listTrail(ports, { since: 'soon' })).rejects.toThrow(InvalidInput);
  });
});

describe('the trail', () => {
  it('survives a write that failed, and keeps what several processes write apart', async () => {
    const { folder, remove } = testFolder();
    const ledger = await openLedger({ dataFolder: folder, linger: 0 });
    const server = await attachOrStart(folder, 0);
    const database = openDatabase({ connection: { ...server.connection }, schema: 'amur', location: folder });
    try {
      const { trail } = ledger;
      const other = postgresTrail(database, 'other');
      await trail.note(act('a'));
      await other.note(act('b', null));
      await expect(trail.note({ ...act('c'), outcome: 'unheard of' as never })).rejects.toThrow();
      await trail.note(act('d'));
      const kept = await listTrail({ trail });
      expect(kept.map((entry) => entry.act).sort()).toEqual(['a', 'b', 'd']);
      expect(kept.find((entry) => entry.act === 'b')).toEqual(act('b', null));
    } finally {
      await database.close();
      server.release();
      await ledger.close();
      await remove();
    }
  });
});
