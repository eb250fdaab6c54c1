/** Ties as of now against the plain query of the same rows. */

import { article } from './articles.ts';
import { atMost, type Bench, type Figure } from './figure.ts';
import { inTurns, ms } from './timing.ts';

const far = '2099-01-01T00:00:00.000Z';
const articles = 300;

export async function asOf(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const ledger = await bench.open('bench_asof');
  const client = await bench.client();
  for (let n = 0; n < articles; n++)
    await ledger.appendDocument(article(n), { by: 'bench', at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString() });
  let ties = 0;
  const took = await inTurns(bench.rounds * 3, 3, {
    plain: () => client.query('SELECT record FROM bench_asof.ties ORDER BY tie_id'),
    asOf: async () => {
      ties = (await ledger.ties({ validAt: '2026-11-25', knownAt: far, include: 'all' })).length;
    },
  });
  await client.end();
  await ledger.close();
  const how = `all ${ties} ties as of now ${ms(took.asOf.p50)}, SELECT record ${ms(took.plain.p50)}`;
  return { 'as-of-now': atMost(1.3, took.asOf.p50 / took.plain.p50, '×', how) };
}
