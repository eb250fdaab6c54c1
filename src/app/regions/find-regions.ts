/** Finds first-level units by the beginning of a name in English, Russian or Chinese, by an alias, or by code. */

import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { Region } from '../../model/place.ts';
import { byText, inOrder } from '../order.ts';

/** Case and diacritics aside: `Якутия́` is `якутия`, `São` is `sao`, `ё` is `е`. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A unit with what it is found by, folded. */
interface Findable {
  readonly region: Region;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Beginnings of the words of its names, and the names whole. */
  readonly words: readonly string[];
}

function findable(region: Region): Findable {
  const { en, ru, zh, local } = region.names;
  const names = [en, ru, zh, local].flatMap((name) => (name === undefined ? [] : [folded(name)]));
  return {
    region,
    codes: [region.region, ...region.formerCodes.map((former) => former.code)].map(folded),
    names,
    words: names.flatMap((name) => name.split(/[\s\-–—(),./'’]+/)),
  };
}

// Folding some thousand names takes tens of milliseconds, and a search runs at every key; a gazetteer never changes.
const indexes = new WeakMap<readonly Region[], readonly Findable[]>();

function indexOf(gazetteer: Gazetteer): readonly Findable[] {
  let index = indexes.get(gazetteer.regions);
  if (index === undefined) indexes.set(gazetteer.regions, (index = gazetteer.regions.map(findable)));
  return index;
}

/** How well a unit fits, 0 best; null where it does not. */
function closeness({ codes, names, words }: Findable, wanted: string): number | null {
  if (codes.includes(wanted) || names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  // Chinese has no spaces between words, so a part of a name counts as the beginning of a word.
  if (/\p{Script=Han}/u.test(wanted) && names.some((name) => name.includes(wanted))) return 2;
  return codes.some((code) => code.startsWith(wanted)) ? 3 : null;
}

/** Units that a full name or alias means, where the listed names do not begin so (`Yakutia`). */
function byAlias(gazetteer: Gazetteer, query: string): readonly Region[] {
  return gazetteer.named(query).flatMap((place) => {
    if (place.level !== 'region' || place.region === null) return [];
    return gazetteer.region(place.region) ?? [];
  });
}

/** Units of the towns of a name, the largest town first: who looks for a town is shown where it lies. */
function byTown(gazetteer: Gazetteer, query: string): readonly Region[] {
  const towns = gazetteer.named(query).filter(({ level }) => level === 'city' || level === 'district');
  return towns.slice(0, mostTowns).flatMap(({ region }) => (region === null ? [] : (gazetteer.region(region) ?? [])));
}

const mostTowns = 4;

const order = inOrder<{ readonly region: Region; readonly fit: number }>(
  (a, b) => a.fit - b.fit,
  (a, b) => b.region.population - a.region.population,
  (a, b) => byText(a.region.region, b.region.region),
);

/** The units themselves, best fit first, then by population. */
export function findRegions(gazetteer: Gazetteer, query: string, limit = 20): readonly Region[] {
  const wanted = folded(query.trim());
  if (wanted === '') throw new InvalidInput('A search needs at least one character');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new InvalidInput(`A search gives 1 to 1000 units, not ${limit}`);
  }
  const found = new Map<string, { readonly region: Region; readonly fit: number }>();
  for (const region of byAlias(gazetteer, query.trim())) found.set(region.region, { region, fit: 0 });
  for (const each of indexOf(gazetteer)) {
    const fit = closeness(each, wanted);
    if (fit !== null && !found.has(each.region.region)) found.set(each.region.region, { region: each.region, fit });
  }
  for (const [i, region] of byTown(gazetteer, query.trim()).entries()) {
    if (!found.has(region.region)) found.set(region.region, { region, fit: 4 + i });
  }
  return [...found.values()]
    .sort(order)
    .slice(0, limit)
    .map((each) => each.region);
}
