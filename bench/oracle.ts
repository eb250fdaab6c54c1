/** How far the gazetteer could reach: the share of gold places that have a place of that name within 161 km. */
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import type { GoldDocument } from './corpora.ts';

const earthRadius = 6371.0088;
const near = 161;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function kilometres(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const half = Math.sin(radians(bLat - aLat) / 2) ** 2;
  const turn = Math.cos(radians(aLat)) * Math.cos(radians(bLat)) * Math.sin(radians(bLon - aLon) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half + turn)));
}

/** Recall of a resolver that always chose right among the places a name can mean, given the gold spans. */
export function oracleRecall(gazetteer: Gazetteer, documents: readonly GoldDocument[]): number {
  let all = 0;
  let reached = 0;
  for (const { text, gold } of documents) {
    const characters = Array.from(text);
    for (const [start, end, lat, lon] of gold) {
      all++;
      if (lat === null || lon === null) continue;
      const name = characters.slice(start, end).join('');
      const hits = gazetteer.scan(name).filter((hit) => hit.start === 0 && hit.end === name.length);
      const places = [...gazetteer.named(name), ...hits.flatMap((hit) => hit.places.map((id) => gazetteer.place(id)))];
      if (places.some((place) => place && kilometres(place.lat, place.lon, lat, lon) <= near)) reached++;
    }
  }
  return all === 0 ? 0 : reached / all;
}
