/** One article's commit against the bare driver, its round trips, and how long until its ties are seen. */
import pg from 'pg';
import type { Stamp } from '../../src/store/ports/ledger.ts';
import type { PostgresLedger } from '../../src/store/postgres/open-ledger.ts';
import { article } from './articles.ts';
import { atMost, type Bench, type Figure, withoutGoal } from './figure.ts';
import { rawCommitter, rawRows } from './raw-article.ts';
import { twinTables } from './raw-tables.ts';
import { ms, quantilesOf, timed } from './timing.ts';

const schema = 'bench_append';
const at = (n: number): Stamp => ({ by: 'bench', at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString() });

/** Queries that the driver sends until the work answers. */
async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const plain = prototype.query;
  let sent = 0;
  prototype.query = function counted(this: unknown, ...given: unknown[]) {
    sent++;
    return plain.apply(this, given);
  };
  try {
    await work();
    return sent;
  } finally {
    prototype.query = plain;
  }
}

async function stream(ledger: PostgresLedger, first: number, count: number): Promise<number> {
  const took = await timed(async () => {
    for (let n = first; n < first + count; n++) await ledger.appendDocument(article(n), at(n));
    await ledger.whenIndexed();
  });
  return (count * 1000) / took;
}

export async function append(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const measured = bench.sizes.articles;
  const warm = Math.ceil(measured / 3);
  const ledger = await bench.open(schema);
  const client = await bench.client();
  await twinTables(client, schema, 'bench_append_raw');
  const rawCommit = rawCommitter(client, 'bench_append_raw');
  const [own, raw, seen]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < warm + measured; n++) {
    const entry = article(n);
    const rows = rawRows(entry, at(n));
    const ours = async (): Promise<void> => {
      const began = performance.now();
      await ledger.appendDocument(entry, at(n));
      const committed = performance.now() - began;
      await ledger.whenIndexed();
      if (n < warm) return;
      own.push(committed);
      seen.push(performance.now() - began);
    };
    const theirs = async (): Promise<void> => {
      const took = await timed(() => rawCommit(rows));
      if (n >= warm) raw.push(took);
    };
    for (const side of n % 2 ? [ours, theirs] : [theirs, ours]) await side();
  }
  const [commit, floor, ties] = [quantilesOf(own), quantilesOf(raw), quantilesOf(seen)];
  const trips = await roundTrips(() => ledger.appendDocument(article(warm + measured), at(warm + measured)));
  await ledger.whenIndexed();
  const rate = await stream(ledger, warm + measured + 1, measured);
  await client.end();
  await ledger.close();
  const rows = 'an article of some 4,000 characters with 15 claims';
  return {
    'append-commit': atMost(
      1.5,
      commit.p50 / floor.p50,
      '×',
      `${rows}, to its acknowledgement: p50 ${ms(commit.p50)}, p95 ${ms(commit.p95)}; the driver with a statement a table: p50 ${ms(floor.p50)}, p95 ${ms(floor.p95)}`,
    ),
    'append-round-trips': atMost(8, trips, 'queries', `${rows}, BEGIN and COMMIT included`),
    'append-ties-seen': withoutGoal(
      ties.p50,
      'ms',
      `until indexed, compared and its ties derived: p95 ${ms(ties.p95)}; ${(ties.p50 / floor.p50).toFixed(1)} times the driver's commit`,
    ),
    'append-stream': withoutGoal(
      rate,
      'articles/s',
      `${measured} articles one after the other, all of it indexed at the end`,
    ),
  };
}
