/**
 * Bytes to the text that is read and stored. The text is decided once: decoded, byte order mark off, line ends as LF,
 * characters that no store can hold as U+FFFD one for one; of HTML the readable part, a paragraph a line, headline first;
 * of PDF the text layer with its lines joined. Every later offset counts on it.
 */
import type { DecodedText, Resource } from '../model/document.ts';
import { isEdtf } from '../model/edtf.ts';
import type { DecodeBytes, ExtractPage, ExtractPdf } from '../model/engine.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Problem } from '../model/problem.ts';
import { storableText } from '../model/storable.ts';
import { joinPdfLines } from './join-pdf-lines.ts';
import { declaredCharset, type MediaType, mediaTypeOf } from './media-type.ts';
import { isOwnPdf, isOwnWriting } from './own-writing.ts';
import { hintedLanguage } from './tell-language.ts';

/** The engines that turn bytes into characters; adapters build them. */
export interface DecodeEngines {
  readonly decodeBytes: DecodeBytes;
  readonly extractPage: ExtractPage;
  readonly extractPdf: ExtractPdf;
}

/** What is still read; beyond it a document is refused. */
export interface DecodeLimits {
  /** Bytes of a file. */
  readonly bytes: number;
  /** UTF-16 units of its text. */
  readonly text: number;
  /** Pages of a PDF; one that is named twice counts twice. */
  readonly pages: number;
}

/** A text of a million characters is a book of 400 pages; to read it takes half a minute and much of the memory a process may have. */
export const defaultLimits: DecodeLimits = { bytes: 32 * 1024 * 1024, text: 1024 * 1024, pages: 2000 };

/** Decodes a document. Throws InvalidInput for what is empty, binary, encrypted, a scan, damaged, too large, or was written by Amur. */
export async function decodeResource(
  resource: Resource,
  engines: DecodeEngines,
  limits: DecodeLimits = defaultLimits,
): Promise<DecodedText> {
  const { bytes, from } = resource;
  if (bytes.length > limits.bytes) throw tooLarge(from, bytes.length, limits.bytes, 'bytes');
  const mediaType = mediaTypeOf(resource);
  const decoded =
    mediaType === 'application/pdf'
      ? await fromPdf(resource, engines, limits)
      : fromCharacters(resource, mediaType, engines);
  if (decoded.text.trim() === '')
    throw new InvalidInput(`${from} holds no text.`, { hint: 'Give a file that holds a text.' });
  if (decoded.text.length > limits.text) throw tooLarge(from, decoded.text.length, limits.text, 'characters of text');
  if (isOwnWriting(decoded.text)) throw ownWriting(from);
  return decoded;
}

function fromCharacters(resource: Resource, mediaType: MediaType, engines: DecodeEngines): DecodedText {
  const { bytes, from } = resource;
  const declared = resource.charset?.toLowerCase() ?? (mediaType === 'text/html' ? declaredCharset(bytes) : null);
  const { text: characters, encoding } = engines.decodeBytes(bytes, declared);
  const { text: clean, replaced } = normalised(characters);
  const lost = (clean.match(/\uFFFD/g) ?? []).length - replaced;
  if (lost > Math.max(20, 0.05 * clean.length)) {
    throw new InvalidInput(
      `${from} is in no encoding that is known: read as ${encoding}, ${lost} characters are broken.`,
      {
        hint: 'Save it as UTF-8.',
      },
    );
  }
  const problems = [...encodingProblems(encoding, declared), ...replacedProblems(replaced, Math.max(0, lost))];
  const base = { mediaType, encoding, problems };
  if (mediaType !== 'text/html') {
    const heading = mediaType === 'text/markdown' ? /^#\s+(.+?)\s*#*$/m.exec(clean.slice(0, 4000)) : null;
    return { ...saysNothing, text: clean, ...base, title: heading?.[1] ?? null };
  }
  // The readable part of a page may be without the line that says so.
  if (isOwnWriting(clean)) throw ownWriting(from);
  const page = engines.extractPage(clean, isAddress(from) ? from : null);
  const text = normalised(page.text).text;
  return {
    text,
    ...base,
    title: page.title,
    outlet: page.outlet,
    author: page.author,
    published: page.published !== null && isEdtf(page.published) ? page.published : null,
    url: page.url ?? (isAddress(from) ? from : null),
    lang: hintedLanguage(text, page.lang) ?? null,
  };
}

async function fromPdf(resource: Resource, engines: DecodeEngines, limits: DecodeLimits): Promise<DecodedText> {
  const { bytes, from } = resource;
  const pdf = await engines.extractPdf(bytes, limits).catch((error: unknown) => {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(`${from} ${error.message}`, {
      cause: error,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  });
  if (isOwnPdf(pdf)) throw ownWriting(from);
  const { text, replaced } = normalised(joinPdfLines(pdf.pages));
  if (text.trim() === '') {
    const pages = pdf.pages.length === 1 ? 'its page is' : `its ${pdf.pages.length} pages are`;
    throw new InvalidInput(`${from} has no text layer: ${pages} pictures, a scan.`, {
      hint: 'Have the text recognised first (OCR, for instance with ocrmypdf), then give the new file.',
    });
  }
  const problems: Problem[] = [...replacedProblems(replaced, 0)];
  const blank = pdf.pages.filter((page) => page.trim() === '').length;
  if (blank > 0)
    problems.push({ code: 'no-text-layer', message: `${blank} of ${pdf.pages.length} pages have no text layer.` });
  return { ...saysNothing, text, mediaType: 'application/pdf', encoding: null, title: pdf.title, problems };
}

/** What a file says of itself that says nothing. */
export const saysNothing = { title: null, outlet: null, author: null, published: null, url: null, lang: null } as const;

/** The form in which a text is read and stored. */
function normalised(characters: string): { readonly text: string; readonly replaced: number } {
  const unmarked = characters.charCodeAt(0) === 0xfeff ? characters.slice(1) : characters;
  return storableText(unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked);
}

function encodingProblems(encoding: string, declared: string | null): readonly Problem[] {
  if (declared !== null && sameEncoding(declared, encoding)) return [];
  if (declared !== null)
    return [
      { code: 'decoded-as', message: `Declared as ${declared}, but the bytes are ${encoding}; read as ${encoding}.` },
    ];
  if (encoding.startsWith('utf-')) return [];
  return [
    { code: 'decoded-as', message: `The encoding is not declared; by its bytes the text was read as ${encoding}.` },
  ];
}

/** Labels that browsers read alike. */
function sameEncoding(a: string, b: string): boolean {
  const alike: Readonly<Record<string, string>> = {
    utf8: 'utf-8',
    'us-ascii': 'utf-8',
    ascii: 'utf-8',
    'utf-16': 'utf-16le',
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    cp1251: 'windows-1251',
    'x-cp1251': 'windows-1251',
    koi8: 'koi8-r',
    gbk: 'gb18030',
    gb2312: 'gb18030',
    'x-gbk': 'gb18030',
    'big5-hkscs': 'big5',
  };
  return (alike[a] ?? a) === (alike[b] ?? b);
}

function replacedProblems(unstorable: number, broken: number): readonly Problem[] {
  const count = unstorable + broken;
  if (count === 0) return [];
  return [
    {
      code: 'replaced-characters',
      message: `${count} ${count === 1 ? 'character' : 'characters'} could not be read or kept; U+FFFD stands in place.`,
    },
  ];
}

function ownWriting(from: string): InvalidInput {
  return new InvalidInput(`${from} was written by Amur: it says again what is held, and is no source of its own.`, {
    hint: 'Add the documents that it rests on. An exported ledger or table is read by amur import.',
  });
}

function tooLarge(from: string, size: number, limit: number, unit: string): InvalidInput {
  const millions = (n: number): string => (n / 1024 / 1024).toFixed(1);
  return new InvalidInput(
    `${from} is too large: ${millions(size)} million ${unit}, at most ${millions(limit)} are read.`,
    {
      hint: 'Split it into single articles.',
    },
  );
}

const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);
