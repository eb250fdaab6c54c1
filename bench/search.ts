/**
 * Measures the full-text search over many documents: the top 20 by our use case against the bare `ts_rank` query of the same
 * words on a bare table, in turns in one run.
 *
 *   npx tsx bench/search.ts [documents] [--json]
 */
import { Client } from 'pg';
import { openLedger } from '../src/adapters/open-ledger.ts';
import { clusterFolder } from '../src/adapters/postgres/cluster.ts';
import { testFolder } from '../src/adapters/postgres/servers-for-tests.ts';
import { searchDocuments } from '../src/desk/search-documents.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { partsOf } from '../src/ledger/search/parts.ts';
import { searchWords } from '../src/ledger/search/search-words.ts';
import { draws, inventedWords } from './invented-texts.ts';
import { quantile } from './quantile.ts';

const json = process.argv.includes('--json');
const documents = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 200_000);
const together = 2000;
const rounds = 23;
const limit = 20;

/** Two thirds English, the rest Russian and Chinese in turn: 60 words, commoner ones oftener. */
function invented(n: number) {
  const draw = draws(n + 1);
  const lang = n % 3 === 1 ? 'ru' : n % 6 === 2 ? 'zh' : 'en';
  const words = inventedWords(lang);
  const word = (): string => words[Math.floor(words.length * draw() ** 3)]!;
  const gap = lang === 'zh' ? '' : ' ';
  const text = Array.from({ length: 60 }, word).join(gap);
  return { id: `doc_${String(n).padStart(32, '0')}`, lang, title: [word(), word(), word()].join(gap), text };
}

async function fill(client: Client): Promise<void> {
  await client.query(`CREATE TABLE public.bare (id text PRIMARY KEY, title text, text text, words tsvector)`);
  const days = (n: number) => `${2000 + (n % 25)}-06-01`;
  for (let first = 0; first < documents; first += together) {
    const some = Array.from({ length: Math.min(together, documents - first) }, (_, i) => {
      const document = invented(first + i);
      const [part] = partsOf(document.title, document.text);
      return { ...document, ...part, published: days(first + i), heading: part!.title, n: first + i };
    });
    await client.query(
      `WITH g AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS g (id text, lang text, title text, text text,
          heading text, body text, span_end integer, published date, n integer)),
        documents AS (INSERT INTO amur.documents (document_id, content_hash, text, lang, title, media_type, published_edtf,
            published_from, published_to, published_basis, problems, origin, recorded_at, recorded_by)
          SELECT id, id, text, lang, title, 'text/plain', published::text, published, published, 'stated', '[]', 'user',
            '2026-01-01Z'::timestamptz + n * interval '1 second', 'bench' FROM g),
        words AS (INSERT INTO amur.document_words (document_id, part, span_start, span_end, words, recorded_at)
          SELECT id, 0, 0, span_end, to_tsvector('russian', body) || setweight(to_tsvector('russian', heading), 'A'),
            '2026-01-01Z'::timestamptz + n * interval '1 second' FROM g),
        readings AS (INSERT INTO amur.readings (document_id, reading_id, reader, gazetteer, codebook, record, recorded_at, recorded_by)
          SELECT id, 'rdg_1', '1', '1', '1', '{"published":null}', '2026-01-01Z'::timestamptz + n * interval '1 second', 'bench' FROM g),
        facets AS (INSERT INTO amur.document_facets (document_id, reading_id, lang, published_from, published_to, units, recorded_at)
          SELECT id, 'rdg_1', lang, published, published, ARRAY['RU-' || n % 80], '2026-01-01Z'::timestamptz + n * interval '1 second' FROM g)
      INSERT INTO public.bare SELECT id, title, text,
        to_tsvector('russian', body) || setweight(to_tsvector('russian', heading), 'A') FROM g`,
      [JSON.stringify(some)],
    );
  }
  await client.query('CREATE INDEX bare_words ON public.bare USING gin (words)');
  await client.query('VACUUM ANALYZE public.bare');
  for (const table of ['documents', 'document_words', 'document_facets', 'readings'])
    await client.query(`VACUUM ANALYZE amur.${table}`);
}

/** The floor: what a program of a few lines would ask for, texts included. */
const bareQuery = `SELECT id, title, text, ts_rank(words, to_tsquery('russian', $1), 1) AS score FROM public.bare
  WHERE words @@ to_tsquery('russian', $1) ORDER BY score DESC, id LIMIT ${limit}`;

async function main(): Promise<void> {
  const { folder, remove } = testFolder();
  const ledger = await openLedger({ dataFolder: folder, linger: 0 });
  const client = new Client({ host: clusterFolder(folder), user: 'amur', database: 'amur' });
  await client.connect();
  try {
    const began = performance.now();
    await fill(client);
    if (!json) console.log(`${documents} documents in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    const desk = { ledger, gazetteer: {} as Gazetteer, now: () => '2099-01-01T00:00:00.000Z' };
    const figures: Record<string, unknown> = {};
    for (const lang of ['en', 'ru', 'zh'] as const) {
      const words = inventedWords(lang);
      const [own, bare, narrowed]: [number[], number[], number[]] = [[], [], []];
      const draw = draws(77);
      for (let i = 0; i < rounds; i++) {
        // Two words, one of the commoner ones.
        const pair = [words[Math.floor(draw() * 40)]!, words[Math.floor(draw() * 400)]!];
        const written = pair.join(' ');
        const sought = searchWords(written)
          .map(
            (phrase) => `(${phrase.words.map(({ form, begins }) => `'${form}'${begins ? ':*' : ''}`).join(' <-> ')})`,
          )
          .join(' & ');
        const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
          const from = performance.now();
          await work();
          if (i > 2) into.push(performance.now() - from);
        };
        await timed(bare, () => client.query({ name: 'bare', text: bareQuery, values: [sought] }));
        await timed(own, () => searchDocuments(desk, written, { limit }));
        await timed(narrowed, () => searchDocuments(desk, written, { limit, lang, from: '2015' }));
      }
      const ratio = quantile(own, 0.5) / quantile(bare, 0.5);
      figures[`search-${lang}`] = { value: Number(ratio.toFixed(2)), goal: 1.5, met: ratio <= 1.5 };
      if (!json) {
        const ms = (values: readonly number[], q = 0.5): string => `${quantile(values, q).toFixed(1)} ms`;
        console.log(
          `${lang}: top ${limit} ${ms(own)} (p95 ${ms(own, 0.95)}), bare ${ms(bare)}, ratio ${ratio.toFixed(2)} (goal ≤ 1.5); narrowed ${ms(narrowed)}`,
        );
      }
    }
    if (json) console.log(JSON.stringify(figures));
  } finally {
    await client.end();
    await ledger.close();
    await remove();
  }
}

await main();
