/** `amur start` as a process of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

export interface StartedServer {
  readonly url: string;
  readonly pid: number;
  /** Asks a path below `/api/v1`; with a body, which is sent as JSON, by POST. */
  ask(path: string, body?: unknown, init?: RequestInit): Promise<Response>;
  /** What it answers, as JSON. */
  json<T>(path: string, body?: unknown): Promise<T>;
  /** What it wrote to its log. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts it on a database that a URL names. */
export function startServerAt(databaseUrl: string, ...args: readonly string[]): Promise<StartedServer> {
  return startServer({ AMUR_DATABASE_URL: databaseUrl, AMUR_DATA: '/nonexistent' }, args);
}

/** Starts it on a data folder; `log` is where its log goes, which is kept for `log()` by default. */
export function startServerIn(
  { folder, log }: { readonly folder: string; readonly log?: number },
  ...args: readonly string[]
): Promise<StartedServer> {
  return startServer({ AMUR_DATA: folder, AMUR_DATABASE_URL: undefined }, args, log);
}

/** Starts it and waits until it says where it is; throws what it said where it ends instead. */
function startServer(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  log?: number,
): Promise<StartedServer> {
  const child = spawn(process.execPath, [program, 'start', '--port', '0', ...args], {
    env: { ...process.env, AMUR_USER: 'ann', ...env },
    stdio: ['ignore', 'pipe', log ?? 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`amur start ended with ${code}: ${err}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      const url = /Amur is at (\S+)/.exec(chunk.toString('utf8'))?.[1];
      if (url === undefined) return;
      const ask = (path: string, body?: unknown, init: RequestInit = {}): Promise<Response> => {
        const headers = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers };
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        return fetch(`${url}/api/v1${path}`, { ...sent, ...init, headers });
      };
      resolve({
        url,
        pid: child.pid!,
        ask,
        log: () => err,
        json: async <T>(path: string, body?: unknown) => (await (await ask(path, body)).json()) as T,
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      });
    });
  });
}
