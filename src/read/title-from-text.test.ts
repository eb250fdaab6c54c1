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
  ['a greeting', `Dear readers,\n\nA second bridge is planned\n\n${prose}`, 'A second bridge is planned'],
  [
    'a label',
    `原标题：两市决定恢复口岸客运\n两座边境城市的市长星期五在江边举行会谈，决定恢复口岸客运，并在冬天之前重新开放大桥。`,
    '两市决定恢复口岸客运',
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
  [
    'links of the page in a row above the headline',
    `All stories  From the press\n\nA second bridge is planned\n\n${prose}`,
    'A second bridge is planned',
  ],
  [
    'a line of the page alone',
    `Write to us: 010-5550100\n\n${prose}`,
    'The governor of the river province received a delegation from the other bank on Monday and spoke of a second bridge.',
  ],
  ['a play on words, none of which the text has', `Tigers bite again\n\n${prose}`, 'Tigers bite again'],
  ['a headline in brackets', `[Feature] A bridge and its governor\n\n${prose}`, '[Feature] A bridge and its governor'],
  [
    'a service of a Chinese page',
    `包裹查询办法\n\n5月3日,甲省代表团在乙州会见州长。双方商谈了过境桥梁的建设问题,并参观了口岸的新仓库,随后出席了展览会的开幕仪式。`,
    '5月3日,甲省代表团在乙州会见州长。',
  ],
  [
    'a Chinese headline with a second line',
    `山水相依 世代为邻\n\n——甲省与乙州的桥\n\n5月3日,甲省代表团在乙州会见州长。双方商谈了过境桥梁的建设问题,并参观了口岸的新仓库,随后出席了展览会的开幕仪式。`,
    '山水相依 世代为邻',
  ],
  [
    'a paper over its headline',
    `The River Courier\n\nA second bridge is planned\n\n${prose}`,
    'A second bridge is planned',
  ],
  [
    'the end of a path',
    `Home › Newsroom › Governor wants a second bridge\n\n${prose}`,
    'Governor wants a second bridge',
  ],
  [
    'languages of a page over its headline',
    `Global editionASIA 中文 Français\n\nA second bridge is planned\n\n${prose}`,
    'A second bridge is planned',
  ],
  [
    'a heading in two languages',
    `两市决定再建一桥\nA second bridge is planned\n${prose}`,
    'A second bridge is planned',
  ],
  ['two words that the text says again', `Bridge plan\n\nShare this article\n\n${prose}`, 'Bridge plan'],
  ['a path with its label', `You are here: Home » A second bridge\n\n${prose}`, 'A second bridge'],
  ['a bar of a table at the end', `A second bridge is planned |\n${prose}`, 'A second bridge is planned'],
  [
    'briefs under one name',
    'Коротко\nХЕРСОН. Теплоход на юг этой весной ходить не будет.\nСКАДОВСК. Порт готовит паром к лету.',
    'Коротко',
  ],
  [
    'buttons of a Chinese page',
    `打印本文 打印本文 关闭窗口\n\n甲省代表团访问乙州\n\n5月3日,甲省代表团在乙州会见州长。双方商谈了过境桥梁的建设问题,并参观了口岸的新仓库,随后出席了展览会的开幕仪式。`,
    '甲省代表团访问乙州',
  ],
])('%s', (_what, text, title) => {
  expect(titleFromText(text)).toBe(title);
});

test('no words, no title; one short line is its own title', () => {
  expect(titleFromText(' \n12:30\n')).toBeNull();
  expect(titleFromText('Trade')).toBe('Trade');
});
