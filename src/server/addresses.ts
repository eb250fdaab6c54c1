/** Where the server listens, and the names it answers to. */
import { isIP } from 'node:net';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { InvalidInput } from '../model/errors.ts';

/** Names of this machine, for itself alone. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);
/** Every address that the machine has. */
const anywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Where to listen. */
export interface Place {
  readonly address: string;
  /** True where only this machine can ask. */
  readonly isLoopback: boolean;
}

/** The address to listen on; throws InvalidInput for what is no address. */
export function listenPlace(host: string): Place {
  const given = host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
  if (given === 'localhost') return { address: '127.0.0.1', isLoopback: true };
  if (isIP(given) === 0) {
    throw new InvalidInput(`"${host.slice(0, 60)}" is no address to listen on`, {
      hint: 'Use 127.0.0.1 for this machine alone, 0.0.0.0 for every network it is in, or one of its own addresses.',
    });
  }
  return { address: given, isLoopback: loopback.has(given) };
}

/** A name that people call the server by, with its port where one was given; throws InvalidInput for anything else. */
export function publicName(given: string): string {
  try {
    const { host, hostname, username, pathname, search } = new URL(`http://${given.trim()}`);
    const plain = username === '' && pathname === '/' && search === '' && !given.includes('/');
    // The URL parser leaves out port 80, which was meant where it was written.
    if (plain && /[a-z0-9]/.test(hostname)) return given.trim().endsWith(':80') ? `${hostname}:80` : host;
  } catch {
    // Told below.
  }
  throw new InvalidInput(`"${given.slice(0, 80)}" is no name of a server`, {
    hint: 'Write it as in the address of the page, without https://, e.g. amur.example.org.',
  });
}

export interface Names {
  /** What `Host` may say, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** What `Origin` may say. */
  readonly origins: ReadonlySet<string>;
  /** Those whose visitors come by https. */
  readonly secure: ReadonlySet<string>;
  /** The first address to give to people. */
  readonly url: string;
}

/** The names that mean this server. Behind a proxy the public ones are reached by https, without the server's own port. */
export function namesOf(
  { address }: Pick<Place, 'address'>,
  port: number,
  publicNames: readonly string[],
  behindProxy: boolean,
): Names {
  const atPort = (name: string): readonly string[] => [`${name}:${port}`, ...(port === 80 ? [name] : [])];
  const own = anywhere.has(address) || loopback.has(address) ? [] : [address];
  const local = ['localhost', '127.0.0.1', '::1', ...own].flatMap((name) =>
    atPort(isIP(name) === 6 ? `[${name}]` : name),
  );
  const hasPort = (name: string): boolean => /:\d+$/.test(name);
  const called = publicNames.flatMap((name) => {
    if (hasPort(name)) return [name];
    return behindProxy ? [name, `${name}:443`] : atPort(name);
  });
  const scheme = behindProxy ? 'https' : 'http';
  const shown = behindProxy ? publicNames[0] : called[0];
  const fallback = `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
  return {
    hosts: new Set([...local, ...called]),
    origins: new Set([...local.map((name) => `http://${name}`), ...called.map((name) => `${scheme}://${name}`)]),
    secure: new Set(behindProxy ? called : []),
    url: shown === undefined ? fallback : `${scheme}://${shown}`,
  };
}

/** Whether a connection from an address is one of the proxies before the server. */
export type IsProxy = (address: string) => boolean;

/** The proxies at some addresses or networks (`10.0.0.0/24`); throws InvalidInput for what is neither. */
export function proxiesAt(written: readonly string[]): IsProxy {
  const networks = written.map((each) => networkWritten(each.trim()));
  return (address) => {
    if (isIP(address) === 0) return false;
    // An IPv4 address that comes over an IPv6 socket is the former.
    const read = ipaddr.process(address);
    return networks.some(([network, bits]) => network.kind() === read.kind() && read.match(network, bits));
  };
}

function networkWritten(written: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [address = '', bits] = written.split('/');
  const whole = isIP(address) === 6 ? 128 : 32;
  const size = bits === undefined ? whole : Number(bits || 0);
  // A network of all addresses would believe everybody.
  if (isIP(address) === 0 || !Number.isInteger(size) || size < 1 || size > whole) {
    throw new InvalidInput(`"${written.slice(0, 60)}" is no address or network of a proxy`, {
      hint: 'Write an address, e.g. 192.0.2.7, or a network, e.g. 10.0.0.0/24.',
    });
  }
  return [ipaddr.parse(address), size];
}

/** Whether a connection comes from this machine itself. */
export const isThisMachine: IsProxy = proxiesAt(['127.0.0.1', '::1']);

/** The address at the other end of the connection that a request came by; undefined where it came by none. */
export function peerOf(c: Context): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}

/**
 * The address that somebody asks from. Where a proxy asks it is what the proxy says last; what stands before it anybody may have
 * said, and nobody else is believed.
 */
export function askedFrom(peer: string | undefined, forwarded: string | undefined, isProxy: IsProxy | null): string {
  const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
  const said = peer !== undefined && isProxy?.(peer) ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return said && isIP(said) !== 0 ? plain(said) : plain(peer ?? 'unknown');
}

/** The network that tries are counted for: an IPv4 address, or the half of an IPv6 address that a site has. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole =
    tail === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
