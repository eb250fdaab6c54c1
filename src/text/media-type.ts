/** What kind of document some bytes are: by what they begin with, then by what was declared, then by the name's ending. */
import type { DecodedText, Resource } from '../model/document.ts';
import { InvalidInput } from '../model/errors.ts';

export type MediaType = DecodedText['mediaType'];

/** How many bytes are looked at. */
const sampleLength = 65_536;
/** More control characters than this share of the sample, and it is no text. */
const mostControls = 0.01;

const readable = 'Save it as text, Markdown, HTML or PDF with a text layer.';

/** First bytes of common formats that hold no text to read, or hold it packed. */
const signatures: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a packed file (DOCX, ODT, EPUB or ZIP)'],
  ['\xd0\xcf\x11\xe0', 'an old Office file (DOC, XLS or PPT)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['{\\rtf', 'an RTF file'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['%!PS', 'a PostScript file'],
];

/** The media type of a resource. Throws InvalidInput, with what to do, for what is empty or no text. */
export function mediaTypeOf(resource: Resource): MediaType {
  const { bytes, from } = resource;
  if (bytes.length === 0) throw new InvalidInput(`${from} is empty.`, { hint: 'Give a file that holds a text.' });
  const head = latin1(bytes, 1024);
  if (head.includes('%PDF-')) return 'application/pdf';
  const declared = /^[^;\s]+/.exec(resource.mediaType ?? '')?.[0].toLowerCase();
  const ending = /\.([a-z]{2,8})(?:[?#].*)?$/i.exec(from)?.[1]?.toLowerCase();
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known) throw new InvalidInput(`${from} is ${known[1]}, not a text.`, { hint: readable });
  const calledPdf = declared === 'application/pdf' || (ending === 'pdf' && declared !== 'text/html');
  if (calledPdf && !opensLikeHtml(bytes))
    throw new InvalidInput(`${from} is called a PDF but does not begin like one.`, {
      hint: 'It may be damaged or cut off: fetch it again.',
    });
  if (looksBinary(bytes)) throw new InvalidInput(`${from} is a binary file, not a text.`, { hint: readable });
  if (declared === 'text/html' || declared === 'application/xhtml+xml') return 'text/html';
  if (declared === 'text/markdown') return 'text/markdown';
  if (opensLikeHtml(bytes)) return 'text/html';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'text/html';
  return ending === 'md' || ending === 'markdown' ? 'text/markdown' : 'text/plain';
}

/** The charset a page declares for itself in its first bytes, lower case; null where it declares none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 4096);
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head);
  return found ? found[1]!.toLowerCase() : null;
}

function opensLikeHtml(bytes: Uint8Array): boolean {
  // UTF-16 pages interleave NULs; without them the tags read the same.
  const head = latin1(bytes, 2048)
    .replaceAll('\0', '')
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff\s]+/, '');
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head);
}

/** NULs that follow no UTF-16 pattern, or many control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleLength);
  const nuls = [0, 0];
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const b = bytes[i]!;
    if (b === 0) nuls[i & 1]!++;
    else if (b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0c && b !== 0x0d && b !== 0x1b) controls++;
  }
  if (looksUtf16(bytes)) return false;
  const allowed = Math.max(8, length * mostControls);
  return controls > allowed || nuls[0]! + nuls[1]! > allowed;
}

/** `utf-16le` or `utf-16be` where a byte order mark or the pattern of the bytes says so; else null. */
export function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, sampleLength) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return null;
  // By side: high bytes of ASCII, Cyrillic, punctuation and Chinese; among them NULs.
  const high = [0, 0];
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) {
    const b = bytes[i]!;
    if (b === 0) nuls[i & 1]!++;
    if (b === 0 || b === 0x04 || b === 0x20 || b === 0x30 || b === 0xff || (b >= 0x4e && b <= 0x9f)) high[i & 1]!++;
  }
  const units = length / 2;
  for (const side of [1, 0] as const) {
    const other = 1 - side;
    // Low bytes take any value; where they do not, it is ASCII, whose letters look like Chinese on both sides.
    const mixed = high[other]! <= 0.7 * units || nuls[side]! >= 0.5 * units;
    if (high[side]! >= 0.97 * units && mixed && nuls[other]! <= 0.05 * units)
      return side === 1 ? 'utf-16le' : 'utf-16be';
  }
  return null;
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
