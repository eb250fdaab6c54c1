import { describe, expect, test } from 'vitest';
import { palladius } from './palladius.ts';

describe('palladius', () => {
  test.each([
    ['Heilongjiang', 'Хэйлунцзян'],
    ['Jilin', 'Цзилинь'],
    ['Sichuan', 'Сычуань'],
    ['Shenzhen', 'Шэньчжэнь'],
    ['Hunchun', 'Хуньчунь'],
    ['Guangdong', 'Гуандун'],
    ['Heihe', 'Хэйхэ'],
    ['Suifenhe', 'Суйфэньхэ'],
    ['Mudanjiang', 'Муданьцзян'],
    ['Xi’an', 'Сиань'],
    ["Chang'an", 'Чанъань'],
    ["Yan'an", 'Яньань'],
    ['Shuangyashan', 'Шуанъяшань'],
    ['Zhejiang', 'Чжэцзян'],
    ['Guizhou', 'Гуйчжоу'],
    ['Lüshun', 'Люйшунь'],
    ['Xuzhou', 'Сюйчжоу'],
    ['Quanzhou', 'Цюаньчжоу'],
    ['Fuyuan', 'Фуюань'],
    ['Taiyuan', 'Тайюань'],
    ['Wuhan', 'Ухань'],
    ['Luohe', 'Лохэ'],
    ['Huizhou', 'Хуэйчжоу'],
    ['Zibo', 'Цзыбо'],
    ['Hǎikǒu', 'Хайкоу'],
  ])('%s is %s', (pinyin, russian) => {
    expect(palladius(pinyin)).toBe(russian);
  });

  test.each(['Harbin', 'Lhasa', 'Kashgar', 'London', ''])('%s is no pinyin', (name) => {
    expect(palladius(name)).toBeNull();
  });

  test('a syllable without an apostrophe does not begin with a vowel: xin-gan, not xing-an', () => {
    expect(palladius('Xingan')).toBe('Синьгань');
    expect(palladius("Xing'an")).toBe('Синъань');
  });
});
