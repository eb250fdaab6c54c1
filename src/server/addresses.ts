/** Where the server listens, and the names it answers to. */
import { BlockList, isIP } from 'node:net';
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

/** Addresses that only this machine and its own networks have: a proxy asks from one of them. */
const near = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(network, bits, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

const isNear = (address: string): boolean => near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * The address that somebody asks from. Behind a proxy it is what the proxy says last; what is before it anybody may have said, and
 * whoever comes from outside past the proxy is not believed.
 */
export function askedFrom(socket: string | undefined, forwarded: string | undefined, behindProxy: boolean): string {
  const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
  const own = socket === undefined ? undefined : plain(socket);
  const said = behindProxy && (own === undefined || isNear(own)) ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return said && isIP(said) !== 0 ? plain(said) : (own ?? 'unknown');
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
