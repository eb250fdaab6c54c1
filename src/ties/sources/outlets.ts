/** Who publishes and who is cited, by names that can be compared: `name:people s daily`, `site:news.example.org`. */
import { plainName } from '../founding-key.ts';

/** `site:<host>` or `name:<plain name>`. */
export type OutletKey = string;

/** The site of an address; null for what is no address. */
export function siteOf(address: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/?#]|$)/i.exec(address.trim())?.[1];
  // A file name looks like a host without a path.
  if (host === undefined || (!/^https?:/i.test(address) && !/^www\./i.test(address.trim()))) return null;
  return `site:${host.toLowerCase()}`;
}

/** The site of the address that words hold, as the source of a coded fact may; null where they hold none. */
export function outletOfAddress(words: string): OutletKey | null {
  const address = /https?:\/\/[^\s;<>"]+/i.exec(words)?.[0].replace(/[),.]+$/, '');
  return siteOf(address ?? words);
}

/** An outlet by its name as printed; one that is called by its host is its site. */
export function outletNamed(name: string): OutletKey {
  const host = /^(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,12})$/i.exec(name.trim())?.[1];
  return host === undefined ? `name:${plainName(name)}` : `site:${host.toLowerCase()}`;
}

/** An outlet as a person writes it: a host or an address, `site:…`, `name:…`, or a name as printed; null for nothing. */
export function outletOf(written: string): OutletKey | null {
  const words = written.trim();
  const [, kind, rest = ''] = /^(site|name):\s*(.*)$/is.exec(words) ?? [];
  if (kind?.toLowerCase() === 'name') return plainName(rest) === '' ? null : outletNamed(rest);
  const host = kind === undefined ? words : rest.trim();
  const site = siteOf(/^https?:/i.test(host) ? host : `https://${host}`);
  if (kind !== undefined || (site !== null && !/\s/.test(host))) return site;
  return plainName(words) === '' ? null : outletNamed(words);
}

/** An outlet for people: its host, or its name. */
export function outletLabel(outlet: OutletKey): string {
  return outlet.slice(outlet.indexOf(':') + 1);
}

/** True for a reference that can mean nothing but an outlet. */
export function isOutletKey(written: string): boolean {
  return /^(site|name):\s*\S/i.test(written);
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
