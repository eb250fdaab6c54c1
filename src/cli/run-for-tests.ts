/** Runs the command as a user does: in a process of its own, or in this one, which spares its start. */
import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Gives what the command printed and its exit code; for tests of how a process begins, reads, writes and ends. */
export function amur(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { AMUR_DATA: _data, AMUR_DATABASE_URL: _url, ...inherited } = process.env;
    const child = spawn(process.execPath, [program, ...args], {
      cwd: options.cwd,
      env: { ...inherited, AMUR_USER: 'tester', ...options.env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    );
    child.stdin.on('error', () => {}); // A command that fails early does not read its input.
    child.stdin.end(options.input ?? '');
  });
}

/** The command that runs here now: streams, environment and exit code are the whole process's, so one waits for another. */
let running: Promise<unknown> = Promise.resolve();

/**
 * The same from the sources, in this process, over streams and an environment put in the place of its own; for tests of what a
 * command does. A command that changes whether the process lives (`start`, `work`) has no place here.
 */
export function amurHere(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const turn = running.then(() => runHere(args, options));
  running = turn.catch(() => undefined);
  return turn;
}

async function runHere(args: readonly string[], { input, cwd, env }: RunOptions): Promise<Ran> {
  const { runCommand } = await import('./run.ts');
  const out = gathering();
  const err = gathering();
  const before = { cwd: process.cwd(), code: process.exitCode, held: held() };
  const streams = {
    stdin: Readable.from(input === undefined || input.length === 0 ? [] : [Buffer.from(input)], { objectMode: false }),
    stdout: out.stream,
    stderr: err.stream,
  };
  const own = Object.entries(streams).map(([name, value]) => {
    const property = Object.getOwnPropertyDescriptor(process, name)!;
    Object.defineProperty(process, name, { configurable: true, value });
    return [name, property] as const;
  });
  const restore = surround({ AMUR_DATA: undefined, AMUR_DATABASE_URL: undefined, AMUR_USER: 'tester', ...env });
  process.exitCode = undefined;
  if (cwd !== undefined) process.chdir(cwd);
  try {
    await runCommand(args);
    await letGo(before.held, args);
    return { code: Number(process.exitCode ?? 0), out: out.text(), err: err.text() };
  } finally {
    for (const [name, property] of own) Object.defineProperty(process, name, property);
    restore();
    process.exitCode = before.code;
    if (cwd !== undefined) process.chdir(before.cwd);
  }
}

/** Sets variables of the environment, undefined for none, and gives what puts them back. */
function surround(env: Readonly<Record<string, string | undefined>>): () => void {
  const set = (values: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  set(env);
  return () => set(before);
}

/** Connections and threads of this process, which would keep one of the command's own from ending. */
function held(): number {
  return process.getActiveResourcesInfo().filter((kind) => /^(TCPSocketWrap|PipeWrap|MessagePort)$/.test(kind)).length;
}

/** Waits until a command has none left; throws where it keeps them. */
async function letGo(before: number, args: readonly string[]): Promise<void> {
  const began = Date.now();
  while (held() > before) {
    if (Date.now() - began > 60_000)
      throw new Error(`amur ${args.join(' ')} would not end: it left a connection or a thread`);
    await sleep(10);
  }
}

/** A stream that keeps what is written to it. */
function gathering() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}
