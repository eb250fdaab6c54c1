/** Words that a person gives, with their place in the document: refused with a sentence where they have none. */
import { type Anchorer, longestQuote, type QuoteRefusal } from '../../model/anchoring.ts';
import type { Anchor } from '../../model/code-points.ts';
import { InvalidInput } from '../../model/errors.ts';

/** Words with where they stand (code points, end exclusive), or without: then they have to stand there once. */
export interface GivenQuote {
  readonly start?: number;
  readonly end?: number;
  readonly quote: string;
}

const hint = 'Places count code points, from 0, the end not included.';

function refused(name: string, quote: string, reason: QuoteRefusal): InvalidInput {
  const shown = quote.slice(0, 60);
  switch (reason) {
    case 'empty':
      return new InvalidInput(`${name} has no words: select those that say it`);
    case 'too-long':
      return new InvalidInput(`${name} quotes more than ${longestQuote} characters`, {
        hint: 'Quote the sentence that says it.',
      });
    case 'spliced':
      return new InvalidInput(`${name} quotes "${shown}": it is put together from several places of the text`, {
        hint: 'Quote the words of one place.',
      });
    case 'ambiguous':
      return new InvalidInput(`${name} quotes "${shown}", which stands in the text more than once`, {
        hint: 'Say where it begins and ends ("start", "end").',
      });
    case 'not-in-text':
      return new InvalidInput(`${name} quotes "${shown}", which does not stand in the text`, {
        hint: 'Copy the words from the text.',
      });
  }
}

/** The place of the words, with the text's own characters. Throws InvalidInput, which says of `name` what is wrong. */
export function placeOfQuote(anchors: Anchorer, { start, end, quote }: GivenQuote, name: string): Anchor {
  if (start === undefined && end === undefined) {
    const found = anchors.find(quote);
    if ('anchor' in found) return found.anchor;
    throw refused(name, quote, found.refused);
  }
  if (quote.trim() === '') throw refused(name, quote, 'empty');
  const [from, to] = [start ?? Number.NaN, end ?? Number.NaN];
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from || to > anchors.length) {
    throw new InvalidInput(`${name} stands from ${start} to ${end}: the text has the places 0 to ${anchors.length}`);
  }
  const found = anchors.at({ start: from, end: to }, quote);
  if ('anchor' in found) return found.anchor;
  if (found.refused === 'too-long') throw refused(name, quote, 'too-long');
  throw new InvalidInput(
    `${name} quotes "${quote.slice(0, 60)}"; from ${start} to ${end} the text says "${anchors.between(from, to).slice(0, 60)}"`,
    { hint },
  );
}
