/** The cookie of a session: out of reach of scripts, sent by our own pages alone, and over https only where there is any. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Names } from './addresses.ts';

/** How a visitor came, by the name they used. */
export interface Visit {
  readonly secure: boolean;
  /** Cookies know no ports: two servers on one machine must not take each other's. */
  readonly port: number;
}

/** How this request came. */
export function visitOf(c: Context, names: Names, port: number): Visit {
  return { secure: names.secure.has(c.req.header('host')?.toLowerCase() ?? ''), port };
}

const nameFor = ({ secure, port }: Visit): string => (secure ? 'amur-session' : `amur-session-${port}`);
/** Browsers take a name with this prefix from a secure page of this very host alone. */
const prefixFor = ({ secure }: Visit): { prefix: 'host' } | Record<string, never> => (secure ? { prefix: 'host' } : {});

/** The secret that came with the request; null without one. */
export function sessionSecret(c: Context, visit: Visit): string | null {
  const secret = visit.secure ? getCookie(c, nameFor(visit), 'host') : getCookie(c, nameFor(visit));
  return secret && /^[0-9a-z]{32}$/.test(secret) ? secret : null;
}

/** Gives the secret to the browser, until an instant. */
export function keepSession(c: Context, visit: Visit, secret: string, until: string): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: visit.secure,
    expires: new Date(until),
  } as const;
  setCookie(c, nameFor(visit), secret, { ...options, ...prefixFor(visit) });
}

/** Takes it away again. */
export function dropSession(c: Context, visit: Visit): void {
  deleteCookie(c, nameFor(visit), { path: '/', secure: visit.secure, ...prefixFor(visit) });
}
