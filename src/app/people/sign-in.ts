/** Letting people in: by a token, or by a session of the page that was begun with one. */

import { type NotLetIn, whyNotSession, whyNotToken } from '../../store/people/admission.ts';
import type { Role } from '../../store/people/roles.ts';
import {
  hoursAfter,
  makeSession,
  sameHash,
  secretHash,
  sessionBytes,
  sessionHours,
  tokenIdOf,
} from '../../store/people/token.ts';
import type { TokenHolder } from '../../store/ports/people.ts';
import type { PeoplePorts } from './people-ports.ts';

/** Somebody who was let in. */
export interface LetIn {
  readonly name: string;
  readonly role: Role;
  /** The public part of the token they came with. */
  readonly token: string;
  /** Until when, if nothing ends it before. */
  readonly until: string;
}

/** What came of it; `token` is the public part of what was shown, where it has one. */
export type CameIn =
  | { readonly ok: true; readonly person: LetIn }
  | { readonly ok: false; readonly why: NotLetIn; readonly token: string | null };

type Ports = Pick<PeoplePorts, 'people' | 'now'>;

/** Compared with where there is no such token, so that the answer takes as long. */
const nobody = '0'.repeat(64);

/** By a token. A wrong secret and a token that never was are told alike; the rest is told to who has the secret. */
export async function byToken({ people, now }: Ports, token: string): Promise<CameIn> {
  const id = tokenIdOf(token.trim());
  if (id === null) return { ok: false, why: 'unknown', token: null };
  const holder = await people.tokenHolder(id);
  const right = sameHash(secretHash(token.trim()), holder?.hash ?? nobody);
  if (holder === null || !right) return { ok: false, why: 'unknown', token: id };
  const at = now();
  const why = whyNotToken(holder, at);
  if (why !== null) return { ok: false, why, token: id };
  // The day alone: a token that is asked with a thousand times a day is written once.
  if (holder.lastUsed !== at.slice(0, 10)) await people.noteUse(id, at.slice(0, 10));
  return { ok: true, person: letIn(holder, holder.expiresAt) };
}

/** By the secret of a session. */
export async function bySession({ people, now }: Ports, secret: string): Promise<CameIn> {
  const session = await people.sessionHolder(secretHash(secret));
  if (session === null) return { ok: false, why: 'unknown', token: null };
  const why = whyNotSession(session, now());
  if (why !== null) return { ok: false, why, token: session.token.id };
  return { ok: true, person: letIn(session.token, session.expiresAt) };
}

/** Begins a session of somebody who has just shown a token; its secret is told this once. */
export async function beginSession(
  { people, chance, now }: Pick<PeoplePorts, 'people' | 'chance' | 'now'>,
  { token, until }: LetIn,
): Promise<{ readonly secret: string; readonly until: string }> {
  const secret = makeSession(chance(sessionBytes));
  const at = now();
  const longest = hoursAfter(at, sessionHours);
  const end = until < longest ? until : longest;
  await people.beginSession(secretHash(secret), token, end, at);
  return { secret, until: end };
}

/** Ends a session; nothing happens where there is none. */
export async function endSession({ people, now }: Ports, secret: string): Promise<void> {
  await people.endSession(secretHash(secret), now());
}

/** Whether anybody could come in: an active person with a token that holds. */
export async function anybodyCanComeIn({ people, now }: Ports): Promise<boolean> {
  const active = new Set((await people.people()).flatMap(({ name, active }) => (active ? [name] : [])));
  const at = now();
  return (await people.tokens()).some(
    ({ person, revoked, expiresAt }) => revoked === null && expiresAt > at && active.has(person),
  );
}

function letIn({ person: name, role, id: token }: TokenHolder, until: string): LetIn {
  return { name, role, token, until };
}
