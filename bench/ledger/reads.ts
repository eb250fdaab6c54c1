/** Every read that the page makes, through the REST interface in this process, on a ledger drawn by chance: the slowest p95. */
import type pg from 'pg';
import { loadGazetteer } from '../../src/adapters/gazetteer-files.ts';
import type { OpenedLedger } from '../../src/adapters/open-ledger.ts';
import { apiOver } from './api.ts';
import { atMost, type Bench, type Figure } from './figure.ts';
import { fill } from './fill.ts';
import { generator, recordingDay, recordingDays } from './generate.ts';
import { ms, type Quantiles, quantilesOf, timed } from './timing.ts';

const goal = 200;
const claimsPerDocument = 5;
const past = recordingDay(Math.floor(recordingDays * 0.6));

/** What the questions are asked about: of each kind several, some of them the heaviest there are. */
interface About {
  readonly ties: readonly string[];
  readonly pairs: readonly string[];
  readonly units: readonly string[];
  readonly documents: readonly string[];
  readonly claims: readonly string[];
  readonly words: readonly string[];
}

async function about(client: pg.Client, schema: string): Promise<About> {
  const ask = async (sql: string): Promise<readonly string[]> =>
    (await client.query<{ id: string }>(sql.replaceAll('amur.', `${schema}.`))).rows.map((row) => row.id);
  const known = `tie_id IN (SELECT tie_id FROM amur.tie_versions WHERE recorded_from <= '${past}' AND (recorded_to IS NULL OR recorded_to > '${past}'))`;
  return {
    ties: [
      ...(await ask(
        `SELECT tie_id AS id FROM amur.ties WHERE ${known} ORDER BY cardinality(evidence) DESC, tie_id LIMIT 5`,
      )),
      ...(await ask(`SELECT tie_id AS id FROM amur.ties WHERE ${known} ORDER BY md5(tie_id) LIMIT 45`)),
    ],
    pairs: await ask('SELECT pairs[1] AS id FROM amur.ties GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 20'),
    units: await ask('SELECT units[1] AS id FROM amur.ties GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 20'),
    documents: await ask(
      `SELECT document_id AS id FROM amur.documents WHERE recorded_at < '${past}' ORDER BY md5(document_id) LIMIT 50`,
    ),
    claims: await ask(
      `SELECT claim_id AS id FROM (SELECT claim_id FROM amur.claims WHERE recorded_at < '${past}' LIMIT 5000) AS c
      ORDER BY md5(claim_id) LIMIT 50`,
    ),
    words:
      await ask(`SELECT split_part(text, ' ', 2) || ' ' || split_part(text, ' ', 3) AS id FROM (SELECT text FROM amur.documents
      WHERE lang <> 'zh' LIMIT 5000) AS d ORDER BY md5(text) LIMIT 50`),
  };
}

/** The reads of the page by name, each for the n-th time; with the day of validity and of knowledge where it takes them. */
function reads({ ties, pairs, units, documents, claims, words }: About) {
  const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  const day = (n: number): string => `${1990 + ((n * 7) % 36)}-06-15`;
  const regions = units.filter((unit) => unit.includes('-'));
  const types = ['visit', 'twinning,agreement', 'trade', 'body'];
  const listed: Readonly<Record<string, (n: number, known: string) => string>> = {
    map: (_, known) => `/map?${known}`,
    'map on a day': (n, known) => `/map?validAt=${day(n)}&${known}`,
    'map, reviewed, of a type': (n, known) => `/map?include=reviewed&types=${of(types, n)}&${known}`,
    'map of a region': (n, known) => `/map?unit=${of(units, n)}&${known}`,
    ties: (_, known) => `/ties?${known}`,
    'ties, tenth page': (_, known) => `/ties?after=2000&${known}`,
    'ties by sources': (n, known) => `/ties?sort=-sources&validAt=${day(n)}&${known}`,
    'ties by parties': (_, known) => `/ties?sort=parties&${known}`,
    'ties with words': (n, known) => `/ties?q=${of(['harbin', 'саха', '广东', 'visit town'], n)}&${known}`,
    'ties of a pair': (n, known) => `/ties?pair=${of(pairs, n)}&${known}`,
    'one tie': (n, known) => `/ties/${of(ties, n)}?${known}`,
    'history of a tie': (n, known) => `/history/${of(ties, n)}?${known}`,
    'history of a document': (n, known) => `/history/${of(documents, n)}?${known}`,
    'history of a claim': (n, known) => `/history/${of(claims, n)}?${known}`,
    regions: (_, known) => `/regions?${known}`,
    'one region': (n, known) => `/regions/${of(regions, n)}?${known}`,
    documents: (n, known) => `/documents?limit=${n % 2 ? 5 : 50}&${known}`,
    'documents, later page': (n, known) => `/documents?limit=50&after=${of(documents, n)}&${known}`,
    'one document': (n, known) => `/documents/${of(documents, n)}?${known}`,
    search: (n, known) => `/search?q=${encodeURIComponent(of(words, n))}&${known}`,
    duplicates: (_, known) => `/duplicates?${known}`,
    judgements: (_, known) => `/judgements?limit=100&${known}`,
    cases: (_, known) => `/cases?${known}`,
    'events of a case': (n, known) => `/cases/${of(['north', 'south', 'river'], n)}/events?${known}`,
    timeline: (_, known) => `/timeline?limit=500&${known}`,
    'timeline of a region': (n, known) => `/timeline?limit=500&unit=${of(units, n)}&${known}`,
    'timeline of a pair': (n, known) => `/timeline?limit=500&pair=${of(pairs, n)}&${known}`,
    'partners of a region': (n, known) => `/regions/${of(regions, n)}/partners?${known}`,
    'first of a pair': (n) => `/pairs/${of(pairs, n)}/first`,
    'one case': (n, known) => `/cases/${of(['north', 'south', 'river'], n)}?${known}`,
    'map of a case': (n, known) => `/map?case=${of(['north', 'south', 'river'], n)}&${known}`,
    'one source': (n, known) => `/sources/site:paper-${n}.example?${known}`,
    review: () => '/review',
    'review of a region': (n) => `/review?unit=${of(units, n)}`,
    'review, count': () => '/review/count',
    'same things': () => '/same',
    'changes in a month': (n) =>
      `/changes?since=${recordingDay((n * 13) % 80)}&until=${recordingDay(((n * 13) % 80) + 12)}`,
    'changes since then': () => `/changes?since=${past}`,
    health: () => '/health',
    sources: (_, known) => `/sources?${known}`,
    'reread questions': () => '/reread/questions?limit=20',
    coders: () => '/codings',
  };
  return listed;
}

/** Asks each read, or those whose names hold some words, so many times, now and as known on a past day, in turns. */
export async function measureReads(
  ledger: OpenedLedger,
  client: pg.Client,
  schema: string,
  rounds: number,
  say: (line: string) => void,
  asking = '',
): Promise<ReadonlyMap<string, Quantiles>> {
  const ask = apiOver(ledger, say);
  const all = Object.entries(reads(await about(client, schema)));
  const questions = all.filter(([name]) => name.includes(asking));
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
export function readsTable(found: ReadonlyMap<string, Quantiles>): string {
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
  for (const table of ['ties', 'tie_versions', 'tie_parts', 'tie_days'])
    await client.query(`VACUUM ANALYZE ${schema}.${table}`);
}

export async function pageReads(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const schema = 'bench_reads';
  const ledger = await bench.open(schema);
  const client = await bench.client();
  try {
    const documents = Math.max(200, Math.round(bench.claims / claimsPerDocument));
    await filled(ledger, client, schema, documents, bench.say);
    const found = await measureReads(
      ledger,
      client,
      schema,
      Math.max(bench.asking ? 5 : 20, bench.rounds),
      bench.say,
      bench.asking,
    );
    bench.say(readsTable(found));
    const [name, worst] = [...found].sort(([, a], [, b]) => b.p95 - a.p95)[0]!;
    const how = `${documents} documents, ${found.size} reads of the page, now and as known on ${past}; the slowest: ${name}, p50 ${ms(worst.p50)}`;
    return { 'page-reads-p95': atMost(goal, worst.p95, 'ms', how) };
  } finally {
    await client.end();
    await ledger.close();
  }
}
