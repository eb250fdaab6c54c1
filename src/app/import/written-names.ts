/** What the words of a list may mean as a town's name: "Playa (Havana)", "Berlin – Mitte", "Rudong County", "Vitré, Ille-et-Vilaine". */

/** One way to take the words. */
export interface NameReading {
  readonly name: string;
  /** The town or region it is said to lie in. */
  readonly within: string | null;
  /** What a word says that it is, where not a town: a first-level unit ("Oblast", "County") or one below it ("District"). */
  readonly unit: 'region' | 'district' | null;
}

const kinds =
  'county|district municipality|district|municipality|municipal district|raion|rayon|prefecture|province|oblast|krai|region|' +
  'governorate|department|voivodeship|canton|township|town|commune|borough|metropolitan borough|ward|banner|league|' +
  'autonomous prefecture|autonomous county|urban okrug|okrug|powiat|gmina|parish|regency|subdistrict|city|settlement';
const endsInKind = new RegExp(`^(.+?)[\\s,]+(${kinds})$`, 'i');
const beginsWithKind = new RegExp(`^(?:the )?(?:(?:royal|london) )?(?:(${kinds}) of (?:the )?|(county) )(.+)$`, 'i');
const onlyKind = new RegExp(`^(?:${kinds})$`, 'i');
const regionKinds =
  /^(?:county|prefecture|province|oblast|krai|region|governorate|department|voivodeship|canton|autonomous prefecture)$/i;
const districtKinds = /^(?:district municipality|district|municipal district|raion|rayon|powiat|urban okrug|okrug)$/i;

function unitOfKind(kind: string): NameReading['unit'] {
  return regionKinds.test(kind) ? 'region' : districtKinds.test(kind) ? 'district' : null;
}

/** The ways to take some words, the likeliest first. */
export function readingsOfName(words: string): readonly NameReading[] {
  const written = words.replace(/\s+/g, ' ').trim();
  const found: NameReading[] = [];
  const add = (name: string, within: string | null, unit: NameReading['unit'] = null): void => {
    const each = { name: name.trim(), within: within?.trim() || null, unit };
    if (each.name && !found.some((f) => f.name === each.name && f.within === each.within)) found.push(each);
  };
  add(written, null, unitOfKind(endsInKind.exec(written)?.[2] ?? ''));
  const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(written);
  if (bracket) {
    const [, name = '', inside = ''] = bracket;
    if (onlyKind.test(inside)) add(name, null, unitOfKind(inside));
    else add(name, inside);
  }
  const dash = /^(.+?)\s+[–—-]\s+(.+)$/.exec(written);
  if (dash) add(dash[2] ?? '', dash[1] ?? '');
  const comma = /^(.+?),\s*(.+)$/.exec(written);
  if (comma) add(comma[1] ?? '', comma[2] ?? '');
  for (const { name, within } of [...found]) {
    const end = endsInKind.exec(name);
    if (end) add(end[1] ?? '', within, unitOfKind(end[2] ?? ''));
    const begin = beginsWithKind.exec(name);
    if (begin) add(begin[3] ?? '', within, unitOfKind(begin[1] ?? begin[2] ?? ''));
    // "Prague 5", "Vienna 14 – Penzing": a numbered part of a town.
    const numbered = numberedPart.exec(within ?? name);
    if (numbered) add(name, numbered[1] ?? '');
  }
  return found;
}

const numberedPart = /^(.+?)\s+(?:\d{1,2}|[IVX]{1,5})(?:\.|th|st|nd|rd)?$/;

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The words of a name in small letters without marks. */
function foldedWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʹʺ`ʼ‘]/gu, '')
    .replace(/[ßłøđðþæœı]/g, (letter) => letters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** True where two names are spelt the same but for separators and marks, nearly the same, or one adds words to the other. */
export function isLikeName(a: string, b: string): boolean {
  const [x, y] = [foldedWords(a), foldedWords(b)];
  const [p, q] = [x.join(''), y.join('')];
  if (p === '' || q === '') return false;
  if (p === q) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < long.length && (short[0]?.length ?? 0) >= 4 && short.every((word, i) => word === long[i]))
    return true;
  const length = Math.min(p.length, q.length);
  const may = length >= 10 ? 2 : length >= 6 ? 1 : 0;
  return may > 0 && p[0] === q[0] && editsBetween(p, q, may) <= may;
}

/** The least number of letters put in, left out or changed; more than `most` is not told apart. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}
