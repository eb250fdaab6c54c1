/** Tokens: made once and shown once, listed without their secrets, revoked. */
import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import { personId } from '../../store/people/person-name.ts';
import { hoursAfter, makeToken, secretHash, tokenBytes, tokenDays } from '../../store/people/token.ts';
import type { StoredToken } from '../../store/ports/people.ts';
import type { Infer } from '../infer.ts';
import type { PeoplePorts } from './people-ports.ts';
import { stamp } from './stamp.ts';

/** A token without its secret, which is not stored. */
export const storedToken: z.ZodType<StoredToken> = z
  .object({
    id: z.string(),
    person: z.string(),
    name: z.string(),
    expiresAt: z.string(),
    made: stamp,
    lastUsed: z.string().nullable().meta({ description: 'A day; null for never.' }),
    revoked: stamp.nullable(),
  })
  .meta({ id: 'Token', description: 'Without its secret, which is not held.' });

/** A new token with its secret, which is told this once. */
export const madeToken = z
  .object({
    id: z.string(),
    token: z.string().meta({ description: 'Told this once.' }),
    person: z.string(),
    name: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'MadeToken' });
export type MadeToken = Infer<typeof madeToken>;

const longestName = 100;

/** Makes a token of a person. Throws NotFound for nobody, Conflict for a person who may not come in. */
export async function createToken(
  { people, chance, user, now }: PeoplePorts,
  person: string,
  { name = '', days = tokenDays.usual }: { readonly name?: string; readonly days?: number } = {},
): Promise<MadeToken> {
  if (!Number.isInteger(days) || days < tokenDays.least || days > tokenDays.most) {
    throw new InvalidInput(`A token holds for ${tokenDays.least} to ${tokenDays.most} days, not ${days}`);
  }
  const called = name.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  if ([...called].length > longestName) throw new InvalidInput(`A token's name has at most ${longestName} characters`);
  const owner = (await people.people()).find((each) => personId(each.name) === personId(person));
  if (owner === undefined) {
    throw new NotFound(`There is no person "${person.slice(0, 60)}"`, {
      hint: 'Add them first: amur people add NAME --role ROLE.',
    });
  }
  if (!owner.active)
    throw new Conflict(`${owner.name} was deactivated`, {
      hint: 'amur people change NAME --activate lets them in again.',
    });
  const at = now();
  const expiresAt = hoursAfter(at, days * 24);
  const { id, token } = makeToken(chance(tokenBytes));
  const made = { id, person: owner.name, name: called, expiresAt };
  await people.addToken({ ...made, hash: secretHash(token) }, { by: user, at });
  return { ...made, token };
}

/** All tokens, newest first, without their secrets; of one person, or of all. */
export async function listTokens(
  { people }: Pick<PeoplePorts, 'people'>,
  person?: string,
): Promise<readonly StoredToken[]> {
  const all = await people.tokens();
  return person === undefined ? all : all.filter((token) => personId(token.person) === personId(person));
}

/** Revokes a token by its public part, or by the whole of it; what was signed in with it ends too. */
export async function revokeToken(
  { people, user, now }: PeoplePorts,
  given: string,
): Promise<{ readonly id: string; readonly revoked: boolean }> {
  const id = /^amur_([^_]*)/.exec(given)?.[1] ?? given;
  return { id, revoked: await people.revokeToken(id, { by: user, at: now() }) };
}
