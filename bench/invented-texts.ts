/** Texts drawn by chance from words made of syllables, always the same ones: as many as a measurement needs. */

/** Numbers from 0 to 1 by mulberry32. */
export function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = {
  en: [
    'ba',
    'con',
    'de',
    'fer',
    'gra',
    'lin',
    'mo',
    'ner',
    'pla',
    'ri',
    'sten',
    'ta',
    'vor',
    'wen',
    'bri',
    'co',
    'du',
    'el',
  ],
  ru: [
    'ба',
    'вер',
    'го',
    'дин',
    'же',
    'зар',
    'ко',
    'лен',
    'мос',
    'на',
    'пре',
    'ро',
    'ста',
    'тор',
    'ше',
    'ми',
    'ла',
    'сов',
  ],
  zh: [...'省州市区协议合作签署贸易口岸友好代表团访问文化交流铁路桥梁投资大学经济会谈农业能源'],
} as const;

const endings = { en: ['', 's', 'ed', 'ing'], ru: ['', 'а', 'ом', 'ами'], zh: [''] } as const;
const kept = new Map<string, readonly string[]>();

/** Some thousands of words of a language, with endings as its words have them. */
export function inventedWords(lang: 'en' | 'ru' | 'zh'): readonly string[] {
  const held = kept.get(lang);
  if (held) return held;
  const draw = draws(lang.charCodeAt(0));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const words = new Set<string>();
  while (words.size < (lang === 'zh' ? 900 : 4000)) {
    const stem = Array.from({ length: lang === 'zh' ? 2 : 2 + Math.floor(draw() * 2) }, () =>
      pick<string>(syllables[lang]),
    );
    words.add(stem.join('') + pick<string>(endings[lang]));
  }
  const list = [...words];
  kept.set(lang, list);
  return list;
}
