import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../src/io/gazetteer-files.ts';
import { runs } from './runs.ts';

const gazetteer = loadGazetteer();
/** The best place of each hit, as the text has it. */
const found = (text: string) =>
  gazetteer.scan(text).map(({ start, end, places }) => `${text.slice(start, end)}=${places[0]}`);
const first = (name: string) => gazetteer.named(name)[0]?.id;

describe('names', () => {
  test.each([
    ['Guangdong', 'CN-GD'],
    ['Guangdong Province', 'CN-GD'],
    ['Гуандун', 'CN-GD'],
    ['广东', 'CN-GD'],
    ['广东省', 'CN-GD'],
    ['廣東', 'CN-GD'],
    ['Yakutia', 'RU-SA'],
    ['Якутия', 'RU-SA'],
    ['Республика Саха (Якутия)', 'RU-SA'],
    ['雅库特', 'RU-SA'],
    ['Приморье', 'RU-PRI'],
    ['Primorye', 'RU-PRI'],
    ['Югра', 'RU-KHM'],
    ['Кузбасс', 'RU-KEM'],
    ['Поморье', 'RU-ARK'],
    ['Забайкалье', 'RU-ZAB'],
    ['Приамурье', 'RU-AMU'],
    ['Внутренняя Монголия', 'CN-NM'],
    ['Гонконг', 'CN-HK'],
    ['Georgia', 'GE'],
    ['New York', 'US-NY'],
    ['Хабаровск', 'gn:2022890'],
    ['哈巴罗夫斯克', 'gn:2022890'],
    ['海参崴', 'gn:2013348'],
    ['Благовещенск', 'gn:2026609'],
    ['布拉戈维申斯克', 'gn:2026609'],
    ['Хэйхэ', 'gn:2036973'],
    ['黑河', 'gn:2036973'],
    ['Манчьжурия', undefined],
    ['Хуньчунь', 'gn:2036653'],
    ['Soviet Union', 'X-SUHH'],
    ['СССР', 'X-SUHH'],
    ['苏联', 'X-SUHH'],
    ['Читинская область', 'X-RU-CHI'],
    ['Сибирь', 'macro:siberia'],
    ['Дальний Восток', 'macro:far-east'],
    ['东北三省', 'macro:northeast-china'],
    ['Lake Baikal', 'water:baikal'],
    ['Сунгари', 'water:songhua'],
    ['乌苏里江', 'water:ussuri'],
    ['Крым', 'UA-43'],
    ['Киргизия', 'KG'],
    ['Britain', 'GB'],
  ])('%s is %s', (name, id) => {
    expect(first(name)).toBe(id);
  });

  test.each([
    ['Moscow', 'Москва'],
    ['Vilnius', 'Вильнюс'],
    ['Helsinki', 'Хельсинки'],
    ['Gdańsk', 'Гданьск'],
    ['Manzhouli', 'Маньчжурия'],
    ['Ulan-Ude', 'Улан-Удэ'],
    ['Novokuznetsk', 'Новокузнецк'],
    ['Regensburg', 'Регенсбург'],
  ])('%s is shown as %s in Russian', (english, russian) => {
    const town = gazetteer.named(english).find(({ level }) => level === 'city');
    expect(town?.names.ru).toBe(russian);
  });

  test('the provinces that sound alike are kept apart', () => {
    expect(['Хунань', 'Хэнань', 'Хубэй', 'Хэбэй', 'Шэньси', 'Шаньси'].map(first)).toEqual([
      'CN-HN',
      'CN-HA',
      'CN-HB',
      'CN-HE',
      'CN-SN',
      'CN-SX',
    ]);
  });

  test('every Chinese and Russian region is found by each of its names', () => {
    for (const { id, country, names } of gazetteer.regions) {
      if (country !== 'CN' && country !== 'RU') continue;
      for (const name of [names.en, names.ru, names.zh]) {
        expect(
          gazetteer.named(name ?? '').map((place) => place.id),
          name,
        ).toContain(id);
      }
    }
  });
});

describe('scanning', () => {
  test('English: datelines, states, abbreviations, the longest name', () => {
    expect(found('HARBIN, China: Guangdong Province and the Sakha Republic met.')).toEqual([
      'HARBIN=gn:2037013',
      'China=CN',
      'Guangdong Province=CN-GD',
      'Sakha Republic=RU-SA',
      'Republic=gn:4405434',
    ]);
    expect(found('from U.S. and Calif. to NSW, D.C. and B.C.')).toEqual([
      'U.S.=US',
      'Calif.=US-CA',
      'NSW=AU-NSW',
      'D.C.=US-DC',
      'B.C.=CA-BC',
    ]);
  });

  test('no word in lower case is a name, and no abbreviation either', () => {
    expect(found('reading about bath and nice mobile homes, or in us, me, ok')).toEqual([]);
  });

  test('a sentence end parts names, an abbreviation does not', () => {
    expect(found('in St. Petersburg')[0]).toBe('St. Petersburg=RU-SPE');
    expect(found('He left Moscow. Oblast').some((hit) => hit.startsWith('Moscow. Oblast'))).toBe(false);
  });

  test('Russian: case forms, adjectives that head a unit, acronyms', () => {
    expect(found('Губернатор Амурской области был в Хабаровске')).toEqual([
      'Амурской области=RU-AMU',
      'Хабаровске=gn:2022890',
    ]);
    const [bryansk] = gazetteer.scan('брянская делегация');
    expect(bryansk).toMatchObject({ start: 0, end: 8, form: 'adjective' });
    expect(bryansk?.places).toContain('RU-BRY');
    expect(found('между КНР и РФ, в ЕАО')).toEqual(['КНР=CN', 'РФ=RU', 'ЕАО=RU-YEV']);
    expect(gazetteer.scan('Якутией и Чувашской Республикой').map(({ form, places }) => [form, places[0]])).toEqual([
      ['inflected', 'RU-SA'],
      ['inflected', 'RU-CU'],
    ]);
  });

  test('Chinese: the longest at each character, with and without the type word', () => {
    const hits = found('黑龙江省与滨海边疆区');
    expect(hits).toContain('黑龙江省=CN-HL');
    expect(hits).toContain('滨海边疆区=RU-PRI');
    expect(gazetteer.scan('粤').map(({ form, places }) => [form, places[0]])).toEqual([['abbreviation', 'CN-GD']]);
  });

  test('hits stand in order, within the text, and mean what the name alone means', () => {
    const words = fc.constantFrom(
      'Moscow',
      'New York',
      'St. Louis',
      'the',
      'Сахалинской области',
      'в',
      'Москве',
      '广东省',
      '黑河',
      '，',
      'U.S.',
      '(',
      ')',
      '\n',
      'Xi’an',
      'АЛТАЙ',
      'а́',
      '𠀀',
    );
    const anything = fc.array(
      fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anything, (parts) => {
        const text = parts.join(' ');
        let last = -1;
        for (const { start, end, places, forms } of gazetteer.scan(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(forms).toHaveLength(places.length);
          const named = new Set(gazetteer.named(text.slice(start, end)).map(({ id }) => id));
          for (const id of places) expect(named.has(id), `${text.slice(start, end)} ${id}`).toBe(true);
          last = start;
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
