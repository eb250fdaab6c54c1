/**
 * The name by which English writes a place, where GeoNames shows another spelling: exonyms and established forms by hand
 * (data/gazetteer/hand/english-names.json), Russian endings as newspapers spell them, Chinese counties by their own name
 * and not that of their seat.
 */
import hand from '../../data/gazetteer/hand/english-names.json' with { type: 'json' };

const towns: Readonly<Record<string, Readonly<Record<string, string>>>> = hand.towns;
const han: Readonly<Record<string, string>> = hand.han;

/** GeoNames spells Russian by the tables of the BGN; the press drops the doubled endings and the signs. */
function plainRussian(name: string): string {
  return name
    .replace(/[’'ʹ‘]/gu, '')
    .replace(/(?:iy|yy)(?![\p{L}])/gu, 'y')
    .replace(/yye(?![\p{L}])/gu, 'ye');
}

/** Words of Vietnamese for kinds of towns, which stand before some names of GeoNames. */
const vietnameseKind = /^(?:Thị Trấn|Thị Xã|Thành Phố|Huyện|Xã) (?=\p{Lu})/u;

/** The English name of a town of GeoNames. */
export function englishTown(country: string, name: string): string {
  const known = towns[country]?.[name];
  if (known !== undefined) return known;
  if (country === 'RU') return plainRussian(name);
  if (country === 'VN') return name.replace(vietnameseKind, '');
  return name;
}

/** The established English name of a Chinese division by its Chinese name, short or whole; undefined where it is pinyin. */
export function englishDivision(names: readonly string[]): string | undefined {
  for (const name of names) if (han[name] !== undefined) return han[name];
  return undefined;
}

/** Provinces whose names are mostly of other languages than Chinese: pinyin of the characters would be no name there. */
const otherLanguages = new Set(['CN-NM', 'CN-XJ', 'CN-XZ', 'CN-QH']);

/**
 * The English name of a Chinese town that is the seat of a division: the division's where the town bears another
 * (Guankou is the seat of Liuyang). `pinyin` spells the division's short name.
 */
export function englishSeat(
  town: { readonly name: string; readonly kind: string; readonly region: string | null },
  official: readonly string[],
  pinyin: string,
): string {
  const established = englishDivision(official);
  if (established !== undefined) return established;
  const isSeat = /^PPLA[3-5]?$|^PPL$/u.test(town.kind) && town.kind !== 'PPLA';
  if (!isSeat || pinyin === '' || otherLanguages.has(town.region ?? '')) return town.name;
  if (letters(town.name).startsWith(letters(pinyin))) return pinyin;
  // A near spelling is the town's own name, where the characters may be read another way: 珲春 is Hunchun.
  return likeness(letters(town.name), letters(pinyin)) >= 0.5 ? town.name : pinyin;
}

/** Shared pairs of letters of both, 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [one, other] = [pairs(a), new Set(pairs(b))];
  return (2 * one.filter((pair) => other.has(pair)).length) / Math.max(1, one.length + other.size);
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');

/** «Khasanskiy Rayon» of GeoNames as English writes it: Khasansky District. */
export function englishDistrict(country: string, name: string): string {
  if (country !== 'RU') return name;
  return plainRussian(name.replace(/ [Rr]a[iy]on$/u, ' District'));
}
