/**
 * What every store can hold: PostgreSQL takes no U+0000, and half of a surrogate pair has no form in UTF-8. What is let in holds neither, so
 * that all of it can be exported and taken in again.
 */
import { InvalidInput } from './errors.ts';

const unstorable = /[\0\p{Cs}]/gu;

/** The text with U+FFFD for each such character, one for one, so that offsets stay; `replaced` counts them, so that it can be said. */
export function storableText(text: string): { readonly text: string; readonly replaced: number } {
  let replaced = 0;
  const clean = text.replace(unstorable, () => {
    replaced++;
    return '\uFFFD';
  });
  return { text: clean, replaced };
}

/** An object with its texts as any store can hold them. */
export function storableTexts<T extends object>(texts: T): T {
  const entries = Object.entries(texts).map(([name, value]) => [
    name,
    typeof value === 'string' ? storableText(value).text : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** Whether any store can hold the text as it is. */
export function isStorable(text: string): boolean {
  return text.search(unstorable) < 0;
}

/** How deep a value may be nested: nothing that is sent to Amur comes near it, and whoever walks through one deeper runs out of stack. */
export const deepestValue = 100;

/**
 * The place of the first text in a value that cannot be held, as a JSON pointer (RFC 6901 without escapes); null where there is none.
 * Throws `InvalidInput` for a value without a reasonable depth.
 */
export function unstorablePlace(value: unknown, place = '', depth = 0): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : place;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepestValue) {
    throw new InvalidInput(`What was sent is nested more than ${deepestValue} levels deep`, {
      hint: 'Nothing that Amur takes is as deep: check the program that wrote it.',
    });
  }
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return place;
    const found = unstorablePlace(inner, `${place}/${key}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
