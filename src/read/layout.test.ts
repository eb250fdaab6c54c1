import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/runs.ts';
import { type Draft, newDraft } from './draft.ts';
import { readLayout } from './layout.ts';

const tools = { gazetteer: undefined as never };
const draftOf = (text: string, title: string | null = null): Draft => newDraft(text, 'en', { title });
const layout = (text: string, title: string | null = null): Draft => readLayout(draftOf(text, title), tools);
const kinds = (text: string, title: string | null = null): string[] =>
  layout(text, title).blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);

const prose = 'The council of the northern town voted on Wednesday to keep the old agreement with its neighbour.';
const more = 'Nobody spoke against it, and the mayor said that the bridge would be open again before the winter.';

describe('an English page', () => {
  const text = [
    'Home > News > North',
    'Placeholder canvas',
    'Two towns keep their old agreement',
    'Publication: Northern Weekly Volume: 12 Issue: 7',
    'The bridge in spring (Source: NW)',
    '',
    prose,
    'ADVERTISEMENT',
    'What comes next',
    more,
    'Photo: the town hall. Read also: A ferry for the islands | New school opens',
    'Share | Print | Subscribe',
  ].join('\n');

  test('falls into its blocks', () => {
    expect(kinds(text)).toEqual([
      'menu: Home > News > North',
      'menu: Placeholder canvas',
      'headline: Two towns keep their old agreement',
      'masthead: Publication: Northern Weekly Volume: 12 Issue: 7',
      'caption: The bridge in spring (Source: NW)',
      `body: ${prose}`,
      'menu: ADVERTISEMENT',
      'heading: What comes next',
      `body: ${more}`,
      'caption: Photo: the town hall.',
      'related: Read also: A ferry for the islands | New school opens',
      'menu: Share | Print | Subscribe',
    ]);
  });

  test('names its publication', () => {
    expect(layout(text).masthead).toEqual({
      title: 'Two towns keep their old agreement',
      publication: 'Northern Weekly',
      volume: '12',
      issue: '7',
      author: null,
    });
  });
});

test('a Russian page', () => {
  const body = 'Губернаторы двух приграничных областей подписали в пятницу план совместной работы на три года вперёд.';
  const text = `«Вестник реки» | раз в неделю | № 17 (90) | 3 мая 2023 г.\nРЕПОРТАЖ\nМост откроют к зиме\n[На снимке: опора моста]\n\n${body}\n\nФото: архив редакции\nЧитайте также: Паром вернулся`;
  expect(kinds(text).map((k) => k.split(':')[0])).toEqual([
    'masthead',
    'menu',
    'headline',
    'caption',
    'body',
    'caption',
    'related',
  ]);
  expect(layout(text).masthead).toMatchObject({
    title: 'Мост откроют к зиме',
    publication: 'Вестник реки',
    issue: '17',
  });
});

test('a Chinese page', () => {
  const body = '两座边境城市的市长星期五在江边举行会谈，决定恢复口岸客运，并在冬天之前重新开放大桥。';
  const text = `首页 > 新闻 > 正文\n两市决定恢复口岸客运\n来源：江边日报 2025-05-06\n【图片说明】大桥夜景。\n${body}\n（记者 王 江）\n相关阅读\n· 渡轮复航`;
  expect(kinds(text).map((k) => k.split(':')[0])).toEqual([
    'menu',
    'headline',
    'masthead',
    'caption',
    'body',
    'masthead',
    'related',
    'related',
  ]);
});

describe('lines and paragraphs', () => {
  test('a paragraph wrapped at a small letter is one', () => {
    expect(kinds('The two towns\nare partners, and\nhave been so for long.')).toHaveLength(1);
  });
  test('a text wrapped at one width is joined into paragraphs', () => {
    const wrapped = [
      'The council of the northern town voted on Wednesday to keep the old',
      'Agreement with its neighbour, which the two mayors had signed when the',
      'River was still a closed border and nobody could cross it without a',
      'Permit from both capitals. Since then twelve schools have found their',
      'Partners on the other side, and the ferry runs every day in summer as',
      'Well as twice a week in winter.',
    ].join('\n');
    expect(layout(wrapped).blocks).toHaveLength(1);
  });
  test('a short line is not joined to one that begins small', () => {
    expect(kinds(`The River Courier\nfrom the district of Mills and Meadows, every Wednesday\n${prose}`)).toHaveLength(
      3,
    );
  });
  test('a headline over its text is not joined to it', () => {
    expect(kinds(`Two towns keep their old agreement\n${prose}`)).toEqual([
      'headline: Two towns keep their old agreement',
      `body: ${prose}`,
    ]);
  });
  test('a caption run together with the text is parted from it', () => {
    expect(kinds(`On the town square (Photo: NW)${prose}`)).toEqual([
      'caption: On the town square (Photo: NW)',
      `body: ${prose}`,
    ]);
  });
});

test('buttons, cookies and languages are furniture', () => {
  const furniture = [
    'We use cookies to improve your experience. [Accept all] [Reject]',
    '[Main] [About us] [Questions]',
    'Facebook 212  Tweet 9',
    '12 comments',
    'Lat | Rus',
    'Подпишись на наш канал',
    'Версия для слабовидящих | Карта сайта',
    '关于我们 广告服务',
    '打印本文 打印本文',
  ];
  for (const line of furniture) expect(kinds(`${prose}\n${line}\n${more}`)[1]).toBe(`menu: ${line}`);
});

test('rows of a table are its rows, not menus', () => {
  const table = 'Corridor | Goods | Change\nNorth to South | 512 | +4%\nEast to West | 77 | -11%';
  expect(kinds(`${prose}\n${table}`).map((k) => k.split(':')[0])).toEqual(['body', 'row', 'row', 'row']);
});

test('the title known from outside finds its line', () => {
  const text = `Northern Weekly of the River Towns\nMarch\nBridge open\n${prose}`;
  expect(kinds(text, 'Bridge open')).toContain('headline: Bridge open');
});

const piece = fc.constantFrom(
  'a',
  'Б',
  '黑',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '。',
  'Photo: ',
  ' > ',
  ' | ',
  '(Source: x)',
  '12:30',
  '😀',
  '\u3000',
  '—',
);
test('blocks are ordered, apart, and hold every character but white space; each sentence lies in one block', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 80 }).map((p) => p.join('')),
      (text) => {
        const { blocks, sentences } = layout(text);
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(at, block.start).trim()).toBe('');
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe('');
        for (const s of sentences) expect(blocks.filter((b) => b.start <= s.start && s.end <= b.end)).toHaveLength(1);
      },
    ),
    { numRuns: runs(300) },
  );
});
