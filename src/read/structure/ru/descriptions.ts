/** Russian words for a kind of place or for a part in the text: «край», «областные власти», «город-побратим», «тот берег». */
import type { Kind } from '../kinds-of-units.ts';
import type { PointerWords } from '../pointer.ts';

/** Beginnings of words, longest first, with the kind they tell. */
const kinds: readonly (readonly [string, Kind])[] = [
  ['град', 'city'],
  ['город', 'city'],
  ['горсовет', 'city'],
  ['гор', 'city'],
  ['мэр', 'city'],
  ['райцентр', 'city'],
  ['порт', 'city'],
  ['област', 'oblast'],
  ['обл', 'oblast'],
  ['кра', 'krai'],
  ['республик', 'republic'],
  ['провинци', 'province'],
  ['префектур', 'prefecture'],
  ['автоном', 'autonomousRegion'],
  ['аймак', 'aimag'],
  ['воеводств', 'voivodeship'],
  ['штат', 'state'],
  ['велаят', 'anyRegion'],
  ['район', 'district'],
  ['уезд', 'district'],
  ['регион', 'anyRegion'],
  ['земл', 'state'],
];
const kindOf = ([said]: RegExpMatchArray): Kind => {
  const word = said.toLowerCase();
  return kinds.find(([stem]) => word.startsWith(stem))?.[1] ?? 'side';
};

/** Nouns of kind, their adjectives before a body, and the other side by its part. */
export const russianDescriptions: readonly PointerWords[] = [
  {
    pattern:
      /(?<![\p{L}-])(?:город(?:а|у|ом|е)?|област(?:ь|и|ью)|кра(?:й|я|ю|е|ем)|республик(?:а|и|е|у|ой)|провинци(?:я|и|ю|ей)|префектур(?:а|ы|е|у|ой)|автономн(?:ый|ого|ому|ом)\s(?:район|округ|регион)(?:а|у|ом|е)?|регион(?:а|у|ом|е)?|аймак(?:а|у|ом|е)?|воеводств(?:о|а|у|ом|е)|штат(?:а|у|ом|е)?|велаят(?:а|у|ом|е)?|райцентр(?:а|у|ом|е)?)(?![\p{L}-])(?!\s(?:образования|культуры|науки|экономики|здравоохранения|туризма|спорта|права|торговли|энергетики|безопасности))/giu,
    how: 'description',
    means: 'one',
    kind: kindOf,
  },
  {
    pattern:
      /(?<![\p{L}-])(?:област|краев|городск|региональн|провинциальн|республиканск)(?:ой|ая|ое|ые|ого|ому|ом|ых|ым|ыми|ий|ие|их|им|ими)\s(?=(?:столиц|центр|власт|правительств|администраци|дум|парламент|совет|минист|департамент|чиновник|депутат|управлени|кабинет|бюджет|акимат|отделени)\p{Ll}*)/giu,
    how: 'description',
    means: 'one',
    kind: kindOf,
  },
  {
    pattern:
      /(?<![\p{L}-])(?:город(?:а|у|ом|е)?-побратим\p{Ll}*|побратим(?:а|у|ом|е)?|собрат(?:а|у|ом)?|сосед(?:а|у|ом|ка|ку|кой|ки)?|соседн(?:ий|яя|его|ей|ему|юю|им|ем|ие|их)\s(?:город|област|провинци|регион|район|республик|кра|стран)\p{Ll}*|партн[её]р(?:а|у|ом|ы|ов|ам|ами)?|зарубежн\p{Ll}+\s(?:партн|коллег|гост)\p{Ll}+)(?!\p{L})/giu,
    how: 'description',
    means: 'other',
    kind: 'side',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:по (?:ту|другую) сторону|на (?:том|другом|противоположном|сопредельном) берегу|за (?:рекой|границей|кордоном)|через (?:реку|границу|пролив)|сопредельн\p{Ll}+|(?:с|на) той стороны?|гост(?:и|ей|ям|ями)|делегаци(?:я|и|ю|ей)|коллег(?:и|ам|ами))(?!\p{L})/giu,
    how: 'description',
    means: 'other',
    kind: 'side',
  },
];

/** What is said of a side by the adjective of its country, or by the word for its people: «китайские гости», «китайцы». */
export const russianSides = {
  before: /^/u,
  after: /^\s(делегаци|сторон|гост|коллег|партн[её]р|визит[её]р|сосед|город|провинци|област|регион|побратим|берег)/u,
  from: /(?:гост|делегаци|коллег|партн[её]р|визит[её]р|сосед)\p{Ll}*\sиз\s$/iu,
  city: /^город$/u,
} as const;

/** The word for a people in itself: «китайцы», «норвежцы». */
export const russianPeople = /[цн](?:ы|ев|ам|ами|ах|е)$/u;
