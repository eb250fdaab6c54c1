/**
 * Child processes that do what they are asked, one thing at a time each. Processes, not threads: a text that brings down the
 * program takes only its own process along, and another takes its place.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, getPriority, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Conflict, type ErrorCode, InvalidInput, isAmurError, NotFound, Unavailable } from '../model/errors.ts';

/** What the processes can do: functions, by name, whose arguments and results can be copied (structured clone). */
export type Work<W> = { readonly [K in keyof W]: (...args: never[]) => Promise<unknown> };

export interface ProcessPool<W extends Work<W>> {
  /**
   * Has a process do it, as soon as one is free. Throws what the function throws there, and Unavailable, by a Died, where the process
   * died at it `tries` times (once by default); what takes too long or too much memory is not tried again.
   */
  run<K extends keyof W & string>(name: K, args: Parameters<W[K]>, tries?: number): Promise<Awaited<ReturnType<W[K]>>>;
  /** Why processes end before they can do anything, for which nothing more is tried; null where they work. */
  broken(): Error | null;
  /** Process ids, for tests. */
  pids(): readonly number[];
  /** Ends the processes; one that is at something is killed. */
  close(): Promise<void>;
}

export interface ProcessPoolOptions {
  readonly size: number;
  /** Where the program of the processes may be: compiled, or as source. */
  readonly scripts: readonly URL[];
  /** Seconds a process may be at one thing before it is killed. */
  readonly seconds: number;
  /** Megabytes a process may take before it ends itself. */
  readonly megabytes: number;
}

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}
/** The first thing a process says is that it is ready; of each answer, whether it has grown too large to be asked again. */
type Reply =
  | { readonly ready: true }
  | ({ readonly grown: boolean } & ({ readonly value: unknown } | { readonly error: PlainError }));

interface PlainError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly hint: string | undefined;
}

/** Processes that end so often in a row before they are ready do not start at all. */
const deathsBeforeReady = 3;

/** By this signal a process ends that takes more memory than it may; by the other V8 ends one whose heap is full. */
const memorySignal = 'SIGUSR2';
const heapSignal = 'SIGABRT';
/** Milliseconds between two looks at the memory a process takes. */
const lookEvery = 50;

/** A process died at something; `message` says how. */
export class Died extends Error {
  /** What it had too much of, where that was it. */
  readonly tooMuch: 'time' | 'memory' | null;

  constructor(message: string, tooMuch: Died['tooMuch']) {
    super(message);
    this.tooMuch = tooMuch;
  }
}

/** Starts a process when the first thing is asked of it. */
export function startProcessPool<W extends Work<W>>(options: ProcessPoolOptions): ProcessPool<W> {
  const script = scriptOf(options.scripts);
  const idle: (ChildProcess | null)[] = Array.from({ length: options.size }, () => null);
  const waiting: ((child: ChildProcess | null) => void)[] = [];
  const children = new Set<ChildProcess>();
  const ready = new WeakSet<ChildProcess>();
  const busy = new Set<ChildProcess>();
  let deaths = 0;
  let broken: Error | null = null;

  function start(): ChildProcess {
    const child = fork(script.file, [String(options.megabytes)], {
      execArgv: [...script.execArgv, `--max-old-space-size=${options.megabytes}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    children.add(child);
    child.once('message', () => {
      ready.add(child);
      deaths = 0;
    });
    child.once('exit', (code, signal) => {
      children.delete(child);
      if (!ready.has(child) && ++deaths >= deathsBeforeReady) {
        broken ??= new Unavailable(`A worker process does not start: it ${ending(code, signal)}.`, {
          hint: 'What it said before stands above; amur doctor looks at the database.',
        });
      }
    });
    // A process that cannot be started or reached has ended, and 'exit' says so.
    child.on('error', () => (child.pid === undefined ? child.emit('exit', null, null) : child.kill('SIGKILL')));
    return child;
  }

  function ask(child: ChildProcess, call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let late = false;
      let timer: NodeJS.Timeout | undefined;
      const watch = (): void => {
        timer = setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, options.seconds * 1000);
      };
      const heard = (reply: Reply): void => {
        if ('ready' in reply) {
          watch();
          return;
        }
        end();
        // Another takes its place: memory that a large text took is not given back otherwise.
        if (reply.grown) child.disconnect();
        if ('value' in reply) resolve(reply.value);
        else reject(errorOf(reply.error));
      };
      const died = (code: number | null, signal: NodeJS.Signals | null): void => {
        end();
        if (late) reject(new Died(`was stopped after ${options.seconds} seconds`, 'time'));
        else if (signal === memorySignal || signal === heapSignal)
          reject(new Died(`was stopped at ${options.megabytes} MB of memory`, 'memory'));
        else reject(new Died(ending(code, signal), null));
      };
      const end = (): void => {
        clearTimeout(timer);
        child.off('message', heard).off('exit', died);
      };
      child.on('message', heard).on('exit', died);
      if (ready.has(child)) watch();
      child.send(call, () => undefined);
    });
  }

  async function once(call: Call): Promise<unknown> {
    const free = idle.length > 0 ? idle.pop()! : await new Promise<ChildProcess | null>((come) => waiting.push(come));
    let child = free !== null && children.has(free) && free.connected ? free : null;
    try {
      if (broken) throw broken;
      child ??= start();
      busy.add(child);
      return await ask(child, call);
    } finally {
      if (child) busy.delete(child);
      const next = waiting.shift();
      if (next) next(child);
      else idle.push(child);
    }
  }

  return {
    async run(name, args, tries = 1) {
      for (let tried = 1; ; tried++) {
        try {
          return (await once({ name, args })) as never;
        } catch (error) {
          if (!(error instanceof Died)) throw error;
          if (broken) throw broken;
          if (tried >= tries || error.tooMuch !== null)
            throw new Unavailable(`The process that worked at it ${error.message}.`, { cause: error });
          await sleep(100);
        }
      }
    },
    broken: () => broken,
    pids: () => [...children].flatMap(({ pid }) => pid ?? []),
    async close() {
      const ended = [...children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of children) {
        if (busy.has(child)) child.kill('SIGKILL');
        else if (child.connected) child.disconnect();
      }
      await Promise.all(ended);
    },
  };
}

/**
 * The other side, in the child process: does what is asked until whoever asks goes away. Signals of a terminal reach all its processes;
 * what is to be done about them is decided by the one that asks.
 */
export function serveWork<W extends Work<W>>(work: W): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  giveWay();
  const most = Number(process.argv[2]) * 1024 * 1024;
  watchMemory(most);
  const say = (reply: Reply): void => {
    if (process.connected) process.send!(reply);
  };
  process.on('message', async ({ name, args }: Call) => {
    try {
      const value = await work[name as keyof W](...(args as never[]));
      say({ value, grown: process.memoryUsage.rss() > most / 2 });
    } catch (error) {
      say({ error: plainError(error), grown: process.memoryUsage.rss() > most / 2 });
    }
  });
  // What was asked tells whoever waits for it. What a library leaves behind besides, as PDF.js does of a damaged file, would end the process.
  process.on('unhandledRejection', () => undefined);
  // Nobody waits for what is under way.
  process.on('disconnect', () => process.exit());
  say({ ready: true });
}

/**
 * Lets whoever answers people go first. A priority that is lower already is left as it is, and where none may be set (a systemd unit that
 * bars `setpriority`) the work is done at the one there is.
 */
function giveWay(): void {
  const wanted = constants.priority.PRIORITY_BELOW_NORMAL;
  try {
    if (getPriority() < wanted) setPriority(wanted);
  } catch {
    // Reading works at any priority.
  }
}

/** Ends the process when it takes more memory than so many bytes. A thread looks, since whoever reads a text does nothing else meanwhile. */
function watchMemory(most: number): void {
  const look = `setInterval(() => {
    if (process.memoryUsage.rss() > ${most}) process.kill(process.pid, '${memorySignal}');
  }, ${lookEvery});`;
  new Worker(look, { eval: true, execArgv: [] }).unref();
}

function plainError(error: unknown): PlainError {
  if (isAmurError(error)) return { code: error.code, message: error.message, hint: error.hint };
  // A fault of Amur's own: its stack helps whoever looks for it.
  return {
    code: null,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    hint: undefined,
  };
}

const classes = { 'invalid-input': InvalidInput, 'not-found': NotFound, conflict: Conflict, unavailable: Unavailable };

function errorOf({ code, message, hint }: PlainError): Error {
  if (code === null) return new Error(message);
  return new classes[code](message, hint === undefined ? {} : { hint });
}

function ending(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `was ended by ${signal}` : `ended with status ${code}`;
}

/** The first script that is there; a source starts with the loader for TypeScript. */
function scriptOf(scripts: readonly URL[]): { readonly file: string; readonly execArgv: readonly string[] } {
  const file = scripts.map((script) => fileURLToPath(script)).find((each) => existsSync(each));
  if (file === undefined) {
    throw new Unavailable('The program of the workers is not beside Amur.', { hint: 'Install Amur again.' });
  }
  if (!file.endsWith('.ts')) return { file, execArgv: [] };
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  return { file, execArgv: ['--import', tsx.href] };
}

/** Does work on items, so many at once, and gives what comes of it in the order of the items. */
export async function* inOrder<Item, Done>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const underway: Promise<Done>[] = [];
  for await (const item of items) {
    const done = work(item);
    // Its failure is met in its turn.
    done.catch(() => undefined);
    underway.push(done);
    if (underway.length >= atOnce) yield await underway.shift()!;
  }
  for (const done of underway) yield await done;
}
