/** Listed names to the keys of an index: each name under the key of its tokens, and its beginnings. */
import type { Characters } from './characters.ts';
import { buildNameIndex, entryOf, type NameForm, type NameIndex, nameForms } from './name-index.ts';
import { join1, join2, stop1, stop2 } from './name-key.ts';
import { longestName } from './scan.ts';
import { newRings, tokenWindow } from './tokens.ts';

/** A name of a place, and how it is meant. */
export interface ListedName {
  readonly name: string;
  readonly form: NameForm;
  /** Set for a name that means this place only when nothing better bears it. */
  readonly minor?: boolean;
}

/** The names of the place in one row of the table; weight orders places of the same name. */
export interface NamedRow {
  readonly names: readonly ListedName[];
  readonly weight: number;
}

interface KeyDraft {
  readonly first: number;
  readonly second: number;
  continues: boolean;
  /** Entries (row and form) to the weight they sort by. */
  readonly entries: Map<number, number>;
}

const minorShade = 1e-3;
const adjectiveShade = 1e-2;

/** The index over all rows. Names of more tokens than a name can have are left out. */
export function indexNames(rows: readonly NamedRow[], characters: Characters, bucketBits: number): NameIndex {
  const keys = new Map<bigint, KeyDraft>();
  const at = (first: number, second: number): KeyDraft => {
    const id = (BigInt(first >>> 0) << 32n) | BigInt(second >>> 0);
    let key = keys.get(id);
    if (!key) {
      key = { first, second, continues: false, entries: new Map() };
      keys.set(id, key);
    }
    return key;
  };
  const rings = newRings();
  rows.forEach(({ names, weight }, row) => {
    for (const { name, form, minor } of names) {
      const tokens = tokenWindow(name, characters, rings);
      let count = 0;
      while (count < longestName && tokens.has(count)) count++;
      if (count === 0 || tokens.has(count)) continue;
      let first = 0;
      let second = 0;
      let key: KeyDraft | null = null;
      for (let n = 0; n < count; n++) {
        if (key) key.continues = true;
        const slot = tokens.hash(n);
        first = join1(first, tokens.hash1[slot] ?? 0);
        second = join2(second, tokens.hash2[slot] ?? 0);
        key = at(first, second);
      }
      // "Mass." needs its full stop, "U.S." has one after each letter anyway.
      if (form === 'abbreviation' && name.endsWith('.') && count === 1 && key) {
        key.continues = true;
        key = at(join1(first, stop1), join2(second, stop2));
      }
      if (!key) continue;
      const formIndex = nameForms.indexOf(form);
      // One entry a place and name: the plainest form.
      const known = [0, 1, 2, 3].find((other) => key.entries.has(entryOf(row, other)));
      if (known !== undefined && known <= formIndex) continue;
      if (known !== undefined) key.entries.delete(entryOf(row, known));
      const shade = (minor ? minorShade : 1) * (form === 'adjective' ? adjectiveShade : 1);
      key.entries.set(entryOf(row, formIndex), weight * shade);
    }
  });
  const sorted = [...keys.values()].map(({ first, second, continues, entries }) => ({
    first,
    second,
    continues,
    entries: [...entries].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry),
  }));
  return buildNameIndex(sorted, bucketBits);
}
