import { describe, expect, test } from 'vitest';
import { headlineIn } from '../../read/page-headings.ts';
import { extractPage } from './extract-page.ts';

const body = `<article><h1>Two towns open their bridge</h1>
<p>The two mayors opened the bridge on Friday and said that buses would run twice a day from the first of July on.</p>
<p>Customs halls stand on both banks; the governor of the northern region came with a delegation of sixty people.</p></article>`;
const page = (head: string, inBody = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${inBody}${body}</body></html>`;
const linked = (record: object): string => `<script type="application/ld+json">${JSON.stringify(record)}</script>`;
const said = (head: string, inBody = '', heading = 'Two towns open their bridge') => {
  const html = page(head, inBody).replace('<h1>Two towns open their bridge', `<h1>${heading}`);
  const { title, outlet, author, published } = extractPage(html, null);
  return { title, outlet, author, published };
};

describe('title, outlet, author and date of a page', () => {
  test('from the JSON-LD of its article, inside a graph', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Two towns open their bridge',
      datePublished: '2022-06-10T09:00:00+08:00',
      author: [
        { '@type': 'Person', name: 'Jane Doe' },
        { '@type': 'Person', name: 'Li Wei' },
      ],
      publisher: { '@type': 'Organization', name: 'Northern Weekly' },
    };
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'NW' }, article] };
    expect(said(linked(graph))).toEqual({
      title: 'Two towns open their bridge',
      outlet: 'Northern Weekly',
      author: 'Jane Doe; Li Wei',
      published: '2022-06-10',
    });
  });

  test('from what it says to those that share it', () => {
    const head = `<title>Мост открыт | Амурский вестник</title><meta property="og:site_name" content="Амурский вестник">
      <meta property="og:title" content="Мост открыт - Амурский вестник"><meta name="author" content="Иван Петров">
      <meta property="article:published_time" content="2022-06-10T12:00:00+09:00">`;
    expect(said(head)).toEqual({
      title: 'Мост открыт',
      outlet: 'Амурский вестник',
      author: 'Иван Петров',
      published: '2022-06-10',
    });
  });

  test('from what it says to those that cite it: a journal with several authors', () => {
    const head = `<meta name="citation_title" content="Bridges and trade"><meta name="citation_author" content="Doe, Jane">
      <meta name="citation_author" content="Petrov, Ivan"><meta name="citation_journal_title" content="Journal of Border Studies">
      <meta name="og:site_name" content="Example Press"><meta name="citation_publication_date" content="2021/05/03">`;
    expect(said(head)).toEqual({
      title: 'Bridges and trade',
      outlet: 'Journal of Border Studies',
      author: 'Doe, Jane; Petrov, Ivan',
      published: '2021-05-03',
    });
  });

  test('from Dublin Core, and a title that carries the name of the site', () => {
    const head = `<title>界江大桥正式通车_江边新闻网</title><meta name="DC.publisher" content="江边新闻网">
      <meta name="DC.creator" content="王小明"><meta name="DC.date.issued" content="2022-06-10">`;
    expect(said(head, '', '')).toEqual({
      title: '界江大桥正式通车',
      outlet: '江边新闻网',
      author: '王小明',
      published: '2022-06-10',
    });
  });

  test('by the only heading where the title element names a section', () => {
    expect(said('<title>News of the region</title>').title).toBe('Two towns open their bridge');
  });

  test('from the elements that a reader sees', () => {
    const inBody = `<span itemprop="author"><b itemprop="name">By Jane Doe</b></span><time datetime="2022-06-10">10 June</time>`;
    expect(said('<title>Two towns open their bridge</title>', inBody)).toMatchObject({
      author: 'Jane Doe',
      published: '2022-06-10',
    });
  });

  test('an account, an address and the outlet itself are no author; broken JSON-LD says nothing', () => {
    const head = `<meta name="author" content="admin"><meta property="article:author" content="https://example.org/people/1">
      <meta property="og:site_name" content="Northern Weekly"><script type="application/ld+json">{"author": </script>
      <meta name="dc.creator" content="Northern Weekly">`;
    expect(said(head)).toMatchObject({ outlet: 'Northern Weekly', author: null, published: null });
  });
});

test('a text that is no page is read as it is', () => {
  const json = '{"title":"JSON at an html address","text":"Heihe and Blagoveshchensk are sister cities."}';
  expect(extractPage(json, null)).toMatchObject({ title: null, text: json });
  expect(extractPage('{"title": "Two towns", "items": [1, 2]}', 'https://api.example.org/1.html')).toMatchObject({
    title: null,
    outlet: null,
    text: '{"title": "Two towns", "items": [1, 2]}',
  });
});

test('of a page that fills it with white space is read in no time, and no longer than a bound', () => {
  const run = `a${' '.repeat(100_000)}b`;
  const record = JSON.stringify({ '@type': 'NewsArticle', headline: run, author: run, publisher: run });
  for (const head of [
    `<meta property="og:title" content="${run}">`,
    `<meta property="og:site_name" content="${run}"><meta name="author" content="${run}"><title>${run}</title>`,
    `<script type="application/ld+json">${record}</script>`,
  ]) {
    const before = process.cpuUsage();
    const { title } = said(head);
    expect(title === null || title.length <= 2000).toBe(true);
    if (title !== null) expect(headlineIn(`标题:${' '.repeat(100_000)}${title}${' '.repeat(100_000)}x`)).not.toBeNull();
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  }
});
