/**
 * The processes that work at the queue: started, watched, stopped. Each takes its jobs itself; here their leases are made to
 * last (a process that reads has no time for that), and what a process that dies leaves behind is noted as failed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nextTry, type WorkedJob } from '../desk/work-job.ts';
import { jobSeconds, leaseSeconds, secondsAfter } from '../ledger/work/attempts.ts';
import type { WorkQueue } from '../ledger/work-port.ts';
import { Unavailable } from '../model/errors.ts';

/** What a worker process is started with; it goes along as its only argument, as JSON. */
export interface WorkerStart {
  /** Stands in the leases. */
  readonly name: string;
  readonly data?: string | undefined;
  /** End when the queue is empty. */
  readonly once: boolean;
  /** Seconds of a lease. */
  readonly lease: number;
}

/** What a worker process tells. */
export type WorkerWord =
  | { readonly is: 'ready' }
  | { readonly is: 'took'; readonly job: string }
  /** It goes on to the next one, while the ties of this one are still to come. */
  | { readonly is: 'appended'; readonly job: string }
  | { readonly is: 'worked'; readonly worked: WorkedJob }
  | { readonly is: 'trouble'; readonly message: string };

/** What the pool tells as it happens. */
export type PoolWord =
  | { readonly is: 'ready' }
  | { readonly is: 'worked'; readonly worked: WorkedJob }
  | { readonly is: 'died'; readonly worker: string; readonly how: string; readonly jobs: readonly WorkedJob[] }
  | { readonly is: 'trouble'; readonly message: string };

export interface WorkPoolOptions {
  readonly jobs: number;
  /** Where the worker process may be: beside the compiled program, or as source. */
  readonly scripts: readonly URL[];
  readonly data?: string | undefined;
  readonly once: boolean;
  /** Seconds of a lease; by default as `ledger/work` has it. */
  readonly lease?: number | undefined;
  readonly queue: WorkQueue;
  readonly now: () => string;
  readonly chance: () => number;
  readonly told: (word: PoolWord) => void;
}

export interface WorkPool {
  /** Resolves when the last process has ended; throws Unavailable where they do not start. */
  readonly ended: Promise<void>;
  /** Lets each process finish its job; what is not finished in time is put back. */
  stop(): void;
  /** Ends the processes at once. */
  kill(): void;
  /** Process ids, for tests. */
  pids(): readonly number[];
}

/** A process that ends this often in a row before it was ready does not start at all. */
const deathsBeforeReady = 3;
/** Seconds that a job may go on after the pool was told to stop. */
const patience = 20;

interface Member {
  readonly number: number;
  name: string;
  child: ChildProcess | null;
  /** The jobs it has, with when it took them. */
  readonly jobs: Map<string, number>;
  /** The one of them that it reads and appends. */
  inHand: string | null;
  deaths: number;
  /** Why we killed it. */
  killedFor: string | null;
}

/** Starts the processes. */
export function startWorkPool(options: WorkPoolOptions): WorkPool {
  const { jobs, queue, now, chance, told, lease = leaseSeconds } = options;
  const script = scriptOf(options.scripts);
  const members = Array.from(
    { length: jobs },
    (_, i): Member => ({
      number: i + 1,
      name: '',
      child: null,
      jobs: new Map(),
      inHand: null,
      deaths: 0,
      killedFor: null,
    }),
  );
  let stopping = false;
  let failure: Error | null = null;

  /** Runs one process, and another in its place where it dies. */
  async function keep(member: Member): Promise<void> {
    for (;;) {
      member.name = `${hostname()}:${process.pid}.${member.number}.${randomBytes(3).toString('hex')}`;
      member.killedFor = null;
      const how = await run(member);
      const { inHand } = member;
      member.jobs.clear();
      member.inHand = null;
      if (how === null) return;
      if (stopping) {
        await queue.giveBack([member.name], now()).catch(() => 0);
        return;
      }
      told({ is: 'died', worker: member.name, how, jobs: await bury(member.name, how, inHand) });
      if (++member.deaths >= deathsBeforeReady) {
        failure ??= new Unavailable(`A worker process does not start: it ${how}.`, {
          hint: 'What it said before stands above; amur doctor looks at the database.',
        });
        stop();
        return;
      }
      await sleep(100 * 2 ** member.deaths);
      if (stopping) return;
    }
  }

  /** How the process ended; null where it did so in good order. */
  function run(member: Member): Promise<string | null> {
    const { name } = member;
    const start: WorkerStart = { name, data: options.data, once: options.once, lease };
    const child = fork(script.file, [JSON.stringify(start)], {
      execArgv: [...script.execArgv],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    member.child = child;
    child.on('message', (word: WorkerWord) => {
      if (word.is === 'took') member.jobs.set((member.inHand = word.job), Date.now());
      else if (word.is === 'appended') member.inHand = null;
      else {
        if (word.is === 'ready') member.deaths = 0;
        if (word.is === 'worked') forget(member, word.worked.job);
        // What it had in hand it could not give an account of: the lease runs out.
        if (word.is === 'trouble' && member.inHand !== null) forget(member, member.inHand);
        told(word);
      }
    });
    return new Promise((resolve) => {
      child.once('error', (error) => resolve(`could not be started: ${error.message}`));
      child.once('close', (code, signal) => {
        member.child = null;
        if (code === 0) resolve(null);
        else resolve(member.killedFor ?? (signal ? `was ended by ${signal}` : `ended with status ${code}`));
      });
    });
  }

  /**
   * Notes the job that a process died at as failed; the others it had are put back, or failed too where it had none in hand.
   * Where that cannot be done now, their leases run out.
   */
  async function bury(worker: string, how: string, inHand: string | null): Promise<readonly WorkedJob[]> {
    const buried: WorkedJob[] = [];
    try {
      for (const { id: job, task, attempts } of await queue.heldBy(worker)) {
        if (inHand !== null && job !== inHand) continue;
        const error = { message: `The process that worked at it ${how}.`, worker, at: now() };
        const again = nextTry(attempts, false, error.at, chance());
        const noted = await queue.fail(job, worker, error, again, error.at);
        const { kind, document } = task;
        buried.push({ job, kind, document, attempt: attempts, ok: false, error, again, noted });
      }
      await queue.giveBack([worker], now());
    } catch (error) {
      told({ is: 'trouble', message: messageOf(error) });
    }
    return buried;
  }

  const watch = setInterval(
    () => {
      const busy = members.flatMap(({ jobs: held, name }) => [...held.keys()].map((job) => ({ job, worker: name })));
      if (busy.length > 0) {
        queue.extend(busy, secondsAfter(now(), lease)).catch((error) => {
          told({ is: 'trouble', message: messageOf(error) });
        });
      }
      for (const member of members) {
        if (![...member.jobs.values()].some((since) => Date.now() - since >= jobSeconds * 1000)) continue;
        member.killedFor = `was stopped after ${jobSeconds} seconds`;
        member.child?.kill('SIGKILL');
      }
    },
    (leaseSeconds / 4) * 1000,
  );

  function stop(): void {
    if (stopping) return;
    stopping = true;
    for (const { child } of members) if (child?.connected) child.send('stop');
    setTimeout(kill, patience * 1000).unref();
  }
  function kill(): void {
    stopping = true;
    for (const { child } of members) child?.kill('SIGKILL');
  }

  const ended = Promise.all(members.map(keep)).then(
    () => {
      clearInterval(watch);
      if (failure) throw failure;
    },
    (error) => {
      clearInterval(watch);
      kill();
      throw error;
    },
  );
  return { ended, stop, kill, pids: () => members.flatMap(({ child }) => child?.pid ?? []) };
}

function forget(member: Member, job: string): void {
  member.jobs.delete(job);
  if (member.inHand === job) member.inHand = null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
