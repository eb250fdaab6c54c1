/**
 * Fonts for PDF out of the packages that the page uses too: variable fonts in WOFF2, cut into ranges of characters. Of each range that a
 * text needs a small TrueType font is made, of one weight and with the characters of this text alone.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One file of a font, with the characters it is for. */
interface Range {
  readonly name: string;
  readonly file: string;
  readonly from: readonly (readonly [number, number])[];
}

/** Characters that are in no font stand as this one. */
export const unknownCharacter = '□';

/** The font of Latin letters, which is always there. */
export const usualFont = 'source-sans-3-latin';

/** Text in runs of one font each. */
export interface FontRun {
  readonly text: string;
  readonly font: string;
}

export interface PdfFonts {
  /** The files, by font, in two weights. */
  readonly files: Readonly<Record<string, { readonly normal: Buffer; readonly bold: Buffer }>>;
  runs(text: string): readonly FontRun[];
  /** How many characters of the text no font has. */
  readonly missing: number;
}

const weights = { normal: 400, bold: 650 } as const;

const families = [
  { packageName: '@fontsource-variable/source-sans-3', prefix: 'source-sans-3' },
  { packageName: '@fontsource-variable/noto-sans-sc', prefix: 'noto-sans-sc' },
] as const;

let ranges: Promise<readonly Range[]> | null = null;

/** Fonts for exactly the characters of a text. */
export async function pdfFonts(text: string): Promise<PdfFonts> {
  ranges ??= allRanges();
  const known = await ranges;
  const fontOf = new Map<number, string>();
  const used = new Map<Range, string>();
  let missing = 0;
  const place = (character: string): boolean => {
    const code = character.codePointAt(0)!;
    const range = known.find(({ from }) => from.some(([low, high]) => code >= low && code <= high));
    if (range === undefined) return false;
    fontOf.set(code, range.name);
    used.set(range, (used.get(range) ?? '') + character);
    return true;
  };
  place(unknownCharacter);
  // pdfmake measures the indent of lists by these.
  for (const character of ' 9.') place(character);
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  // In order, so that the same text makes the same fonts.
  for (const character of [...counts.keys()].sort()) {
    if (/\s/.test(character) || fontOf.has(character.codePointAt(0)!)) continue;
    if (!place(character)) missing += counts.get(character)!;
  }
  const files = await Promise.all(
    [...used].map(async ([range, characters]) => [range.name, await cut(range, characters)] as const),
  );
  return { files: Object.fromEntries(files), runs: (words) => runsOf(words, fontOf), missing };
}

function runsOf(text: string, fontOf: ReadonlyMap<number, string>): readonly FontRun[] {
  const runs: { text: string; font: string }[] = [];
  for (const each of text.replace(/\s/g, ' ')) {
    const known = fontOf.get(each.codePointAt(0)!);
    const character = known === undefined ? unknownCharacter : each;
    const font = known ?? fontOf.get(unknownCharacter.codePointAt(0)!) ?? '';
    const last = runs.at(-1);
    // A space is taken along, so that a line is not broken up without need.
    if (last !== undefined && (last.font === font || each === ' ') && each !== ' ') last.text += character;
    else if (last !== undefined && each === ' ' && last.font === font) last.text += ' ';
    else runs.push({ text: character, font });
  }
  return runs;
}

async function cut({ file }: Range, characters: string): Promise<{ readonly normal: Buffer; readonly bold: Buffer }> {
  const { default: subsetFont } = await import('subset-font');
  const bytes = await readFile(file);
  const of = (wght: number): Promise<Buffer> =>
    subsetFont(bytes, characters, { targetFormat: 'truetype', variationAxes: { wght } });
  return { normal: await of(weights.normal), bold: await of(weights.bold) };
}

/** The ranges as their makers list them; the first that has a character is taken. */
async function allRanges(): Promise<readonly Range[]> {
  const require = createRequire(import.meta.url);
  const found = await Promise.all(
    families.map(async ({ packageName, prefix }) => {
      const folder = dirname(require.resolve(`${packageName}/unicode.json`));
      const listed = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Readonly<
        Record<string, string>
      >;
      const ordered = Object.entries(listed).sort(([a], [b]) => rank(a) - rank(b));
      return ordered.map(([name, from]): Range => {
        const plain = name.replace(/^\[|\]$/g, '');
        return {
          name: `${prefix}-${plain}`,
          file: join(folder, 'files', `${prefix}-${plain}-wght-normal.woff2`),
          from: from.split(',').map(interval),
        };
      });
    }),
  );
  return found.flat();
}

const usual = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'];

/** Common ranges first; what has no rank after them, in the order of the list. */
const rank = (name: string): number => (usual.includes(name) ? usual.indexOf(name) : usual.length);

function interval(written: string): readonly [number, number] {
  const [from = '', to] = written.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
}
