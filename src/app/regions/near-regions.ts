/** Regions whose code or name comes near to what somebody wrote, for “did you mean”. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Region } from '../../model/place.ts';
import { findRegions } from './find-regions.ts';

/** At most some units, the nearest first; none where nothing comes near. */
export function nearRegions(gazetteer: Gazetteer, written: string, limit = 5): readonly Region[] {
  const wanted = written.trim().slice(0, 60);
  if (wanted === '') return [];
  const found = findRegions(gazetteer, wanted, limit);
  if (found.length > 0) return found;
  const plain = wanted.toLowerCase();
  // A letter in three may be wrong, in a short code one.
  const most = Math.max(1, Math.min(3, Math.floor([...plain].length / 3)));
  return gazetteer.regions
    .map((region) => {
      const { en, ru, zh } = region.names;
      const forms = [region.region, en, ru ?? '', zh ?? ''].filter((form) => form !== '');
      return { region, distance: Math.min(...forms.map((form) => distance(plain, form.toLowerCase(), most))) };
    })
    .filter((each) => each.distance <= most)
    .sort((a, b) => a.distance - b.distance || b.region.population - a.region.population)
    .slice(0, limit)
    .map(({ region }) => region);
}

/** How many letters are to be put in, taken out or changed (Levenshtein 1966); more than `most` where it is certainly more. */
function distance(a: string, b: string, most: number): number {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let row = to.map((_, j) => j + 1);
  for (const [i, letter] of from.entries()) {
    let before = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const here = Math.min(left + 1, above + 1, before + (letter === to[j] ? 0 : 1));
      before = above;
      left = here;
      return here;
    });
  }
  return row.at(-1) ?? from.length;
}
