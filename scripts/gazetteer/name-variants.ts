/** Names with and without their type word, in the three languages. */

const typeWordsEn =
  'Oblast|Krai|Kray|Province|Region|Prefecture|Governorate|Voivodeship|County|Department|Canton|District|Municipality|' +
  'Autonomous Region|Autonomous Okrug|Autonomous Oblast|Republic|State|Division|Parish|Emirate|Territory|City';
const endEn = new RegExp(`^(.+?) (?:${typeWordsEn})$`);
const startEn = new RegExp(
  `^(?:${typeWordsEn}|Autonomous Community|Land|Free State|Principality|Kingdom) of (?:the )?(.+)$`,
);

const typeWordsRu =
  'область|край|республика|провинция|штат|префектура|автономная область|автономный округ|автономный район|' +
  'департамент|кантон|воеводство|губерния|графство|район|вилайет|ил|земля|аймак|уезд|округ|муниципалитет|мухафаза|остан';
const endRu = new RegExp(`^(.+?) (?:${typeWordsRu})$`, 'iu');
const startRu = new RegExp(`^(?:${typeWordsRu}|автономное сообщество) (.+)$`, 'iu');
/** Latin apostrophes that stand for a soft sign. */
const softSign = /['’ʹ]/g;

const endsZh = [
  '特别行政区',
  '特别自治道',
  '特别自治市',
  '特别市',
  '广域市',
  '酋长国',
  '壮族自治区',
  '回族自治区',
  '维吾尔自治区',
  '自治共和国',
  '直辖市',
  '边疆区',
  '自治区',
  '自治州',
  '共和国',
  '大区',
  '专区',
  '地区',
  '省',
  '市',
  '州',
  '县',
  '府',
  '道',
  '都',
  '郡',
  '区',
  '邦',
];

/** English: "Amur Oblast" gives "Amur" too. */
export function bareEn(name: string): string | null {
  return endEn.exec(name)?.[1] ?? startEn.exec(name)?.[1] ?? null;
}

/** Russian: "провинция Хэнань" gives "Хэнань"; "Амурская область" gives nothing, since "Амурская" is no name. */
export function bareRu(name: string): string | null {
  const bare = endRu.exec(name)?.[1] ?? startRu.exec(name)?.[1] ?? null;
  return bare && !/(?:ая|ий|ый|ой|ое|ее)$/u.test(bare) ? bare : null;
}

/** Russian adjective at the head: "Амурская область" gives "Амурская". */
export function adjectiveHeadRu(name: string): string | null {
  const head = endRu.exec(name)?.[1] ?? null;
  return head && !head.includes(' ') && /(?:ская|цкая|ский|цкий|ской|цкой)$/u.test(head) ? head : null;
}

/** Chinese: 广东省 gives 广东; at least two characters stay. */
export function bareZh(name: string): string | null {
  const end = endsZh.find((suffix) => name.endsWith(suffix));
  if (!end) return null;
  const bare = name.slice(0, -end.length);
  return [...bare].length >= 2 ? bare : null;
}

/** English names without the apostrophes of transliteration. */
export function plainLatin(name: string): string {
  return name.replace(softSign, '');
}

/** Whether a name can be listed: letters at its head, no lists or remarks. */
export function isListable(name: string): boolean {
  if (name.length < 2 || name.length > 60) return false;
  if (/[,;:/"“”|*[\]<>=]/.test(name)) return false;
  return (
    /^[\p{Lu}\p{Lo}]/u.test(name) ||
    /^(?:al|el|as|ad|an|ar|at|ash|az|la|le|les|los|de|di|d|s|t|'s|'t)[-'’ ]/i.test(name)
  );
}

/** Which of the three scripts a name is in; null for others. */
export function scriptOf(name: string): 'latin' | 'cyrillic' | 'han' | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return null;
  if (/^\p{Script=Han}/u.test(name)) return 'han';
  if (/^[\p{Script=Cyrillic}]/u.test(name)) return 'cyrillic';
  if (/^['’(]?\p{Script=Latin}/u.test(name)) return 'latin';
  return null;
}

/** Letters of Russian only: no ї, ў, ј, қ. */
export function isRussianSpelling(name: string): boolean {
  return /^[А-Яа-яЁё\s\-–'’().]+$/u.test(name);
}

/** Countries whose names Russian writes with ж or дж: Джалал-Абад and Жалал-Абад. */
const turkic: ReadonlySet<string> = new Set(['KZ', 'KG', 'UZ', 'TM', 'MN']);

const korean: ReadonlySet<string> = new Set(['KR', 'KP']);

/** Names of fewer letters with е in place of э are other words. */
const shortestVariant = 6;

/** Other spellings of a Russian name that the press has: е for э (Хямеенлинна, Хямеэнлинна), ж for дж. */
export function russianVariants(name: string, country: string | null): readonly string[] {
  if (name.length < shortestVariant || !isRussianSpelling(name)) return [];
  const found = new Set<string>();
  if (/(?<=\p{Ll})э/u.test(name)) found.add(name.replace(/(?<=\p{Ll})э/gu, 'е'));
  if (country !== null && turkic.has(country) && /дж/iu.test(name))
    found.add(name.replace(/Дж/gu, 'Ж').replace(/дж/gu, 'ж'));
  // Франкфурт-на-Одере: beside places near it the river is left out.
  const ofRiver = /^(\p{Lu}\p{Ll}{4,})-на-\p{Lu}\p{L}+$/u.exec(name)?.[1];
  if (ofRiver !== undefined) found.add(ofRiver);
  // Сокчхо, Пхохан: the breath of Korean consonants is often left out.
  if (country !== null && korean.has(country) && /[чктп]х/iu.test(name))
    found.add(name.replace(/(?<=[ЧКТПчктп])х/gu, ''));
  return [...found];
}
