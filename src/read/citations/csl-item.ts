/** A citation as a CSL-JSON item (citationstyles.org), as far as the text gives it. */
import type { Edtf } from '../../model/edtf.ts';

/** What a reference is, as read. */
export interface CitedSource {
  readonly id: string;
  readonly kind: 'periodical' | 'web' | 'book' | 'agency';
  readonly source: string;
  readonly date: Edtf | null;
  /** True where the date is the day a site was looked at. */
  readonly accessed: boolean;
}

const dateParts = (edtf: Edtf): unknown => {
  const parts = edtf.split('/')[0]!.replace(/[~?%]/g, '').split('-').map(Number);
  return parts.every((n) => Number.isInteger(n)) ? { 'date-parts': [parts] } : { literal: edtf };
};

/** The CSL-JSON item of a source. */
export function cslItem(cited: CitedSource): Record<string, unknown> {
  const dated = cited.date === null ? {} : { [cited.accessed ? 'accessed' : 'issued']: dateParts(cited.date) };
  if (cited.kind === 'book') return { id: cited.id, type: 'book', ...bookParts(cited.source), ...dated };
  if (cited.kind === 'web') {
    const address = cited.source.replace(/^https?:\/\//u, '');
    const host = address.split('/')[0]!;
    return {
      id: cited.id,
      type: 'webpage',
      'container-title': host,
      ...(address.includes('/') ? { URL: `https://${address}` } : {}),
      ...dated,
    };
  }
  return { id: cited.id, type: 'article-newspaper', 'container-title': bare(cited.source), ...dated };
}

const bare = (name: string): string => name.replace(/^(?:[«“"《])|(?:[»”"》])$/gu, '');

/** "Author, Title: Subtitle, Place, Publisher": the first field is the author, the last the publisher. */
function bookParts(source: string): Record<string, unknown> {
  const fields = source.split(/,\s*/u);
  if (fields.length < 3) return { title: source };
  const [given, family] = splitName(fields[0]!);
  const publisher = fields.at(-1)!;
  const place = fields.length > 3 ? fields.at(-2)! : null;
  const title = fields.slice(1, fields.length > 3 ? -2 : -1).join(', ');
  return {
    author: [family ? { given, family } : { literal: fields[0] }],
    title,
    publisher,
    ...(place ? { 'publisher-place': place } : {}),
  };
}

function splitName(name: string): [string, string | null] {
  const at = name.lastIndexOf(' ');
  return at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
}
