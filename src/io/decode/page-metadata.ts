/** What an HTML page says of itself: title, publication date, address, language; from meta tags, JSON-LD and time. */
import type { ReadablePage } from '../../model/engine.ts';

type Metadata = Omit<ReadablePage, 'text'>;

const titleKeys = ['og:title', 'twitter:title', 'dc.title', 'citation_title'];
const dateKeys = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'mediaid_pubtime',
];

export function pageMetadata(document: Document, address: string | null): Metadata {
  const meta = metaTags(document);
  const linked = jsonLd(document);
  const first = (keys: readonly string[]): string | null => keys.map((key) => meta.get(key)).find((v) => v) ?? null;
  const title = first(titleKeys) ?? text(linked.headline) ?? pageTitle(document);
  return {
    title,
    published: firstDay([...dateKeys.map((key) => meta.get(key)), text(linked.datePublished), timeElement(document)]),
    url: webAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url'),
      address,
    ),
    lang: languageTag(
      document.documentElement?.getAttribute('lang') || meta.get('content-language') || meta.get('og:locale'),
    ),
  };
}

function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const key =
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv');
    const content = tag.getAttribute('content')?.trim();
    if (key && content && !tags.has(key.toLowerCase())) tags.set(key.toLowerCase(), content);
  }
  return tags;
}

/** The first article among the page's JSON-LD records. */
function jsonLd(document: Document): Readonly<Record<string, unknown>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const queue: unknown[] = [JSON.parse(script.textContent ?? '')];
      for (let steps = 0; queue.length > 0 && steps < 200; steps++) {
        const value = queue.shift();
        if (Array.isArray(value)) queue.push(...value.slice(0, 50));
        else if (typeof value === 'object' && value !== null) {
          const record = value as Record<string, unknown>;
          if (record.datePublished !== undefined) return record;
          if (record['@graph'] !== undefined) queue.push(record['@graph']);
        }
      }
    } catch {
      // Broken JSON-LD is common and says nothing; the page is read without it.
    }
  }
  return {};
}

/** A time element that stands for the publication: marked so, or the only one. */
function timeElement(document: Document): string | null {
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]');
  const times = document.querySelectorAll('time[datetime]');
  const chosen = marked ?? (times.length === 1 ? times[0] : null);
  return chosen?.getAttribute('datetime') ?? chosen?.getAttribute('content') ?? null;
}

/** The title element without the name of the site behind a bar or a dash, where enough remains. */
function pageTitle(document: Document): string | null {
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim();
  if (!title) return null;
  const head = /^(.{15,}?)\s+[|·»–—]\s+[^|·»–—]{2,40}$/.exec(title)?.[1];
  return head ?? title;
}

/** The day of the first value that names one: `2019-06-17…`, `2019/06/17`, `20190617`, or a month `2019-06`. */
function firstDay(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const found = /^\s*((?:19|20)\d{2})[-/.]?(0[1-9]|1[0-2])(?:[-/.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(value ?? '');
    if (found)
      return found
        .slice(1)
        .filter((part) => part)
        .join('-');
  }
  return null;
}

function webAddress(href: string | null | undefined, base: string | null): string | null {
  if (!href) return base;
  try {
    const url = new URL(href, base ?? undefined);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : base;
  } catch {
    return base;
  }
}

function languageTag(tag: string | null | undefined): string | null {
  const clean = tag?.trim().toLowerCase().replace('_', '-');
  return clean && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(clean) ? clean : null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
