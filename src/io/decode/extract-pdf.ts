/** The text layer of a PDF (unpdf, which carries PDF.js): lines as set, a blank line where the page leaves a gap. */
import type { ExtractPdf, PdfText } from '../../model/engine.ts';
import { InvalidInput } from '../../model/errors.ts';

/** A line that stands lower than this many times its height opens a paragraph. */
const paragraphGap = 1.7;

export const extractPdf: ExtractPdf = async (bytes, limits): Promise<PdfText> => {
  const { getDocumentProxy, getMeta } = await import('unpdf');
  try {
    // PDF.js takes the bytes for its own and detaches them, and refuses Node's Buffer: give it a plain copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > limits.pages) throw tooManyPages(document.numPages, limits.pages);
    const pages: string[] = [];
    let left = limits.text;
    // One page after the other: each is unpacked, and let go.
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const items = await itemsOf(page.streamTextContent(), left);
      if (items === null) throw tooMuchText(limits.text);
      left -= lengthOf(items);
      pages.push(pageText(items));
      page.cleanup();
    }
    const { info } = await getMeta(document);
    await document.destroy();
    return {
      pages,
      title: text(info.Title),
      created: text(info.CreationDate),
      creator: text(info.Creator),
      subject: text(info.Subject),
    };
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

/** A piece of text as PDF.js sets it; marks of content have no `str`. */
interface SetText {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

const lengthOf = (items: readonly Item[]): number => items.reduce((sum, { str }) => sum + str.length, 0);

/** The pieces of a page, as they come; null as soon as they are longer: a small stream can unpack to any size. */
async function itemsOf(stream: ReadableStream, longest: number): Promise<readonly Item[] | null> {
  const items: Item[] = [];
  let length = 0;
  const reader = stream.getReader() as ReadableStreamDefaultReader<{ readonly items: readonly SetText[] }>;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (const { str, transform, width, hasEOL } of read.value.items) {
      if (str === undefined) continue;
      const [, , c = 0, d = 0, x = 0, y = 0] = transform;
      items.push({ str, x, y, width, fontSize: Math.hypot(c, d), hasEOL });
      length += str.length;
    }
    if (length <= longest) continue;
    await reader.cancel(new Error('enough'));
    return null;
  }
  return items;
}

function tooManyPages(pages: number, most: number): InvalidInput {
  return new InvalidInput(`has ${pages} pages; at most ${most} are read.`, { hint: 'Split it into single articles.' });
}

function tooMuchText(most: number): InvalidInput {
  return new InvalidInput(
    `is too large: it has more than ${(most / 1024 / 1024).toFixed(1)} million characters of text.`,
    {
      hint: 'Split it into single articles.',
    },
  );
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
  if (error instanceof InvalidInput) return error;
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
