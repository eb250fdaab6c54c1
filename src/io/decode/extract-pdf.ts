/** The text layer of a PDF (unpdf, which carries PDF.js): lines as set, a blank line where the page leaves a gap. */
import type { ExtractPdf, PdfText } from '../../model/engine.ts';
import { InvalidInput } from '../../model/errors.ts';

/** A line that stands lower than this many times its height opens a paragraph. */
const paragraphGap = 1.7;

export const extractPdf: ExtractPdf = async (bytes): Promise<PdfText> => {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf');
  try {
    // PDF.js takes the bytes for its own and detaches them, and refuses Node's Buffer: give it a plain copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { items } = await extractTextItems(document);
    const { info } = await getMeta(document);
    await document.destroy();
    return { pages: items.map(pageText), title: text(info.Title), created: text(info.CreationDate) };
  } catch (error) {
    throw explained(error);
  }
};

interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

function pageText(items: readonly Item[]): string {
  let out = '';
  let last: Item | null = null;
  for (const item of items) {
    if (item.str === '' && !item.hasEOL) continue;
    if (last && item.str.trim() !== '') {
      const drop = last.y - item.y;
      const size = Math.max(item.fontSize, last.fontSize, 1);
      if (Math.abs(drop) > 0.5 * size) {
        if (!out.endsWith('\n')) out += '\n';
        if (drop > paragraphGap * size || drop < -2 * size) out += '\n';
      } else if (!/\s$/.test(out) && item.x - (last.x + last.width) > 0.15 * size) out += ' ';
    }
    out += item.str;
    if (item.hasEOL && !out.endsWith('\n')) out += '\n';
    if (item.str.trim() !== '') last = item;
  }
  return out;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function explained(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new InvalidInput('is an encrypted PDF: it asks for a password.', {
      hint: 'Open it with its password and save it without one.',
      cause: error,
    });
  }
  if (
    /^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|XRef|ParserEOF|AbortException)/.test(name) ||
    error instanceof Error
  ) {
    return new InvalidInput('is a damaged PDF.', { hint: 'Save or download it again.', cause: error });
  }
  return error;
}
