/** Where words go: data on standard output, messages on standard error. */
import { coloured } from './paint.ts';

export interface Output {
  /** A line of data. */
  data(line: string): void;
  /** A message for people. */
  message(line: string): void;
}

export const terminal: Output = {
  data: (line) => void process.stdout.write(`${coloured(printable(line))}\n`),
  message: (line) => void process.stderr.write(`${printable(line)}\n`),
};

/** Control characters but tabs and the ends of lines; what turns the direction of writing. */
const controls = /(?!\r?\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text with its control characters spelt (`\u001b`), as in JSON, where it stays the same value: a title, a name of a file or what a model's
 * server says moves no cursor, sets no window's title and is read in the order in which it stands.
 */
export const printable = (text: string): string =>
  text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `1 tie`, `2 ties`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Columns padded to their widest cell; East Asian wide characters count two. The last column is not padded. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - displayWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** How many columns a string takes in a terminal. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x20000 && code <= 0x3fffd);
    width += wide ? 2 : 1;
  }
  return width;
}

/** A text on one line, cut to a number of characters. */
export function oneLine(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  return characters.length <= length ? flat : `${characters.slice(0, length - 1).join('')}…`;
}
