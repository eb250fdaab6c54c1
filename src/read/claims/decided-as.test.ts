import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

const published = '2026-06-20';

/** What is claimed of a sentence that is about Linz and Brest, as "type/stage" or with its date. */
function told(marked: string, lang: Language): readonly string[] {
  const draft = readClaims(
    readSpeech(readCitations(handMade(marked, lang, published), bareTools), bareTools),
    bareTools,
  );
  return draft.claims.map((c) => `${c.type}/${c.stage}${c.date === null ? '' : ` ${c.date}`}`);
}

const linz = { en: '{Linz=AT-4/Linz}', ru: '{Линц=AT-4/Linz}', zh: '{林茨市=AT-4/Linz}' };
const brest = { en: '{Brest=BY-BR/Brest}', ru: '{Брест=BY-BR/Brest}', zh: '{布列斯特市=BY-BR/Brest}' };
const of = (lang: Language, words: string): string =>
  words.replaceAll('LINZ', linz[lang]).replaceAll('BREST', brest[lang]);

/** The tie is told and no restriction is; whether one of another type is told besides is the scorer's to say. */
const isItsOwn =
  (tie: string) =>
  (ties: readonly string[]): boolean =>
    ties.includes(tie) && ties.every((t) => !t.startsWith('restriction'));

describe('the end of a standing tie is its own', () => {
  it.each([
    ['en', 'LINZ and BREST are no longer twinned.', 'twinning/ended'],
    ['en', 'LINZ and BREST are no longer sister cities.', 'twinning/ended'],
    ['en', 'LINZ withdrew from its cooperation agreement with BREST.', 'agreement/ended'],
    ['en', 'The memorandum of LINZ and BREST lapsed {in 2024=@2024}.', 'agreement/ended 2024'],
    ['en', 'The joint commission of LINZ and BREST was dissolved.', 'body/ended'],
    ['en', 'LINZ closed its representative office in BREST.', 'body/ended'],
    ['en', 'The investors from LINZ gave up their plant in BREST {in 2019=@2019}.', 'investment/ended 2019'],
    ['en', 'The {2011=@2011} agreement between LINZ and BREST has expired and will not be renewed.', 'agreement/ended'],
    ['ru', 'LINZ и BREST больше не являются городами-побратимами.', 'twinning/ended'],
    ['zh', 'LINZ与BREST的协议已到期，不再续签。', 'agreement/ended'],
    ['ru', 'LINZ расторг соглашение с городом BREST.', 'agreement/ended'],
    ['ru', 'LINZ денонсировал договор с городом BREST.', 'agreement/ended'],
    ['ru', 'LINZ прекратил побратимские отношения с городом BREST.', 'twinning/ended'],
    ['ru', 'LINZ и BREST больше не побратимы.', 'twinning/ended'],
    ['ru', 'Меморандум городов LINZ и BREST утратил силу {в 2024 году=@2024}.', 'agreement/ended 2024'],
    ['ru', 'LINZ закрыл представительство в городе BREST.', 'body/ended'],
    ['zh', 'LINZ终止了与BREST的友好城市关系。', 'twinning/ended'],
    ['zh', 'LINZ与BREST解除友好城市关系。', 'twinning/ended'],
    ['zh', 'LINZ与BREST不再是友好城市。', 'twinning/ended'],
    ['zh', 'LINZ与BREST的联合委员会已解散。', 'body/ended'],
  ] as const)('%s: %s', (lang, words, tie) => {
    expect(told(of(lang, words), lang)).toSatisfy(isItsOwn(tie));
  });
});

describe('so is its halt', () => {
  it.each([
    ['en', 'The agreement between LINZ and BREST has been put on hold.', 'agreement/suspended'],
    ['en', 'LINZ froze its cooperation with BREST.', 'cooperation/suspended'],
    ['en', 'LINZ stopped official exchanges with BREST.', 'exchange/suspended'],
    ['en', 'The border crossing between LINZ and BREST is closed.', 'infrastructure/suspended'],
    ['en', 'LINZ suspended local border traffic with BREST {in July 2016=@2016-07}.', 'mobility/suspended 2016-07'],
    ['ru', 'LINZ приостанавливает действие соглашения с городом BREST.', 'agreement/suspended'],
    ['ru', 'Соглашение городов LINZ и BREST заморожено.', 'agreement/suspended'],
    ['zh', 'LINZ宣布中止与BREST的合作协议。', 'agreement/suspended'],
    ['zh', 'LINZ与BREST的协议已被冻结。', 'agreement/suspended'],
  ] as const)('%s: %s', (lang, words, tie) => {
    expect(told(of(lang, words), lang)).toSatisfy(isItsOwn(tie));
  });
});

describe('a restriction is a limit on dealings', () => {
  it.each([
    ['en', 'LINZ banned imports of apples from BREST.', 'restriction/active'],
    ['en', 'LINZ lifted its ban on imports of apples from BREST.', 'restriction/ended'],
    ['ru', 'LINZ запретил ввоз яблок из города BREST.', 'restriction/active'],
    ['ru', 'LINZ снял запрет на ввоз яблок из города BREST.', 'restriction/ended'],
    ['ru', 'Запрет на ввоз яблок из города BREST в LINZ отменён.', 'restriction/ended'],
    ['zh', 'LINZ禁止进口BREST的水产品。', 'restriction/active'],
    ['zh', 'LINZ解除了对BREST水产品的进口禁令。', 'restriction/ended'],
  ] as const)('%s: %s', (lang, words, tie) => {
    // Whether the goods are a tie besides is the scorer's to say.
    expect(told(of(lang, words), lang)).toContain(tie);
  });
});

describe('an end that is still to come is an announced or proposed restriction', () => {
  it.each([
    ['en', 'LINZ will close its trade office in BREST {in December=@2026-12}.', 'restriction/announced 2026-12'],
    ['en', 'The trade office of LINZ in BREST is to be closed.', 'restriction/announced'],
    ['en', 'LINZ plans to end its cooperation agreement with BREST.', 'restriction/proposed'],
    ['ru', 'LINZ закроет представительство в городе BREST {в декабре=@2026-12}.', 'restriction/announced 2026-12'],
    ['ru', 'LINZ расторгнет соглашение с городом BREST.', 'restriction/announced'],
    ['ru', 'LINZ намерен расторгнуть соглашение с городом BREST.', 'restriction/proposed'],
    ['zh', 'LINZ将关闭驻BREST的代表处。', 'restriction/announced'],
    ['zh', 'LINZ拟终止与BREST的合作协议。', 'restriction/proposed'],
  ] as const)('%s: %s', (lang, words, tie) => {
    expect(told(of(lang, words), lang)).toEqual([tie]);
  });

  it('gives way to the end itself', () => {
    expect(
      told(
        of('en', 'LINZ will end its twinning with BREST. LINZ ended its twinning with BREST {on Monday=@2026-06-15}.'),
        'en',
      ),
    ).toSatisfy(isItsOwn('twinning/ended 2026-06-15'));
  });
});

describe('what is denied is no tie', () => {
  it.each([
    ['en', 'LINZ said it had signed no such agreement with BREST.'],
    ['en', 'LINZ has not signed a memorandum with BREST.'],
    ['en', 'LINZ denied that it had signed an agreement with BREST.'],
    ['en', 'LINZ dismissed reports that it had signed an agreement with BREST.'],
    ['en', 'LINZ has not ended its partnership with BREST.'],
    ['en', 'Rumours of a twinning between LINZ and BREST are making the rounds.'],
    ['ru', 'LINZ не подписывал соглашения с городом BREST.'],
    ['ru', 'Мэрия заявила, что LINZ никакого соглашения с городом BREST не подписывал.'],
    ['ru', 'Мэрия опровергла, что LINZ подписал договор с городом BREST.'],
    ['zh', 'LINZ并未终止与BREST的合作协议。'],
    ['zh', 'LINZ没有与BREST签署任何协议。'],
    ['zh', 'LINZ尚未与BREST签署协议。'],
    ['zh', 'LINZ否认曾与BREST签署友好城市协议。'],
  ] as const)('%s: %s', (lang, words) => {
    expect(told(of(lang, words), lang)).toEqual([]);
  });
});

describe('what a clause takes up again is not halted', () => {
  it.each([
    ['en', 'LINZ and BREST resumed their cooperation agreement, suspended in {2014=@2014}.', 'agreement/active'],
    [
      'ru',
      'LINZ и BREST возобновили соглашение о сотрудничестве, приостановленное в {2022 году=@2022}.',
      'agreement/active',
    ],
  ] as const)('%s: %s', (lang, words, expected) => {
    expect(told(of(lang, words), lang)).toEqual([expected]);
  });
});

it('says nothing of an end that is denied in the clause before', () => {
  expect(told(of('en', 'The office denied that LINZ had ended its agreement with BREST.'), 'en')).toEqual([]);
  expect(told(of('ru', 'В ратуше опровергли, что LINZ расторг соглашение с городом BREST.'), 'ru')).toEqual([]);
});
