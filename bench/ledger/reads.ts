/** What the page asks most, through the REST interface in this process, on a ledger drawn by chance: the slowest p95. */
import type pg from 'pg';
import type { Ports } from '../../src/app/ports.ts';
import { judge } from '../../src/app/review/judge.ts';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import type { OpenedLedger } from '../../src/store/postgres/open-ledger.ts';
import { apiOver, portsOver } from './api.ts';
import { atMost, type Bench, type Figure } from './figure.ts';
import { fill } from './fill.ts';
import { generator } from './generate.ts';
import { about, past, reads } from './read-questions.ts';
import { ms, type Quantiles, quantilesOf, timed } from './timing.ts';

const goal = 200;
const claimsPerDocument = 5;

/** Asks each read, or those whose names hold some words (several joined by commas), so many times, now and as known on a past day, in turns. */
async function measureReads(
  ledger: OpenedLedger,
  client: pg.Client,
  schema: string,
  rounds: number,
  say: (line: string) => void,
  asking = '',
): Promise<ReadonlyMap<string, Quantiles>> {
  const ask = apiOver(ledger, say);
  const { ties } = await ledger.lists.page({ validAt: past, knownAt: `${past}T23:59:59.999Z`, include: 'all' });
  const known = ties.map(({ tie }) => tie.id);
  const all = Object.entries(reads(await about(client, schema, known)));
  const questions = all.filter(([name]) => asking.split(',').some((words) => name.includes(words)));
  const taken = new Map<string, number[]>();
  for (let n = -2; n < rounds; n++)
    for (const [name, path] of questions)
      for (const known of ['', `knownAt=${past}`]) {
        if (known !== '' && path(0, known) === path(0, '')) continue;
        const took = await timed(() => ask(path(n + 2, known)));
        const label = known === '' ? name : `${name}, as known then`;
        if (n >= 0) taken.set(label, [...(taken.get(label) ?? []), took]);
      }
  return new Map([...taken].map(([name, times]) => [name, quantilesOf(times)]));
}

/** The table of the reads, slowest first. */
function readsTable(found: ReadonlyMap<string, Quantiles>): string {
  const rows = [...found].sort(([, a], [, b]) => b.p95 - a.p95);
  return rows
    .map(([name, { p50, p95 }]) => `${name.padEnd(44)} p50 ${ms(p50).padStart(9)}  p95 ${ms(p95).padStart(9)}`)
    .join('\n');
}

/** Fills an empty workspace, and derives its ties; one that a folder has kept is as it was left, its ties made where they were not. */
async function filled(
  ledger: OpenedLedger,
  client: pg.Client,
  schema: string,
  documents: number,
  say: (line: string) => void,
): Promise<void> {
  const count = async (of: string): Promise<number> =>
    Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${schema}.${of}`)).rows[0]!.count);
  const held = await count('documents');
  if (held === documents && (await count('ties')) > 0 && (await count('tie_queue')) === 0) return;
  if (held > 0 && held !== documents)
    throw new Error(
      `The folder holds ${held} documents, not ${documents}: name another folder, or --claims ${held * claimsPerDocument}`,
    );
  if (held === 0) await fill(client, schema, generator({ documents, seed: 1 }, loadGazetteer()), say);
  say('ties …');
  await ledger.rebuildTies();
  await client.query(`VACUUM ANALYZE ${schema}.ties`);
}

/** A few of the 400 outlets, once: the queue is asked for what waits under a grade. */
async function gradeOutlets(ports: Ports): Promise<void> {
  const graded = await ports.ledger.outlets.judgements();
  for (const [n, grade] of [...'ABCDABCE'].entries()) {
    const outlet = `site:paper-${n * 10}.example`;
    if (!graded.has(outlet)) await judge(ports, 'grade', outlet, { grade, reason: 'As the bench has it.' });
  }
}

export async function pageReads(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const schema = 'bench_reads';
  const ledger = await bench.open(schema);
  const client = await bench.client();
  try {
    const documents = Math.max(200, Math.round(bench.sizes.claims / claimsPerDocument));
    await filled(ledger, client, schema, documents, bench.say);
    await gradeOutlets(portsOver(ledger, () => '2026-11-23T00:00:00.000Z'));
    const found = await measureReads(ledger, client, schema, bench.sizes.asked, bench.say, bench.asking);
    bench.say(readsTable(found));
    const [name, worst] = [...found].sort(([, a], [, b]) => b.p95 - a.p95)[0]!;
    const how = `${documents} documents, ${found.size} reads of the page, now and as known on ${past}; the slowest: ${name}, p50 ${ms(worst.p50)}`;
    return { 'page-reads-p95': atMost(goal, worst.p95, 'ms', how) };
  } finally {
    await client.end();
    await ledger.close();
  }
}
