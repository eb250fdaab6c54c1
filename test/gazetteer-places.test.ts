import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../src/io/gazetteer-files.ts';

const gazetteer = loadGazetteer();
const region = (code: string) => {
  const found = gazetteer.region(code);
  if (!found) throw new Error(`no region ${code}`);
  return found;
};

describe('counts', () => {
  test('all of it is there', () => {
    const { counts } = gazetteer;
    expect(gazetteer.countries).toHaveLength(250);
    expect(gazetteer.regions).toHaveLength(3645);
    expect(counts.city).toBe(199_568 + 190);
    expect(counts.district).toBeGreaterThan(25_000);
    expect(counts.historical).toBeGreaterThanOrEqual(40);
    expect(counts.macro).toBeGreaterThanOrEqual(60);
    expect(counts.water).toBeGreaterThanOrEqual(100);
    expect(counts.relief).toBeGreaterThanOrEqual(50);
    expect(counts.supranational).toBeGreaterThanOrEqual(8);
  });

  test('regions are sorted by code, and each has a point', () => {
    const codes = gazetteer.regions.map(({ id }) => id);
    expect(codes).toEqual([...codes].sort());
    expect(gazetteer.regions.filter(({ lat, lon }) => lat === 0 && lon === 0).map(({ id }) => id)).toEqual([]);
    expect(gazetteer.regions.filter(({ id, country }) => !id.startsWith(`${country}-`))).toEqual([]);
  });
});

describe('regions', () => {
  test.each([
    ['CN-GD', 'Guangdong', 'Гуандун', '广东省', 1809935, 'Q15175'],
    ['CN-HL', 'Heilongjiang', 'Хэйлунцзян', '黑龙江省', 2036965, 'Q19206'],
    ['RU-SA', 'Sakha Republic', 'Республика Саха (Якутия)', '萨哈共和国', 2013162, 'Q6605'],
    ['RU-PRI', 'Primorsky Krai', 'Приморский край', '滨海边疆区', 2017623, 'Q4341'],
    ['RU-AMU', 'Amur Oblast', 'Амурская область', '阿穆尔州', 2027748, 'Q6886'],
    // Natural Earth gives the krai the names of the republic, and swaps the codes of city and oblast.
    ['RU-ALT', 'Altai Krai', 'Алтайский край', '阿尔泰边疆区', 1511732, 'Q5942'],
    ['RU-AL', 'Altai Republic', 'Республика Алтай', '阿尔泰共和国', 1506272, 'Q5971'],
    ['RU-MOW', 'Moscow', 'Москва', '莫斯科', 524894, 'Q649'],
    ['RU-MOS', 'Moscow Oblast', 'Московская область', '莫斯科州', 524925, 'Q1697'],
    ['IT-25', 'Lombardy', 'Ломбардия', '伦巴第大区', 3174618, 'Q1210'],
    ['FR-BRE', 'Brittany', 'Бретань', '布列塔尼大区', 3030293, 'Q12130'],
  ])('%s is %s, %s, %s', (code, en, ru, zh, geonames, wikidata) => {
    expect(region(code)).toMatchObject({ names: { en, ru, zh }, geonames, wikidata, level: 'region', region: code });
  });

  test.each([
    ['CN', 31],
    ['RU', 83],
  ])('every unit of %s has names in the three languages and both ids', (country, count) => {
    const own = gazetteer.regions.filter((unit) => unit.country === country && !['CN-HK', 'CN-MO'].includes(unit.id));
    expect(own).toHaveLength(count);
    for (const { names, geonames, wikidata, lat, lon } of own) {
      expect(names.en).toMatch(/^[A-Z][\p{L} '’–—()-]+$/u);
      expect(names.ru).toMatch(/^[А-ЯЁ][А-Яа-яЁё ()—-]+$/u);
      expect(names.zh).toMatch(/^[\p{Script=Han}-]+$/u);
      expect(geonames).toBeGreaterThan(0);
      expect(wikidata).toMatch(/^Q\d+$/);
      expect(Math.abs(lat) + Math.abs(lon)).toBeGreaterThan(0);
    }
    expect(new Set(own.map(({ names }) => names.ru)).size).toBe(count);
    expect(new Set(own.map(({ names }) => names.zh)).size).toBe(count);
    expect(new Set(own.map(({ wikidata }) => wikidata)).size).toBe(count);
  });

  test.each([
    ['NO', 'NO-03 NO-11 NO-15 NO-18 NO-21 NO-31 NO-32 NO-33 NO-34 NO-39 NO-40 NO-42 NO-46 NO-50 NO-55 NO-56'],
    [
      'KZ',
      'KZ-10 KZ-11 KZ-15 KZ-19 KZ-23 KZ-27 KZ-31 KZ-33 KZ-35 KZ-39 KZ-43 KZ-47 KZ-55 KZ-59 KZ-61 KZ-62 KZ-63 KZ-71 KZ-75 KZ-79',
    ],
    ['KR', 'KR-11 KR-26 KR-27 KR-28 KR-29 KR-30 KR-31 KR-41 KR-43 KR-44 KR-46 KR-47 KR-48 KR-49 KR-50 KR-51 KR-52'],
    ['EE', 'EE-37 EE-39 EE-45 EE-50 EE-52 EE-56 EE-60 EE-64 EE-68 EE-71 EE-74 EE-79 EE-81 EE-84 EE-87'],
  ])('%s has the units of today', (country, codes) => {
    const own = gazetteer.regions.filter((unit) => unit.country === country);
    expect(own.map(({ id }) => id).join(' ')).toBe(codes);
  });

  test.each([
    ['Kyiv Oblast', 'UA-32'],
    ['Киевская область', 'UA-32'],
    ['Donetsk Oblast', 'UA-14'],
    ['Минская область', 'BY-MI'],
    ['Согдийская область', 'TJ-SU'],
    ['Finnmark', 'NO-56'],
    ['Тромс', 'NO-55'],
    ['Gangwon Province', 'KR-51'],
    ['全罗北道', 'KR-52'],
  ])('%s means %s', (name, code) => {
    expect(gazetteer.named(name)[0]?.id).toBe(code);
  });

  test('Finnmark borders Murmansk Oblast and Lapland', () => {
    expect(region('NO-56').neighbours).toEqual(['FI-10', 'NO-55', 'RU-MUR']);
  });

  test('kinds say what a unit is', () => {
    expect(
      ['RU-SA', 'RU-PRI', 'RU-AMU', 'RU-YEV', 'RU-CHU', 'RU-SPE', 'CN-GD', 'CN-XJ', 'CN-SH'].map(
        (code) => region(code).kind,
      ),
    ).toEqual([
      'republic',
      'krai',
      'oblast',
      'autonomous oblast',
      'autonomous okrug',
      'federal city',
      'province',
      'autonomous region',
      'municipality',
    ]);
  });

  test('China and Russia share eight borders between regions', () => {
    const pairs = gazetteer.regions
      .filter(({ country }) => country === 'CN')
      .flatMap(({ id, neighbours }) =>
        neighbours.filter((code) => code.startsWith('RU-')).map((code) => `${id}~${code}`),
      );
    expect(pairs.sort()).toEqual([
      'CN-HL~RU-AMU',
      'CN-HL~RU-KHA',
      'CN-HL~RU-PRI',
      'CN-HL~RU-YEV',
      'CN-HL~RU-ZAB',
      'CN-JL~RU-PRI',
      'CN-NM~RU-ZAB',
      'CN-XJ~RU-AL',
    ]);
  });

  test('neighbours are mutual and regions', () => {
    for (const { id, neighbours } of gazetteer.regions) {
      for (const code of neighbours) expect(region(code).neighbours).toContain(id);
    }
  });

  test('towns lie in the region of today', () => {
    const cityRegion = (id: number) => gazetteer.place(`gn:${id}`)?.region;
    expect(cityRegion(2036973)).toBe('CN-HL'); // Heihe
    expect(cityRegion(2026609)).toBe('RU-AMU'); // Blagoveshchensk
    expect(cityRegion(524901)).toBe('RU-MOW'); // Moscow
    expect(cityRegion(1519422)).toBe('KZ-10'); // Semey, Abai Region since 2022
    expect(cityRegion(3133880)).toBe('NO-50'); // Trondheim
    expect(cityRegion(3133895)).toBe('NO-55'); // Tromsø
    expect(cityRegion(779303)).toBe('NO-56'); // Kirkenes
    expect(cityRegion(3159016)).toBe('NO-33'); // Drammen
    expect(cityRegion(1845136)).toBe('KR-51'); // Chuncheon
    expect(cityRegion(1845457)).toBe('KR-52'); // Jeonju
    expect(cityRegion(2988507)).toBe('FR-IDF'); // Paris
    expect(cityRegion(1819729)).toBe('CN-HK'); // Hong Kong
    expect(cityRegion(457065)).toMatch(/^LV-/); // Daugavpils region or city
    expect(cityRegion(694423)).toBe('UA-40'); // Sevastopol
    expect(cityRegion(2643743)).toBe('GB-ENG'); // London
  });
});

describe('what is disputed', () => {
  test.each(['UA-43', 'UA-40', 'UA-14', 'RS-KM', 'GE-AB', 'IN-JK'])('%s carries its worldviews', (code) => {
    expect(region(code).worldviews.length).toBeGreaterThanOrEqual(2);
  });
  test('the country is that of the ISO code', () => {
    expect(region('UA-43').country).toBe('UA');
    expect(region('UA-40').country).toBe('UA');
  });
  test('others carry none', () => {
    expect(region('CN-GD').worldviews).toEqual([]);
  });
});

describe('what was', () => {
  test.each([
    ['RU-CHI', 'RU-ZAB'],
    ['RU-AGB', 'RU-ZAB'],
    ['RU-KOR', 'RU-KAM'],
    ['RU-TAY', 'RU-KYA'],
    ['NO-19', 'NO-55'],
    ['NO-20', 'NO-56'],
    ['NO-01', 'NO-31'],
    ['NO-12', 'NO-46'],
    ['KR-42', 'KR-51'],
    ['KR-45', 'KR-52'],
    ['KZ-VOS', 'KZ-63'],
    ['KZ-AST', 'KZ-71'],
    ['CN-44', 'CN-GD'],
    ['PL-PM', 'PL-22'],
    ['EE-44', 'EE-45'],
    ['RU-SA', 'RU-SA'],
  ])('the code %s means %s today', (code, now) => {
    expect(gazetteer.currentCode(code)).toBe(now);
    expect(gazetteer.region(now)).not.toBeNull();
  });

  test('a former code has its time', () => {
    expect(region('RU-ZAB').formerCodes).toContainEqual({ code: 'RU-CHI', valid: [null, '2008-02-29'] });
  });

  test('a code that was divided means none of its parts, and each part names it', () => {
    for (const code of ['NO-30', 'NO-38', 'NO-54']) {
      expect(gazetteer.currentCode(code)).toBeNull();
      expect(gazetteer.region(code)).toBeNull();
    }
    for (const code of ['NO-55', 'NO-56'])
      expect(region(code).formerCodes).toContainEqual({ code: 'NO-54', valid: ['2020-01-01', '2023-12-31'] });
    expect(gazetteer.historical('X-NO-54')).toMatchObject({
      valid: ['2020-01-01', '2023-12-31'],
      successors: ['NO-55', 'NO-56'],
    });
  });

  test('an unknown code means nothing', () => {
    expect(gazetteer.currentCode('RU-XYZ')).toBeNull();
    expect(gazetteer.region('RU-CHI')).toBeNull();
  });

  test('Chita Oblast has its years and its successor', () => {
    const chita = gazetteer.historical('X-RU-CHI');
    expect(chita).toMatchObject({
      valid: ['1937-09-26', '2008-02-29'],
      successors: ['RU-ZAB'],
      country: 'RU',
      region: null,
    });
  });

  test('the Soviet Union has fifteen successors, each a country', () => {
    const successors = gazetteer.historical('X-SUHH')?.successors ?? [];
    expect(successors).toHaveLength(15);
    for (const code of successors) expect(gazetteer.country(code)).not.toBeNull();
  });
});

describe('macro-regions', () => {
  test('members are regions of today', () => {
    for (const id of [
      'macro:siberia',
      'macro:far-east',
      'macro:dfo',
      'macro:northeast-china',
      'macro:barents',
      'macro:central-asia',
    ]) {
      const members = gazetteer.macro(id)?.members ?? [];
      expect(members.length).toBeGreaterThan(2);
      for (const code of members) expect(gazetteer.region(code), `${id} ${code}`).not.toBeNull();
    }
  });
  test('the eight federal districts hold every Russian subject once', () => {
    const districts = ['dfo', 'sfo', 'ufo', 'pfo', 'cfo', 'szfo', 'yufo', 'skfo'].flatMap(
      (id) => gazetteer.macro(`macro:${id}`)?.members ?? [],
    );
    expect([...districts].sort()).toEqual(
      gazetteer.regions.filter(({ country }) => country === 'RU').map(({ id }) => id),
    );
  });
  test('a macro-region has no country’s region of its own', () => {
    expect(gazetteer.macro('macro:siberia')?.region).toBeNull();
  });
});
