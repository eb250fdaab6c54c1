/** Who publishes and who is cited, by names that can be compared: `name:people s daily`, `site:news.example.org`. */
import { plainName } from '../founding-key.ts';

/** The site of an address; null for what is no address. */
export function siteOf(address: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/?#]|$)/i.exec(address.trim())?.[1];
  // A file name looks like a host without a path.
  if (host === undefined || (!/^https?:/i.test(address) && !/^www\./i.test(address.trim()))) return null;
  return `site:${host.toLowerCase()}`;
}

/** An outlet by its name as printed. */
export function outletNamed(name: string): string {
  return `name:${plainName(name)}`;
}

/** What a citation of a reading names: its site, or its outlet. */
export function citedOutlets(citations: readonly unknown[]): readonly string[] {
  const keys = citations.flatMap((citation) => {
    const { source, csl } = citation as { source?: unknown; csl?: Readonly<Record<string, unknown>> };
    if (typeof source !== 'string' || source.trim() === '') return [];
    if (csl?.type === 'webpage') return siteOf(/^https?:/.test(source) ? source : `https://${source}`) ?? [];
    return outletNamed(source);
  });
  return [...new Set(keys)].sort();
}
