/** What a text without a headline is called: the beginning of what it says, not the furniture of the page above it. */
import { splitSentences } from '../text/sentences.ts';
import { sortBlocks, titleOf } from './blocks.ts';
import { paragraphs } from './lines.ts';
import { intoSections } from './sections.ts';

/** So many UTF-16 units of a text are looked at: a title stands at its head. */
const looked = 12_000;
/** A first sentence that is shorter is a label, or a place and an agency ("KALININGRAD, 19 Apr — Agency."); Chinese ones are short. */
const shortest = { spelt: 40, han: 8 };

/**
 * The headline of a text; where it has none, the first sentence of its body that says something; where it has no body, its first
 * line with letters. Null for a text without letters.
 */
export function titleFromText(text: string): string | null {
  const head = text.slice(0, looked);
  const { blocks } = intoSections(head, sortBlocks(head, paragraphs(head), null));
  const headline = titleOf(head, blocks, null);
  if (headline !== null) return headline;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'body') continue;
    const said = splitSentences(head, start, end).map((span) =>
      head.slice(span.start, span.end).replace(label, '').trim(),
    );
    const first = said.find((sentence) => sentence.length >= (han.test(sentence) ? shortest.han : shortest.spelt));
    if (first ?? said[0]) return first ?? said[0]!;
  }
  return (
    head
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => line.trim())
      .find((line) => /\p{L}/u.test(line)) ?? null
  );
}

const han = /[\u3400-\u9fff]/;
/** What a page wrote before its text as data. */
const label = /^date \d{4}-\d{2}-\d{2}\s+/;
