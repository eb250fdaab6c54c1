import { describe, expect, test } from 'vitest';
import { newDraft } from './draft.ts';
import { readLayout } from './layout.ts';

const tools = { gazetteer: undefined as never };

/** Each block as the number of its section, its beginning, and what stands over the section. */
function sectionsOf(text: string, lang: 'en' | 'ru' | 'zh' = 'en'): string[] {
  const { blocks, sections } = readLayout(newDraft(text, lang), tools);
  return blocks.map(({ start, end, section }) => {
    const over = sections[section]!.headings.map((h) => text.slice(h.start, h.end).slice(0, 16));
    return `${section} ${text.slice(start, end).slice(0, 16)}${over.length > 0 ? ` < ${over.join(' < ')}` : ''}`;
  });
}

test('briefs with a town in front are sections of their own', () => {
  const text = [
    'Along the border',
    'News | Sport | Weather',
    'Valga. The library lends its books across the street, where another country begins.',
    'Narva. Nobody skates on the river this winter; the ice is said to be too thin.',
    'Petseri. Guests from Pechory sold onions at the fair and promised to come again.',
  ].join('\n');
  expect(sectionsOf(text)).toEqual([
    '0 Along the border < Along the border',
    '0 News | Sport | W < Along the border',
    '1 Valga. The libra < Valga.  < Along the border',
    '2 Narva. Nobody sk < Narva.  < Along the border',
    '3 Petseri. Guests  < Petseri.  < Along the border',
  ]);
});

test('entries of a register stand under their lead', () => {
  const text = [
    'The town has three partners:',
    'Lille (France), since 1968',
    'Leeds (England), since 1970',
    'Siegen (Germany), friendly ties',
    'Every second year the four towns play football, and the losers cook for all the others.',
  ].join('\n');
  expect(sectionsOf(text).map((s) => s.slice(0, 40))).toEqual([
    '0 The town has thr < The town has thr',
    '1 Lille (France),  < The town has thr',
    '2 Leeds (England), < The town has thr',
    '3 Siegen (Germany) < The town has thr',
    '0 Every second yea < The town has thr',
  ]);
});

test('headings between the entries of a register stand over those under them', () => {
  const text = [
    'Города-партнёры нашего района',
    'ПОБРАТИМЫ',
    'Лилль (Франция), с 1968 г.',
    'Лидс (Англия), с 1970 г.',
    'БЫВШИЕ ПАРТНЁРЫ',
    'Зиген (Германия), до 2014 г.',
    'Брест (Беларусь), договор 14.3.2011',
  ].join('\n');
  expect(sectionsOf(text, 'ru').map((s) => s.split(' < ').slice(0, 2).join(' < '))).toEqual([
    '0 Города-партнёры  < Города-партнёры ',
    '0 ПОБРАТИМЫ < Города-партнёры ',
    '1 Лилль (Франция), < ПОБРАТИМЫ',
    '2 Лидс (Англия), с < ПОБРАТИМЫ',
    '0 БЫВШИЕ ПАРТНЁРЫ < Города-партнёры ',
    '3 Зиген (Германия) < БЫВШИЕ ПАРТНЁРЫ',
    '4 Брест (Беларусь) < БЫВШИЕ ПАРТНЁРЫ',
  ]);
});

test('signs, hours and numbers part the news of a ticker', () => {
  const ticker = ['Лента', '10:02 Паром ушёл из Херсона', '11:30 Мост закрыт', '12:15 Рынок открыт'].join('\n');
  expect(sectionsOf(ticker, 'ru').map((s) => s[0])).toEqual(['0', '1', '2', '3']);
  const signs = ['要闻速览', '▪ 甲市与乙州签约', '▪ 丙县大雪封路', '▪ 丁市书展闭幕'].join('\n');
  expect(sectionsOf(signs, 'zh').map((s) => s[0])).toEqual(['0', '1', '2', '3']);
  const labels = '一周要闻速览\n【东港】渔船今日出海。\n【西丰】鹿场招工。';
  expect(sectionsOf(labels, 'zh').map((s) => s.split(' < ')[1])).toEqual(['一周要闻速览', '【东港】', '【西丰】']);
});

test('cards with a heading, a day and a line are sections from their heading on', () => {
  const text = [
    'The council met on Monday evening and talked until midnight about the bridge and who should pay for it.',
    'A new ferry for the strait',
    'Sep. 11 — It carries forty cars and was built in the yard of the island across the water.',
    'Chief of police named',
    'Sep. 10 — She comes from the capital and has served there for twenty years without a stain.',
    'Lemons are dear again',
    'Sep. 9 — A frost in March took half the harvest, growers on both sides of the border say.',
  ].join('\n');
  expect(sectionsOf(text).map((s) => s[0])).toEqual(['0', '1', '1', '2', '2', '3', '3']);
});

describe('a text that only looks like one', () => {
  test('an interview stays one', () => {
    const text = ['Q: Any friends abroad?', 'A: One town in Croatia.', 'Q: And it works?', 'A: Firemen go there.'].join(
      '\n',
    );
    expect(new Set(sectionsOf(text).map((s) => s[0]))).toEqual(new Set(['0']));
    const russian = '— Паром пойдёт?\n— Нет.\n— А мост?\n— Мост построим.\n— Когда?\n— Скоро.';
    expect(new Set(sectionsOf(russian, 'ru').map((s) => s[0]))).toEqual(new Set(['0']));
  });
  test('an article goes on under its list', () => {
    const text = [
      'Both mayors spoke for an hour in the town hall, and nobody wrote down what they said about the ferry.',
      'After lunch they walked to the river, where the new pier is to be, and looked at the other bank.',
      'They agreed on three things:',
      '• a ferry in summer',
      '• a choir in winter',
      '• a fair in autumn',
      'The next meeting is to take place in spring, on the other bank of the river, if the ice allows.',
    ].join('\n');
    expect(sectionsOf(text).map((s) => s[0])).toEqual(['0', '0', '0', '1', '2', '3', '0']);
  });
});

test('each piece of other news stands for itself', () => {
  const text = [
    'The council of the northern town voted on Wednesday to keep the old agreement with its neighbour.',
    'You may also like',
    '▸ Forty buses for the capital',
    '▸ Two towns end a long friendship',
  ].join('\n');
  expect(sectionsOf(text)).toEqual([
    '0 The council of t',
    '1 You may also lik',
    '2 ▸ Forty buses fo',
    '3 ▸ Two towns end ',
  ]);
});
