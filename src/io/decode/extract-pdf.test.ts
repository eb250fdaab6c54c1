import { describe, expect, test } from 'vitest';
import { makePdf } from '../../../test/fixtures/make-pdf.ts';
import { doublingPages, onePageOften, packedPdf } from '../../../test/fixtures/worst-files.ts';
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
    await extractPdf(bytes, { pages: 10, text: 1000 });
    expect(bytes).toEqual(before);
  });
});

describe('a PDF that is too much', () => {
  const refusal = (bytes: Uint8Array): Promise<unknown> => decode(bytes).catch((error: unknown) => error);
  const often = (pages: number): string => `paper.pdf has ${pages} pages; at most 2000 are read.`;

  test.each([
    ['names one page 40,000 times', onePageOften(40_000), often(40_000)],
    ['doubles its pages twenty times', doublingPages(20), often(1_048_576)],
    ['unpacks to 200 MB', packedPdf(200), 'paper.pdf is too large: it has more than 1.0 million characters of text.'],
  ])('%s', async (_, bytes, message) => {
    const error = await refusal(bytes);
    expect(error).toBeInstanceOf(InvalidInput);
    expect(error).toMatchObject({ message, hint: 'Split it into single articles.' });
  });

  test('counts a page as often as it is named', async () => {
    expect((await extractPdf(onePageOften(3), { pages: 3, text: 1000 })).pages).toHaveLength(3);
    await expect(extractPdf(onePageOften(4), { pages: 3, text: 1000 })).rejects.toThrow('has 4 pages; at most 3');
    await expect(extractPdf(doublingPages(2), { pages: 3, text: 1000 })).rejects.toThrow('has 4 pages; at most 3');
    // 49 characters a page.
    await expect(extractPdf(onePageOften(3), { pages: 3, text: 146 })).rejects.toThrow('is too large');
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
