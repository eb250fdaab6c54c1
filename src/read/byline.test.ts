import { describe, expect, test } from 'vitest';
import type { Language } from '../model/languages.ts';
import { readByline } from './byline.ts';

const of = (lang: Language, line: string, opening = '') => readByline([line], opening, [], lang);

describe('who wrote it', () => {
  test.each<[Language, string, string | null]>([
    ['en', 'By Jane Doe', 'Jane Doe'],
    ['en', 'BY Jane Doe | June 16, 2023', 'Jane Doe'],
    ['en', 'By Jane Doe and Li Wei, Northern Weekly', 'Jane Doe; Li Wei'],
    ['en', 'Jane Doe, staff writer', 'Jane Doe'],
    ['en', 'By the river the two mayors met', null],
    ['en', 'By Monday the bridge will open', null],
    ['ru', 'Иван Петров, корреспондент «Вестника реки»', 'Иван Петров'],
    ['ru', 'Автор: Анна Сидорова-Ким', 'Анна Сидорова-Ким'],
    ['ru', 'Автор: И. П. Смирнов', 'И. П. Смирнов'],
    ['ru', 'Наш корреспондент Олег Ким', 'Олег Ким'],
    ['ru', 'Глава района, корреспондентам: мост будет', null],
    ['zh', '本报记者 张三', '张三'],
    ['zh', '江边日报记者 张三 李小四', '张三; 李小四'],
    ['zh', '2023-06-16 10:20 来源：江边网 作者：王小明', '王小明'],
    ['zh', '（记者 王 江）', '王江'],
    ['zh', '（文／社區記者王小明）兩市簽約。', '王小明'],
    ['zh', '作者:佚名 文章来源:江边网', null],
    ['zh', '两市记者站成立', null],
  ])('%s: %s', (lang, line, author) => {
    expect(of(lang, line).author).toBe(author);
  });

  test('a Chinese dateline names its reporter', () => {
    const opening = '江边社黑河6月5日电（记者李小四）两座边境城市的市长星期五举行会谈。';
    expect(of('zh', '', opening)).toEqual({ author: '李小四', outlet: '江边社' });
  });

  test('names in brackets without a word for their trade, and a photographer', () => {
    expect(of('zh', '', '中江社昆明11月19日电 (王小明 李四)19日,大会举行。')).toEqual({
      author: '王小明; 李四',
      outlet: '中江社',
    });
    expect(of('zh', '', '江边网绍兴5月26日消息(记者王江 李云摄) 大会举行。').author).toBe('王江; 李云');
  });

  test('a name with its surname in capitals under a Russian text, the owner of the rights', () => {
    expect(readByline([], '', ['Галина РЕКИНА', 'Последние новости'], 'ru').author).toBe('Галина РЕКИНА');
    expect(readByline([], '', ['© 2011–2023 Береговой вестник. Все права защищены'], 'ru').outlet).toBe(
      'Береговой вестник',
    );
  });
});

describe('where it first appeared', () => {
  test.each<[Language, string, string | null]>([
    ['zh', '来源：江边日报 2025-05-06', '江边日报'],
    ['zh', '2023年06月16日 10:20 | 来源：《北方周刊》', '北方周刊'],
    ['ru', 'Источник: ИА «Река»', 'ИА «Река»'],
    ['en', 'Source: The Northern Weekly, 3 May 2023', 'Northern Weekly'],
    ['en', 'Sources close to the mayor say so', null],
    ['en', 'Time:2019-07-17Editor:Li WeiResource:Office of Guests PrintingSize:Large', 'Office of Guests'],
    ['en', 'By Jane Doe, Far East Courier', 'Far East Courier'],
    ['en', 'By JANE DOE in Riverton | Northern Daily Global | Updated: 2019-03-15', 'Northern Daily Global'],
    ['en', 'By Jane Doe, New York', null],
    ['en', 'By Jane Doe — Sep. 11', null],
    ['en', 'RIVER GAZETTE ONLINE', 'RIVER GAZETTE ONLINE'],
    ['en', 'River Today | News of both banks', 'River Today'],
    ['en', 'Latest News', null],
    ['en', 'Home  News  Sport  Today', null],
    ['en', 'The Millpond\nfrom the district of Mills, every Friday', null],
    ['en', 'City of Oulu · pages in English', 'City of Oulu'],
    ['ru', 'Береговой вестник', 'Береговой вестник'],
    ['ru', 'Журнал «Большая река» | №2 | стр. 11', 'Большая река'],
    ['ru', 'МЕЛЬНИК.РФ | Цены | Форум', 'МЕЛЬНИК.РФ'],
    ['ru', 'ТИХИЙ БЕРЕГ | портал', 'ТИХИЙ БЕРЕГ'],
    ['ru', 'Последние новости сегодня', null],
    ['ru', 'Источник: таможенная статистика за 2024 год', null],
    ['ru', 'Источник: reka.info', 'reka.info'],
    ['ru', 'Мэрия | Дума | Туристу', null],
    ['zh', '江边在线 | 新闻 房产 招聘', '江边在线'],
    ['zh', '江边日报 2025年3月5日 记者 王江', '江边日报'],
    ['zh', '文章来源:华夏江边网 点击数 12', '华夏江边网'],
    ['zh', '发布时间:2024-04-25 来源: sp20240425', null],
    ['zh', '來源:網絡資料圖', null],
    ['zh', '友情链接：区政府网 区商务委', null],
  ])('%s: %s', (lang, line, outlet) => {
    expect(of(lang, line).outlet).toBe(outlet);
  });

  test.each<[Language, string, string]>([
    ['en', 'RIVERTON, June 5 (Northwire) -- The two mayors met.', 'Northwire'],
    ['ru', 'БЛАГОВЕЩЕНСК, 5 июня. /РЕКА-ПРЕСС/. Мэры встретились.', 'РЕКА-ПРЕСС'],
  ])('%s dateline: %s', (lang, opening, outlet) => {
    expect(of(lang, '', opening).outlet).toBe(outlet);
  });
});
