import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { readSpeech } from './read-speech.ts';

const read = (marked: string, lang: 'en' | 'ru' | 'zh') => readSpeech(handMade(marked, lang), bareTools);
const voices = (marked: string, lang: 'en' | 'ru' | 'zh') =>
  read(marked, lang).quotes.map((q) => `${q.kind} ${q.speaker}`);

describe('people', () => {
  it.each<[string, 'en' | 'ru' | 'zh', string]>([
    ['Governor Mikhail Vedernikov of {Pskov Oblast=RU-PSK} took part.', 'en', 'Mikhail Vedernikov, Governor, RU-PSK'],
    ['Liu Yong, the Chinese ambassador, came along.', 'en', 'Liu Yong, ambassador, CN'],
    ['Приехал губернатор {Амурской области=RU-AMU} Василий Орлов.', 'ru', 'Василий Орлов, губернатор, RU-AMU'],
    ['{黑龙江省=CN-HL}省长梁惠玲参加会见。', 'zh', '梁惠玲, 省长, CN-HL'],
  ])('%s', (marked, lang, person) => {
    expect(read(marked, lang).people.map((p) => `${p.name}, ${p.role}, ${p.for}`)).toEqual([person]);
  });
});

describe('speech', () => {
  it('tells direct from reported', () => {
    expect(voices('"We shall sign the papers in autumn at the latest," Mayor Anna Berg said.', 'en')).toEqual([
      'direct Anna Berg',
      'reported Anna Berg',
    ]);
    expect(voices('По словам губернатора Ивана Петрова, переговоры идут.', 'ru')).toEqual(['reported Ивана Петрова']);
    expect(voices('市长李明说，两市将继续合作。', 'zh')).toEqual(['reported 李明']);
  });

  it('spans the words inside the marks exactly', () => {
    const draft = read('«Мост откроют ещё до конца года», — сказал мэр Пётр Иванов.', 'ru');
    const direct = draft.quotes.find((q) => q.kind === 'direct')!;
    expect(direct.quote).toBe('Мост откроют ещё до конца года');
    expect(draft.text.slice(direct.start, direct.end)).toBe(direct.quote);
  });

  it('follows a pronoun to the last speaker', () => {
    expect(voices('Mayor Anna Berg welcomed the guests. She said that the plan was ready.', 'en')).toEqual([
      'reported Anna Berg',
    ]);
    expect(voices('州长伊万诺夫说，合作很好。希望双方扩大贸易。', 'zh')).toEqual([
      'reported 伊万诺夫',
      'reported 伊万诺夫',
    ]);
  });

  it('keeps unnamed voices, and takes no agency for a speaker', () => {
    expect(voices('Experts think that trade will grow.', 'en')).toEqual(['reported Experts']);
    expect(voices('Эксперты считают, что торговля вырастет.', 'ru')).toEqual(['reported Эксперты']);
    expect(voices('The road is open, TASS reported.', 'en')).toEqual([]);
  });

  it('takes names in marks for no speech', () => {
    expect(
      voices('The firm "Baikal Lake" said Mayor Ivan Petrov was right.', 'en').filter((v) => v.startsWith('direct')),
    ).toEqual([]);
  });
});
