import { describe, expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';
import { hintedLanguage, leavesDoubt, tellLanguage } from './tell-language.ts';

const english =
  'The governor of the region said on Friday that the two cities have been partners for a long time and will remain so.';
const russian =
  'Губернатор области сообщил, что города дружат много лет и будут дружить дальше, а на следующей неделе в Хэйхэ поедет делегация мэрии.';
const chinese = '省长表示，两座城市多年来一直是友好城市，下周代表团将访问布拉戈维申斯克。';

describe('a clear text needs no engine', () => {
  test.each([
    ['en', english],
    ['ru', russian],
    ['zh', chinese],
    ['zh', `${chinese} Heihe`],
  ])('%s', (lang, text) => {
    expect(guessLanguage(text)).toEqual({ lang, sure: true });
    expect(leavesDoubt(text, undefined)).toBe(false);
  });
});

describe('what looks alike leaves doubt', () => {
  test.each([
    'Губернатор області зустрівся з делегацією та підписав угоду про співпрацю на три роки, повідомила пресслужба.',
    'Губернаторът на областта каза, че градовете са приятели от много години и ще останат такива.',
    'Der Gouverneur der Region sagte am Freitag, die beiden Städte seien seit langem Partner und blieben es.',
    '知事は金曜日、両市は長年の友好都市であると述べた。',
    'Heihe',
  ])('%s', (text) => {
    expect(leavesDoubt(text, undefined)).toBe(true);
  });
});

describe('the language told', () => {
  const says = (lang: string, confidence: number) => () => ({ lang, confidence });
  test('a declared tag is taken at its word, by its base', () => {
    expect(tellLanguage(english, 'ru-RU')).toEqual({ lang: 'ru', readAs: 'ru' });
    expect(tellLanguage(chinese, 'zh-Hant-TW')).toEqual({ lang: 'zh', readAs: 'zh' });
    expect(tellLanguage(chinese, 'yue')).toEqual({ lang: 'zh', readAs: 'zh' });
  });
  test('another language is named, and read by its script', () => {
    const text = 'Губернатор області підписав угоду про співпрацю двох регіонів на три роки';
    expect(tellLanguage(text, undefined, says('uk', 0.98))).toEqual({ lang: 'uk', readAs: 'ru' });
    expect(tellLanguage('知事は述べた。友好都市です。', undefined, says('ja', 0.99))).toEqual({
      lang: 'ja',
      readAs: 'zh',
    });
  });
  test('the engine does not outweigh the script on a few letters', () => {
    expect(tellLanguage('Heihe', undefined, says('fi', 0.4))).toEqual({ lang: 'en', readAs: 'en' });
  });
  test('no letters, no language', () => {
    expect(tellLanguage('2019-06-17', undefined)).toEqual({ lang: 'und', readAs: 'en' });
  });
  test('what a page declares counts only in doubt', () => {
    expect(hintedLanguage(russian, 'en')).toBeUndefined();
    expect(hintedLanguage('Heihe', 'en-GB')).toBe('en');
  });
});
