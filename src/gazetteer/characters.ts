/**
 * How characters count in names: their class (does a name start here, does a token go on) and their folded form (lower
 * case, no diacritics, simplified Han). Two tables of one entry a UTF-16 unit, so that scanning looks up and never computes.
 */

/** Classes of characters. A Han character is a token by itself; `skip` is part of a token but adds nothing to it. */
export const charClass = {
  other: 0,
  latinLower: 1,
  latinUpper: 2,
  cyrillicLower: 3,
  cyrillicUpper: 4,
  han: 5,
  digit: 6,
  foreign: 7,
  skip: 8,
} as const;

export interface Characters {
  /** Class of each UTF-16 unit, of `charClass`. */
  readonly classes: Uint8Array;
  /** Folded form of each UTF-16 unit. */
  readonly folded: Uint16Array;
}

/** Letters that Unicode does not decompose. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  ß: 's',
  þ: 't',
  ŧ: 't',
  ə: 'a',
  ё: 'е',
  й: 'и',
};

const letterRanges: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
];
const foreignRanges: readonly (readonly [number, number])[] = [
  [0x370, 0x3ff],
  [0x530, 0x1cff],
  [0x1d00, 0x1dff],
  [0x1f00, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3041, 0x30fa],
  [0x30fc, 0x31ff],
  [0xa000, 0xd7ff],
  [0xfb00, 0xfdff],
  [0xfe70, 0xfeff],
  [0xff66, 0xffdc],
];
const hanRanges: readonly (readonly [number, number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];

function fill(classes: Uint8Array, ranges: readonly (readonly [number, number])[], value: number): void {
  for (const [from, to] of ranges) classes.fill(value, from, to + 1);
}

/** The tables. `simplified` holds traditional and simplified characters in turn. */
export function buildCharacters(simplified: ArrayLike<number>): Characters {
  const classes = new Uint8Array(0x10000);
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) folded[unit] = unit;
  fill(classes, foreignRanges, charClass.foreign);
  fill(classes, hanRanges, charClass.han);
  for (const [from, to] of letterRanges) {
    for (let unit = from; unit <= to; unit++) {
      const letter = String.fromCharCode(unit);
      const lower = letter.toLowerCase();
      const cyrillic = unit >= 0x400 && unit <= 0x52f;
      const upper = lower !== letter;
      const base = (undecomposed[lower] ?? lower.normalize('NFD')).charCodeAt(0);
      const folds = undecomposed[String.fromCharCode(base)]?.charCodeAt(0) ?? base;
      folded[unit] = folds;
      if (cyrillic) classes[unit] = upper ? charClass.cyrillicUpper : charClass.cyrillicLower;
      else classes[unit] = upper ? charClass.latinUpper : charClass.latinLower;
    }
  }
  for (let unit = 0x30; unit <= 0x39; unit++) classes[unit] = charClass.digit;
  // Full-width letters and digits stand for their plain ones.
  for (let unit = 0xff10; unit <= 0xff5a; unit++) {
    const plain = unit - 0xfee0;
    const kind = classes[plain] ?? charClass.other;
    if (kind === charClass.other) continue;
    classes[unit] = kind;
    folded[unit] = folded[plain] ?? plain;
  }
  classes.fill(charClass.skip, 0x300, 0x370);
  classes[0xad] = charClass.skip;
  classes[0x200c] = charClass.skip;
  classes[0x200d] = charClass.skip;
  for (let i = 0; i + 1 < simplified.length; i += 2) folded[simplified[i] ?? 0] = simplified[i + 1] ?? 0;
  return { classes, folded };
}
