/**
 * Measures what is proposed as one thing: how much of what is marked sure is, and how much of what is one is proposed.
 *
 *   npx tsx bench/same.ts [--wrong]
 */
import { measureSame, recallOf, share } from './same/measure.ts';

for (const count of measureSame()) {
  const [found, all] = recallOf(count);
  const kinds = Object.entries(count.recall).map(([kind, [hit, of]]) => `${kind} ${hit}/${of}`);
  console.log(
    `${count.kind}: ${count.things} things, ${count.names} names; sure ${count.sure}, of which one ${share(count.sureTrue, count.sure).toFixed(4)} (goal ≥ .99); proposed ${count.proposed}, of which one ${share(count.proposedTrue, count.proposed).toFixed(3)}; found ${share(found, all).toFixed(4)} (goal ≥ .95): ${kinds.join(', ')}`,
  );
  if (process.argv.includes('--wrong')) for (const wrong of count.wrong) console.log(`  ${wrong}`);
}
