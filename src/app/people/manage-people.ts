/** People: adding one, their role, whether they may come in. Nobody is deleted: their name stands in records. */
import { z } from 'zod';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import { personId, personName } from '../../store/people/person-name.ts';
import { isRole, type Role, roles } from '../../store/people/roles.ts';
import type { Person } from '../../store/ports/people.ts';
import type { PeoplePorts } from './people-ports.ts';
import { stamp } from './stamp.ts';

/** A person as they stand now. */
export const person: z.ZodType<Person> = z
  .object({ name: z.string(), role: z.enum(roles), active: z.boolean(), added: stamp, changed: stamp })
  .meta({ id: 'Person' });

function checkedRole(word: string): Role {
  if (isRole(word)) return word;
  throw new InvalidInput(`"${word.slice(0, 40)}" is no role`, {
    hint: `A role is ${roles.join(', ')}; each may do what those before it may.`,
  });
}

/** Everybody, active or not, by name. */
export function listPeople({ people }: Pick<PeoplePorts, 'people'>): Promise<readonly Person[]> {
  return people.people();
}

/** Adds a person. Throws Conflict where there is or was one of that name. */
export async function addPerson({ people, user, now }: PeoplePorts, name: string, role: string): Promise<Person> {
  return people.addPerson(personName(name), checkedRole(role), { by: user, at: now() });
}

/** Changes role or place. Throws NotFound for nobody, Conflict where nobody would be left to manage people. */
export async function changePerson(
  { people, user, now }: PeoplePorts,
  name: string,
  to: { readonly role?: string; readonly active?: boolean },
): Promise<Person> {
  const role = to.role === undefined ? undefined : checkedRole(to.role);
  if ((role !== undefined && role !== 'admin') || to.active === false) {
    const admins = (await people.people()).filter(({ active, role }) => active && role === 'admin');
    if (admins.length === 1 && personId(admins[0]!.name) === personId(name)) {
      throw new Conflict(`${admins[0]!.name} is the last admin`, { hint: 'Make another person admin first.' });
    }
  }
  const change = { ...(role === undefined ? {} : { role }), ...(to.active === undefined ? {} : { active: to.active }) };
  const stamp = { by: user, at: now() };
  const changed = await people.changePerson(name, change, stamp);
  if (!changed.active) await people.endSessionsOf(name, stamp.at);
  return changed;
}

/** Ends every session of the page that a person has; how many there were. Their tokens still hold. */
export async function signOut({ people, now }: PeoplePorts, name: string): Promise<number> {
  return people.endSessionsOf(name, now());
}
