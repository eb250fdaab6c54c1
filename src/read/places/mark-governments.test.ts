import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import type { Language } from '../../model/languages.ts';
import { newDraft } from '../draft.ts';
import { readPlaces } from './read-places.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

const governments = (lang: Language, text: string): readonly string[] =>
  readPlaces(newDraft(text, lang), { gazetteer })
    .places.filter((place) => place.sense === 'government')
    .map((place) => place.text);

describe('capitals as governments', () => {
  test.each<[Language, string, readonly string[]]>([
    ['en', 'Moscow tried to bring the two sides together.', ['Moscow']],
    ['en', 'Moscow had little choice but to agree.', ['Moscow']],
    ['en', 'Beijing has quietly been promoting the route.', ['Beijing']],
    ['en', 'The scheme, blessed by Moscow, left some in Warsaw leery.', ['Moscow', 'Warsaw']],
    ['en', 'An offer from Brussels was turned down.', ['Brussels']],
    ['en', 'Ankara, in fact, backed the mayors. Ankara began to lose patience.', ['Ankara', 'Ankara']],
    ['en', 'The canal poses new problems for Cairo, which objects to it.', ['Cairo']],
    ['en', 'Relations between Moscow and Beijing cooled.', ['Moscow', 'Beijing']],
    ['ru', 'Москва и Вашингтон договорились. В Минске считают иначе.', ['Москва', 'Вашингтон', 'Минске']],
    ['ru', 'Позиция официального Пекина не изменилась.', ['Пекина']],
    ['zh', '北京认为这一说法没有根据，莫斯科对此表示不满。', ['北京', '莫斯科']],
    ['zh', '与北京的关系日益紧张', ['北京']],
    ['en', 'Lima and Quito have long dealt with each other.', ['Lima', 'Quito']],
    ['en', 'Nairobi fears the bill, and Kampala pays.', ['Nairobi', 'Kampala']],
    ['ru', 'Астана и Ташкент вели дела без посредников.', ['Астана', 'Ташкент']],
    ['zh', '河内与万象的往来都由首都主导。', ['河内', '万象']],
    ['zh', '眼下河内换了做法，并且得到万象同意：万象表示欢迎。', ['河内', '万象', '万象']],
  ])('%s: %s', (lang, text, wanted) => {
    expect(governments(lang, text)).toEqual(wanted);
  });

  test.each<[Language, string]>([
    ['en', 'Moscow hosted the forum, and the guests flew on to Beijing.'],
    ['en', 'Harbin signed a twinning agreement with Moscow.'],
    ['en', 'Flights between Moscow and Beijing resume. The city of Moscow has parks.'],
    ['en', 'The Moscow Region sent a delegation to the Kazan Kremlin.'],
    ['ru', 'Москва заняла первое место, в Пекине открыли выставку.'],
    ['zh', '代表团抵达莫斯科，北京时间20日返回。'],
    ['en', 'The mayors of Lima and Quito signed a pact.'],
    ['ru', 'Мэры Астаны и Ташкента подписали соглашение.'],
    ['zh', '河内市与万象市结为友好城市。'],
  ])('%s: towns all the same: %s', (lang, text) => {
    expect(governments(lang, text)).toEqual([]);
  });

  test('whom a text has told of as a government is one throughout, but for the town', () => {
    expect(governments('en', 'The plan is Moscow. Moscow denied the rest. They met in Moscow.')).toEqual([
      'Moscow',
      'Moscow',
    ]);
    expect(governments('en', 'Moscow gives no date.')).toEqual([]);
    expect(governments('en', 'Moscow gives no date. Moscow denied the rest.')).toEqual(['Moscow', 'Moscow']);
  });
});
