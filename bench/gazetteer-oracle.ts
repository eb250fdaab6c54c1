/**
 * How far the shipped gazetteer could reach at best: the share of gold places that have a place of that name within
 * 161 km, whatever a reader makes of it. `npx tsx bench/gazetteer-oracle.ts [--bench DIR] [--missing 40]`, or AMUR_BENCH.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../src/adapters/gazetteer-files.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import type { Place } from '../src/model/place.ts';

interface GoldDocument {
  readonly text: string;
  readonly gold: readonly (readonly [start: number, end: number, lat: number, lon: number])[];
}

const { values: options } = parseArgs({
  options: { bench: { type: 'string' }, missing: { type: 'string', default: '0' } },
});
const folder = options.bench ?? process.env.AMUR_BENCH ?? join('..', 'shared', 'bench');

function kilometres(lat: number, lon: number, place: Place): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((place.lat - lat) * radians) / 2) ** 2 +
    Math.cos(lat * radians) * Math.cos(place.lat * radians) * Math.sin(((place.lon - lon) * radians) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** All places that the words of a span can mean: the whole span, and any name found in it. */
function meanings(gazetteer: Gazetteer, surface: string): readonly Place[] {
  const inside = gazetteer.scan(surface).flatMap((hit) => hit.places.map((id) => gazetteer.place(id)));
  return [...gazetteer.named(surface), ...inside.filter((place) => place !== null)];
}

const gazetteer = loadGazetteer();
for (const corpus of ['LGL', 'GeoWebNews']) {
  const path = join(folder, 'geo', `${corpus}.json`);
  if (!existsSync(path)) {
    process.stderr.write(`${path} is not there; give the folder of the benchmarks with --bench or AMUR_BENCH\n`);
    process.exitCode = 1;
    continue;
  }
  const documents = JSON.parse(readFileSync(path, 'utf8')) as readonly GoldDocument[];
  const nameless = new Map<string, number>();
  const distant = new Map<string, number>();
  let [all, named, near] = [0, 0, 0];
  for (const { text, gold } of documents) {
    const points = [...text];
    for (const [start, end, lat, lon] of gold) {
      const surface = points.slice(start, end).join('');
      const places = meanings(gazetteer, surface);
      all++;
      if (places.length === 0) nameless.set(surface, (nameless.get(surface) ?? 0) + 1);
      else named++;
      if (places.some((place) => kilometres(lat, lon, place) <= 161)) near++;
      else if (places.length > 0) {
        const nearest = Math.min(...places.map((place) => kilometres(lat, lon, place)));
        const key = `${surface} (${lat.toFixed(1)} ${lon.toFixed(1)}, ${Math.round(nearest)} km)`;
        distant.set(key, (distant.get(key) ?? 0) + 1);
      }
    }
  }
  const share = (count: number) => (count / all).toFixed(3);
  process.stdout.write(
    `${corpus}: ${all} gold places, ${share(named)} have a name here, ${share(near)} a place within 161 km\n`,
  );
  const most = Number(options.missing);
  for (const [title, counts] of [
    ['no name', nameless],
    ['too far', distant],
  ] as const) {
    const worst = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
    if (worst.length > 0)
      process.stdout.write(`  ${title}: ${worst.map(([name, count]) => `${name} ×${count}`).join('; ')}\n`);
  }
}
