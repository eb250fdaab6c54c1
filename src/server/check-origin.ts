/**
 * From where one may ask. A web page elsewhere can make the user's browser ask a server that only they reach: by a name that
 * points here (DNS rebinding), or by a form or script of another site (CSRF). Both are refused, whoever asks.
 */
import type { MiddlewareHandler } from 'hono';
import { type IsProxy, isThisMachine, type Names, peerOf } from './addresses.ts';
import { Refusal } from './problem.ts';

export interface GuardOptions {
  /** Known once the server listens. */
  readonly names: () => Names;
  /** Who passes requests on to it; null for nobody. */
  readonly isProxy: IsProxy | null;
  /** False where whoever reaches the server may do all: then nobody else may pass requests on to it. */
  readonly mustComeIn: boolean;
}

/** What proxies say of those they ask for. */
const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what is not addressed to this server, what another site asks, and what a proxy passes on that nobody knows of. */
export function guard({ names, isProxy, mustComeIn }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const { hosts, origins } = names();
    const host = c.req.header('host')?.toLowerCase();
    // A request line may name the server too, and then counts for more than Host: it has to be the same one.
    const asked = host === undefined || !hosts.has(host) ? host : hostOfTarget(c.req.url, host);
    if (asked === undefined || !hosts.has(asked)) {
      throw new Refusal(
        'forbidden',
        `This server does not answer to the name "${(asked ?? '').slice(0, 80)}"`,
        mustComeIn ? 'Its names are given at its start: --public-name.' : `Ask it as ${names().url}.`,
      );
    }
    const peer = peerOf(c) ?? '';
    if (isProxy !== null && !isProxy(peer) && !isThisMachine(peer)) {
      throw new Refusal(
        'forbidden',
        `${peer.slice(0, 60) || 'Whoever asks'} is not the proxy that this server stands behind`,
        'Ask by its public name; a proxy is named at its start: --behind-proxy ADDRESS.',
      );
    }
    if (!mustComeIn && isProxy === null && passedOn.some((name) => c.req.header(name) !== undefined)) {
      throw new Refusal(
        'forbidden',
        'A proxy passes this request on, and whoever it comes from would be the user of this machine',
        'Start Amur with --behind-proxy and --public-name: people then come in with tokens.',
      );
    }
    const origin = c.req.header('origin')?.toLowerCase();
    const site = c.req.header('sec-fetch-site');
    const sameOrigin = site === undefined || site === 'same-origin' || site === 'none';
    const ownOrigin = origin === undefined || origins.has(origin);
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

/** The name in the address that was asked for, written as `host` is where both mean the same. */
function hostOfTarget(url: string, host: string): string {
  const target = new URL(url).host;
  return target === new URL(`http://${host}`).host ? host : target;
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
