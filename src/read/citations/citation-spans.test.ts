import { describe, expect, it } from 'vitest';
import { findReferenceBrackets } from './citation-spans.ts';

/** Each reference as `source + source @ date`. */
function read(text: string): string[] {
  return findReferenceBrackets(text).flatMap((b) =>
    b.references.map(
      (r) =>
        `${r.sources.map((s) => text.slice(s.start, s.end)).join(' + ')} @ ${r.date ? text.slice(r.date.start, r.date.end) : '-'}`,
    ),
  );
}

describe('references in brackets', () => {
  it('lets a shared date cover the outlets before it', () => {
    expect(read('The pair is new (Rossyiskaya Gazeta, 1tv.ru, June 17; Stoletie.ru, June 18).')).toEqual([
      'Rossyiskaya Gazeta + 1tv.ru @ June 17',
      'Stoletie.ru @ June 18',
    ]);
  });
  it('keeps a year with its day, and drops "see" and "accessed"', () => {
    expect(read('as before (see China Brief, August 5, 2009; Ku.edu, accessed June 27, 2019).')).toEqual([
      'China Brief @ August 5, 2009',
      'Ku.edu @ June 27, 2019',
    ]);
  });
  it('takes a book as one source', () => {
    expect(read('so it was (Ann Author, A Long Title: And More, Oslo, North University Press, 1993).')).toEqual([
      'Ann Author, A Long Title: And More, Oslo, North University Press @ 1993',
    ]);
  });
  it('reads Russian and Chinese references', () => {
    expect(read('Мост открыт («Коммерсантъ», 20 мая 2019 г.; ТАСС, 21 мая).')).toEqual([
      '«Коммерсантъ» @ 20 мая 2019 г.',
      'ТАСС @ 21 мая',
    ]);
    expect(read('大桥通车（新华社，6月17日；《人民日报》，2019年6月18日）。')).toEqual([
      '新华社 @ 6月17日',
      '《人民日报》 @ 2019年6月18日',
    ]);
  });
  it('parts an outlet from a date that follows without a comma, and Chinese outlets from each other', () => {
    expect(read('名单已定（《越南新闻》、越通社，3月11日；新华社2022年3月12日）。')).toEqual([
      '《越南新闻》 + 越通社 @ 3月11日',
      '新华社 @ 2022年3月12日',
    ]);
    expect(read('Список готов («Курсив» 5 сентября; zakon.kz, 6 сентября).')).toEqual([
      '«Курсив» @ 5 сентября',
      'zakon.kz @ 6 сентября',
    ]);
    expect(read('So it was (Gazeta do Sul, Radio.org, September 5).')).toEqual([
      'Gazeta do Sul + Radio.org @ September 5',
    ]);
  });
  it('takes a title behind its author, with a year, as one book', () => {
    expect(read('так и было (Иван Петров, «Граница дружбы», Лейпциг, 1996).')).toEqual([
      'Иван Петров, «Граница дружбы», Лейпциг @ 1996',
    ]);
    expect(read('如此（帕维尔《后门》，布尔诺，1994年）。')).toEqual(['帕维尔《后门》，布尔诺 @ 1994年']);
  });
  it('leaves places, years and asides in brackets alone', () => {
    for (const text of [
      'At the fair (Harbin, June 15) they met.',
      'Heihe (Heilongjiang Province) is near.',
      'friends (since 1981, the office recalls) still',
      'Akita (sister town, 1998) and Toyama (2003).',
      'Тояма (с 1984 года), Далянь',
      '（见习记者 王五）',
    ])
      expect(read(text)).toEqual([]);
  });
});
