/** The port of people over PostgreSQL. */

import { Conflict, NotFound } from '../../model/errors.ts';
import { personId } from '../people/person-name.ts';
import type { Role } from '../people/roles.ts';
import type { People, Person, SessionHolder, StoredToken, TokenHolder } from '../ports/people.ts';
import type { Database, Session } from './database.ts';
import { peopleQueries as q } from './queries/people.ts';

interface PersonRow {
  readonly person_id: string;
  readonly name: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly seq: number;
  readonly role: Role;
  readonly active: boolean;
  readonly changed_at: string;
  readonly changed_by: string;
}

interface HolderRow {
  readonly token_id: string;
  readonly hash: string;
  readonly expires_at: string;
  readonly person: string;
  readonly role: Role;
  readonly active: boolean;
  readonly revoked: boolean;
  readonly last_used: string | null;
}

interface TokenRow {
  readonly token_id: string;
  readonly person: string;
  readonly name: string;
  readonly expires_at: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly last_used: string | null;
  readonly revoked_at: string | null;
  readonly revoked_by: string | null;
}

/** The people of a workspace. */
export function postgresPeople(database: Database): People {
  return {
    async people() {
      return (await database.run<PersonRow>(q.list, [null])).map(personOf);
    },

    async addPerson(name, role, { by, at }) {
      return database.transaction(async (session) => {
        const id = personId(name);
        if ((await session.run(q.insert, [id, name, at, by])).length === 0) {
          const { name: held, active } = await one(session, name);
          throw new Conflict(`There is a person "${held}"${active ? '' : ', who was deactivated'}`, {
            hint: active
              ? 'Choose another name, or change the role: amur people change NAME --role ROLE.'
              : 'Let them in again: amur people change NAME --activate. A name is never given to somebody else.',
          });
        }
        await session.run(q.change, [id, 1, role, true, at, by]);
        return personOf(await one(session, name));
      });
    },

    async changePerson(name, to, { by, at }) {
      return database.transaction(async (session) => {
        const now = await one(session, name);
        const { role = now.role, active = now.active } = to;
        if (role === now.role && active === now.active) return personOf(now);
        const made = await session.run(q.change, [now.person_id, now.seq + 1, role, active, at, by]);
        if (made.length > 0) return personOf(await one(session, name));
        throw new Conflict(`${now.name} was changed by somebody else at the same moment`, {
          hint: 'Look, and try again.',
        });
      });
    },

    async tokens() {
      return (await database.run<TokenRow>(q.tokens)).map(tokenOf);
    },

    async addToken({ id, hash, person, name, expiresAt }, { by, at }) {
      await database.transaction(async (session) => {
        const { person_id } = await one(session, person);
        await session.run(q.insertToken, [id, person_id, name, hash, expiresAt, at, by]);
      });
    },

    async revokeToken(id, { by, at }) {
      if ((await database.run<HolderRow>(q.holder, [id])).length === 0) {
        throw new NotFound(`There is no token ${id.slice(0, 40)}`, { hint: 'amur people token --list shows them.' });
      }
      return (await database.run(q.revoke, [id, at, by])).length > 0;
    },

    async tokenHolder(id) {
      const row = (await database.run<HolderRow>(q.holder, [id]))[0];
      return row ? holderOf(row) : null;
    },

    async noteUse(id, day) {
      if (!database.readOnly) await database.run(q.noteUse, [id, day]);
    },

    async beginSession(hash, token, expiresAt, at) {
      await database.run(q.clearSessions, [at]);
      await database.run(q.beginSession, [hash, token, at, expiresAt]);
    },

    async sessionHolder(hash) {
      const row = (
        await database.run<HolderRow & { session_expires_at: string; ended: boolean }>(q.session, [hash])
      )[0];
      const held: SessionHolder | null = row
        ? { expiresAt: row.session_expires_at, ended: row.ended, token: holderOf(row) }
        : null;
      return held;
    },

    async endSession(hash, at) {
      await database.run(q.endSession, [hash, at]);
    },

    async endSessionsOf(name, at) {
      const { person_id } = await one(database, name);
      return (await database.run(q.endSessionsOf, [person_id, at])).length;
    },
  };
}

async function one(session: Session, name: string): Promise<PersonRow> {
  const row = (await session.run<PersonRow>(q.list, [personId(name)]))[0];
  if (row) return row;
  throw new NotFound(`There is no person "${name.slice(0, 60)}"`, { hint: 'amur people shows who there is.' });
}

function personOf({ name, role, active, recorded_at, recorded_by, changed_at, changed_by }: PersonRow): Person {
  const added = { at: recorded_at, by: recorded_by };
  return { name, role, active, added, changed: { at: changed_at, by: changed_by } };
}

function holderOf(row: HolderRow): TokenHolder {
  const { token_id: id, expires_at: expiresAt, last_used: lastUsed, hash, revoked, person, role, active } = row;
  return { id, hash, expiresAt, revoked, lastUsed, person, role, active };
}

function tokenOf(row: TokenRow): StoredToken {
  const { revoked_at: at, revoked_by: by } = row;
  return {
    id: row.token_id,
    person: row.person,
    name: row.name,
    expiresAt: row.expires_at,
    made: { at: row.recorded_at, by: row.recorded_by },
    lastUsed: row.last_used,
    revoked: at !== null && by !== null ? { at, by } : null,
  };
}
