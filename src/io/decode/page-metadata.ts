/**
 * What an HTML page says of itself: title, outlet, author, publication date, address, language. Where several places of it say the same
 * thing, the order of the lists here decides: an article's JSON-LD, what was written for machines that cite, for those that share, and
 * last the elements that a reader sees.
 */
import type { ReadablePage } from '../../model/engine.ts';

type Metadata = Omit<ReadablePage, 'text'>;

const titleKeys = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'];
const outletKeys = [
  'citation_journal_title',
  'prism.publicationname',
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'application-name',
];
const authorKeys = [
  'citation_author',
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
];
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
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'mediaid_pubtime',
];

/** The metadata of a page that was fetched from an address, or not. */
export function pageMetadata(document: Document, address: string | null): Metadata {
  const meta = metaTags(document);
  const linked = jsonLd(document);
  const first = (keys: readonly string[]): string | null =>
    keys.map((key) => meta.get(key)?.[0]).find((v) => v) ?? null;
  const outlet = named(linked.publisher)[0] ?? named(first(outletKeys))[0] ?? null;
  return {
    title: headlineAlone(first(titleKeys) ?? text(linked.headline) ?? pageTitle(document), outlet),
    outlet,
    author: authorOf(document, meta, linked, outlet),
    published: firstDay([
      ...dateKeys.map((key) => meta.get(key)?.[0]),
      text(linked.datePublished),
      timeElement(document),
    ]),
    url: webAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url')?.[0],
      address,
    ),
    lang: languageTag(
      document.documentElement?.getAttribute('lang') || meta.get('content-language')?.[0] || meta.get('og:locale')?.[0],
    ),
  };
}

/** Every value of a key, in the order of the page: an article may have several authors. */
function metaTags(document: Document): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const key = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv')
    )?.toLowerCase();
    const content = bounded(tag.getAttribute('content'));
    if (key && content) tags.set(key, [...(tags.get(key) ?? []), content]);
  }
  return tags;
}

/** The first article among the page's JSON-LD records: what has a date of publication, else what is called one. */
function jsonLd(document: Document): Readonly<Record<string, unknown>> {
  const found: Readonly<Record<string, unknown>>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const queue: unknown[] = [JSON.parse(script.textContent ?? '')];
      for (let steps = 0; queue.length > 0 && steps < 200; steps++) {
        const value = queue.shift();
        if (Array.isArray(value)) queue.push(...value.slice(0, 50));
        else if (typeof value === 'object' && value !== null) {
          const record = value as Record<string, unknown>;
          if (record.datePublished !== undefined || isArticle(record['@type'])) found.push(record);
          for (const inner of ['@graph', 'mainEntity']) if (record[inner] !== undefined) queue.push(record[inner]);
        }
      }
    } catch {
      // Broken JSON-LD is common and says nothing; the page is read without it.
    }
  }
  return found.find((record) => record.datePublished !== undefined) ?? found[0] ?? {};
}

const isArticle = (type: unknown): boolean =>
  [type].flat().some((each) => typeof each === 'string' && /(?:Article|Report|BlogPosting)$/.test(each));

/** Names of people or bodies: written out, or of records with a `name`; addresses are no names. */
function named(value: unknown): readonly string[] {
  return [value].flat(2).flatMap((each) => {
    const name = typeof each === 'object' && each !== null ? [(each as { name?: unknown }).name].flat()[0] : each;
    const words = text(name);
    return words === null || words.length > longestName || /^https?:|^@|^\/\//i.test(words) ? [] : words;
  });
}

const longestName = 120;
/** Who is named as an author and is none: an account, an office. */
const noAuthor =
  /^(?:admin(?:istrator)?|editor|web ?master|root|user|staff|редактор|редакция|администратор|管理员|编辑|网站)\d*$/iu;

function authorOf(
  document: Document,
  meta: ReadonlyMap<string, readonly string[]>,
  linked: Readonly<Record<string, unknown>>,
  outlet: string | null,
): string | null {
  const seen = () =>
    [...document.querySelectorAll('[rel="author"], [itemprop="author"]')].map((element) => {
      const name = element.querySelector('[itemprop="name"]') ?? element;
      return name.getAttribute('content') ?? name.textContent;
    });
  const ways = [
    () => named(linked.author),
    ...authorKeys.map((key) => () => named(meta.get(key))),
    () => named(seen()).slice(0, 4),
  ];
  for (const way of ways) {
    const names = [...new Set(way().map((name) => name.replace(/^(?:by|автор:?|作者[:：]?)\s*/iu, '').trim()))].filter(
      (name) => name !== '' && !noAuthor.test(name) && name !== outlet,
    );
    if (names.length > 0) return names.join('; ');
  }
  return null;
}

/** A time element that stands for the publication: marked so, or the only one. */
function timeElement(document: Document): string | null {
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]');
  const times = document.querySelectorAll('time[datetime]');
  const chosen = marked ?? (times.length === 1 ? times[0] : null);
  return chosen?.getAttribute('datetime') ?? chosen?.getAttribute('content') ?? null;
}

/** The only heading of the page; else the title element without the name of the site behind a bar or a dash, where enough remains. */
function pageTitle(document: Document): string | null {
  const [heading = '', second] = [...document.querySelectorAll('h1')].map((h) => bounded(h.textContent));
  if (second === undefined && heading.length >= (/[\u3400-\u9fff]/.test(heading) ? 8 : 15)) return heading;
  const title = bounded(document.querySelector('title')?.textContent);
  if (!title) return null;
  const head = /^(.{15,}?)\s+[|·»–—]\s+[^|·»–—]{2,40}$/.exec(title)?.[1];
  return head ?? title;
}

/** A title without the outlet's name that the page sets behind it: "Мост открыт | Амурский вестник", 大桥通车_东北网. */
function headlineAlone(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const before = title.slice(0, -outlet.length).replace(/\s*[|·»–—_:：-]+\s*$/u, '');
  const isBehind = title.toLowerCase().endsWith(outlet.toLowerCase()) && before.length < title.length - outlet.length;
  return isBehind && before.trim() !== '' ? before.trim() : title;
}

/** The day of the first value that names one: `2019-06-17…`, `2019/06/17`, `20190617`, or a month `2019-06`. */
function firstDay(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const found = /^\s*((?:19|20)\d{2})[-/.]?(0[1-9]|1[0-2])(?:[-/.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(
      bounded(value),
    );
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

const text = (value: unknown): string | null => (typeof value === 'string' && bounded(value)) || null;

/** How many characters of what a page says of itself are read; an abstract in a `description` is longer and is not asked for. */
const mostRead = 2000;

/** What a page says of itself, in one line and of a length at which no pattern is slow. */
const bounded = (value: string | null | undefined): string =>
  (value ?? '').trimStart().slice(0, mostRead).replace(/\s+/g, ' ').trim();
