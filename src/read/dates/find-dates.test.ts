import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import { compareDays, fromDayNumber, writeDay } from '../../model/edtf-days.ts';
import { languages } from '../../model/languages.ts';
import { findDates } from './find-dates.ts';
import { dateIntervals } from './intervals.ts';
import { startOfDuration } from './start-of-duration.ts';

const june = { edtf: '2019-06-17', basis: 'stated' } as const;

describe('dates in a text', () => {
  test('a citation without a year takes the nearest', () => {
    const text = 'The first pairing was announced (Rossyiskaya Gazeta, 1tv.ru, June 17; Stoletie.ru, June 18).';
    const found = findDates(text, 'en', june);
    expect(found.map(({ text: quote, edtf, basis }) => [quote, edtf, basis])).toEqual([
      ['June 17', '2019-06-17', 'resolved'],
      ['June 18', '2019-06-18', 'resolved'],
    ]);
  });

  test('what counts from an inferred publication date is resolved against it', () => {
    const found = findDates('Earlier this month, the EXPO opened (1tv.ru, June 17).', 'en', {
      edtf: '2019-06',
      basis: 'inferred',
    });
    expect(found.map(({ edtf, basis }) => [edtf, basis])).toEqual([
      ['2019-06', 'resolved'],
      ['2019-06-17', 'resolved'],
    ]);
  });

  test('without a publication date, relative ones stay open and say so in TIMEX3', () => {
    const found = findDates('He said on Monday that it opened yesterday.', 'en', null);
    expect(found.map(({ edtf, timex }) => [edtf, timex])).toEqual([
      [null, 'XXXX-WXX-1'],
      [null, 'XXXX-XX-XX'],
    ]);
  });

  test('an account of the past counts from the last date it named', () => {
    const text = `The war began on 1 September 1939. In October the front stood still. In April 1940 the north fell.
      On 10 May the offensive opened. Two days later the line broke. By the end of 1941 all had changed. In December
      they met again. The documents, published in 2005, say so. In January 1942 it was over.`;
    expect(findDates(text, 'en', { edtf: '2009-12-19', basis: 'stated' }).map((mention) => mention.edtf)).toEqual([
      '1939-09-01',
      '1939-10',
      '1940-04',
      '1940-05-10',
      '1940-05-12',
      '1941',
      '1941-12',
      '2005',
      '1942-01',
    ]);
  });

  test('joined dates make an interval', () => {
    const edtfs = (text: string, lang: 'en' | 'ru' | 'zh'): readonly string[] =>
      dateIntervals(text, findDates(text, lang, june)).map((interval) => interval.edtf);
    expect(edtfs('From July 6 to 9 this year the city will host the Expo.', 'en')).toEqual(['2019-07-06/2019-07-09']);
    expect(edtfs('the Action Plan for the period 2023 - 2026', 'en')).toEqual(['2023/2026']);
    expect(edtfs('с 31 августа по 5 сентября 2006 года', 'ru')).toEqual(['2006-08-31/2006-09-05']);
    expect(edtfs('9月23日至25日', 'zh')).toEqual(['2019-09-23/2019-09-25']);
    expect(edtfs('In 1985 and in 1994 they signed.', 'en')).toEqual([]);
  });

  test('a day of the month is of the last month where it has been, and would else be still to come', () => {
    const may = { edtf: '2024-05-10', basis: 'stated' } as const;
    const days = (text: string, lang: 'en' | 'ru' | 'zh') => findDates(text, lang, may).map((d) => d.edtf);
    expect(days('On the 14th a delegation arrived.', 'en')).toEqual(['2024-04-14']);
    expect(days('On the 14th a delegation will arrive.', 'en')).toEqual(['2024-05-14']);
    expect(days('On the 2nd a delegation arrived.', 'en')).toEqual(['2024-05-02']);
    expect(days('20 числа прибыла делегация.', 'ru')).toEqual(['2024-04-20']);
  });

  test('a duration that ends with the publication date has a beginning', () => {
    expect(startOfDuration('P25Y', '2019-06-17')).toBe('1994');
    expect(startOfDuration('P2DE', '2012-06-30')).toBe('1992');
    expect(startOfDuration('P6M', '2024-10-14')).toBe('2024-04');
    expect(startOfDuration('P10D', '2019-06-17')).toBe('2019-06-07');
    expect(startOfDuration('PXY', '2019-06-17')).toBeNull();
    expect(startOfDuration('P10D', '2019-06')).toBeNull();
    expect(startOfDuration('P25Y', '2018/2020')).toBeNull();
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'May ',
    'February ',
    'февраля ',
    '29',
    '30 ',
    '31',
    '2',
    '二月',
    'Saturday ',
    'every ',
    'Easter ',
    'Q',
    'half ',
    'of the year ',
    'later ',
    'in ',
    'century ',
    'BC',
    '9999',
    '0',
    'thousand ',
    'лет ',
    '世纪',
    '年代',
    '号',
    '春节',
    '星期一',
    'через ',
    'квартал ',
    'II ',
    'June ',
    '17',
    ' 2019',
    ', ',
    '-',
    '.',
    '/',
    'the ',
    'last ',
    'two ',
    'weeks ',
    'ago',
    'BC ',
    ' of ',
    '1990s ',
    'мая ',
    'года ',
    'в ',
    'неделю ',
    'назад ',
    '25-летие ',
    'год',
    '90-е ',
    '年',
    '月',
    '3',
    '十',
    '上周',
    '日',
    '个',
    '前',
    '１',
    '\n\n',
    '(',
    '😀',
    '\ud800',
    'x',
    ' ',
    'first ',
    'Monday ',
    "'",
    's ',
  );
  test('spans are ordered and quote the text, and every date can be bounded', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom(...languages),
        fc.constantFrom(june, null),
        (pieces, lang, published) => {
          const text = pieces.join('');
          let end = 0;
          for (const mention of findDates(text, lang, published)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            if (mention.edtf !== null) {
              expect(isEdtf(mention.edtf), mention.edtf).toBe(true);
              const [from, to] = edtfBounds(mention.edtf);
              if (from !== null && to !== null) expect(compareDays(from, to)).toBeLessThanOrEqual(0);
            }
            end = mention.end;
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });

  const day = fc.integer({ min: 7300, max: 22_000 }).map((n) => writeDay(fromDayNumber(n)));
  test('what is said to be past ends before the day after publication, whatever that day is', () => {
    const past = [
      [
        'en',
        'It opened yesterday. It closed last Friday. They met three weeks ago, and last spring. It had ended a year ago.',
      ],
      [
        'ru',
        'Открыли вчера. Закрыли в прошлую пятницу. Встретились три недели назад. Это было прошлой весной и год назад.',
      ],
      ['zh', '昨天开幕。上周五闭幕。三周前会面。去年上半年签署。'],
    ] as const;
    fc.assert(
      fc.property(day, fc.constantFrom(...past), (published, [lang, text]) => {
        const found = findDates(text, lang, { edtf: published, basis: 'stated' });
        expect(found.length).toBeGreaterThanOrEqual(4);
        for (const { edtf } of found) {
          const to = edtf === null ? null : edtfBounds(edtf)[1];
          expect(to === null ? 1 : compareDays(to, published)).toBeLessThan(0);
        }
      }),
    );
  });

  test('a day written in full is that day, in each language, whatever the publication date', () => {
    const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
    fc.assert(
      fc.property(day, day, (written, published) => {
        const [y = 0, m = 0, d = 0] = written.split('-').map(Number);
        const name = new Date(Date.UTC(2000, m - 1, 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
        const known = { edtf: published, basis: 'stated' } as const;
        for (const [lang, text] of [
          ['en', `on ${name} ${d}, ${y}`],
          ['en', `${d} ${name} ${y}`],
          ['en', written],
          ['ru', `${d} ${months[m - 1]} ${y} года`],
          ['ru', `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`],
          ['zh', `${y}年${m}月${d}日`],
        ] as const) {
          expect(findDates(text, lang, known).map(({ edtf }) => edtf)).toEqual([written]);
        }
      }),
    );
  });
});

test('a year in passing dates neither the weekdays nor the days of a text without a date of its own', () => {
  const days = (text: string, lang: 'en' | 'ru' | 'zh') =>
    findDates(text, lang, null).map((d) => `${d.text} ${d.edtf}`);
  expect(days('They are partners since 1998. On Friday the mayors met. The ferry starts on 5 May.', 'en')).toEqual([
    '1998 1998',
    'Friday null',
    '5 May null',
  ]);
  expect(days('В 2015 году заключили договор. В пятницу мэры подписали новый. Паром пойдёт 5 мая.', 'ru')).toEqual([
    '2015 году 2015',
    'пятницу null',
    '5 мая null',
  ]);
  // An account of the past goes on in its year.
  expect(days('In March 1940 the fleet sailed. On 9 April it landed.', 'en')).toEqual([
    'March 1940 1940-03',
    '9 April 1940-04-09',
  ]);
});
