import { expect, test } from 'vitest';
import { titleFromText } from './title-from-text.ts';

const prose =
  'The governor of the river province received a delegation from the other bank on Monday and spoke of a second bridge. More follows.';

test.each([
  ['a headline below a path', `Home / World\n\nA second bridge is planned\n\n${prose}`, 'A second bridge is planned'],
  [
    'no headline: the first sentence below a path',
    `Home / World\n\n${prose}`,
    'The governor of the river province received a delegation from the other bank on Monday and spoke of a second bridge.',
  ],
  [
    'a credit above the text',
    `Фото: Архив\n${'Делегация края побывала в соседней провинции и договорилась о ярмарке. Подробности позже. '.repeat(3)}`,
    'Делегация края побывала в соседней провинции и договорилась о ярмарке.',
  ],
  [
    'place, day and agency first',
    `${'ЧИТА, 19 апр — Агентство. '}${'Делегация края побывала в соседней провинции и договорилась о ярмарке осенью. '.repeat(3)}`,
    'Делегация края побывала в соседней провинции и договорилась о ярмарке осенью.',
  ],
  [
    'a Chinese text',
    `当前位置: 首页 > 新闻\n\n5月3日,甲省代表团在乙州会见州长。双方商谈了过境桥梁的建设问题,并参观了口岸的新仓库,随后出席了展览会的开幕仪式。`,
    '5月3日,甲省代表团在乙州会见州长。',
  ],
])('%s', (_what, text, title) => {
  expect(titleFromText(text)).toBe(title);
});

test('no words, no title; one short line is its own title', () => {
  expect(titleFromText(' \n12:30\n')).toBeNull();
  expect(titleFromText('Trade')).toBe('Trade');
});
