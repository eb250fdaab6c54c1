/** The sources of a brief as CSL-JSON (citation style language data, schema 1.0.2). */
import type { Brief, Source } from './document.ts';

/** An item of CSL-JSON, as far as sources need it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'article' | 'document' | 'dataset';
  readonly title?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?:
    | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
    | { readonly raw: string };
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** The file. */
export function briefCsl({ sources }: Brief): string {
  return `${JSON.stringify(sources.map(cslItem), null, 2)}\n`;
}

/** One source. */
export function cslItem(source: Source): CslItem {
  const { key, kind, title, outlet, author, published, address, asWritten, document, lang, reliability } = source;
  const notes = [
    ...(document === null ? [] : [`Amur ${document}`]),
    ...(asWritten === null ? [] : [asWritten]),
    ...(reliability === null ? [] : [`reliability ${reliability} (Admiralty)`]),
  ];
  return {
    id: key,
    type: kind === 'figures' ? 'dataset' : address !== null ? 'webpage' : outlet === null ? 'document' : 'article',
    // Of an address alone no title is known, and the name of its site is none.
    ...(title === null ? {} : { title }),
    ...(author === null ? {} : { author: author.split('; ').map((literal) => ({ literal })) }),
    ...(outlet === null ? {} : { 'container-title': outlet }),
    ...(published === null ? {} : { issued: issued(published) }),
    ...(address === null ? {} : { URL: address }),
    ...(lang === null || lang === 'und' ? {} : { language: lang }),
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
}

/** Days, months, years and intervals as parts; what CSL has no parts for as it is written. */
function issued(edtf: string): NonNullable<CslItem['issued']> {
  const ends = edtf.split('/').map((end) => /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%]?)$/.exec(end));
  if (ends.length > 2 || ends.some((end) => end === null)) return { raw: edtf };
  const parts = ends.map((end) =>
    end!
      .slice(1, 4)
      .filter((part) => part !== undefined)
      .map(Number),
  );
  return { 'date-parts': parts, ...(ends.some((end) => end?.[4]) ? { circa: true } : {}) };
}
