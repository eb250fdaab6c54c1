/** The reads of the page, and what they are asked about. */
import type pg from 'pg';
import { recordingDay, recordingDays } from './generate.ts';

/** A day in the past of the drawn ledger, when three fifths were known. */
export const past = recordingDay(Math.floor(recordingDays * 0.6));

/** What the questions are asked about: of each kind several, some of them the heaviest there are. */
export interface About {
  readonly ties: readonly string[];
  readonly pairs: readonly string[];
  readonly units: readonly string[];
  readonly documents: readonly string[];
  readonly claims: readonly string[];
  readonly words: readonly string[];
}

/** Picks them from a filled ledger; of the ties some that were known on the past day, too. */
export async function about(client: pg.Client, schema: string, known: readonly string[]): Promise<About> {
  const ask = async (sql: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
    (await client.query<{ id: string }>(sql.replaceAll('amur.', `${schema}.`), [...values])).rows.map((row) => row.id);
  const among = 'tie_id = ANY ($1)';
  return {
    ties: [
      ...(await ask(
        `SELECT tie_id AS id FROM amur.ties WHERE ${among} ORDER BY cardinality(evidence) DESC, tie_id LIMIT 5`,
        [known],
      )),
      ...(await ask(`SELECT tie_id AS id FROM amur.ties WHERE ${among} ORDER BY md5(tie_id) LIMIT 45`, [known])),
    ],
    pairs: await ask('SELECT pairs[1] AS id FROM amur.ties GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 20'),
    units: await ask('SELECT units[1] AS id FROM amur.ties GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 20'),
    documents: await ask(
      `SELECT document_id AS id FROM amur.documents WHERE recorded_at < '${past}' ORDER BY md5(document_id) LIMIT 50`,
    ),
    claims: await ask(
      `SELECT claim_id AS id FROM (SELECT claim_id FROM amur.claim_readings
        WHERE recorded_at < '${past}' AND superseded_in IS NULL LIMIT 5000) AS c
      ORDER BY md5(claim_id) LIMIT 50`,
    ),
    words:
      await ask(`SELECT split_part(text, ' ', 2) || ' ' || split_part(text, ' ', 3) AS id FROM (SELECT text FROM amur.documents
      WHERE lang <> 'zh' LIMIT 5000) AS d ORDER BY md5(text) LIMIT 50`),
  };
}

/** The reads of the page by name, each for the n-th time; with the day of validity and of knowledge where it takes them. */
export function reads({ ties, pairs, units, documents, claims, words }: About) {
  const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  const day = (n: number): string => `${1990 + ((n * 7) % 36)}-06-15`;
  const regions = units.filter((unit) => unit.includes('-'));
  const types = ['visit', 'twinning,agreement', 'trade', 'body'];
  const window = (n: number): string => `${1988 + ((n * 5) % 30)}/${1994 + ((n * 5) % 30)}-06`;
  const crossing = pairs.filter((pair) => pair.split('~').every((unit) => unit.includes('-')));
  const country = (n: number): string => of(['CN', 'RU', 'JP', 'KZ'], n);
  const listed: Readonly<Record<string, (n: number, known: string) => string>> = {
    map: (_, known) => `/map?${known}`,
    'map on a day': (n, known) => `/map?validAt=${day(n)}&${known}`,
    'map, reviewed, of a type': (n, known) => `/map?reviewed=true&type=${of(types, n)}&${known}`,
    'map of a region': (n, known) => `/map?region=${of(units, n)}&${known}`,
    'map in a window': (n, known) => `/map?within=${window(n)}&${known}`,
    'map of a pair': (n, known) => `/map?pair=${of(pairs, n)}&${known}`,
    years: (_, known) => `/years?${known}`,
    'years of a region': (n, known) => `/years?region=${of(units, n)}&${known}`,
    network: (n, known) => `/network?validAt=${day(n)}&${known}`,
    'network of a region': (n, known) => `/network?around=${of(regions, n)}&${known}`,
    'ties in a window': (n, known) => `/ties?within=${window(n)}&${known}`,
    'ties of a region': (n, known) => `/ties?region=${of(units, n)}&limit=100&${known}`,
    'ties of a country': (n, known) => `/ties?region=${country(n)}&${known}`,
    ties: (_, known) => `/ties?${known}`,
    'ties, tenth page': (_, known) => `/ties?after=2000&${known}`,
    'ties by sources': (n, known) => `/ties?sort=-sources&validAt=${day(n)}&${known}`,
    'ties with words': (n, known) => `/ties?find=${of(['harbin', 'саха', '广东', 'visit town'], n)}&${known}`,
    'ties of a pair': (n, known) => `/ties?pair=${of(pairs, n)}&${known}`,
    'one tie': (n, known) => `/ties/${of(ties, n)}?${known}`,
    'history of a tie': (n, known) => `/history/${of(ties, n)}?${known}`,
    regions: (_, known) => `/regions?${known}`,
    'regions by name': (n, known) => `/regions?find=${of(['heil', 'Саха', '广东', 'bav'], n)}&limit=8&${known}`,
    'one region': (n, known) => `/regions/${of(regions, n)}?${known}`,
    documents: (n, known) => `/documents?limit=${n % 2 ? 5 : 50}&${known}`,
    'documents, later page': (n, known) => `/documents?limit=50&after=${of(documents, n)}&${known}`,
    'one document': (n, known) => `/documents/${of(documents, n)}?${known}`,
    'one claim': (n) => `/evidence/${of(claims, n)}`,
    search: (n, known) => `/search?words=${encodeURIComponent(of(words, n))}&${known}`,
    timeline: (_, known) => `/timeline?limit=500&${known}`,
    'timeline of a pair': (n, known) => `/timeline?limit=500&pair=${of(pairs, n)}&${known}`,
    'partners of a region': (n, known) => `/regions/${of(regions, n)}/partners?${known}`,
    'measures of a pair': (n, known) => `/measures/trade?regions=${of(crossing, n)}&${known}`,
    'one case': (n, known) => `/cases/${of(['north', 'south', 'river'], n)}?${known}`,
    'one source': (n, known) => `/sources/site:paper-${n}.example?${known}`,
    review: () => '/review',
    'review of a region': (n) => `/review?region=${of(units, n)}`,
    'review, by weight': () => '/review?order=weight',
    'review, newest': () => '/review?order=newest',
    'review, longest waiting of a region': (n) => `/review?order=oldest&region=${of(units, n)}`,
    'review, graded': (n) => `/review?grade=${of(['A', 'B,C', 'D', 'E'], n)}`,
    'review, count': () => '/review/count',
    'review, count, graded': (n) => `/review/count?grade=${of(['A', 'B,C', 'D', 'E'], n)}`,
    'same things': () => '/same',
    'changes in a month': (n) =>
      `/changes?since=${recordingDay((n * 13) % 80)}&until=${recordingDay(((n * 13) % 80) + 12)}`,
    'briefing, conflicts': (n) => `/conflicts?since=${recordingDay(70 + (n % 28))}&limit=8`,
    'changes since then': () => `/changes?since=${past}`,
  };
  return listed;
}
