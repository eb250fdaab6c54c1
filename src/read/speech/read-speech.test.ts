import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { readSpeech } from './read-speech.ts';

const read = (marked: string, lang: 'en' | 'ru' | 'zh') => readSpeech(handMade(marked, lang), bareTools);
const voices = (marked: string, lang: 'en' | 'ru' | 'zh') =>
  read(marked, lang).quotes.map((q) => `${q.kind} ${q.speaker}`);

describe('people', () => {
  it.each<[string, 'en' | 'ru' | 'zh', string]>([
    ['Governor Stepan Lukin of {Tver Oblast=RU-TVE} took part.', 'en', 'Stepan Lukin, Governor, RU-TVE'],
    ['Liu Yong, the Chinese consul general, was late.', 'en', 'Liu Yong, consul general, CN'],
    ['Приехал губернатор {Томской области=RU-TOM} Степан Лукин.', 'ru', 'Степан Лукин, губернатор, RU-TOM'],
    ['{黑龙江省=CN-HL}省长梁小明参加会见。', 'zh', '梁小明, 省长, CN-HL'],
    // Joined by its own words, not by standing near.
    [
      'Drivers of {Belarus=BY} and {Tver Oblast=RU-TVE} ate with Deputy Prime Minister Oleg Berezin for {Belarus=BY}.',
      'en',
      'Oleg Berezin, Deputy Prime Minister, BY',
    ],
    ['Пришёл мэр {Хэйхэ=CN-HL/Heihe} Чжоу Минь.', 'ru', 'Чжоу Минь, мэр, CN-HL'],
    ['{中国=CN}驻{名古屋=JP-23/Nagoya}总领事王丽到场。', 'zh', '王丽, 总领事, CN'],
    // A bare office is of the place of its kind that the text names most, in a land of such names.
    ['{Chita=RU-ZAB/Chita} met {Manzhouli=CN-NM/Manzhouli}. Mayor Anna Berg spoke.', 'en', 'Anna Berg, Mayor, RU-ZAB'],
  ])('%s', (marked, lang, person) => {
    expect(read(marked, lang).people.map((p) => `${p.name}, ${p.role}, ${p.for}`)).toEqual([person]);
  });

  it.each<[string, 'en' | 'ru' | 'zh']>([
    ['Может быть. Впрочем, в мэрских кабинетах тихо.', 'ru'],
    ['Цитирует мэра Северное деловое агентство.', 'ru'],
    ['议员先行、市长后至，两地市政府代表到场。', 'zh'],
  ])('no name: %s', (marked, lang) => {
    expect(read(marked, lang).people).toEqual([]);
  });

  it('crosses no end of a sentence', () => {
    const people = read('— смеётся дипломат. Губернатор {Томской области=RU-TOM} Олег Зимин молчит.', 'ru').people;
    expect(people.map((p) => `${p.name}, ${p.role}`)).toEqual(['Олег Зимин, Губернатор']);
  });
});

describe('voices without a name', () => {
  it.each<[string, 'en' | 'ru' | 'zh', string]>([
    ['An official of the port told us that ships wait.', 'en', 'An official of the port'],
    ['"We sell milk, feed and a little glass," one of the traders summed up.', 'en', 'one of the traders'],
    ['«Стоим по двое суток, а толку мало», — говорит водитель фуры.', 'ru', 'водитель фуры'],
    ['一位开了半辈子渡轮的船长告诉记者，乘客少了。', 'zh', '一位开了半辈子渡轮的船长'],
    ['在旅馆做前台的萨莎用英语说，房间都满了。', 'zh', '萨莎'],
  ])('%s', (marked, lang, speaker) => {
    expect(read(marked, lang).quotes.at(-1)?.speaker).toBe(speaker);
  });

  it('finds the voice that a sentence of its own names after the speech', () => {
    expect(voices('“雾大的日子船不开，谁也没办法。”码头一名值班员说。', 'zh')).toEqual(['direct 码头一名值班员']);
  });

  it('means the holder of an office by it, and nobody by the one spoken to', () => {
    expect(voices('Governor Oleg Zimin came. The governor said that trade would grow.', 'en')).toEqual([
      'reported Oleg Zimin',
    ]);
    expect(
      voices('«Пункты пропуска снова работают», — говорил Зимин мэру {Хэйхэ=CN-HL/Heihe} Чжоу Миню.', 'ru'),
    ).toEqual(['direct Зимин', 'reported Зимин']);
  });

  it('gives speech of several sentences to the voice that closes it', () => {
    expect(
      voices(
        'Some traders left. "We did not quarrel with anybody. We only went home early," the spokesman explains.',
        'en',
      ),
    ).toEqual(['direct the spokesman', 'reported the spokesman']);
  });

  it('means by "she" the person the sentence before is about, and none of many', () => {
    expect(voices('On the bus to the border a woman counted jackets. She said that trade was slow.', 'en')).toEqual([
      'reported a woman',
    ]);
    expect(voices('Anna Berg, 61, used to cross every week. She said that the gate was shut.', 'en')).toEqual([
      'reported Anna Berg',
    ]);
    expect(voices('Experts think that it ends. "To the south, where else should it go," she said.', 'en')).toEqual([
      'reported Experts',
    ]);
  });

  it('hears nobody in a line to say, nor in a question to the reader', () => {
    expect(voices('The two coaches were given a line to say.', 'en')).toEqual([]);
    expect(voices('专家怎么判断？', 'zh')).toEqual([]);
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
