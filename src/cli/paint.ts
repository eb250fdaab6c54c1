/** Colour on a terminal that has it; plain text where the output is piped, or NO_COLOR is set. */
import { styleText } from 'node:util';

/** A style of words: what they are, not which colour. */
export type Style = 'cue' | 'name' | 'head' | 'for' | 'against';

const styles = {
  cue: ['bold', 'cyan'],
  name: ['dim'],
  head: ['bold'],
  for: ['green'],
  against: ['red'],
} as const satisfies Record<Style, readonly Parameters<typeof styleText>[0][]>;

/** Gives words a style. */
export type Paint = (style: Style, words: string) => string;

/** Where painted words begin, one for each style, and end: noncharacters, so that codes of a terminal are set only when all others are out. */
const begin = (style: Style): string => String.fromCharCode(0xfdd0 + names.indexOf(style));
const end = '\ufdef';
const names = Object.keys(styles) as readonly Style[];
const painted = /([\ufdd0-\ufdd4])([^\ufdd0-\ufdef]*)\ufdef/g;

/** Whether standard output shows colours: NO_COLOR, FORCE_COLOR and TERM are heeded. */
const hasColours = (): boolean => process.stdout.isTTY && process.stdout.hasColors(16);

/** The paint for standard output: its words are marked, and coloured as they are written. */
export function paintForOutput(): Paint {
  return hasColours() ? (style, words) => `${begin(style)}${words}${end}` : (_, words) => words;
}

/** A line with the codes of the terminal for its painted words. */
export function coloured(line: string): string {
  if (!hasColours()) return line;
  return line.replace(painted, (_, mark: string, words: string) =>
    styles[names[mark.charCodeAt(0) - 0xfdd0]!].reduce<string>(
      (text, format) => styleText(format, text, { validateStream: false }),
      words,
    ),
  );
}
