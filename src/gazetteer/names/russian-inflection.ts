/** The nominatives that an inflected Russian name can come from, the same case in every word: «Василия Орлова», Василий Орлов. */

type Ending = readonly [ending: RegExp, nominatives: readonly string[]];

/** The oblique cases of men's names and surnames; women's decline otherwise and are read as they stand. */
const cases: readonly (readonly Ending[])[] = [
  // genitive and accusative
  [
    [/ого$/u, ['ий', 'ый', 'ой']],
    [/его$/u, ['ий']],
    [/ия$/u, ['ий']],
    [/ея$/u, ['ей']],
    [/ая$/u, ['ай']],
    [/я$/u, ['ь', 'й']],
    [/а$/u, ['', 'о']],
    [/ы$/u, ['а']],
    [/и$/u, ['а', 'я']],
  ],
  // dative
  [
    [/ому$/u, ['ий', 'ый', 'ой']],
    [/ему$/u, ['ий']],
    [/ию$/u, ['ий']],
    [/ею$/u, ['ей']],
    [/аю$/u, ['ай']],
    [/ю$/u, ['ь', 'й']],
    [/у$/u, ['', 'о']],
    [/е$/u, ['а', 'я']],
  ],
  // instrumental
  [
    [/(?:ым|им)$/u, ['', 'ий', 'ый', 'ой']],
    [/(?:ием)$/u, ['ий']],
    [/ем$/u, ['ь', 'й', '']],
    [/ом$/u, ['', 'о']],
    [/(?:ой|ей)$/u, ['а', 'я']],
  ],
  // prepositional
  [
    [/ом$/u, ['ий', 'ый', 'ой']],
    [/ии$/u, ['ий']],
    [/е$/u, ['', 'ь', 'й', 'а']],
  ],
];

/** The name itself and what it can be the oblique case of, in lower case. */
export function nominatives(name: string): readonly string[] {
  const words = name.toLowerCase().replace(/ё/gu, 'е').split(/\s+/u);
  const out = new Set([words.join(' ')]);
  if (words.length > 4) return [...out];
  for (const endings of cases) {
    let variants: string[] = [''];
    for (const word of words) {
      const own = word.endsWith('.')
        ? [word]
        : endings.flatMap(([ending, ends]) =>
            ending.test(word) && word.length > 3 ? ends.map((e) => word.replace(ending, e)) : [],
          );
      variants = variants.flatMap((v) => own.map((w) => (v === '' ? w : `${v} ${w}`)));
      if (variants.length > 64) variants = variants.slice(0, 64);
    }
    for (const v of variants) out.add(v);
  }
  return [...out];
}
