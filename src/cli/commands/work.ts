/** `amur work`: processes that do what stands in the queue, here or on any machine with the same database. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { doJob, type WorkedJob, workJob } from '../../app/jobs/work-job.ts';
import type { Ports } from '../../app/ports.ts';
import { type ReadingProcesses, usualJobs } from '../../io/reading-processes.ts';
import { endsRun, isAmurError } from '../../model/errors.ts';
import type { TakenJob } from '../../store/ports/work.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine } from '../output.ts';
import { listenForEnd, mostJobs } from '../processes.ts';
import { addedLine } from '../report-added.ts';

interface Options extends StoreOptions {
  readonly jobs: number;
  readonly once?: boolean;
  readonly json?: boolean;
}

/** Milliseconds between two looks at an empty queue, and between two tries to reach the database. */
const pauses = { empty: 1000, unreachable: 5000 };

export function workCommand(output: Output): Command {
  return withStore(new Command('work'))
    .description('Read the documents in the queue, with several processes.')
    .option('--jobs <number>', 'how many processes', wholeNumber(1, mostJobs), usualJobs)
    .option('--once', 'end when the queue is empty; otherwise wait for more')
    .option('--json', 'one JSON object a job, one a line')
    .addHelpText(
      'after',
      `
Several may run on one data folder, and on any number of machines with one AMUR_DATABASE_URL. Ctrl+C ends them in good order: what is
under way is finished; a second one ends them at once. A job whose worker dies is taken by another; one that fails five times is a
dead letter, kept with its errors: amur queue --dead.

Example:
  $ amur add --queue articles/
  $ amur work --jobs 4 --once`,
    )
    .action(async (options: Options) => {
      const { jobs, once = false, json = false } = options;
      const sums = { done: 0, failed: 0, dead: 0 };
      await withPorts(options, async (ports, reading) => {
        const { waiting, taken, dead } = await ports.work.counts(ports.now());
        const others = taken > 0 ? `, ${taken} are with other workers` : '';
        const letters = dead > 0 ? `, ${counted(dead, 'dead letter')}` : '';
        output.message(`${counted(jobs, 'worker')}; ${counted(waiting, 'job')} to do${others}${letters}`);
        if (!once) output.message('Stop with Ctrl+C; what is under way is finished.');
        const ending = listenForEnd();
        await work(ports, reading, options, ending.signal, {
          worked: (job) => tellJob(job, json, output, sums),
          trouble: (message) => output.message(`amur: ${message}`),
        });
        ending.off();
        const left = ending.signal.aborted ? (await ports.work.counts(ports.now())).waiting : 0;
        const parts = [
          `${counted(sums.done, 'job')} done`,
          ...(sums.failed > 0 ? [`${sums.failed} failed, to be tried again`] : []),
          ...(sums.dead > 0 ? [`${sums.dead} dead (amur queue --dead)`] : []),
          ...(left > 0 ? [`${left} still to do`] : []),
        ];
        output.message(parts.join(', '));
      });
      if (sums.dead > 0) process.exitCode = 1;
    });
}

interface Report {
  worked(job: WorkedJob): void;
  trouble(message: string): void;
}

/** Takes jobs and has them done, as many at once as there are processes, until told to end or, with `once`, nothing is left. */
async function work(
  ports: Ports,
  reading: ReadingProcesses,
  { jobs, once }: Options,
  end: AbortSignal,
  told: Report,
): Promise<void> {
  const worker = { name: `${hostname()}:${process.pid}.${randomBytes(3).toString('hex')}`, chance: Math.random };
  const underWay = new Set<Promise<void>>();
  const met: { end?: unknown } = {};
  const begin = (taken: TakenJob): void => {
    const doing = workJob(ports, taken, worker, (job) => doJob(ports, job))
      .then(told.worked, (error) => {
        if (endsRun(error)) met.end ??= error;
        else told.trouble(messageOf(error));
      })
      .finally(() => underWay.delete(doing));
    underWay.add(doing);
  };
  const pause = (milliseconds: number): Promise<unknown> =>
    Promise.race([...underWay, sleep(milliseconds, undefined, { signal: end }).catch(() => undefined)]);
  try {
    while (!end.aborted && met.end === undefined && reading.broken() === null) {
      try {
        const job = underWay.size < jobs ? await ports.work.take(worker.name, ports.now()) : null;
        if (job !== null) begin(job);
        // What others are at may come back: the queue is empty when nobody is at anything.
        else if (once && underWay.size === 0 && !(await ports.work.hasOpen())) break;
        else await pause(pauses.empty);
      } catch (error) {
        if (!isAmurError(error) || error.code !== 'unavailable') throw error;
        if (endsRun(error)) met.end ??= error;
        else {
          told.trouble(error.message);
          await pause(pauses.unreachable);
        }
      }
    }
    await Promise.all(underWay);
    if (met.end !== undefined) throw met.end;
    const broken = reading.broken();
    if (broken) throw broken;
  } finally {
    await ports.work.leave(worker.name);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Sums {
  done: number;
  failed: number;
  dead: number;
}

function tellJob(worked: WorkedJob, json: boolean, output: Output, sums: Sums): void {
  if (worked.ok) sums.done++;
  else if (worked.again !== null) sums.failed++;
  else sums.dead++;
  if (json) output.data(JSON.stringify(worked));
  else if (worked.ok) output.data(addedLine(worked.document, worked.result));
  else output.message(failedLine(worked.job, worked.error.message, worked.attempt, worked.again));
}

/** One line on an attempt that failed. */
function failedLine(job: string, message: string, attempt: number, again: string | null): string {
  const next = again === null ? 'a dead letter now' : `again at ${again}`;
  return `${job}  attempt ${attempt}: ${oneLine(message, 200)}  (${next})`;
}
