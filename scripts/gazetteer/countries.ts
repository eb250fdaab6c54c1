/** Countries of ISO 3166-1 (and Kosovo, which has a code by use) with their names in the three languages. */
import { isListable } from './name-variants.ts';
import { sourceJson } from './sources.ts';

export interface CountryDraft {
  readonly code: string;
  readonly alpha3: string;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  readonly population: number;
  readonly names: readonly string[];
}

type Territories = Readonly<Record<string, string>>;

function territories(modules: string, language: string): Territories {
  const file = sourceJson<{
    main: Readonly<Record<string, { localeDisplayNames: { territories: Territories } }>>;
  }>(modules, `cldr-localenames-full/main/${language}/territories.json`);
  return file.main[language]!.localeDisplayNames.territories;
}

/** Names that CLDR writes with a remark or at length. */
const shortNames: Readonly<Record<string, readonly [string, string, string]>> = {
  HK: ['Hong Kong', 'Гонконг', '香港'],
  MO: ['Macao', 'Макао', '澳门'],
  PS: ['Palestine', 'Палестина', '巴勒斯坦'],
  MM: ['Myanmar', 'Мьянма', '缅甸'],
  CI: ["Côte d'Ivoire", 'Кот-д’Ивуар', '科特迪瓦'],
  CD: ['DR Congo', 'ДР Конго', '刚果民主共和国'],
  CG: ['Republic of the Congo', 'Республика Конго', '刚果共和国'],
  TR: ['Turkey', 'Турция', '土耳其'],
  CZ: ['Czechia', 'Чехия', '捷克'],
  VA: ['Vatican', 'Ватикан', '梵蒂冈'],
  FM: ['Micronesia', 'Микронезия', '密克罗尼西亚'],
  TW: ['Taiwan', 'Тайвань', '台湾'],
  XK: ['Kosovo', 'Косово', '科索沃'],
};

/** All countries, sorted by code. */
export function draftCountries(
  modules: string,
  iso: readonly { readonly alpha2: string; readonly alpha3: string; readonly name: string }[],
): readonly CountryDraft[] {
  const [en, ru, zh] = [territories(modules, 'en'), territories(modules, 'ru'), territories(modules, 'zh')];
  const info = sourceJson<{
    supplemental: { territoryInfo: Readonly<Record<string, { _population?: string }>> };
  }>(modules, 'cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;
  return [...iso, { alpha2: 'XK', alpha3: 'XKX', name: 'Kosovo' }]
    .map(({ alpha2: code, alpha3, name }) => {
      const short = shortNames[code];
      const listed = [en, ru, zh].flatMap((names) => [
        names[code],
        names[`${code}-alt-short`],
        names[`${code}-alt-variant`],
      ]);
      const plain = (text: string) => text.replace(/^St\. /, 'Saint ').replace(/ \(.*\)$/u, '');
      const all = [...(short ?? []), ...listed, name].filter((text): text is string => Boolean(text));
      return {
        code,
        alpha3,
        en: short?.[0] ?? en[code] ?? name,
        ru: short?.[1] ?? ru[code] ?? '',
        zh: short?.[2] ?? zh[code] ?? '',
        population: Number(info[code]?._population ?? 0),
        names: [...new Set(all.flatMap((text) => [text, plain(text)]))].filter(isListable),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
