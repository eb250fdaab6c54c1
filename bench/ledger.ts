/**
 * Measures the ledger on a server of its own, each figure with its goal (bench/README.md tells the method).
 *
 *   npm run bench:ledger -- [--json] [--only append,bulk] [--small] [--rounds 7] [--claims 50000] [--folder FOLDER] [--asking changes]
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openLedger } from '../src/store/postgres/open-ledger.ts';
import { clusterFolder } from '../src/store/postgres/server/cluster.ts';
import { stopServer } from '../src/store/postgres/server/managed-server.ts';
import { testFolder } from '../src/store/postgres/server/servers-for-tests.ts';
import { append } from './ledger/append.ts';
import { bulk } from './ledger/bulk.ts';
import { dossier } from './ledger/dossier.ts';
import { type Bench, type Figure, type Measure, type Sizes, table, withoutGoals } from './ledger/figure.ts';
import { pageReads } from './ledger/reads.ts';
import { workers } from './ledger/workers.ts';

/** One file each; it may give several figures. */
const measures: Readonly<Record<string, Measure>> = {
  append,
  bulk,
  dossier,
  reads: pageReads,
  workers,
};

const usual: Sizes = {
  rounds: 7,
  articles: 300,
  batches: 10,
  documents: 400,
  pieces: 500,
  claims: 50_000,
  asked: 8,
  jobs: 120,
  workers: 4,
};
const small: Sizes = {
  rounds: 1,
  articles: 6,
  batches: 1,
  documents: 40,
  pieces: 20,
  claims: 1000,
  asked: 1,
  jobs: 4,
  workers: 2,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    /** So little of everything that all of it runs in seconds: whether it works, not how fast. */
    small: { type: 'boolean', default: false },
    ...Object.fromEntries(Object.keys(usual).map((size) => [size, { type: 'string' as const }])),
    /** A data folder that stays, with the ledger of the reads in it: it is filled once, and asked again and again. */
    folder: { type: 'string' },
    /** Only those reads of the page whose names hold this. */
    asking: { type: 'string', default: '' },
  },
});

const given: Readonly<Record<string, unknown>> = values;
/** What is said by name counts, whether small or not. */
const sizes = Object.fromEntries(
  Object.entries(values.small ? small : usual).map(([size, count]) => [size, Number(given[size] ?? count)]),
) as unknown as Sizes;

/** A folder whose server is stopped at the end, and nothing else. */
const lastingFolder = (folder: string) => ({ folder, remove: () => stopServer(folder) });

async function main(): Promise<void> {
  const only = values.only?.split(',');
  const unknown = only?.filter((name) => !Object.hasOwn(measures, name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`--only takes ${Object.keys(measures).join(', ')}; not ${unknown.join(', ')}`);
  const { folder, remove } = values.folder ? lastingFolder(resolve(values.folder)) : testFolder();
  const bench: Bench = {
    folder,
    open: (schema) => openLedger({ dataFolder: folder, schema, linger: 0 }),
    async client() {
      const client = new pg.Client({ host: clusterFolder(folder), user: 'amur', database: 'amur' });
      // One that is still open when a measure fails is ended with the server: the failure is to be told, not that.
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    sizes,
    asking: values.asking,
    say: (line) => process.stderr.write(`${line}\n`),
  };
  // Held open, so that the server stays from one file to the next.
  const keeper = await bench.open('bench_keeper');
  try {
    let figures: Readonly<Record<string, Figure>> = {};
    for (const [name, measure] of Object.entries(measures)) {
      if (only && !only.includes(name)) continue;
      bench.say(`${name} …`);
      figures = { ...figures, ...(await measure(bench)) };
    }
    if (values.small)
      bench.say('All sizes are small: this says that it runs, not how fast it is, and no goal is asked of it.');
    const shown = values.small ? withoutGoals(figures) : figures;
    console.log(values.json ? JSON.stringify(shown) : table(shown));
  } finally {
    await keeper.close();
    await remove();
  }
}

await main();
