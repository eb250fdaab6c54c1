/**
 * Rounds of `kill -9` under load. In each, writers add files (some directly, some by the queue) and workers do what is queued; at
 * a random moment some of them, or the server, or all are killed. Then the store is opened again and compared with the logs.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { documentId } from '../../src/model/ids.ts';
import { auditLine } from '../../src/store/ports/audit-finding.ts';
import { openLedger } from '../../src/store/postgres/open-ledger.ts';
import { clusterFolder } from '../../src/store/postgres/server/cluster.ts';
import { serverPid } from '../../src/store/postgres/server/server-watch.ts';
import { derivedFaults, type Standing, standing, tiesOf } from './checks.ts';
import { childrenOf, kill, type Running, startAmur, until } from './processes.ts';
import { killText } from './texts.ts';

/** Who is killed, in turn. */
type Victim = 'node' | 'workers' | 'postgres' | 'postgres and node';
const victims: readonly Victim[] = ['node', 'workers', 'postgres', 'postgres and node'];

export interface KillOptions {
  /** An empty folder: the ledger's, the texts and the logs go below it. */
  readonly folder: string;
  readonly rounds: number;
  /** Writers and pools of workers of each kind that share the folder: 1 or 2. */
  readonly processes: number;
  readonly seed: number;
  /** Files that each writer is given a round: more than it can add before it is killed. */
  readonly files: number;
  /** Files that each one who queues is given a round; all are done at the end. */
  readonly queued: number;
  readonly say: (line: string) => void;
}

export interface RoundReport extends Standing {
  readonly round: number;
  readonly victim: Victim;
  /** Milliseconds after everybody was at work. */
  readonly moment: number;
  /** Milliseconds from the last kill until all jobs could be taken again, the server's start among them. */
  readonly freed: number;
  /** Acknowledged so far. */
  readonly acknowledged: { readonly documents: number; readonly jobs: number };
  /** What did not go as it should, besides. */
  readonly troubles: readonly string[];
}

export interface KillReport {
  readonly rounds: readonly RoundReport[];
  /** After the last: all jobs done, everything derived. */
  readonly end: Standing & { readonly acknowledged: RoundReport['acknowledged']; readonly troubles: readonly string[] };
  readonly ties: { readonly held: number; readonly differ: number };
}

/** The job of a killed worker is to be free within it. */
const minute = 60_000;

/** Seconds that a busy machine is given for anything. */
const patience = 240;

/** Numbers from 0 to 1, by mulberry32: the same seed gives the same plan. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs the rounds on a folder. */
export async function killRounds(options: KillOptions): Promise<KillReport> {
  const { folder, rounds, processes, files, queued, say } = options;
  const data = join(folder, 'data');
  const draw = drawing(options.seed);
  const texts = new Map<string, string>();
  const documents = new Set<string>();
  const jobs = new Map<string, string>();
  const reports: RoundReport[] = [];

  function writeTexts(name: string, count: number): string {
    const own = join(folder, 'texts', name);
    mkdirSync(own, { recursive: true });
    for (let n = 1; n <= count; n++) {
      const text = killText(name, n);
      writeFileSync(join(own, `${String(n).padStart(4, '0')}.txt`), text);
      texts.set(documentId(Buffer.from(text)), text);
    }
    return own;
  }
  const log = (name: string): string => join(folder, 'logs', `${name}.jsonl`);
  const start = (name: string, args: readonly string[]): Running => startAmur(data, log(name), args);

  /** Takes over what the logs say was acknowledged. */
  function takeOver(adders: readonly Running[], queuers: readonly Running[]): void {
    for (const line of adders.flatMap((adder) => adder.lines())) {
      const said = JSON.parse(line) as { ok: boolean; held?: string; document?: { id: string } };
      const id = said.document?.id ?? said.held;
      if (said.ok && id) documents.add(id);
    }
    for (const line of queuers.flatMap((queuer) => queuer.lines())) {
      const said = JSON.parse(line) as { ok: boolean; held?: string; job?: { id: string; document: string } };
      if (said.ok && said.held) documents.add(said.held);
      if (said.ok && said.job) jobs.set(said.job.id, said.job.document);
    }
  }

  /** Waits until nobody has a job any more, and compares. `dead` is when the last of the workers was. */
  async function compare(dead: number): Promise<Standing & { readonly freed: number }> {
    const ledger = await openLedger({ dataFolder: data, linger: 1 });
    const client = await connect(data);
    try {
      while ((await ledger.work.counts(new Date().toISOString())).taken > 0 && Date.now() - dead < 2 * minute)
        await sleep(20);
      return { freed: Date.now() - dead, ...(await standing(client, { texts, documents, jobs })) };
    } finally {
      await client.end();
      await ledger.close();
    }
  }
  const acknowledged = (): RoundReport['acknowledged'] => ({ documents: documents.size, jobs: jobs.size });

  mkdirSync(join(folder, 'logs'), { recursive: true });
  for (let round = 1; round <= rounds; round++) {
    const victim = victims[(round - 1) % victims.length]!;
    const troubles: string[] = [];
    const numbers = Array.from({ length: processes }, (_, i) => i + 1);
    // With two processes both are given the same files too: each is to be held once.
    const direct = writeTexts(`r${round}`, files);
    const adders = numbers.map((n) => start(`add-${round}-${n}`, ['add', '--jobs', '2', direct]));
    const queuers = numbers.map((n) =>
      start(`queue-${round}-${n}`, ['add', '--queue', writeTexts(`q${round}.${n}`, queued)]),
    );
    const pools = numbers.map((n) => start(`work-${round}-${n}`, ['work', '--jobs', '2']));
    const atWork = await until(
      () => [...adders, ...queuers, ...pools].every((each) => each.lines().length > 0),
      patience,
    );
    if (!atWork) troubles.push(`somebody did nothing within ${patience} seconds`);
    const moment = Math.round(100 + draw() * 3000);
    await sleep(moment);
    const struck = strike(victim, draw(), { data, adders, queuers, pools });
    // Who is left goes on for a while.
    await sleep(300 + draw() * 1000);
    if (victim === 'postgres') {
      const went = [...adders, ...queuers].map((each) => each.lines().length);
      const onward = () =>
        [...adders, ...queuers].every((each, i) => !each.isRunning() || each.lines().length > went[i]!);
      if (!(await until(onward, patience))) troubles.push('a writer did not go on after the server was killed');
    }
    for (const pool of pools) {
      // One that was killed may take a moment to be gone.
      if (struck.has(pool) || !pool.isRunning()) continue;
      kill(pool.child.pid, 'SIGTERM');
      if (!(await until(() => !pool.isRunning(), patience))) troubles.push('workers did not end when told to');
      else if ((await pool.ended) !== 0) troubles.push(`workers ended with status ${await pool.ended}`);
    }
    for (const each of [...adders, ...queuers, ...pools]) {
      kill(each.child.pid);
      await each.ended;
    }
    // A file whose process died was tried again by another.
    if (victim === 'workers' && adders.some((adder) => adder.lines().some((line) => line.includes('"ok":false'))))
      troubles.push('a file was given up');
    takeOver(adders, queuers);
    const compared = await compare(Date.now());
    if (compared.freed > minute) troubles.push(`jobs of killed workers were free after ${compared.freed} ms`);
    const report = { round, victim, moment, acknowledged: acknowledged(), troubles, ...compared };
    reports.push(report);
    say(roundLine(report));
  }

  const troubles: string[] = [];
  const last = start('work-last', ['work', '--once', '--jobs', '2']);
  const status = await last.ended;
  if (status !== 0) troubles.push(`the last workers ended with status ${status}`);
  const ledger = await openLedger({ dataFolder: data, linger: 1 });
  const client = await connect(data);
  try {
    await ledger.duplicates({ knownAt: '2099-01-01T00:00:00.000Z', limit: 1 });
    const end = await standing(client, { texts, documents, jobs });
    const open = end.jobs.waiting ?? 0;
    if (open > 0) troubles.push(`${open} jobs are left`);
    troubles.push(...(await derivedFaults(client)));
    troubles.push(...(await ledger.audit()).map(auditLine));
    const before = await tiesOf(client);
    await ledger.rebuildTies();
    const after = new Set(await tiesOf(client));
    const differ = before.filter((tie) => !after.has(tie)).length + Math.abs(after.size - before.length);
    return {
      rounds: reports,
      end: { ...end, acknowledged: acknowledged(), troubles },
      ties: { held: before.length, differ },
    };
  } finally {
    await client.end();
    await ledger.close();
  }
}

interface Everybody {
  readonly data: string;
  readonly adders: readonly Running[];
  readonly queuers: readonly Running[];
  readonly pools: readonly Running[];
}

/** Kills the victims; `chance` says which of the ways there are. Gives the commands that were killed. */
function strike(victim: Victim, chance: number, { data, adders, queuers, pools }: Everybody): ReadonlySet<Running> {
  const struck = new Set<Running>();
  const workers = (run: Running): readonly number[] => (run.child.pid ? childrenOf(run.child.pid) : []);
  const one = (of: readonly number[]): void => kill(of[Math.floor(chance * 300) % Math.max(1, of.length)]);
  const all = (runs: readonly Running[]): void => {
    for (const run of runs) {
      struck.add(run);
      kill(run.child.pid);
    }
  };
  if (victim !== 'node' && victim !== 'workers') kill(serverPid(clusterFolder(data)));
  if (victim === 'node') {
    all(adders);
    if (chance < 0.5) all(queuers);
  } else if (victim === 'workers') {
    for (const pool of pools) {
      const children = workers(pool);
      // One worker, the pool without its workers, or both.
      if (chance < 0.34) one(children);
      else {
        all([pool]);
        if (chance > 0.67) for (const child of children) kill(child);
      }
    }
    for (const adder of adders) one(workers(adder));
  } else if (victim === 'postgres and node') {
    const children = pools.flatMap(workers);
    all([...adders, ...queuers, ...pools]);
    for (const child of children) kill(child);
  }
  return struck;
}

async function connect(data: string): Promise<pg.Client> {
  const client = new pg.Client({ host: clusterFolder(data), user: 'amur', database: 'amur' });
  await client.connect();
  return client;
}

/** True where nothing went wrong. */
export function isWhole({ rounds, end, ties }: KillReport): boolean {
  const faults = [...rounds, end].flatMap(({ lost, doubled, torn, troubles }) => [
    ...lost,
    ...doubled,
    ...torn,
    ...troubles,
  ]);
  return faults.length === 0 && ties.differ === 0;
}

/** A round on one line. */
export function roundLine(report: RoundReport): string {
  const { round, victim, moment, freed, acknowledged, documents, jobs, lost, doubled, torn, troubles } = report;
  const states = ['done', 'waiting', 'dead'].map((state) => `${jobs[state] ?? 0} ${state}`).join(', ');
  return [
    `${String(round).padStart(3)}  ${victim.padEnd(18)} after ${String(moment).padStart(4)} ms`,
    `${acknowledged.documents} documents and ${acknowledged.jobs} jobs acknowledged`,
    `${documents} held; jobs: ${states}`,
    `free after ${freed} ms`,
    `lost ${lost.length}, doubled ${doubled.length}, torn ${torn.length}`,
    ...troubles,
  ].join('  ');
}
