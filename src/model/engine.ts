/** Engines that pure folders take as arguments; adapters build them. */
import type { LanguageTag } from './languages.ts';

/** Tells the language of a text from its first few thousand characters. */
export type IdentifyLanguage = (text: string) => { readonly lang: LanguageTag; readonly confidence: number };

/** The readable part of an HTML page, with what its metadata says. */
export interface ReadablePage {
  readonly text: string;
  readonly title: string | null;
  /** What the page says the site or the paper is called. */
  readonly outlet: string | null;
  /** Who wrote it; several are parted by "; ". */
  readonly author: string | null;
  readonly published: string | null;
  readonly lang: LanguageTag | null;
  readonly url: string | null;
}
export type ExtractPage = (html: string, address: string | null) => ReadablePage;

/** The text layer of a PDF by page; an empty array of characters means a scan. */
export interface PdfText {
  readonly pages: readonly string[];
  readonly title: string | null;
  readonly created: string | null;
  /** The program that made it, and what it says it is about. */
  readonly creator: string | null;
  readonly subject: string | null;
}
/** Throws InvalidInput for more pages than may be read, and as soon as there is more text. */
export type ExtractPdf = (
  bytes: Uint8Array,
  limits: { readonly pages: number; readonly text: number },
) => Promise<PdfText>;

/** Splits Chinese text into words, with a part-of-speech tag where the engine has one; offsets are UTF-16. */
export type SegmentWords = (
  text: string,
) => Iterable<{ readonly start: number; readonly end: number; readonly tag: string | null }>;

/** Decodes bytes whose encoding is not declared. */
export type DecodeBytes = (
  bytes: Uint8Array,
  declared: string | null,
) => { readonly text: string; readonly encoding: string };
