/** Starts the server, and stops it without cutting anybody off. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { PeoplePorts } from '../app/people/people-ports.ts';
import { anybodyCanComeIn } from '../app/people/sign-in.ts';
import type { Ports } from '../app/ports.ts';
import { gazetteerFolder } from '../io/gazetteer-files.ts';
import { amurVersion } from '../io/package-files.ts';
import { Conflict, InvalidInput, Unavailable } from '../model/errors.ts';
import { listenPlace, namesOf, type Place, proxiesAt, publicName } from './addresses.ts';
import { type Access, createApp } from './app.ts';
import { type Geometry, openGeometry } from './geometry.ts';
import type { ServerLog } from './server-log.ts';

export interface ServerOptions {
  readonly ports: Ports;
  readonly people: PeoplePorts;
  /** Default 127.0.0.1. On any address but this machine's own people come in with tokens. */
  readonly host?: string;
  /** Names that people call it by, besides those of the machine for itself. */
  readonly publicNames?: readonly string[];
  /** Addresses and networks of proxies with https that pass requests on to it. */
  readonly proxies?: readonly string[];
  /** On another address than this machine's own without https before it. */
  readonly unencrypted?: boolean;
  /** Tokens on this machine's own address too. */
  readonly requireTokens?: boolean;
  /** 0 takes a free one. */
  readonly port: number;
  /** The compiled page; without it the interface alone is served. */
  readonly webFolder?: string | null;
  readonly geometry?: Geometry;
  /** The database is a read replica: what would record something is refused. */
  readonly readOnly?: boolean;
  readonly log: Pick<ServerLog, 'answered' | 'fault'>;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Whether people must come in with tokens. */
  readonly mustComeIn: boolean;
  /** Ends connections that are idle, lets answers under way finish, and resolves when the port is free. */
  close(): Promise<void>;
}

/** How long answers under way may take at the end, in milliseconds. */
const patience = 5000;

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Conflict(`Port ${port} is taken by another program, or Amur runs already`, {
      hint: `Open http://127.0.0.1:${port} to see, or choose another port with --port, or --port 0 for a free one.`,
    });
  }
  if (error.code === 'EADDRNOTAVAIL') {
    return new InvalidInput('This machine has no such address to listen on', {
      hint: 'Use one of its own addresses, 127.0.0.1, or 0.0.0.0 for all of them.',
    });
  }
  if (error.code === 'EACCES') {
    return new Unavailable(`Port ${port} may not be used by this account`, {
      hint: 'Choose a port from 1024 on with --port.',
    });
  }
  return error;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => reject(listenError(error, port));
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Where it listens and who may ask; throws where nobody could come in, or nobody could name it. */
async function accessOf({
  host,
  publicNames = [],
  proxies = [],
  unencrypted = false,
  requireTokens = false,
  people,
}: ServerOptions): Promise<Access> {
  const place = listenPlace(host ?? '127.0.0.1');
  const called = publicNames.map(publicName);
  const behindProxy = proxies.length > 0;
  const isProxy = behindProxy ? proxiesAt(proxies) : null;
  const mustComeIn = requireTokens || behindProxy || !place.isLoopback;
  if (!place.isLoopback && !behindProxy && !unencrypted) {
    throw new InvalidInput(`On ${place.address} texts and tokens would go over the network unencrypted`, {
      hint: 'Put a proxy with https before it and name its address (--behind-proxy ADDRESS), or say --unencrypted where you trust the network.',
    });
  }
  if (behindProxy && called.length === 0) {
    throw new InvalidInput('Behind a proxy, say the name that people call it by', {
      hint: 'E.g. --public-name amur.example.org.',
    });
  }
  if (isAnywhere(place) && called.length === 0) {
    throw new InvalidInput(`On ${place.address} the server must know its names: it answers to no others`, {
      hint: 'Say them: --public-name amur.example.org (or the address that people type).',
    });
  }
  if (place.isLoopback && called.length > 0 && !mustComeIn) {
    throw new InvalidInput('A public name is for others than the user of this machine, who come in with tokens', {
      hint: 'Add --behind-proxy where a proxy passes requests on, or --require-tokens.',
    });
  }
  if (mustComeIn && !(await anybodyCanComeIn(people))) {
    throw new Conflict('Nobody could come in: there is no active person with a token that holds', {
      hint: 'Make one first: amur people add NAME --role admin, then amur people token NAME.',
    });
  }
  return { place, publicNames: called, isProxy, mustComeIn };
}

function isAnywhere({ address }: Place): boolean {
  return address === '0.0.0.0' || address === '::';
}

/**
 * Listens. Throws InvalidInput for what is no address or has no name, Conflict for a port that is taken or where nobody could
 * come in.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const access = await accessOf(options);
  const { place, publicNames, isProxy, mustComeIn } = access;
  let listening = options.port;
  const { log } = options;
  const app = createApp({
    ports: options.ports,
    people: options.people,
    access,
    readOnly: options.readOnly ?? false,
    geometry: options.geometry ?? openGeometry(join(gazetteerFolder(), 'geometry')),
    webFolder: options.webFolder ?? null,
    port: () => listening,
    versions: { amur: amurVersion(), node: process.version },
    log,
  });
  const server = createAdaptorServer({ fetch: app.fetch, autoCleanupIncoming: true }) as Server;
  await listen(server, options.port, place.address);
  // A promise that one request left behind would end the program, and with it all others.
  process.on('unhandledRejection', log.fault);
  const address = server.address();
  if (address !== null && typeof address === 'object') listening = address.port;
  return {
    url: namesOf(place, listening, publicNames, isProxy !== null).url,
    port: listening,
    mustComeIn,
    async close() {
      await closeServer(server);
      process.off('unhandledRejection', log.fault);
    },
  };
}
