/** A tie with 500 pieces of evidence over the REST interface against the bare SQL that fetches the same rows. */
import { sampleEntry } from '../../src/store/contract/sample-entry.ts';
import { apiOver } from './api.ts';
import { article } from './articles.ts';
import { atMost, type Bench, type Figure } from './figure.ts';
import { inTurns, ms } from './timing.ts';

const schema = 'bench_dossier';

/** Claims with their values, their readers and the documents they stand in. */
const bare = `SELECT c.*, v.*, r.reader, d.title, d.lang, d.published_edtf, d.recorded_at AS held_at
  FROM ${schema}.claim_readings v
  JOIN ${schema}.claims c ON c.document_id = v.document_id AND c.claim_id = v.claim_id
  JOIN ${schema}.readings r ON r.document_id = v.document_id AND r.reading_id = v.reading_id
  JOIN ${schema}.documents d ON d.document_id = v.document_id
  WHERE v.tie_key = $1 ORDER BY v.date_from, v.claim_id`;

/** One tie out of many documents, each with other words. */
function report(n: number) {
  const { text } = article(n, 3).document;
  const quote = text.slice(0, text.indexOf(' met.') + 4);
  return sampleEntry(text, [
    { quote, type: 'agreement', parties: ['CN-HL', 'RU-AMU'], stage: 'signed', date: String(1990 + (n % 30)) },
  ]);
}

export async function dossier(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const { pieces } = bench.sizes;
  const ledger = await bench.open(schema);
  const client = await bench.client();
  const documents = Array.from({ length: pieces }, (_, n) => report(n));
  await ledger.bulk.load({ documents }, { by: 'bench', at: '2026-01-01T00:00:00.000Z' });
  await ledger.bulk.index();
  for (const table of ['claims', 'claim_readings', 'readings', 'documents'])
    await client.query(`ANALYZE ${schema}.${table}`);
  const { tie_id: tie, tie_key: key } = (await client.query(`SELECT tie_id, tie_key FROM ${schema}.ties`)).rows[0];
  const ask = apiOver(ledger, bench.say);
  let body = '';
  const took = await inTurns(bench.sizes.rounds * 3, 5, {
    rest: async () => {
      body = await ask(`/ties/${tie}?limit=${pieces}`);
    },
    bare: () => client.query({ name: 'bare dossier', text: bare, values: [key] }),
  });
  await client.end();
  await ledger.close();
  const rows = (JSON.parse(body) as { evidence: unknown[] }).evidence.length;
  const how = `GET /ties/ID with ${rows} pieces of evidence, ${Math.round(body.length / 1024)} KB of JSON: p50 ${ms(took.rest.p50)}, p95 ${ms(took.rest.p95)}; the rows by SQL: p50 ${ms(took.bare.p50)}`;
  return { 'dossier-rest': atMost(3, took.rest.p50 / took.bare.p50, '×', how) };
}
