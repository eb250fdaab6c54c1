/**
 * Who may ask. The server listens on the loopback address alone, yet a web page elsewhere can make the user's browser
 * ask it: by a name that points here (DNS rebinding), or by a form or script of another site (CSRF). Both are refused.
 */
import type { MiddlewareHandler } from 'hono';
import { InvalidInput } from '../model/errors.ts';
import { Refusal } from './problem.ts';

/** The only addresses that the server may listen on, until there are tokens. */
const loopback: Readonly<Record<string, string>> = {
  '127.0.0.1': '127.0.0.1',
  localhost: '127.0.0.1',
};

/** The address to listen on; throws InvalidInput for any but this machine's own. */
export function loopbackAddress(host: string): string {
  const address = Object.hasOwn(loopback, host.toLowerCase()) ? loopback[host.toLowerCase()] : undefined;
  if (address !== undefined) return address;
  throw new InvalidInput(
    `Amur does not listen on "${host.slice(0, 60)}": it has no login yet, so only this machine may ask it`,
    {
      hint: 'Use 127.0.0.1. Other addresses come with access tokens; until then, reach it through an SSH tunnel.',
    },
  );
}

const names = ['localhost', '127.0.0.1', '[::1]'];

/** The values of `Host` that mean this server. */
function ownHosts(port: number): ReadonlySet<string> {
  return new Set(names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what is not addressed to this server, and what another site asks. `port` is known once it listens. */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = ownHosts(port());
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !hosts.has(host)) {
      throw new Refusal(
        'forbidden',
        `This server does not answer to the name "${(host ?? '').slice(0, 80)}"`,
        `Ask it as http://127.0.0.1:${port()} or http://localhost:${port()}.`,
      );
    }
    const origin = c.req.header('origin')?.toLowerCase();
    const site = c.req.header('sec-fetch-site');
    const sameOrigin = site === undefined || site === 'same-origin' || site === 'none';
    const ownOrigin =
      origin === undefined || (origin.startsWith('http://') && hosts.has(origin.slice('http://'.length)));
    const reads = safeMethods.has(c.req.method);
    // A link on another site may lead here; a script or a form of another site may not ask.
    const followsLink =
      reads && c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';
    if (!ownOrigin || (!sameOrigin && !followsLink)) {
      throw new Refusal('forbidden', 'Another site may not ask this server', 'Open the page of Amur itself.');
    }
    await next();
  };
}

/** What the page may load: from this server alone, no scripts written into pages, no frames around it. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that every answer carries; an answer's own policy, where it has one, stands. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
};
