/** `amur queue`: what waits for workers, what failed, and what is to become of it. */
import { Command } from 'commander';
import type { JobView } from '../../app/jobs/job-view.ts';
import { listJobs, showJob } from '../../app/jobs/list-jobs.ts';
import { dropJobs, retryJobs } from '../../app/jobs/settle-jobs.ts';
import { type JobState, jobStates } from '../../store/ports/work.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly dead?: boolean;
  readonly state?: string;
  readonly limit: number;
  readonly all?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

const acts = ['list', 'show', 'retry', 'drop', 'clear'] as const;
type Act = (typeof acts)[number];

export function queueCommand(output: Output): Command {
  return withStore(new Command('queue'))
    .description('Show what waits and what failed; retry or drop jobs.')
    .argument('[act]', 'list, show, retry, drop or clear; without one, how many jobs there are in each state')
    .argument('[ids...]', 'jobs, for show, retry and drop')
    .option('--dead', 'list: only dead letters, with what went wrong')
    .option('--state <states>', `list: only these states, separated by commas: ${jobStates.join(', ')}`)
    .option('--limit <number>', 'list: how many, newest first', wholeNumber(1, 1000), 50)
    .option('--all', 'retry: every dead job')
    .option('--reason <text>', 'drop: why; kept with the job')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
A job that cannot be done (a file that is no text) is dead at once; others are tried five times, with growing pauses. A dropped
job leaves its reason and loses its file. clear forgets what is done or dropped; documents in the ledger stay.

Example:
  $ amur queue --dead
  $ amur queue retry job_...
  $ amur queue drop job_... --reason "not an article"`,
    )
    .action(async (asked: string | undefined, ids: string[], options: Options) => {
      const act = actOf(asked, ids, options);
      await withPorts(options, async (ports) => {
        const json = options.json === true;
        if (act === 'show') {
          const jobs = await Promise.all(ids.map((id) => showJob(ports, id)));
          if (json) output.data(JSON.stringify(jobs, null, 2));
          else for (const line of jobs.flatMap(describe)) output.data(line);
        } else if (act === 'retry') {
          const retried = await retryJobs(ports, options.all ? null : ids);
          say(json, { retried }, `${counted(retried.length, 'job')} to be tried again`);
        } else if (act === 'drop') {
          await dropJobs(ports, ids, options.reason ?? '');
          say(json, { dropped: ids }, `${counted(ids.length, 'job')} dropped`);
        } else if (act === 'clear') {
          const cleared = await ports.work.clear();
          say(json, { cleared }, `${counted(cleared, 'job')} forgotten`);
        } else {
          const states = options.dead ? (['dead'] as const) : statesOf(options.state);
          const { counts, items } = await listJobs(ports, {
            limit: act === 'list' ? options.limit : 0,
            ...(states ? { state: states } : {}),
          });
          if (json) output.data(JSON.stringify({ counts, items }, null, 2));
          else if (act === null) {
            for (const line of table(countLines(counts))) output.data(line);
          } else {
            for (const job of items) for (const line of describe(job)) output.data(line);
            output.message(items.length === 0 ? 'no such job' : counted(items.length, 'job'));
          }
        }
      });
    });

  function say(json: boolean, data: object, message: string): void {
    if (json) output.data(JSON.stringify(data));
    else output.message(message);
  }
}

function actOf(asked: string | undefined, ids: readonly string[], options: Options): Act | null {
  const act = asked === undefined ? null : acts.find((each) => each === asked);
  if (act === undefined) throw new UsageError(`"${asked}" is none of ${acts.join(', ')}`);
  const named = act === 'show' || act === 'drop' || (act === 'retry' && !options.all);
  if (named && ids.length === 0) throw new UsageError(`name the jobs to ${act}`);
  if (!named && ids.length > 0) throw new UsageError(`${act ?? 'queue'} takes no jobs`);
  if (act === 'drop' && !options.reason?.trim()) throw new UsageError('drop needs --reason');
  return act === null && (options.dead || options.state) ? 'list' : act;
}

function statesOf(asked: string | undefined): readonly JobState[] | null {
  if (asked === undefined) return null;
  return asked.split(',').map((each) => {
    const state = jobStates.find((known) => known === each.trim());
    if (!state) throw new UsageError(`--state: "${each}" is none of ${jobStates.join(', ')}`);
    return state;
  });
}

function countLines(counts: Readonly<Record<JobState | 'later', number>>): string[][] {
  return jobStates.map((state) => {
    const later = state === 'waiting' && counts.later > 0 ? `${counts.later} of them after a pause` : '';
    return [state, String(counts[state]), later];
  });
}

function describe(job: JobView): readonly string[] {
  const tried = job.attempts > 0 ? `, attempt ${job.attempts}` : '';
  const what = job.kind === 'add' ? `add ${job.from}` : `read ${job.document} again`;
  const error = job.errors.at(-1);
  return [
    `${job.id}  ${job.state}${tried}  ${what}  by ${job.queuedBy} at ${job.queuedAt}`,
    ...(job.result ? [`  ${job.result.document}  ${oneLine(job.result.title, 60)}`] : []),
    ...(error && job.state !== 'done' ? [`  ${oneLine(error.message, 300)}`] : []),
    ...(error?.hint && job.state !== 'done' ? [`  ${error.hint}`] : []),
    ...(job.reason ? [`  dropped by ${job.endedBy}: ${job.reason}`] : []),
  ];
}
