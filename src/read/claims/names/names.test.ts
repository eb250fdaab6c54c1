import { describe, expect, it } from 'vitest';
import type { Language } from '../../../model/languages.ts';
import { bareTools, handMade } from '../hand-made.ts';
import { readClaims } from '../read-claims.ts';

/** The names that the claims of a text carry, by type; "-" for a claim without one. */
const names = (marked: string, lang: Language): readonly string[] =>
  readClaims(handMade(marked, lang), bareTools).claims.map((c) => `${c.type}: ${c.body ?? '-'}`);

describe('the name that a sentence gives a thing', () => {
  it.each([
    ['The {Linz=AT-4/Linz}–{Brest=BY-BR/Brest} road bridge was opened.', 'infrastructure: Linz–Brest road bridge'],
    ['The rail bridge {Linz=AT-4/Linz}–{Brest=BY-BR/Brest} was opened.', 'infrastructure: rail bridge Linz–Brest'],
    ['A new cable car between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} was opened.', 'infrastructure: cable car'],
    [
      'The road bridge across the Mukha River between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} was opened.',
      'infrastructure: road bridge across the Mukha River',
    ],
    [
      'The Light of Polesia pipeline from {Brest=BY-BR/Brest} to {Linz=AT-4/Linz} went into operation.',
      'infrastructure: Light of Polesia pipeline',
    ],
    ['The bridge between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} was opened.', 'infrastructure: bridge'],
    [
      'Investors from {Linz=AT-4/Linz} opened the Heron industrial park in {Brest=BY-BR/Brest}.',
      'investment: Heron industrial park',
    ],
    [
      'The Joint Commission on Trade and Economic Cooperation of {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} was set up.',
      'body: Joint Commission on Trade and Economic Cooperation',
    ],
  ])('%s', (marked, name) => {
    expect(names(marked, 'en')).toContain(name);
  });

  it.each([
    [
      'Автомобильный мост {Линц=AT-4/Linz} — {Брест=BY-BR/Brest} открыт.',
      'infrastructure: Автомобильный мост Линц — Брест',
    ],
    [
      'Канатная дорога через Муху между {Линцем=AT-4/Linz} и {Брестом=BY-BR/Brest} строится.',
      'infrastructure: Канатная дорога через Муху',
    ],
    ['Новый мост между {Линцем=AT-4/Linz} и {Брестом=BY-BR/Brest} открыт.', 'infrastructure: мост'],
    [
      'Инвестор из {Линца=AT-4/Linz} открыл в {Бресте=BY-BR/Brest} индустриальный парк «Цапля».',
      'investment: индустриальный парк «Цапля»',
    ],
    [
      'Совместная рабочая группа по транспорту {Линца=AT-4/Linz} и {Бреста=BY-BR/Brest} создана.',
      'body: Совместная рабочая группа по транспорту',
    ],
    ['{Линц=AT-4/Linz} и {Брест=BY-BR/Brest} входят в еврорегион «Муха».', 'body: еврорегион «Муха»'],
  ])('%s', (marked, name) => {
    expect(names(marked, 'ru')).toContain(name);
  });

  it.each([
    ['{林茨=AT-4/Linz}—{布列斯特=BY-BR/Brest}公路大桥通车。', 'infrastructure: 林茨—布列斯特公路大桥'],
    ['{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}之间的跨江索道正在建设。', 'infrastructure: 跨江索道'],
    ['{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}之间的大桥合龙。', 'infrastructure: 大桥'],
    ['{林茨市=AT-4/Linz}企业在{布列斯特市=BY-BR/Brest}投资建设了“白鹭”工业园。', 'investment: “白鹭”工业园'],
    ['{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}成立经贸合作委员会。', 'body: 经贸合作委员会'],
  ])('%s', (marked, name) => {
    expect(names(marked, 'zh')).toContain(name);
  });

  it('takes no name from capitals throughout, nor for what is no thing', () => {
    expect(
      names('THE HUGE SLOW ROAD BRIDGE between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} was opened.', 'en'),
    ).toEqual(['infrastructure: ROAD BRIDGE']);
    expect(names('{Linz=AT-4/Linz} and {Brest=BY-BR/Brest} signed an agreement on a road bridge.', 'en')).toContain(
      'agreement: -',
    );
  });
});

it('tells two things of the same parties apart', () => {
  const both =
    'The road bridge between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} is open. The cable car between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} is open.';
  expect(names(both, 'en')).toEqual(['infrastructure: road bridge', 'infrastructure: cable car']);
});

describe('the fuller name of the same text', () => {
  const opened = 'The bridge between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} was opened.';

  it('is taken where there is one such thing', () => {
    expect(names(`${opened} Lorries queue at the Heron road bridge.`, 'en')[0]).toBe(
      'infrastructure: Heron road bridge',
    );
    expect(
      names('Мост между {Линцем=AT-4/Linz} и {Брестом=BY-BR/Brest} открыт. Автомобильный мост строили год.', 'ru')[0],
    ).toBe('infrastructure: Автомобильный мост');
    expect(names('{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}之间的大桥合龙。该公路大桥长一公里。', 'zh')[0]).toBe(
      'infrastructure: 公路大桥',
    );
  });

  it('is not where the text names two, or one of other parties', () => {
    expect(names(`${opened} A road bridge and a rail bridge stand side by side.`, 'en')[0]).toBe(
      'infrastructure: bridge',
    );
    expect(
      names(
        `${opened} The Heron road bridge between {Graz=AT-6/Graz} and {Pinsk=BY-BR/Pinsk} was opened, too.`,
        'en',
      )[0],
    ).toBe('infrastructure: bridge');
  });
});
