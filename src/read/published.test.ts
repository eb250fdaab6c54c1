import { describe, expect, test } from 'vitest';
import type { Language } from '../model/languages.ts';
import { dateInAddress, findPublished } from './published.ts';

describe('publication date', () => {
  test.each<[string, Language, string, string | null, string]>([
    [
      'a masthead',
      'en',
      'Wednesday, June 20, 2018\n\nGovernor opens the fair\n\nHe came on Monday.',
      '2018-06-20',
      'stated',
    ],
    [
      'a label',
      'en',
      'Sister cities\nUpdated: April 3, 2020 07:12 Xinhua\n\nThe harbour is open.',
      '2020-04-03',
      'stated',
    ],
    [
      'a line of a Russian site',
      'ru',
      'Общество • 9 октября 2024\nГлава региона вернулся с ярмарки.',
      '2024-10-09',
      'stated',
    ],
    [
      'figures and a clock',
      'ru',
      '10:05 07.03.2022 (обновлено: 16:30 08.03.2022)\nПаром встал на ремонт.',
      '2022-03-07',
      'stated',
    ],
    [
      'published, not updated',
      'en',
      'Updated: Nov. 19, 2021 10:02 a.m.\nPublished: Nov. 17, 2021 2:05 p.m.\nA bridge opens',
      '2021-11-17',
      'stated',
    ],
    [
      'an hour stuck to the year',
      'ru',
      'Мост открыт\n17 ноября 202114:05\nВчера открыли мост.',
      '2021-11-17',
      'stated',
    ],
    [
      'the line of a paper with its name and price',
      'ru',
      '«Берег». Четверг, 18 ноября 2021 года. Цена 20 рублей\nМОСТ\nВчера его открыли.',
      '2021-11-18',
      'stated',
    ],
    [
      'the line of a paper and its issue',
      'en',
      '"The Quay", 18 November 2021. No. 412. Free\n\nTwo towns meet',
      '2021-11-18',
      'stated',
    ],
    [
      'a sentence that opens with a weekday',
      'ru',
      'Мост\nВ четверг, 18 ноября 2021 года. Так решили.',
      '2021-11-18',
      'inferred',
    ],
    ['a slash and an hour', 'ru', 'Вт, 17/11/2021 - 14:05\nМост открыт', '2021-11-17', 'stated'],
    ['a place and an agency', 'ru', 'Чита. 17 ноября 2021 года. ВЕСТНИК - Мост открыт.', '2021-11-17', 'stated'],
    ['the month of an issue', 'en', 'The Bridge\nVol. 12, No. 3 (November 2021)\nTwo towns', '2021-11', 'stated'],
    [
      'a Chinese label',
      'zh',
      '中俄地方合作\n发布时间：2018-09-11 来源：新华社\n两省签署协议。',
      '2018-09-11',
      'stated',
    ],
    [
      'a day on a forum, not the day of a tie',
      'zh',
      '发表于 2009-12-3 14:20:46\n石家庄市友城:\n日本 长野市(1981年4月19日缔结)',
      '2009-12-03',
      'stated',
    ],
    [
      'a Chinese paper, its day and its reporter',
      'zh',
      '江边日报 2025年3月5日 记者 王江\n两市签约。',
      '2025-03-05',
      'stated',
    ],
    [
      'a day run together with the labels beside it',
      'en',
      'Fair\nTime:2019-07-17Editor:Li Resource:Office\nIt opened.',
      '2019-07-17',
      'stated',
    ],
    ['how long it takes to read', 'ru', 'Ярмарка\n18.02.2025 ⏱ 2 мин.\nЕё открыли.', '2025-02-18', 'stated'],
    [
      'the month of an issue between marks',
      'en',
      'The Corridor · August 2025 · For members\nTwo towns meet',
      '2025-08',
      'stated',
    ],
    [
      'a meeting at the end of its line',
      'en',
      'TOWN OF RIVERS — REGULAR MEETING, June 14, 2023\nPresent: all.',
      '2023-06-14',
      'stated',
    ],
    ['a full Chinese dateline', 'zh', '新华社北京2019年6月5日电 两国元首会晤。', '2019-06-05', 'stated'],
    ['an English dateline', 'en', 'HARBIN, June 17, 2019 (Xinhua) -- The expo opened.', '2019-06-17', 'stated'],
    [
      'a reference without a year, later in the year of the latest',
      'ru',
      'Области начнут работать напрямую на этой неделе («Вестник», 4 февраля 2022 года; Sogd.example, 19 марта 2022 года). Пары назвали («Листок», 9 июня).',
      '2022-06',
      'inferred',
    ],
    [
      'the opening of a report',
      'en',
      'On September 14, 2018 the harbour office held an open day. Both towns sent guests.',
      '2018-09-14',
      'inferred',
    ],
    [
      'dated references',
      'en',
      'Earlier this month, the expo called for it (1tv.ru, June 17; Ku.edu, accessed June 27, 2019; Newsader.com, March 31, 2019).',
      '2019-06',
      'inferred',
    ],
    [
      'references without "this month"',
      'en',
      'The expo called for it (Ku.edu, June 27, 2019; Newsader.com, March 31, 2019).',
      '2019-06~',
      'inferred',
    ],
    ['a date of the past alone', 'en', 'The war began on September 1, 1939. It ended in 1945.', null, ''],
    [
      'an anniversary',
      'ru',
      'Тридцать лет назад, 4 мая 1991 года, города подписали договор. Сегодня праздник.',
      null,
      '',
    ],
    ['a birthday', 'ru', 'Родился 17 ноября 2001 года в Чите. Окончил школу.', null, ''],
    ['a term', 'en', 'The fair\nRegister by: 1 May 2022\nIt was first held on 3 May 2023.', null, ''],
    [
      'a list of news with a day each',
      'ru',
      'Новости\n12.03.2021 Открыт паром\n11.03.2021 Закрыт мост\n10.03.2021 Ярмарка',
      '2021-03-12',
      'inferred',
    ],
    ['nothing', 'en', 'The two sides agreed to cooperate.', null, ''],
    ['an undated dateline without a year', 'zh', '新华丝路塔城3月9日电 中午时分。', null, ''],
  ])('%s', (_, lang, text, edtf, basis) => {
    expect(findPublished(text, lang)).toEqual(edtf === null ? null : { edtf, basis });
  });

  test('what is given comes first, in whatever form', () => {
    const given = (published: string) => findPublished('June 1, 2001\n\nA text.', 'en', { published })?.edtf;
    expect(given('2019-06-17')).toBe('2019-06-17');
    expect(given('2019-06-17T10:00:00+03:00')).toBe('2019-06-17');
    expect(given('2019-06-17 10:00')).toBe('2019-06-17');
    expect(given('Mon, 17 Jun 2019 10:00:00 GMT')).toBe('2019-06-17');
    expect(given('17 июня 2019')).toBe('2019-06-17');
    expect(given('soon')).toBe('2001-06-01');
  });

  test('an address gives the year of a dateline', () => {
    const text = '新华社北京6月5日电 两国元首会晤。';
    expect(findPublished(text, 'zh', { url: 'http://www.xinhuanet.com/2019-06/05/c_1124588552.htm' })?.edtf).toBe(
      '2019-06-05',
    );
    expect(findPublished('A text.', 'en', { url: 'https://example.org/2019/06/17/a-text.html' })).toEqual({
      edtf: '2019-06-17',
      basis: 'stated',
    });
  });

  test.each([
    ['https://ryazan-news.net/society/2024/10/14/252573.html', '2024-10-14'],
    ['http://wb.jl.gov.cn/yhcs_85472/201910/t20191018_6115278.html', '2019-10-18'],
    ['http://example.org/gzdt/2008-09/22/content_1101811.htm', '2008-09-22'],
    ['https://example.org/news/china/202004/10358716.html', '2020-04'],
    ['https://example.org/2013/8/5/x', '2013-08-05'],
    ['https://example.org/article-20199917', null],
    ['https://example.org/shop/20210', null],
    ['https://example.org/', null],
  ])('%s says %s', (url, edtf) => {
    expect(dateInAddress(url)).toBe(edtf);
  });
});
