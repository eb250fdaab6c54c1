import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { nestedPage } from '../../../test/fixtures/worst-files.ts';
import { InvalidInput } from '../../model/errors.ts';
import { decodeWithEngines } from './decode-with-engines.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (content: Uint8Array | string, from = 'a.txt', more: { mediaType?: string; charset?: string } = {}) =>
  decodeWithEngines({ bytes: typeof content === 'string' ? bytes(content) : content, from, ...more });
const refusal = async (content: Uint8Array | string, from = 'a.txt'): Promise<InvalidInput> => {
  const error = await decode(content, from).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(InvalidInput);
  return error as InvalidInput;
};

describe('plain text is kept as it is', () => {
  test('but for line ends and the byte order mark', async () => {
    const { text, encoding, mediaType, problems } = await decode('\ufeffA\r\nB\rC\n\n D \t');
    expect({ text, encoding, mediaType, problems }).toEqual({
      text: 'A\nB\nC\n\n D \t',
      encoding: 'utf-8',
      mediaType: 'text/plain',
      problems: [],
    });
  });

  test('a NUL becomes U+FFFD and is counted', async () => {
    const { text, problems } = await decode('one\0two');
    expect(text).toBe('one\uFFFDtwo');
    expect(problems.map((p) => p.code)).toEqual(['replaced-characters']);
  });

  test('Markdown keeps its marks and names its heading', async () => {
    const decoded = await decode('# Two towns\n\nA *plan*.', 'note.md');
    expect(decoded).toMatchObject({ mediaType: 'text/markdown', title: 'Two towns', text: '# Two towns\n\nA *plan*.' });
  });

  test('an encoding that was found is said', async () => {
    const text = 'Соглашение подписали губернаторы двух приграничных областей.';
    const decoded = await decode(iconv.encode(text, 'windows-1251'));
    expect(decoded).toMatchObject({ text, encoding: 'windows-1251' });
    expect(decoded.problems).toEqual([
      { code: 'decoded-as', message: 'The encoding is not declared; by its bytes the text was read as windows-1251.' },
    ]);
  });
});

describe('what cannot be read is refused with what to do', () => {
  test.each([
    ['nothing', '', 'a.txt is empty.'],
    ['white space', ' \n\t', 'a.txt holds no text.'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.txt is a picture (PNG), not a text.'],
    [
      'a Word file',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]),
      'a.txt is a packed file (DOCX, ODT, EPUB or ZIP), not a text.',
    ],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256),
      'a.txt is a binary file, not a text.',
    ],
    [
      '33 MB',
      new Uint8Array(33 * 1024 * 1024).fill(97),
      'a.txt is too large: 33.0 million bytes, at most 32.0 are read.',
    ],
    [
      '11 MB of text',
      new Uint8Array(11 * 1024 * 1024).fill(97),
      'a.txt is too large: 11.0 million characters of text, at most 1.0 are read.',
    ],
  ])('%s', async (_, content, message) => {
    const error = await refusal(content);
    expect(error.message).toBe(message);
    expect(error.hint).toBeTruthy();
  });
});

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="CHARSET">
<title>Якутия и Гуандун подписали план — Пример</title>
<meta property="article:published_time" content="2019-06-17T10:00:00+09:00">
<link rel="canonical" href="https://example.org/news/1"></head>
<body><nav><a href="/">Главная</a> <a href="/n">Новости</a></nav>
<article><h1>Якутия и Гуандун подписали план</h1>
<p>Республика Саха (Якутия) и провинция Гуандун подписали план&nbsp;действий на 2019–2022 годы.
Подписи поставили на выставке в Харбине, сообщила пресс-служба.</p>
<p>Стороны договорились о сотруд&shy;ничестве в туризме.<br>Далее обсудили торговлю, образование и здравоохранение.</p>
<ul><li>туризм</li><li>торговля</li></ul>
<table><tr><td>Год</td><td>Оборот</td></tr><tr><td>2018</td><td>100</td></tr></table></article>
<script>var tracking = "не текст";</script><footer>Все права защищены</footer></body></html>`;

describe('a page gives its readable part, a paragraph a line', () => {
  const lines = [
    'Якутия и Гуандун подписали план',
    'Республика Саха (Якутия) и провинция Гуандун подписали план действий на 2019–2022 годы. Подписи поставили на выставке в Харбине, сообщила пресс-служба.',
    'Стороны договорились о сотрудничестве в туризме.',
    'Далее обсудили торговлю, образование и здравоохранение.',
    'туризм',
    'торговля',
    'Год | Оборот',
    '2018 | 100',
  ];

  test('with its metadata; a wrong language is not believed', async () => {
    expect(await decode(page.replace('CHARSET', 'utf-8'), 'page.html')).toEqual({
      text: lines.join('\n\n'),
      mediaType: 'text/html',
      encoding: 'utf-8',
      title: 'Якутия и Гуандун подписали план',
      outlet: null,
      author: null,
      published: '2019-06-17',
      url: 'https://example.org/news/1',
      lang: null,
      problems: [],
    });
  });

  test('in the encoding it declares, and in another than it declares', async () => {
    const right = await decode(iconv.encode(page.replace('CHARSET', 'koi8-r').replace('–', '-'), 'koi8-r'), 'page');
    expect(right).toMatchObject({
      mediaType: 'text/html',
      encoding: 'koi8-r',
      text: lines.join('\n\n').replace('–', '-'),
      problems: [],
    });
    const wrong = await decode(iconv.encode(page.replace('CHARSET', 'utf-8'), 'windows-1251'), 'page.htm');
    expect(wrong).toMatchObject({ encoding: 'windows-1251', text: lines.join('\n\n') });
    expect(wrong.problems.map((p) => p.message)).toEqual([
      'Declared as utf-8, but the bytes are windows-1251; read as windows-1251.',
    ]);
  });

  test('that has no article is taken whole', async () => {
    const decoded = await decode('<html><body><p>Two towns.</p><p>One bridge.</p></body></html>', 'x.html');
    expect(decoded.text).toBe('Two towns.\n\nOne bridge.');
  });

  test.each([
    ['without an element', '<!doctype html>Two towns.', 'Two towns.'],
    ['of another root', '<svg xmlns="x"><text>Map</text></svg><p>Two towns.</p>', 'Two towns.'],
    ['of a root that its article would be without', 'Two towns.<style>', 'Two towns.'],
    ['of malformed attributes', '<p =a="b" "c" <d>Two towns.</p>', 'Two towns.'],
    [
      'with an article in its head',
      `<html><head><title>A</title><article><p>Two towns.${' Far.'.repeat(99)}`,
      'Two towns.',
    ],
  ])('%s is taken whole', async (_, html, text) => {
    expect((await decode(html, 'x.html')).text).toContain(text);
  });

  test.each(['<!doctype html>', '<!-- a comment -->', '<html>', '<svg></svg>', '<style>', '<p x="'])(
    '%s alone holds no text',
    async (html) => {
      expect((await refusal(html, 'x.html')).message).toBe('x.html holds no text.');
    },
  );

  test.each([
    ['as blocks', '<div>', 488_000],
    ['in lines', '<b><i><a>', 586_000],
    ['as tables', '<table><tr><td>', 586_000],
  ])('however deep it is, %s, in time that grows with its length', async (_, tags, bytes) => {
    const taken = async (page: Uint8Array): Promise<number> => {
      const before = process.cpuUsage();
      const { text } = await decode(page, 'x.html');
      expect(text).toBe('Amur Oblast and Heilongjiang signed an agreement.');
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const pages = [1, 4].map((times) => nestedPage(tags, times * bytes)) as [Uint8Array, Uint8Array];
    // What is loaded at the first page counts for none.
    await taken(nestedPage(tags, 1000));
    const [once, fourfold] = [await taken(pages[0]), await taken(pages[1])];
    // With the square it would be sixteen times as long, and minutes.
    expect(fourfold).toBeLessThan(8 * Math.max(once, 250));
  });

  test('of however many comments', async () => {
    const decoded = await decode(`<html><body>${'<!-- - -->'.repeat(60_000)}<p>One bridge.</p>`, 'x.html');
    expect(decoded.text).toBe('One bridge.');
  });

  test('however broken it is', async () => {
    expect((await decode('<html><p>Unclosed <b>and <i>crossed</b></i> & <', 'x.html')).text).toContain(
      'Unclosed and crossed',
    );
  });
});
