/**
 * Measures the start of the store and prints ratios taken in one run: cold start of the managed server against a bare `postgres`. What
 * the ledger does once it runs is measured by bench/ledger.ts.
 *
 *   npx tsx bench/store.ts [rounds]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openLedger, type PostgresLedger, stopManaged } from '../src/adapters/open-ledger.ts';
import { clusterFolder, inCluster, innerPath } from '../src/adapters/postgres/cluster.ts';
import { serverAccount } from '../src/adapters/postgres/server-account.ts';
import { serverBinaries } from '../src/adapters/postgres/server-binaries.ts';
import { testFolder } from '../src/adapters/postgres/servers-for-tests.ts';
import { sampleEntry } from '../src/ledger/sample-entry.ts';
import { article } from './ledger/articles.ts';

const rounds = Number(process.argv[2] ?? 7);
const { folder, remove } = testFolder();

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A bare start of the same programs on the same data, to the first answer. */
async function bareStart(): Promise<number> {
  const cluster = clusterFolder(folder);
  const account = serverAccount(folder, cluster);
  const { bin } = serverBinaries(account);
  const sockets = ['-c', 'listen_addresses=', '-c', 'unix_socket_directories=.'];
  let server: ChildProcess | undefined;
  const took = await timed(async () => {
    server = spawn(join(bin, 'postgres'), ['-D', innerPath(cluster, account), ...sockets], {
      ...inCluster(cluster, account),
      stdio: 'ignore',
    });
    for (;;) {
      const client = new pg.Client({ host: cluster, user: 'amur', database: 'amur' });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('SELECT 1');
        await client.end();
        return;
      } catch {
        await sleep(2);
      }
    }
  });
  const ended = new Promise((resolve) => server!.once('exit', resolve));
  server!.kill('SIGINT');
  await ended;
  return took;
}

/** Opens the ledger as a command does (start, schema check, work left over) to its first answer. */
async function coldStart(): Promise<number> {
  let ledger: PostgresLedger | undefined;
  const took = await timed(async () => {
    ledger = await openLedger({ dataFolder: folder, linger: 0 });
    await ledger.counts();
  });
  await ledger!.close();
  await stopManaged(folder);
  return took;
}

async function main(): Promise<void> {
  const first = await timed(async () => (await openLedger({ dataFolder: folder, linger: 0 })).close());
  await stopManaged(folder);
  const [bare, cold]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    bare.push(await bareStart());
    cold.push(await coldStart());
  }
  console.log(`first start, database made: ${ms(first)}`);
  console.log(`bare postgres start to first answer: ${ms(median(bare))}`);
  console.log(
    `cold start of the ledger to first answer: ${ms(median(cold))}, ratio ${(median(cold) / median(bare)).toFixed(2)} (goal ≤ 3)`,
  );

  const ledger = await openLedger({ dataFolder: folder, linger: 0 });
  const attach = await timed(async () => (await openLedger({ dataFolder: folder, linger: 0 })).close());
  console.log(`attach to a running server: ${ms(attach)}`);

  const text = `${'Слово за слово. '.repeat(620_000)}\n${article(9999).document.text}`;
  const big = sampleEntry(text, [
    { quote: 'Report 9999.3', type: 'visit', parties: ['CN-GD', 'RU-SA'], stage: 'signed' },
  ]);
  const bigTook = await timed(() => ledger.appendDocument(big, { by: 'bench', at: new Date().toISOString() }));
  const settled = await timed(() => ledger.settled());
  console.log(`append of a text of 10 million characters: ${ms(bigTook)}, settled ${ms(settled)} later`);
  console.log(`audit of every quote: ${ms(await timed(() => ledger.audit()))}`);
  await ledger.close();
}

try {
  await main();
} finally {
  await remove();
}
