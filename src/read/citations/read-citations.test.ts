import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { readCitations } from './read-citations.ts';

const read = (marked: string, lang: 'en' | 'ru' | 'zh') => readCitations(handMade(marked, lang), bareTools).citations;

describe('citations', () => {
  it('dates every outlet that shares a date, and says what each is', () => {
    const found = read(
      'So it is (Rossyiskaya Gazeta, 1tv.ru, {June 17=@2019-06-17}; Ku.edu, accessed {June 27, 2019=@2019-06-27}).',
      'en',
    );
    expect(found.map((c) => [c.source, c.date, c.text])).toEqual([
      ['Rossyiskaya Gazeta', '2019-06-17', 'Rossyiskaya Gazeta'],
      ['1tv.ru', '2019-06-17', '1tv.ru, June 17'],
      ['Ku.edu', '2019-06-27', 'Ku.edu, accessed June 27, 2019'],
    ]);
    expect(found[1]?.csl).toEqual({
      id: 'c2',
      type: 'webpage',
      'container-title': '1tv.ru',
      issued: { 'date-parts': [[2019, 6, 17]] },
    });
    expect(found[2]?.csl).toHaveProperty('accessed');
  });

  it('takes a day of a reference for the last such day before the publication, whatever year the account is in', () => {
    const draft = handMade(
      'Sold since 1992 (Vedomosti, {March 3=@1992-03-03}; TASS, {December 30=@1992-12-30}).',
      'en',
      '2019-12-10',
    );
    const resolved = { ...draft, dates: draft.dates.map((d) => ({ ...d, basis: 'resolved' as const })) };
    const { citations, dates } = readCitations(resolved, bareTools);
    expect(citations.map((c) => c.date)).toEqual(['2019-03-03', '2018-12-30']);
    expect(dates.map((d) => d.edtf)).toEqual(['2019-03-03', '2018-12-30']);
  });

  it('parts a book into author, title, place and publisher', () => {
    const [book] = read('as shown (Ann Author, A Title: With More, Oslo, North University Press, {1993=@1993}).', 'en');
    expect(book?.csl).toEqual({
      id: 'c1',
      type: 'book',
      author: [{ given: 'Ann', family: 'Author' }],
      title: 'A Title: With More',
      'publisher-place': 'Oslo',
      publisher: 'North University Press',
      issued: { 'date-parts': [[1993]] },
    });
  });

  it('finds agencies in running text in three languages', () => {
    expect(read('The bridge was opened on Friday, according to Interfax.', 'en').map((c) => c.source)).toEqual([
      'Interfax',
    ]);
    expect(read('Мост открыт, сообщает ТАСС со ссылкой на газету «Северный край».', 'ru').map((c) => c.source)).toEqual(
      ['ТАСС', '«Северный край»'],
    );
    expect(read('据新华社报道，大桥已经通车。', 'zh').map((c) => c.source)).toEqual(['新华社']);
  });

  it('finds addresses, and nothing in a text without sources', () => {
    expect(read('See example.org/news/12 for the list.', 'en').map((c) => c.source)).toEqual(['example.org/news/12']);
    expect(read('The governor of {Hainan=CN-HI} reports progress. He told us so.', 'en')).toEqual([]);
  });
});
