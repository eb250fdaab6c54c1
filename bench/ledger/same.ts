/** Things that may be one: what is proposed against a labelled set, and how long the queue takes to list a million. */
import { measureSame, recallOf, share } from '../same/measure.ts';
import { atLeast, atMost, type Bench, type Figure, told } from './figure.ts';
import { ms, quantilesOf, timed } from './timing.ts';

export async function sameThing(bench: Bench): Promise<Readonly<Record<string, Figure>>> {
  const kinds = measureSame();
  const sum = (of: (count: (typeof kinds)[number]) => number): number =>
    kinds.reduce((all, count) => all + of(count), 0);
  const [sure, sureTrue] = [sum(({ sure }) => sure), sum(({ sureTrue }) => sureTrue)];
  const [found, all] = [sum((count) => recallOf(count)[0]), sum((count) => recallOf(count)[1])];
  const each = kinds.map((count) => `${count.kind} ${share(...recallOf(count)).toFixed(3)}`).join(', ');
  const [proposed, one] = [sum(({ proposed }) => proposed), sum(({ proposedTrue }) => proposedTrue)];

  const ledger = await bench.open('bench_same');
  const client = await bench.client();
  client.on('error', () => undefined);
  await client.query(`INSERT INTO bench_same.same_candidates (candidate_id, kind, a_ref, b_ref, a_label, b_label, score, sure, reasons,
      state, reopened)
    SELECT 'sam_' || md5(n::text), (ARRAY['person', 'claim', 'body', 'document'])[1 + n % 4], 'a' || n, 'b' || n, 'Name ' || n,
      'Name of ' || n, (550 + n * 7919::bigint % 449) / 1000.0, n * 7919::bigint % 449 > 350, '[]',
      CASE WHEN n % 5 = 0 THEN 'different' ELSE 'open' END, false
    FROM generate_series(1, ${bench.claims}) AS n`);
  await client.query('ANALYZE bench_same.same_candidates');
  const times: number[] = [];
  for (let turn = 0; turn < 40; turn++) {
    const [first] = await ledger.same.candidates({ states: ['open'], limit: 1 });
    times.push(
      await timed(() =>
        Promise.all([
          ledger.same.candidates({
            states: ['open'],
            ...(turn % 2 ? { kinds: ['person' as const] } : {}),
            limit: 101,
            after: first!.id,
          }),
          ledger.same.counts(),
          ledger.same.waiting(),
        ]),
      ),
    );
  }
  await client.end();
  await ledger.close();
  const { p50, p95 } = quantilesOf(times);
  return {
    'same-sure-precision': atLeast(0.99, share(sureTrue, sure), '', `${sureTrue} of ${sure} pairs marked sure are one`),
    'same-recall': atLeast(0.95, share(found, all), '', `${found} of ${all} variants are in the queue: ${each}`),
    'same-queue-precision': told(share(one, proposed), '', `${one} of ${proposed} pairs proposed are one`),
    'same-list-p95': atMost(
      200,
      p95,
      'ms',
      `a page of 100 of ${bench.claims} candidates with the counts, p50 ${ms(p50)}`,
    ),
  };
}
