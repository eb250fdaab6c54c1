/** The processes of a kill round: the command itself, its output in a file that outlives it, and its children. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));

export interface Running {
  readonly child: ChildProcess;
  /** Whole lines that it has printed so far. */
  lines(): readonly string[];
  /** Its status, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  isRunning(): boolean;
}

/** Starts the command; what it prints goes to `log` and, for people, to `log`.err. */
export function startAmur(folder: string, log: string, args: readonly string[]): Running {
  const [out, err] = [openSync(log, 'a'), openSync(`${log}.err`, 'a')];
  const { AMUR_DATABASE_URL: _url, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args, '--data', folder, '--json'], {
    stdio: ['ignore', out, err],
    env: { ...env, AMUR_USER: 'killed' },
  });
  closeSync(out);
  closeSync(err);
  let running = true;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running = false;
      resolve(code);
    });
  });
  return {
    child,
    ended,
    isRunning: () => running,
    // What stands after the last line break was being written when it died.
    lines: () => readFileSync(log, 'utf8').split('\n').slice(0, -1),
  };
}

/** Process ids of the children of a process (Linux). */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return parent === pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

/** Kills a process by its number; that it has just gone is no fault. */
export function kill(pid: number | null | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (!pid) return;
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Waits until something holds; false where it does not within so many seconds. */
export async function until(condition: () => boolean, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (condition()) return true;
    await sleep(20);
  }
  return condition();
}
