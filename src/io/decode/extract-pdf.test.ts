import { describe, expect, test } from 'vitest';
import { makePdf } from '../../../test/fixtures/make-pdf.ts';
import { InvalidInput } from '../../model/errors.ts';
import { decodeWithEngines } from './decode-with-engines.ts';
import { extractPdf } from './extract-pdf.ts';

const decode = (bytes: Uint8Array) => decodeWithEngines({ bytes, from: 'paper.pdf' });

describe('the text layer of a PDF', () => {
  test('lines joined, words mended, paragraphs kept, in three scripts', async () => {
    const bytes = makePdf(
      [
        [
          'Amur Oblast and Heilongjiang signed a plan of coope-',
          'ration for the coming three years, the paper says.',
          '',
          'Второй абзац: Хэйхэ и Благовещенск.',
          '',
          '黑河市与布拉戈维申斯克市签署协议。',
        ],
      ],
      { title: 'План на три года' },
    );
    const decoded = await decode(bytes);
    expect(decoded.text).toBe(
      'Amur Oblast and Heilongjiang signed a plan of cooperation for the coming three years, the paper says.\n\nВторой абзац: Хэйхэ и Благовещенск.\n\n黑河市与布拉戈维申斯克市签署协议。',
    );
    expect(decoded).toMatchObject({
      mediaType: 'application/pdf',
      encoding: null,
      title: 'План на три года',
      problems: [],
    });
  });

  test('the bytes are left as they were', async () => {
    const bytes = makePdf([['One line.']]);
    const before = Uint8Array.from(bytes);
    await extractPdf(bytes);
    expect(bytes).toEqual(before);
  });
});

describe('a PDF that cannot be read says why', () => {
  test.each([
    [
      'a scan',
      makePdf([[], []], { kind: 'scan' }),
      'paper.pdf has no text layer: its 2 pages are pictures, a scan.',
      /OCR/,
    ],
    [
      'a locked one',
      makePdf([['Secret.']], { kind: 'locked' }),
      'paper.pdf is an encrypted PDF: it asks for a password.',
      /without one/,
    ],
    ['a broken one', new TextEncoder().encode('%PDF-1.4\nnothing more'), 'paper.pdf is a damaged PDF.', /again/],
  ])('%s', async (_, bytes, message, hint) => {
    const error = await decode(bytes).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).message).toBe(message);
    expect((error as InvalidInput).hint).toMatch(hint);
  });
});
