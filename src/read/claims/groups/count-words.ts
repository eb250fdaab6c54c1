/** Words that count parties: "the five", "six regions", «шестёрка», «семь участников», 六方, 四国七地. */
import type { Language } from '../../../model/languages.ts';

const english = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const russian = [
  'тр(?:и|ёх|ех|ём|ем|емя|ое)',
  'четыр|четвер',
  'пят(?:ь|и|еро)',
  'шест(?:ь|и|еро)',
  'сем(?:ь|и|еро)',
  'вос(?:емь|ьми)',
  'девят(?:ь|и)',
  'десят(?:ь|и)',
  'одиннадцат(?:ь|и)',
  'двенадцат(?:ь|и)',
];
/** «Шестёрка»: so many who act as one. */
const russianAsOne = ['тройк', 'четв[её]рк', 'пят[её]рк', 'шест[её]рк', 'сем[её]рк', 'восьм[её]рк', 'девятк', 'десятк'];
const chinese = '三四五六七八九十';

const nouns = {
  en: '(?:\\s(?:\\p{Ll}+\\s){0,2}(?:regions?|provinces?|parties|members?|sides|cities|towns|districts|counties|governors|mayors|neighbours|neighbors|partners|municipalities|states|countries|territories|prefectures|islands|ports|delegations|participants|signatories|heads|capitals|councils)(?!\\p{L}))',
  ru: '\\p{L}*\\s(?:\\p{L}+\\s){0,2}(?:регион|област|провинц|сторон|член|участни|город|район|губернатор|глав|сосед|партн|муниципалит|государств|стран|территор|префектур|остров|порт|делегац|подписант|воеводств|уезд|кра[йея]|аймак)',
  zh: '(?:方|地|省|市|州|城|国|县|区|家|成员|个(?:省|市|州|县|区|城市|地区|成员|国家|地方|会员)|座城市|镇|岛|港)',
} as const;
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: english.map(
    (w) =>
      new RegExp(
        `(?<!\\p{L})(?:the\\s${w}(?:\\s(?:of|have|had|will|agreed|met|meet|also|are|were|share|plan|want|signed|then|now)\\b|[,.;:’'])|all\\s${w}\\b|${w}${nouns.en})`,
        'iu',
      ),
  ),
  ru: russian.map((w, i) => {
    const asOne = russianAsOne[i] === undefined ? '' : `|${russianAsOne[i]}[аиуой]`;
    return new RegExp(`(?<!\\p{L})(?:(?:${w})${nouns.ru}|(?:все|всех|всем)\\s(?:${w})${asOne})`, 'iu');
  }),
  zh: [...chinese].map((w) => new RegExp(`(?<![第十百二三四五六七八九月年])${w}${nouns.zh}`, 'u')),
};

/** The numbers, from three, by which a sentence counts parties. */
export function countWords(sentence: string, lang: Language): readonly number[] {
  const out: number[] = [];
  for (const [i, pattern] of patterns[lang].entries()) if (pattern.test(sentence)) out.push(i + 3);
  return out;
}
