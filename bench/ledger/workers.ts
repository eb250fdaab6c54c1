/**
 * Articles a second by four processes (or however many are wanted) against one, on the same server: each is read, appended, indexed, compared and added up.
 * Both pools stand warm (gazetteer loaded, some articles read) and take turns.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { doJob, type JobToDo } from '../../src/app/jobs/work-job.ts';
import { type OpenPorts, openPorts } from '../../src/cli/open-ports.ts';
import { documentId } from '../../src/model/ids.ts';
import { draws } from '../invented-texts.ts';
import { atLeast, type Bench, type Figure, withoutGoal } from './figure.ts';
import { quantilesOf, timed } from './timing.ts';

const schema = 'bench_workers';

/** Articles of a dozen sentences each, drawn from the texts that were written for Amur; no two alike. */
function articleWriter(): () => JobToDo {
  const folder = new URL('../invented/', import.meta.url);
  const byLanguage = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').trim().split('\n')) {
      const { lang, text } = JSON.parse(line) as { readonly lang: string; readonly text: string };
      const sentences = text.split(/(?<=[.!?。！？])\s*|\n+/).filter((each) => each.trim().length > 20);
      byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), ...sentences]);
    }
  }
  const draw = draws(7);
  const languages = [...byLanguage.keys()];
  let n = 0;
  return () => {
    const sentences = byLanguage.get(languages[n % languages.length]!)!;
    const drawn = Array.from({ length: 12 }, () => sentences[Math.floor(draw() * sentences.length)]!);
    const bytes = new TextEncoder().encode([`No. ${++n}`, '', ...drawn].join('\n'));
    return { task: { kind: 'add', document: documentId(bytes), from: `bench/${n}.txt` }, bytes, queuedBy: 'bench' };
  };
}

export async function workers(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const { jobs: articles, workers: many } = bench.sizes;
  // Read by each process before anything is counted: a gazetteer in memory, and code that has been compiled.
  const warm = Math.ceil((articles * 5) / 6);
  await (await bench.open(schema)).close();
  const before = process.env.AMUR_SCHEMA;
  process.env.AMUR_SCHEMA = schema;
  const open = (jobs: number): Promise<OpenPorts> => openPorts({ data: bench.folder, jobs });
  const [one, all] = [await open(1), await open(many)];
  const write = articleWriter();
  const run = ({ ports }: OpenPorts, count: number): Promise<number> => {
    const jobs = Array.from({ length: count }, write);
    return timed(async () => void (await Promise.all(jobs.map((job) => doJob(ports, job)))));
  };
  const taken = { one: [] as number[], all: [] as number[] };
  try {
    await run(one, warm);
    await run(all, many * warm);
    for (let turn = 0; turn < bench.sizes.rounds; turn++) {
      const both = [
        async () => void taken.one.push(await run(one, articles)),
        async () => void taken.all.push(await run(all, articles)),
      ];
      for (const side of turn % 2 ? both.reverse() : both) await side();
    }
  } finally {
    await Promise.all([one.close(), all.close()]);
    if (before === undefined) delete process.env.AMUR_SCHEMA;
    else process.env.AMUR_SCHEMA = before;
  }
  const [slow, fast] = [quantilesOf(taken.one).p50, quantilesOf(taken.all).p50];
  const rate = (ms: number): string => `${((articles * 1000) / ms).toFixed(1)} a second`;
  const how = `${articles} articles read and appended: one process ${rate(slow)}, ${many} ${rate(fast)}; medians of ${bench.sizes.rounds} turns`;
  return {
    'four-workers': atLeast(1.5, slow / fast, '×', how),
    'articles-by-four': withoutGoal((articles * 1000) / fast, '1/s', `by ${many} workers, indexed`),
  };
}
