import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { readSpeech } from '../speech/read-speech.ts';

const people = (marked: string, lang: 'en' | 'ru' | 'zh', published: string | null = '2019-06-20') =>
  readSpeech(handMade(marked, lang, published), bareTools).people;

describe('who a person may be', () => {
  it('offers a known holder of an office for a misspelt name, and leaves the name alone', () => {
    const [person] = people(
      'Premier Wen Jiabo of {China=CN} came in 2003, and Vice President Wan Qishan of {China=CN} in 2018.',
      'en',
    ).slice(-1);
    expect(person?.name).toBe('Wan Qishan');
    expect(person?.candidates?.map((c) => [c.name, c.office, c.years, c.score])).toEqual([
      ['Wang Qishan (王岐山)', 'vice president', [2018, 2023], 0.8],
    ]);
  });

  it('finds other spellings of the same text', () => {
    const found = people('Mayor Sergei Ozerov met guests. Later Mayor Sergey Ozyorov left.', 'en');
    expect(found.map((p) => p.candidates?.map((c) => [c.name, c.source]))).toEqual([
      [['Sergey Ozyorov', 'text']],
      [['Sergei Ozerov', 'text']],
    ]);
  });

  it('counts it against a name when the office was long over', () => {
    const [then] = people('President {China=CN} Hu Jintao took office in 2003.', 'en', '2010');
    const [now] = people('President {China=CN} Hu Jintao took office in 2003.', 'en', '2022');
    expect(then?.candidates?.[0]?.score).toBe(1);
    expect(now?.candidates?.[0]?.score).toBe(0.75);
  });

  it('reads Cyrillic and Han forms', () => {
    expect(people('С 2019 года здесь посол Чжан Ханьхуэй.', 'ru', '2021')[0]?.candidates?.[0]?.name).toBe(
      'Zhang Hanhui (张汉晖)',
    );
    expect(people('{中国=CN}大使张汉晖到任。', 'zh', '2021')[0]?.candidates?.[0]?.name).toBe('Zhang Hanhui (张汉晖)');
  });
});

describe('offices', () => {
  it('gives a counterpart the office of the person named before', () => {
    const text =
      'Ivan Petrov, the {Russian=RU} deputy prime minister, spoke first. Li Na, his Chinese counterpart, answered.';
    expect(people(text, 'en').map((p) => [p.name, p.role, p.for])).toEqual([
      ['Ivan Petrov', 'deputy prime minister', 'RU'],
      ['Li Na', 'deputy prime minister', 'CN'],
    ]);
  });

  it.each<[string, 'en' | 'ru' | 'zh', string | null]>([
    ['Li Na, director of the Foreign Affairs Office, came.', 'en', 'Foreign Affairs Office'],
    ['Ivan Petrov, head of the Ministry of Energy, came.', 'en', 'Ministry of Energy'],
    ['Приехал председатель комитета по внешним связям Иван Петров.', 'ru', 'комитета по внешним связям'],
    ['商务厅厅长王小明出席。', 'zh', '商务厅'],
    ['Governor Ivan Petrov came.', 'en', null],
  ])('%s', (text, lang, body) => {
    expect(people(text, lang).map((p) => p.body)).toEqual([body]);
  });
});
