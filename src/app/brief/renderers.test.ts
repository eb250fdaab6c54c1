/** What others wrote stays what it is in every format: nothing of it becomes a mark, a tag, a link or a command. */
import { describe, expect, it } from 'vitest';
import { dateWords } from './date-words.ts';
import type { Brief, Source, Words } from './document.ts';
import { briefBibtex } from './render-bibtex.ts';
import { briefCsl, cslItem } from './render-csl.ts';
import { briefHtml } from './render-html.ts';
import { briefMarkdown } from './render-markdown.ts';
import { sourceParts } from './source-parts.ts';
import { addressSource, documentSource, figureSource } from './sources.ts';
import { briefWords } from './words.ts';

const nasty = '<script>alert("1")</script> [x](javascript:1) *a* | `b` &amp; 50 % {c} $d_e^f~ \\g';

const source: Source = {
  key: 'document-2019-0123abcd',
  kind: 'document',
  title: nasty,
  lang: 'en',
  outlet: null,
  author: null,
  published: '2019-06-17',
  address: 'https://example.org/a_{b}?c=%20d',
  asWritten: null,
  document: 'doc_0123abcd',
  reliability: 'B',
  notes: [1],
};

function briefOf(words: Words): Brief {
  return {
    id: 'brief-0',
    lang: 'en',
    title: nasty,
    subtitle: ['of a day'],
    state: [{ label: 'Known at', words: [{ kind: 'code', text: 'a `b` c' }] }],
    sections: [
      {
        id: 'ties',
        title: 'Ties',
        blocks: [
          { kind: 'paragraph', words, id: 't1' },
          { kind: 'table', head: ['a', 'b'], rows: [[[nasty], [{ kind: 'code', text: 'x|y' }]]], numbers: [1] },
        ],
      },
    ],
    notes: [
      {
        number: 1,
        kind: 'claim',
        id: 'clm_1',
        unreviewed: true,
        quote: { text: nasty, lang: 'en' },
        document: { id: 'doc_0123abcd', start: 0, end: 5 },
        sources: [source.key],
        words: [{ kind: 'quote', text: nasty, lang: 'zh' }],
      },
    ],
    sources: [source],
    knownAt: '2026-11-26T12:00:00.000Z',
  };
}

const brief = briefOf([
  '1. not a list, ',
  { kind: 'link', text: 'a source', href: 'javascript:alert(1)' },
  { kind: 'marks', marks: [{ number: 1, unreviewed: true }] },
]);

describe('HTML', () => {
  const html = briefHtml(brief);

  it('has no element but its own, and no link but http', () => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:alert(1)"');
    expect(html).toContain('<q lang="zh">&#60;script&#62;');
    expect(html).toContain('a source');
    expect(html).not.toMatch(/ (?:src|on\w+)=/);
  });

  it('leads from the mark to the note and back', () => {
    expect(html).toContain('<a href="#n1" id="m1" role="doc-noteref">1<span class="star">*</span></a>');
    expect(html).toContain('<li id="n1" value="1" class="unreviewed" data-record="clm_1">');
    expect(html).toContain('<a href="#m1" role="doc-backlink"');
  });
});

it('Markdown shows the signs as signs', () => {
  const text = briefMarkdown(brief);
  expect(text).toContain(
    '\\<script\\>alert("1")\\</script\\> \\[x\\](javascript:1) \\*a\\* \\| \\`b\\` &amp;amp; 50 %',
  );
  expect(text).toContain('<a id="t1"></a>1\\. not a list, a source[^1]');
  expect(text).toContain('| `x\\|y` |');
  expect(text).toContain('- **Known at:** `` a `b` c ``');
  expect(text).toContain('[^1]\\*');
});

it('BibLaTeX escapes what TeX would take for its own', () => {
  const text = briefBibtex(brief);
  expect(text).toContain(
    'title = {{<script>alert("1")</script> [x](javascript:1) *a* | `b` \\&amp; 50 \\% \\{c\\} \\$d\\_e\\textasciicircum{}f\\textasciitilde{} \\textbackslash{}g}}',
  );
  expect(text).toContain('url = {https://example.org/a_%7Bb%7D?c=%20d}');
  expect(text).toContain('date = {2019-06-17}');
  expect(text).toContain('note = {{Amur doc\\_0123abcd; reliability B (Admiralty)}}');
});

describe('CSL-JSON', () => {
  it('has the fields of the schema', () => {
    expect(JSON.parse(briefCsl(brief))).toEqual([
      {
        id: 'document-2019-0123abcd',
        type: 'webpage',
        title: nasty,
        issued: { 'date-parts': [[2019, 6, 17]] },
        URL: 'https://example.org/a_{b}?c=%20d',
        language: 'en',
        note: 'Amur doc_0123abcd; reliability B (Admiralty)',
      },
    ]);
  });

  it('keeps dates as vague as they are', () => {
    const issued = (published: string) => cslItem({ ...source, published }).issued;
    expect(issued('2019-06~')).toEqual({ 'date-parts': [[2019, 6]], circa: true });
    expect(issued('2019/2021-03')).toEqual({ 'date-parts': [[2019], [2021, 3]] });
    expect(issued('197X')).toEqual({ raw: '197X' });
  });
});

describe('keys of sources', () => {
  const document = {
    id: `doc_${'ab12'.repeat(8)}`,
    title: '黑河',
    lang: 'zh',
    outlet: null,
    author: null,
    published: '2022-06-10',
    addresses: [],
  };

  it('are letters, digits and hyphens, and stay while the source does', () => {
    expect(documentSource(document, []).key).toBe('document-2022-ab12ab12');
    const onSite = { ...document, addresses: ['https://www.people.com.cn/a'] };
    expect(documentSource(onSite, [])).toMatchObject({
      key: 'people-com-cn-2022-ab12ab12',
      outlet: 'people.com.cn',
      address: 'https://www.people.com.cn/a',
    });
    const figures = { label: 'A yearbook', address: null, published: '2023' };
    expect(figureSource({ source: figures })).toMatchObject({
      kind: 'figures',
      title: 'A yearbook',
      published: '2023',
    });
    expect(figureSource({ source: figures }).key).toMatch(/^a-yearbook-2023-[0-9a-f]{8}$/);
  });

  it('tell what a coder wrote beside an address from the address', () => {
    expect(addressSource('https://example.org/a (advance report)')).toMatchObject({
      outlet: 'example.org',
      address: 'https://example.org/a',
      asWritten: 'advance report',
    });
    expect(addressSource('Eurasia Daily Monitor, volume 16 (2019)')).toMatchObject({
      title: 'Eurasia Daily Monitor, volume 16 (2019)',
      address: null,
      asWritten: null,
    });
  });
});

it('dates are told in three languages, as vague as they are', () => {
  expect(dateWords('2019-06-17', 'en')).toBe('17 June 2019');
  expect(dateWords('2019-06-17', 'ru')).toBe('17 июня 2019');
  expect(dateWords('2019-06', 'ru')).toBe('июнь 2019');
  expect(dateWords('2019-06-17', 'zh')).toBe('2019年6月17日');
  expect(dateWords('197X', 'en')).toBe('1970s');
  expect(dateWords('2019-22~', 'en')).toBe('about summer 2019');
  expect(dateWords('../1991', 'zh')).toBe('1991年以前');
  expect(dateWords('1965/1984', 'en')).toBe('1965 – 1984');
  expect(dateWords(null, 'ru')).toBe('без даты');
});

describe('who published and wrote a source', () => {
  const known = { ...source, title: 'The bridge', outlet: 'Amur & Sons Herald', author: 'Jane Doe; 李伟' };
  it('stands where a reference manager looks for it', () => {
    expect(cslItem(known)).toMatchObject({
      title: 'The bridge',
      'container-title': 'Amur & Sons Herald',
      author: [{ literal: 'Jane Doe' }, { literal: '李伟' }],
      URL: source.address,
    });
    const bibtex = briefBibtex({ ...briefOf(['x']), sources: [known] });
    expect(bibtex).toContain('author = {{Jane Doe} and {李伟}}');
    expect(bibtex).toContain('organization = {{Amur \\& Sons Herald}}');
  });

  it('is said not to be known rather than told by the name of a file', () => {
    const nothing = documentSource(
      { id: 'doc_1', title: 'The bridge', lang: 'en', outlet: null, author: null, published: null, addresses: [] },
      [],
    );
    expect(sourceParts({ ...nothing, notes: [] }, briefWords('en')).told).toEqual([
      'source not given',
      'no date of publication known',
    ]);
    // The site of an address is no title of what stands there.
    expect(cslItem({ ...addressSource('https://example.org/a'), notes: [] })).toEqual({
      id: expect.stringMatching(/^example-org-/),
      type: 'webpage',
      'container-title': 'example.org',
      URL: 'https://example.org/a',
    });
  });
});
