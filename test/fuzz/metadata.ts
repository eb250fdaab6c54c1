/** Documents whose metadata is one short piece over and over: a pattern with a run before its end takes the square of it. */
import { makePdf } from '../fixtures/make-pdf.ts';

/** Pieces at which a pattern was slow once. */
export const slowPieces: readonly string[] = [' ', '\u2028', '- ', '|', ' \n'];

/** Others that patterns on titles, names, dates and addresses look for. */
export const otherPieces: readonly string[] = [
  ...[
    '\t',
    '\u00a0',
    '\u3000',
    ' | ',
    '｜',
    '-',
    ' - ',
    '–',
    ' — ',
    '_',
    '·',
    '»',
    '(',
    '[',
    '【',
    ')',
    '】',
    '"',
    '“',
  ],
  ...[
    '.',
    '. ',
    '…',
    ', ',
    ':',
    '：',
    '原标题：',
    'Headline: ',
    'By ',
    'Автор: ',
    '作者：',
    '; ',
    '/',
    'http://',
    '@',
    '#',
  ],
  ...['&amp;', '<', '1', '2019-', '2019年', 'a', 'A', 'Я', '黑', 'Heihe ', 'a.', '\u0301', '😀', '\u200b', '%', '>'],
];

/** How the run of a piece stands in a field. */
export const shapes: Readonly<Record<string, (run: string) => string>> = {
  alone: (run) => run,
  within: (run) => `A bridge${run}opens`,
  behind: (run) => `A bridge opens at Heihe${run}`,
  labelled: (run) => `原标题：${run}大桥通车${run}x`,
  parted: (run) => `Two towns sign ${run} | The Amur Herald`,
};

/** A document that is handed in: a file with what is said of it, or a text as JSON. */
export type HandedIn =
  | { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly said: Said }
  | { readonly json: object };
type Said = Readonly<Record<string, string>>;

const attribute = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const content = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const meta = (key: string, value: string): string => `<meta property="${key}" content="${attribute(value)}">`;
const text = 'Heihe and Blagoveshchensk signed an agreement on sister cities on 3 May 2020. ';

const page = (lang: string, ...head: readonly string[]): HandedIn => ({
  name: 'page.html',
  mediaType: 'text/html',
  bytes: new Uint8Array(
    Buffer.from(
      `<!doctype html><html lang="${attribute(lang)}"><head><meta charset="utf-8">${head.join('')}</head><body><article><p>${text.repeat(4)}</p></article></body></html>`,
    ),
  ),
  said: {},
});
const plain = (words: string, said: Said = {}, name = 'text.txt'): HandedIn => ({
  ...{ name, mediaType: 'text/plain', bytes: new Uint8Array(Buffer.from(words)), said },
});

/** The text of a document that is not held yet, for most values. */
const textFor = (value: string): string => `${text}${value.slice(0, 20)}`;

/** Every way in of what is said of a document, with fields beside one another of which each is looked at. */
export const fields: Readonly<Record<string, (value: string) => HandedIn>> = {
  'tags of a page': (value) =>
    page(
      value,
      ...['og:title', 'og:site_name', 'author', 'article:published_time', 'og:locale'].map((key) => meta(key, value)),
      `<link rel="canonical" href="https://example.org/${attribute(value)}">`,
    ),
  'a title with its outlet behind': (value) =>
    page('en', meta('og:title', `A bridge opens${value}`), meta('og:site_name', value.slice(-90))),
  'JSON-LD': (value) =>
    page(
      'en',
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        ...{ headline: value, datePublished: value, author: [{ name: value }, value], publisher: { name: value } },
      }).replace(/</g, '\\u003c')}</script>`,
    ),
  'title, time and author': (value) =>
    page(
      'en',
      `<title>${content(value)}</title>`,
      `<time datetime="${attribute(value)}">${content(value)}</time><a rel="author">${content(value)}</a>`,
    ),
  heading: (value) => page('en', `<h1>${content(value)}</h1>`),
  'title of a PDF': (value) => ({
    ...{ name: 'print.pdf', mediaType: 'application/pdf', bytes: makePdf([[text]], { title: value }), said: {} },
  }),
  'heading in Markdown': (value) => ({
    ...{ name: 'text.md', mediaType: 'text/markdown', bytes: new Uint8Array(Buffer.from(`# ${value}\n\n${text}`)) },
    said: {},
  }),
  'first line of a text': (value) => plain(`${value}\n\n${text}`),
  'title of a form': (title) => plain(textFor(title), { title }),
  'outlet of a form': (outlet) => plain(textFor(outlet), { outlet }),
  'author of a form': (author) => plain(textFor(author), { author }),
  'date of a form': (published) => plain(textFor(published), { published }),
  'address of a form': (url) => plain(textFor(url), { url: `https://example.org/${url}` }),
  'name of a file': (name) => plain(textFor(name), {}, name),
  'title in JSON': (title) => ({ json: { text: textFor(title), title } }),
  'outlet in JSON': (outlet) => ({ json: { text: textFor(outlet), outlet } }),
  'author in JSON': (author) => ({ json: { text: textFor(author), author } }),
  'date in JSON': (published) => ({ json: { text: textFor(published), published } }),
  'address in JSON': (url) => ({ json: { text: textFor(url), url: `https://example.org/${url}` } }),
};
