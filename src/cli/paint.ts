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

/** The paint for standard output. */
export function paintFor(stream: NodeJS.WriteStream = process.stdout): Paint {
  // hasColors heeds NO_COLOR, FORCE_COLOR and TERM.
  if (!stream.isTTY || !stream.hasColors(16)) return (_, words) => words;
  return (style, words) => styles[style].reduce((text, format) => styleText(format, text), words);
}
