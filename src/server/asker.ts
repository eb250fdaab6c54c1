/** Who asks: known to all that is done for one request, so that what is recorded bears the name of the person who asked. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Right, Role } from '../store/people/roles.ts';
import { may } from '../store/people/roles.ts';

export interface Asker {
  readonly name: string;
  readonly role: Role;
  /** `machine`: nobody had to come in; `token`: with each request; `session`: signed in on the page. */
  readonly by: 'machine' | 'token' | 'session';
  /** Until when, ISO 8601; null for the user of the machine. */
  readonly until: string | null;
  /** The address they ask from. */
  readonly from: string;
}

const asking = new AsyncLocalStorage<Asker>();

/** Does some work for somebody. */
export function doneFor<T>(asker: Asker, work: () => T): T {
  return asking.run(asker, work);
}

/** Who asks; a fault where nobody was let in. */
export function asker(): Asker {
  const held = asking.getStore();
  if (held === undefined) throw new Error('work of a route outside a request that was let in');
  return held;
}

/** Whether who asks may do a kind of act. */
export function askerMay(right: Right): boolean {
  return may(asker().role, right);
}

/** The same ports with the one who asks as their user; what is asked anew each time goes on to be. */
export function forAsker<T extends { readonly user: string }>(ports: T): T {
  const user = { get: () => asker().name, enumerable: true };
  return Object.defineProperties({} as T, { ...Object.getOwnPropertyDescriptors(ports), user });
}
