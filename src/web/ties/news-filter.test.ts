import { expect, it } from 'vitest';
import { newsFrom, writeNews } from './news-filter.ts';

it('reads from an address what it asks of the last news, and writes it again', () => {
  expect(newsFrom('../2021')).toEqual({ wanted: 'silent', year: 2021 });
  expect(newsFrom('2022/..')).toEqual({ wanted: 'news', year: 2022 });
  expect(newsFrom(null)).toBeNull();
  for (const text of ['../2021', '2022/..', null]) expect(writeNews(newsFrom(text))).toBe(text);
});
