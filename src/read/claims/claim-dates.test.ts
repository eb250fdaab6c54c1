import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { readCitations } from '../citations/read-citations.ts';
import { findDates } from '../dates/find-dates.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';
import { inShort, readMarked } from './read-marked.ts';

/** The dates of the claims of a type. */
const dates = (type: string, marked: string, lang: Language, published: string | null = null) =>
  readMarked(marked, lang, published).claims.flatMap((c) => (c.type === type ? [c.date] : []));

it('dates what is announced without a day as its text is, where that is inferred from what it cites', () => {
  const marked = '{Oulu=FI-14/Oulu} will be twinned with {Harbin=CN-HL/Harbin}, the council announced.';
  const read = (basis: 'inferred' | 'stated') => {
    const draft = { ...handMade(marked, 'en'), published: { edtf: '2019-06', basis } };
    return readClaims(draft, bareTools).claims.find((c) => c.type === 'twinning');
  };
  expect(read('inferred')).toMatchObject({ stage: 'announced', date: '2019-06', basis: 'inferred' });
  expect(read('stated')).toMatchObject({ stage: 'announced', date: null, basis: null });
});

it('takes the day in a dateline for no day of an act: «ЯКУТСК, 23 июня 2023 года.»', () => {
  const marked =
    'ЯКУТСК, {23 июня 2023 года=@2023-06-23}. {Якутск=RU-SA/Yakutsk} и {Хэйхэ=CN-HL/Heihe} подписали соглашение о сотрудничестве.';
  expect(dates('agreement', marked, 'ru', '2023-06-23')).toEqual([null]);
});

describe('a tie is dated by what is told of it', () => {
  it.each<[Language, string]>([
    [
      'en',
      'GUIYANG, {June 3=@2020-06-03}. {Guizhou=CN-GZ} signed a memorandum of cooperation with {Phuket=TH-83} {in March 2019=@2019-03} (Vostok Daily, {June 2=@2020-06-02}). The paper covers tourism and schools.',
    ],
    [
      'ru',
      '{3 июня=@2020-06-03}. {Провинция Гуйчжоу=CN-GZ} подписала меморандум о сотрудничестве с {Пхукетом=TH-83} {в марте 2019 года=@2019-03}. Документ касается туризма.',
    ],
    [
      'zh',
      '{6月3日=@2020-06-03}电。{贵州省=CN-GZ}于{2019年3月=@2019-03}与{普吉府=TH-83}签署合作备忘录。文件涉及旅游。',
    ],
    [
      'ru',
      'Гуйян, {3 июня 2020=@2020-06-03}. PressaNews. {Провинция Гуйчжоу=CN-GZ} подписала меморандум о сотрудничестве с {Пхукетом=TH-83} {в марте 2019 года=@2019-03}. Документ касается туризма.',
    ],
  ])('not by the report nor by a reference: %s %s', (lang, marked) => {
    const agreement = readMarked(marked, lang, '2020-06-03').claims.find((c) => c.type === 'agreement');
    expect(agreement).toMatchObject({ date: '2019-03', bounds: ['2019-03-01', '2019-03-31'] });
  });

  it.each<[Language, string, string]>([
    [
      'en',
      '{In June 2019=@2019-06} {Sakha=RU-SA} and {Heilongjiang=CN-HL} signed a plan of cooperation for {2019=@2019} to {2022=@2022}. The plan covers tourism.',
      '2019-06',
    ],
    [
      'ru',
      '{В июне 2019 года=@2019-06} {Якутия=RU-SA} и {Хэйлунцзян=CN-HL} подписали план сотрудничества на {2019=@2019}–{2022 годы=@2022}. План касается туризма.',
      '2019-06',
    ],
    [
      'zh',
      '{2023年10月19日=@2023-10-19}，{哈尔滨市=CN-HL/Harbin}与{雅库茨克市=RU-SA/Yakutsk}签署{2023年=@2023}至{2025年=@2025}合作计划。计划涉及旅游。',
      '2023-10-19',
    ],
  ])('not by the years a plan is made for: %s %s', (lang, marked, date) => {
    expect(dates('agreement', marked, lang).filter((d) => d !== null)).toEqual([date]);
  });

  it.each<[Language, string, string]>([
    ['en', '{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} have been sister cities for 20 years.', '2004'],
    ['en', '{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} have been sister cities for more than 20 years.', '2004~'],
    ['en', '{Oulu=FI-14/Oulu} marked the 25th anniversary of its twinning with {Harbin=CN-HL/Harbin}.', '1999'],
    ['ru', '{Оулу=FI-14/Oulu} и {Харбин=CN-HL/Harbin} почти 20 лет как города-побратимы.', '2004~'],
    ['ru', '{Оулу=FI-14/Oulu} и {Харбин=CN-HL/Harbin} отметили 25-летие побратимских связей.', '1999'],
    ['zh', '{奥卢市=FI-14/Oulu}与{哈尔滨市=CN-HL/Harbin}结为友好城市20周年。', '2004'],
    ['zh', '{奥卢市=FI-14/Oulu}与{哈尔滨市=CN-HL/Harbin}结为友好城市已20余年。', '2004~'],
  ])('by its age, where it stands: %s %s', (lang, marked, date) => {
    const draft = handMade(marked, lang, '2024-05-10');
    const dates = findDates(draft.text, lang, { edtf: '2024-05-10', basis: 'stated' });
    const { claims } = readClaims({ ...draft, dates }, bareTools);
    expect(claims.flatMap((c) => (c.type === 'twinning' ? [c.date] : []))).toEqual([date]);
  });

  it('by the years of a plan where they are the time of what then holds', () => {
    const plan =
      '{Орловская область=RU-ORL} и {Витебская область=BY-VI} подписали план. Он рассчитан на {2026=@2026}–{2028 годы=@2028} и дополняет действующее соглашение {Орловской области=RU-ORL} и {Витебской области=BY-VI}.';
    expect(readMarked(plan, 'ru').claims.map((c) => `${inShort(c)} ${c.date}`)).toContain(
      'agreement/active BY-VI ~ RU-ORL 2026/2028',
    );
  });
});

describe('a date that has to be worked out', () => {
  it('counts back the years of an anniversary', () => {
    const draft = handMade(
      '今年是{苏州=CN-JS/Suzhou}与{池田市=JP-27/Ikeda}结为友好城市30周年。两市将举办庆祝活动。',
      'zh',
      '2011-06-06',
    );
    const start = draft.text.indexOf('30周年');
    const age = { kind: 'date', start, end: start + 4, text: '30周年', edtf: null } as const;
    const aged = { ...draft, dates: [{ ...age, timex: 'P30Y', type: 'DURATION' as const, basis: 'stated' as const }] };
    const { claims } = readClaims(readSpeech(readCitations(aged, bareTools), bareTools), bareTools);
    expect(claims.find((c) => c.type === 'twinning')).toMatchObject({
      stage: 'active',
      date: '1981',
      basis: 'inferred',
    });
  });

  it('counts back years in words', () => {
    expect(
      dates(
        'twinning',
        '{烟台=CN-SD/Yantai}与{安山市=KR-41/Ansan}做了二十来年友城。两市学生每年互访。',
        'zh',
        '2023-05-29',
      ),
    ).toEqual(['2003~']);
  });

  it('is that of the meeting where both sides sign', () => {
    const signed = '{重庆市=CN-CQ}副市长{5月17日=@2024-05-17}会见{圣保罗州=BR-SP}农业厅厅长。双方签署合作备忘录。';
    expect(dates('visit', signed, 'zh', '2024-05-20')).toEqual(['2024-05-17']);
    expect(dates('agreement', signed, 'zh', '2024-05-20')).toEqual(['2024-05-17']);
  });

  it('is last year where a month to come would lie ahead of what has happened', () => {
    expect(
      dates(
        'visit',
        '{11月=@2025-11}，{福州市=CN-FJ/Fuzhou}代表团访问{那霸市=JP-47/Naha}。两市议定今年互派学生。',
        'zh',
        '2025-02-10',
      ),
    ).toEqual(['2024-11']);
  });
});
