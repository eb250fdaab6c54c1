/** Starts the server on this machine's own address, and stops it without cutting anybody off. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { gazetteerFolder } from '../adapters/gazetteer-files.ts';
import { amurVersion } from '../adapters/package-files.ts';
import type { Desk } from '../desk/ports.ts';
import { Conflict, Unavailable } from '../model/errors.ts';
import { createApp } from './app.ts';
import { type Geometry, openGeometry } from './geometry.ts';
import { loopbackAddress } from './guard.ts';

export interface ServerOptions {
  readonly desk: Desk;
  /** Default 127.0.0.1; any address but this machine's own is refused. */
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The compiled page; without it the interface alone is served. */
  readonly webFolder?: string | null;
  readonly geometry?: Geometry;
  /** Where faults of Amur's own are told; default standard error. */
  readonly log?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Ends connections that are idle, lets answers under way finish, and resolves when the port is free. */
  close(): Promise<void>;
}

/** How long answers under way may take at the end, in milliseconds. */
const patience = 5000;

function logToStandardError(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`amur: a fault while answering; please report it with these lines\n${words}\n`);
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Conflict(`Port ${port} is taken by another program, or Amur runs already`, {
      hint: `Open http://127.0.0.1:${port} to see, or choose another port with --port, or --port 0 for a free one.`,
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

/** Listens. Throws InvalidInput for an address that is not this machine's own, Conflict for a port that is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = loopbackAddress(options.host ?? '127.0.0.1');
  let listening = options.port;
  const app = createApp({
    desk: options.desk,
    geometry: options.geometry ?? openGeometry(join(gazetteerFolder(), 'geometry')),
    webFolder: options.webFolder ?? null,
    port: () => listening,
    versions: { amur: amurVersion(), node: process.version },
    log: options.log ?? logToStandardError,
  });
  const server = createAdaptorServer({ fetch: app.fetch, autoCleanupIncoming: true }) as Server;
  await listen(server, options.port, host);
  const address = server.address();
  if (address !== null && typeof address === 'object') listening = address.port;
  return { url: `http://${host}:${listening}`, port: listening, close: () => closeServer(server) };
}
