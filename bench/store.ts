/**
 * Measures the store and prints ratios taken in one run: cold start of the managed server against a bare `postgres`,
 * an append against its bare statements, ties as of now against the plain query.
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

const rounds = Number(process.argv[2] ?? 7);
const { folder, remove } = testFolder();
const far = '2099-01-01T00:00:00.000Z';

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

/** An article of some 4,000 characters with 15 claims. */
function article(n: number) {
  const sentences = Array.from(
    { length: 15 },
    (_, i) => `Report ${n}.${i}: region ${i} met its partner ${(n * 7 + i) % 40} in Harbin.`,
  );
  const text = sentences.map((sentence) => `${sentence} ${'And so on, at some length. '.repeat(7)}`).join('\n');
  const claims = sentences.map((quote, i) => ({
    quote,
    type: i % 2 ? ('visit' as const) : ('agreement' as const),
    parties: [`CN-${10 + i}`, `RU-${10 + ((n * 7 + i) % 40)}`],
    stage: 'signed' as const,
    date: String(1990 + (n % 30)),
  }));
  return sampleEntry(text, claims);
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

  const client = new pg.Client({ host: clusterFolder(folder), user: 'amur', database: 'amur' });
  await client.connect();
  await client.query('CREATE TABLE public.bare (id text PRIMARY KEY, a text, b bytea)');
  await client.query('CREATE TABLE public.bare_rows (id text, n integer, q text, PRIMARY KEY (id, n))');
  const [append, raw]: [number[], number[]] = [[], []];
  const articles = 200;
  for (let n = 0; n < articles; n++) {
    const entry = article(n);
    append.push(await timed(() => ledger.appendDocument(entry, { by: 'bench', at: new Date().toISOString() })));
    // The floor: the same text, bytes, reading and claims as bare rows in one transaction.
    raw.push(
      await timed(async () => {
        await client.query('BEGIN');
        await client.query('INSERT INTO public.bare VALUES ($1, $2, $3)', [
          `d${n}`,
          entry.document.text,
          Buffer.from(entry.original),
        ]);
        await client.query('INSERT INTO public.bare VALUES ($1, $2, NULL)', [`r${n}`, JSON.stringify(entry.reading)]);
        const rows = entry.reading.claims.map((claim, i) => ({ n: i, q: claim.evidence.quote }));
        for (const copy of ['c', 'v']) {
          await client.query(
            'INSERT INTO public.bare_rows SELECT $1, g.n, g.q FROM json_to_recordset($2::json) AS g (n integer, q text)',
            [`${copy}${n}`, JSON.stringify(rows)],
          );
        }
        await client.query('COMMIT');
      }),
    );
  }
  const total = append.reduce((sum, value) => sum + value, 0);
  console.log(
    `append of an article with 15 claims, ties derived: ${ms(median(append))}, ${((articles * 1000) / total).toFixed(0)} a second`,
  );
  console.log(
    `its bare rows in one transaction: ${ms(median(raw))}, ratio ${(median(append) / median(raw)).toFixed(2)}`,
  );

  const [asOf, plain, past]: [number[], number[], number[]] = [[], [], []];
  let ties = 0;
  for (let i = 0; i < rounds; i++) {
    plain.push(await timed(() => client.query('SELECT record FROM amur.ties ORDER BY tie_id')));
    asOf.push(
      await timed(async () => {
        ties = (await ledger.ties({ validAt: '2026-11-25', knownAt: far, include: 'all' })).length;
      }),
    );
    const then = new Date(Date.now() - 1000).toISOString();
    past.push(await timed(() => ledger.ties({ validAt: '2026-11-25', knownAt: then, include: 'all' })));
  }
  console.log(
    `all ${ties} ties, plain query: ${ms(median(plain))}; as of now: ${ms(median(asOf))}, ratio ${(median(asOf) / median(plain)).toFixed(2)}`,
  );
  console.log(`ties as known before (derived from ${articles * 15} claims): ${ms(median(past))}`);

  const long = article(9999);
  const text = `${'Слово за слово. '.repeat(620_000)}\n${long.document.text}`;
  const big = sampleEntry(text, [
    { quote: 'Report 9999.3', type: 'visit', parties: ['CN-GD', 'RU-SA'], stage: 'signed' },
  ]);
  const bigTook = await timed(() => ledger.appendDocument(big, { by: 'bench', at: new Date().toISOString() }));
  console.log(`append of a text of 10 million characters: ${ms(bigTook)}`);
  console.log(`audit of every quote: ${ms(await timed(() => ledger.audit()))}`);
  await client.end();
  await ledger.close();
}

try {
  await main();
} finally {
  await remove();
}
