/**
 * Measures the ledger on a server of its own, each figure with its goal (bench/README.md tells the method).
 *
 *   npm run bench:ledger -- [--json] [--only append,bulk] [--rounds 7] [--claims 50000] [--folder FOLDER] [--asking changes]
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
import { type Bench, type Figure, type Measure, table } from './ledger/figure.ts';
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

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    claims: { type: 'string', default: '50000' },
    /** A data folder that stays, with the ledger of the reads in it: it is filled once, and asked again and again. */
    folder: { type: 'string' },
    /** Only those reads of the page whose names hold this. */
    asking: { type: 'string', default: '' },
  },
});

/** A folder whose server is stopped at the end, and nothing else. */
const keptFolder = (folder: string) => ({ folder, remove: () => stopServer(folder) });

async function main(): Promise<void> {
  const only = values.only?.split(',');
  const unknown = only?.filter((name) => !Object.hasOwn(measures, name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`--only takes ${Object.keys(measures).join(', ')}; not ${unknown.join(', ')}`);
  const { folder, remove } = values.folder ? keptFolder(resolve(values.folder)) : testFolder();
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
    rounds: Number(values.rounds),
    claims: Number(values.claims),
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
    console.log(values.json ? JSON.stringify(figures) : table(figures));
  } finally {
    await keeper.close();
    await remove();
  }
}

await main();
