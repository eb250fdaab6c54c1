/** Words that stand for places named elsewhere, as each language tells them. */
import type { Span } from '../../model/code-points.ts';
import type { CountryCode } from '../../model/place.ts';
import type { Kind } from './kinds-of-units.ts';
import type { How } from './party-mention.ts';

/** A word of a text that stands for one place or several. Spans are UTF-16. */
export interface Pointer extends Span {
  readonly how: How;
  /** One place; the two sides of a tie; the one of them that its sentence does not name; or all of a list of three and more. */
  readonly means: 'one' | 'sides' | 'other' | 'all';
  readonly kind: Kind;
  /** Set where the word names the country: "the Finnish town". */
  readonly country?: CountryCode;
  /** How many are meant, where the word counts them ("the five provinces"). */
  readonly count?: number;
  /** The first character of the place's name, where that is all the word says of it: 吉方. */
  readonly initial?: string;
  /** True for the house that writes the text: 我市, "our city". */
  readonly ours?: true;
}

/** What one pattern of a language means; its pattern is global and sticky to words as that language has them. */
export interface PointerWords {
  readonly pattern: RegExp;
  readonly how: How;
  readonly means: Pointer['means'];
  /** The kind, or how to tell it from the match. */
  readonly kind: Kind | ((match: RegExpMatchArray) => Kind | null);
  readonly count?: (match: RegExpMatchArray) => number | undefined;
  /** The first character of the name, from the match. */
  readonly initial?: (match: RegExpMatchArray) => string;
  readonly ours?: true;
}

/** The pointers of a text by a language's patterns, in order; a longer one covers those within it. */
export function pointersBy(text: string, words: readonly PointerWords[]): readonly Pointer[] {
  const found: Pointer[] = [];
  for (const { pattern, how, means, kind, count, initial, ours } of words)
    for (const match of text.matchAll(pattern)) {
      const of = typeof kind === 'string' ? kind : kind(match);
      if (of === null) continue;
      const counted = count?.(match);
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        how,
        means,
        kind: of,
        ...(counted === undefined ? {} : { count: counted }),
        ...(initial ? { initial: initial(match) } : {}),
        ...(ours ? { ours } : {}),
      });
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Pointer[] = [];
  for (const one of found) if (one.start >= (out.at(-1)?.end ?? 0)) out.push(one);
  return out;
}
