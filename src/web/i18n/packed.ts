/** Words as the build packs them (scripts/messages/letters.ts, decision 0044). */
import type { Message } from './message.ts';

/** A text with the letters of each pair swapped; swapped twice it is the same. */
export function swapped(text: string, letters: string): string {
  const other = new Map<string, string>();
  for (let i = 0; i < letters.length; i += 2) {
    other.set(letters[i]!, letters[i + 1]!);
    other.set(letters[i + 1]!, letters[i]!);
  }
  return text.replace(/./gs, (letter) => other.get(letter) ?? letter);
}

/** A part's words: the JSON of those with names and of those with numbers, its letters that are swapped, the first number. */
export type Packed = readonly [text: string, letters: string, from: number];

/** The words of a part by name and number. */
export function unpacked([text, letters, from]: Packed): Readonly<Record<string, Message>> {
  const [named, numbered] = JSON.parse(swapped(text, letters)) as [Record<string, Message>, readonly Message[]];
  return { ...named, ...Object.fromEntries(numbered.map((message, i) => [i + from, message])) };
}
