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
    ['zh', '两市记者站成立', null],
  ])('%s: %s', (lang, line, author) => {
    expect(of(lang, line).author).toBe(author);
  });

  test('a Chinese dateline names its reporter', () => {
    const opening = '江边社黑河6月5日电（记者李小四）两座边境城市的市长星期五举行会谈。';
    expect(of('zh', '', opening)).toEqual({ author: '李小四', outlet: '江边社' });
  });
});

describe('where it first appeared', () => {
  test.each<[Language, string, string | null]>([
    ['zh', '来源：江边日报 2025-05-06', '江边日报'],
    ['zh', '2023年06月16日 10:20 | 来源：《北方周刊》', '北方周刊'],
    ['ru', 'Источник: ИА «Река»', 'ИА «Река»'],
    ['en', 'Source: The Northern Weekly, 3 May 2023', 'Northern Weekly'],
    ['en', 'Sources close to the mayor say so', null],
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
