import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { findDates } from '../dates/find-dates.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

/** The stages and dates that a text published on 20 June 2026 tells. */
const told = (marked: string, lang: Language, published = '2026-06-20'): readonly string[] =>
  readClaims(handMade(marked, lang, published), bareTools).claims.map((c) => `${c.type}/${c.stage} ${c.date ?? '-'}`);

describe('nothing took place after its text', () => {
  it.each([
    [
      'en',
      '{Linz=AT-4/Linz} and {Brest=BY-BR/Brest} sign a sister city agreement on {12 July 2026=@2026-07-12}.',
      'twinning/announced 2026-07-12',
    ],
    [
      'en',
      'The bridge between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} opens {in 2027=@2027}.',
      'infrastructure/announced 2027',
    ],
    [
      'en',
      'The agreement between {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} ends on {31 December 2026=@2026-12-31}.',
      'restriction/announced 2026-12-31',
    ],
    [
      'ru',
      '{Линц=AT-4/Linz} и {Брест=BY-BR/Brest} подписывают договор {12 июля 2026 года=@2026-07-12}, сообщает мэрия города.',
      'agreement/announced 2026-07-12',
    ],
    [
      'ru',
      'С {1 июля=@2026-07-01} жители {Линца=AT-4/Linz} ездят в {Брест=BY-BR/Brest} без виз.',
      'mobility/announced 2026-07-01',
    ],
    [
      'zh',
      '{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}于{2026年9月=@2026-09}签署友好城市协议。',
      'twinning/announced 2026-09',
    ],
  ] as const)('%s: what is told in the present or without a tense is announced: %s', (lang, marked, tie) => {
    // A pact of twins may be claimed as a document too.
    expect(told(marked, lang)).toContain(tie);
  });

  it.each([
    [
      'en',
      '{Linz=AT-4/Linz} and {Brest=BY-BR/Brest} signed a memorandum on a plant to be built by {2030=@2030}.',
      'agreement/signed -',
    ],
    [
      'ru',
      '{Линц=AT-4/Linz} и {Брест=BY-BR/Brest} подписали договор о заводе, который пустят {в 2030 году=@2030}.',
      'agreement/signed -',
    ],
    ['zh', '{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}签署了{2027年=@2027}合作计划。', 'agreement/signed -'],
  ] as const)('%s: a verb of the past is not dated by a day to come: %s', (lang, marked, tie) => {
    // The plant may be told besides.
    expect(told(marked, lang)).toContain(tie);
  });

  it('takes the last day of what stands for no beginning', () => {
    // A body of theirs may be claimed besides.
    const ties = told(
      'The cooperation agreement of {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} is in force until {2028=@2028}.',
      'en',
    );
    expect(ties).toContain('agreement/active -');
    for (const tie of ties) expect(tie).toMatch(/ -$/u);
  });

  it('leaves a year that has begun as it is', () => {
    expect(told('{Linz=AT-4/Linz} and {Brest=BY-BR/Brest} became sister cities {in 2026=@2026}.', 'en')).toEqual([
      'twinning/signed 2026',
    ]);
  });
});

describe('the year of a date without one', () => {
  const years = (text: string, lang: Language): readonly (string | null)[] =>
    findDates(text, lang, { edtf: '2026-06-20', basis: 'stated' }).map((d) => d.edtf);

  it('is that of the publication where it is near, whatever year the sentence before told of', () => {
    expect(years('В марте 2025 года стороны подписали договор. С 1 июля действует новый режим.', 'ru')).toEqual([
      '2025-03',
      '2026-07-01',
    ]);
    expect(years('In March 2025 the sides signed. From 1 July the regime is in force.', 'en')).toEqual([
      '2025-03',
      '2026-07-01',
    ]);
    expect(years('2025年3月双方签署协议。7月1日起实施免签。', 'zh')).toEqual(['2025-03', '2026-07-01']);
  });

  it('goes on from the sentence before where that is far from the publication', () => {
    expect(years('On 3 March 2019 they signed. On 5 March they met again.', 'en')).toEqual([
      '2019-03-03',
      '2019-03-05',
    ]);
  });

  const past = {
    en: 'In 1994 they met. In 1996 they signed. In 2003 they met. In 2008 they met. In 2012 trade grew. In May this year they signed.',
    ru: 'В 1994 году встретились. В 1996 году подписали. В 2003 году встретились. В 2008 году встретились. В 2012 году рос обмен. В мае этого года подписали.',
    zh: '1994年会面。1996年签约。2003年互访。2008年互访。2012年增长。今年5月签约。',
  } as const;

  it.each(['en', 'ru', 'zh'] as const)(
    '"this year" is the year of the text in an account of the past, too: %s',
    (lang) => {
      expect(years(past[lang], lang).at(-1)).toBe('2026-05');
    },
  );
});
