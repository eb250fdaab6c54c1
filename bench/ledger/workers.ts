/**
 * Articles a second by four workers against one, on the same queue and server: each is read, appended, indexed, compared and
 * added up. Both pools stand warm (gazetteer loaded, some articles read) and take turns: the one that is not measured is
 * stopped by a signal while its queue is empty.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWorkPool, type WorkPool } from '../../src/adapters/work-pool.ts';
import type { NewJob, WorkQueue } from '../../src/ledger/work-port.ts';
import { documentId } from '../../src/model/ids.ts';
import { draws } from '../invented-texts.ts';
import { atLeast, type Bench, type Figure, withoutGoal } from './figure.ts';
import { quantilesOf, timed } from './timing.ts';

const articles = 120;
/** Read by each worker before anything is counted: a gazetteer in memory, and code that has been compiled. */
const warm = 100;
const schema = 'bench_workers';
const now = (): string => new Date().toISOString();

/** Articles of a dozen sentences each, drawn from the texts that were written for Amur; no two alike. */
function articleWriter(): () => NewJob {
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
    return { task: { kind: 'add', document: documentId(bytes), from: `bench/${n}.txt` }, bytes, priority: 0 };
  };
}

interface Side {
  readonly pool: WorkPool;
  readonly ready: () => boolean;
}

function startSide(jobs: number, queue: WorkQueue, data: string, failed: (why: string) => void): Side {
  let ready = 0;
  const pool = startWorkPool({
    jobs,
    queue,
    data,
    once: false,
    scripts: [new URL('../../dist/work-process.js', import.meta.url)],
    now,
    chance: Math.random,
    told: (word) => {
      if (word.is === 'ready') ready++;
      else if (word.is === 'trouble') failed(word.message);
      else if (word.is === 'died') failed(word.how);
      else if (!word.worked.ok) failed(word.worked.error.message);
    },
  });
  return { pool, ready: () => ready >= jobs };
}

const signal = (side: Side, which: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of side.pool.pids()) process.kill(pid, which);
};

export async function workers(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const ledger = await bench.open(schema);
  const before = process.env.AMUR_SCHEMA;
  // The workers inherit it.
  process.env.AMUR_SCHEMA = schema;
  const faults: string[] = [];
  const failed = (why: string): void => void faults.push(why);
  const [one, four] = [1, 4].map((jobs) => startSide(jobs, ledger.work, bench.folder, failed)) as [Side, Side];
  const write = articleWriter();
  /** Queues articles while everybody is stopped, and times one side from its start to the last one done. */
  const run = async (side: Side, count: number): Promise<number> => {
    await ledger.work.enqueue(Array.from({ length: count }, write), { by: 'bench', at: now() });
    // Longer than any pause between two looks at the queue: all look at once when they go on.
    await sleep(1500);
    return timed(async () => {
      signal(side, 'SIGCONT');
      while (await ledger.work.hasOpen()) await sleep(5);
      signal(side, 'SIGSTOP');
    });
  };
  const taken = { one: [] as number[], four: [] as number[] };
  try {
    while (!(one.ready() && four.ready())) {
      if (faults.length > 0) throw new Error(faults[0]);
      await sleep(50);
    }
    await sleep(500);
    signal(one, 'SIGSTOP');
    signal(four, 'SIGSTOP');
    await run(one, warm);
    await run(four, 4 * warm);
    for (let turn = 0; turn < bench.rounds; turn++) {
      const both = [
        async () => void taken.one.push(await run(one, articles)),
        async () => void taken.four.push(await run(four, articles)),
      ];
      for (const side of turn % 2 ? both.reverse() : both) await side();
    }
    if (faults.length > 0) throw new Error(`${faults.length} jobs failed, first: ${faults[0]}`);
  } finally {
    for (const side of [one, four]) {
      signal(side, 'SIGCONT');
      side.pool.stop();
      await side.pool.ended.catch(() => undefined);
    }
    if (before === undefined) delete process.env.AMUR_SCHEMA;
    else process.env.AMUR_SCHEMA = before;
    await ledger.close();
  }
  const [slow, fast] = [quantilesOf(taken.one).p50, quantilesOf(taken.four).p50];
  const rate = (ms: number): string => `${((articles * 1000) / ms).toFixed(1)} a second`;
  const how = `${articles} articles read and appended: one worker ${rate(slow)}, four ${rate(fast)}; medians of ${bench.rounds} turns`;
  return {
    'four-workers': atLeast(1.5, slow / fast, '×', how),
    'articles-by-four': withoutGoal((articles * 1000) / fast, '1/s', 'by four workers, settled'),
  };
}
