/** `amur work`: processes that do what stands in the queue, here or on any machine with the same database. */
import { Command } from 'commander';
import type { PoolWord } from '../adapters/work-pool.ts';
import type { WorkedJob } from '../desk/work-job.ts';
import { leaseSeconds } from '../ledger/work/attempts.ts';
import { addedLine } from './added-line.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { wholeNumber, withStore } from './options.ts';
import { counted, type Output, oneLine } from './output.ts';
import { mostJobs, runWorkers, usualJobs } from './run-workers.ts';

interface Options extends StoreOptions {
  readonly jobs: number;
  readonly once?: boolean;
  readonly lease: number;
  readonly json?: boolean;
}

export function workCommand(output: Output): Command {
  return withStore(new Command('work'))
    .description('Read the documents in the queue, with several processes.')
    .option('--jobs <number>', 'how many processes', wholeNumber(1, mostJobs), usualJobs)
    .option('--once', 'end when the queue is empty; otherwise wait for more')
    .option(
      '--lease <seconds>',
      'how long a job is a worker’s own, should its whole machine die',
      wholeNumber(2, 3600),
      leaseSeconds,
    )
    .option('--json', 'one JSON object a job, one a line')
    .addHelpText(
      'after',
      `
Several may run on one data folder, and on any number of machines with one AMUR_DATABASE_URL. Ctrl+C ends them in good order: each
finishes its job or gives it back. A job whose worker dies is taken by another; one that fails five times is a dead letter, kept
with its errors: amur queue --dead.

Example:
  $ amur add --queue articles/
  $ amur work --jobs 4 --once`,
    )
    .action(async ({ jobs, once = false, lease, json = false, data }: Options) => {
      const sums = { done: 0, failed: 0, dead: 0 };
      await withDesk({ ...(data === undefined ? {} : { data }) }, async (desk) => {
        const { waiting, taken, dead } = await desk.work.counts(desk.now());
        const others = taken > 0 ? `, ${taken} are with other workers` : '';
        const letters = dead > 0 ? `, ${counted(dead, 'dead letter')}` : '';
        output.message(`${counted(jobs, 'worker')}; ${counted(waiting, 'job')} to do${others}${letters}`);
        if (!once) output.message('Stop with Ctrl+C; what is under way is finished or given back.');
        const told = (word: PoolWord): void => tell(word, json, output, sums);
        const interrupted = await runWorkers(desk, { jobs, data, once, lease, told });
        const left = interrupted ? await desk.work.counts(desk.now()) : null;
        const parts = [
          `${counted(sums.done, 'job')} done`,
          ...(sums.failed > 0 ? [`${sums.failed} failed, to be tried again`] : []),
          ...(sums.dead > 0 ? [`${sums.dead} dead (amur queue --dead)`] : []),
          ...(left && left.waiting > 0 ? [`${left.waiting} still to do`] : []),
        ];
        output.message(parts.join(', '));
      });
      if (sums.dead > 0) process.exitCode = 1;
    });
}

interface Sums {
  done: number;
  failed: number;
  dead: number;
}

function tell(word: PoolWord, json: boolean, output: Output, sums: Sums): void {
  if (word.is === 'worked') tellJob(word.worked, json, output, sums);
  if (word.is === 'trouble') output.message(`amur: ${word.message}`);
  if (word.is === 'died') {
    output.message(`amur: the worker ${word.worker} ${word.how}`);
    for (const job of word.jobs) tellJob(job, json, output, sums);
  }
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
