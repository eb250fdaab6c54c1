import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs, splitPieces } from './paragraphs.ts';
import type { TextSpan } from './spans.ts';

const span = (start: number, end: number): TextSpan => ({ start, end, kind: 'place', id: null, says: '' });

describe('paragraphs', () => {
  it('keep their place in the text', () => {
    const text = 'Title\n\nHarbin, March 14.\n黑龙江省\n';
    expect(splitParagraphs(text)).toEqual([
      { start: 0, text: 'Title' },
      { start: 7, text: 'Harbin, March 14.' },
      { start: 25, text: '黑龙江省' },
    ]);
    for (const p of splitParagraphs(text)) expect(text.slice(p.start, p.start + p.text.length)).toBe(p.text);
  });

  it('are cut where spans begin and end, overlapping ones too', () => {
    const pieces = splitPieces({ start: 7, text: 'Harbin, March 14.' }, [span(7, 13), span(10, 22)]);
    expect(pieces.map((p) => [p.text, p.spans.length])).toEqual([
      ['Har', 1],
      ['bin', 2],
      [', March 1', 1],
      ['4.', 0],
    ]);
  });

  it('join to what they were cut from', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b) + 1)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '黑', '🚆'), maxLength: 60 }),
        spans,
        (text, marked) => {
          for (const paragraph of splitParagraphs(text)) {
            const pieces = splitPieces(paragraph, marked);
            expect(pieces.map((piece) => piece.text).join('')).toBe(paragraph.text);
          }
        },
      ),
    );
  });
});
