/** The sources of a brief as BibLaTeX, in UTF-8: nothing is transliterated, and what TeX would take for its own is escaped. */
import { isLanguage, type Language } from '../../model/languages.ts';
import type { Brief, Source } from './document.ts';

/** The file. */
export function briefBibtex({ sources, title, knownAt, id }: Brief): string {
  const head = `% ${title.replace(/\s+/g, ' ')}\n% ${id}, as known at ${knownAt}\n`;
  return `${head}\n${sources.map(entry).join('\n')}`;
}

const langids: Readonly<Record<Language, string>> = { en: 'english', ru: 'russian', zh: 'chinese' };

function entry(source: Source): string {
  const { key, title, outlet, author, published, address, asWritten, lang } = source;
  const date = plainDate(published);
  const fields: readonly (readonly [string, string | null])[] = [
    // BibLaTeX asks for a title: of an address alone the name of its site stands there.
    [
      'author',
      author === null
        ? null
        : `{${author
            .split('; ')
            .map(braced)
            .map((name) => name?.slice(1, -1))
            .join(' and ')}}`,
    ],
    ['title', braced(title ?? outlet ?? key)],
    ['organization', title === null ? null : braced(outlet)],
    ['date', date === null ? null : `{${date}}`],
    ['url', address === null ? null : `{${urlText(address)}}`],
    ['langid', lang === null || !isLanguage(lang) ? null : `{${langids[lang]}}`],
    ['howpublished', address === null ? braced(asWritten) : null],
    ['note', braced(notes(source, date).join('; ') || null)],
  ];
  const told = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@${address === null ? 'misc' : 'online'}{${key},\n${told.join(',\n')}\n}\n`;
}

/** What has no field: the id of the document in the ledger, a date that BibLaTeX cannot read, the grade of the outlet. */
function notes(
  { document, published, asWritten, address, reliability }: Source,
  date: string | null,
): readonly string[] {
  return [
    ...(document === null ? [] : [`Amur ${document}`]),
    ...(published !== null && date === null ? [`published ${published} (EDTF)`] : []),
    ...(address !== null && asWritten !== null ? [asWritten] : []),
    ...(reliability === null ? [] : [`reliability ${reliability} (Admiralty)`]),
  ];
}

/** Days, months, years and intervals of them, which BibLaTeX reads as they are. */
function plainDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?[?~%]?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?[?~%]?)?$/.test(edtf)
    ? edtf
    : null;
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in two braces, so that its capitals stay as they are. */
function braced(text: string | null): string | null {
  if (text === null || text === '') return null;
  const plain = text.replace(/\s+/g, ' ').trim();
  return `{{${plain.replace(/[\\~^&%$#_{}]/g, (sign) => signs[sign] ?? `\\${sign}`)}}}`;
}

/** BibLaTeX takes an address as it is; only what would end the field is encoded. */
function urlText(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
