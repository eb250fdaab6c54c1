import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

it('reads by which number a sentence counts those who act', () => {
  expect(countWords('The five meet again in June.', 'en')).toEqual([5]);
  expect(countWords('All four signed; six border regions had been asked.', 'en')).toEqual([4, 6]);
  expect(countWords('Семь участников утвердили смету.', 'ru')).toEqual([7]);
  expect(countWords('Шестёрка собралась снова.', 'ru')).toEqual([6]);
  expect(countWords('四国七地的代表到会。', 'zh')).toEqual([4, 7]);
});

it('counts neither days nor goods', () => {
  expect(countWords('Five trucks stood there for three days.', 'en')).toEqual([]);
  expect(countWords('Пять тонн риса привезли за три дня.', 'ru')).toEqual([]);
  expect(countWords('第四届论坛于六月五日举行。', 'zh')).toEqual([]);
});
