/** A brief as a file: Markdown, HTML, PDF, its sources as BibLaTeX or CSL-JSON, or the whole as data (docs/formats/brief.md). */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Brief } from './document.ts';
import { briefBibtex } from './render-bibtex.ts';
import { briefCsl } from './render-csl.ts';
import { briefHtml } from './render-html.ts';
import { briefMarkdown } from './render-markdown.ts';

/** Formats by name. */
export const briefFormats = ['md', 'html', 'pdf', 'bib', 'csl', 'json'] as const;
export type BriefFormat = (typeof briefFormats)[number];

/** Sets a brief on pages; an engine, so it is handed in. */
export type PrintBrief = (brief: Brief) => Promise<Uint8Array>;

export interface BriefFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<BriefFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  bib: 'application/x-bibtex; charset=utf-8',
  csl: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The file. The same brief gives the same bytes. */
export async function briefFile(
  brief: Brief,
  asked: string,
  format: BriefFormat,
  print: PrintBrief,
): Promise<BriefFile> {
  const plain = asked.replace(/[^\w~-]+/g, '-').slice(0, 60);
  const ending = format === 'csl' ? 'csl.json' : format;
  const bytes = format === 'pdf' ? await print(brief) : utf8ToBytes(textOf(brief, format));
  return {
    name: `amur-brief-${plain.replace('~', '-')}-${brief.knownAt.slice(0, 10)}.${ending}`,
    mediaType: mediaTypes[format],
    bytes,
  };
}

function textOf(brief: Brief, format: Exclude<BriefFormat, 'pdf'>): string {
  switch (format) {
    case 'md':
      return briefMarkdown(brief);
    case 'html':
      return briefHtml(brief);
    case 'bib':
      return briefBibtex(brief);
    case 'csl':
      return briefCsl(brief);
    case 'json':
      return `${JSON.stringify(brief, null, 2)}\n`;
  }
}
