/**
 * Who wrote a text and where it first appeared, as its own lines say: "By Jane Doe", «Иван Петров, корреспондент», 记者 张三,
 * 来源：新华社, and the agency of a dateline. Only whole lines and the openings of the text are looked at, since a text also names people and
 * papers that it speaks of.
 */
import type { Language } from '../model/languages.ts';
import { isPaper, outletOf, ownerOf } from './outlet-names.ts';

/** What the lines about a text say. */
export interface Byline {
  /** Several are parted by "; ". */
  readonly author: string | null;
  readonly outlet: string | null;
}

const latin = "\\p{Lu}[\\p{L}.'’-]*";
const latinName = `${latin}(?:\\s(?:(?:de|van|von|der|al|bin)\\s)?${latin}){1,3}`;
const russianName =
  '\\p{Lu}[\\p{Ll}-]+(?:\\s\\p{Lu}\\.)?(?:\\s?\\p{Lu}\\.)?(?:\\s\\p{Lu}[\\p{Ll}]+(?:-\\p{Lu}\\p{Ll}+)?){1,2}|\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?\\p{Lu}[\\p{Ll}-]+';
const hanNames = '(?:[\\p{Script=Han}·]{1,4})(?:[\\s、，,]+(?:[\\p{Script=Han}·]{1,4}))*';

const authorForms: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `^(?:(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY)|[Aa]uthor\\s*:|[Rr]eporter\\s*:)\\s+(${latinName}(?:(?:,\\s${latinName}){0,3},?\\s(?:and|&)\\s${latinName})?)(?=$|\\s*[,|•·—–(]|\\s\\d|\\s(?:in|for|[Pp]ublished|[Uu]pdated)\\s)`,
      'u',
    ),
    new RegExp(
      `^(${latinName}),\\s(?:staff |senior |special |our |foreign |chief )*(?:writer|reporter|correspondent|editor|columnist)\\b`,
      'u',
    ),
  ],
  ru: [
    new RegExp(
      `^(?:[Аа]втор(?:ы)?|АВТОР|[Тт]екст|[Бб]еседовал[аи]?|[Пп]одготовил[аи]?|[Мм]атериал подготовил[аи]?|[Зз]аписал[аи]?)\\s*[:：]?\\s+((?:${russianName})(?:,\\s(?:${russianName})){0,3})(?=$|[,.|•·—–(])`,
      'u',
    ),
    new RegExp(
      `^(${russianName})[,.]?\\s*(?:[—–-]\\s*)?(?:(?:наш|соб(?:ственный|\\.)|специальный|спец\\.?)\\s?)?(?:корреспондент|корр\\.|журналист|обозреватель|спецкор|собкор)(?!\\p{L})`,
      'u',
    ),
    new RegExp(
      `^(?:[Нн]аш\\s|[Сс]пециальный\\s|[Сс]обственный\\s)*(?:[Кк]орреспондент|[Оо]бозреватель)\\s(?:[«"][^»"]{2,40}[»"]\\s)?(${russianName})\\.?$`,
      'u',
    ),
  ],
  zh: [
    new RegExp(
      `(?:^|[(（\\s|])(?:本报|本網|本网|本台|本社|见习|見習|特约|特派|首席|全媒体|[\\p{Script=Han}]{2,8}(?:社|网|網|报|報|台))*(?:记者|記者|通讯员|通訊員)\\s*[:：]?\\s*(${hanNames})(?=$|[\\s)）|，。])`,
      'u',
    ),
    new RegExp(
      `(?:^|[\\s|（(])(?:作者|撰稿|撰文|文)\\s*[:：/／]\\s*(?:(?:社[区區]|本[报報]|特[约約])?(?:记者|記者))?\\s?(${hanNames})(?=$|[\\s)）|])`,
      'u',
    ),
  ],
};

const outletForms: readonly RegExp[] = [
  /(?:^|[\s|])(?:文章|信息|稿件|新闻)?(?:来源|來源|稿源)\s*[:：]\s*[《“"]?([^\s|《》“”"]{2,30})/u,
  /^(?:source|first published (?:in|by)|originally published (?:in|by))\s*:?\s+(?:the\s+)?([^|•·\n]{2,60}?)(?=$|\s*[|•·]|,?\s+\d)/iu,
  /(?:resource|source)\s?[:：]\s?(\p{Lu}[^|•·:\n]{2,60}?)(?=(?:print(?:ing)?)?size\s?:|\s*[|•·])/iu,
  /^источник(?:\s+новости)?\s*[:：]\s*([^|•·\n]{2,60}?)(?=$|\s*[|•·]|,?\s+\d)/iu,
];

/** The agency or the paper of a dateline, at the opening of the text itself. */
const datelines: readonly RegExp[] = [
  /^(?:[(（【])?([\p{Script=Han}]{2,8}(?:社|网|網|报|報|台))(?:[\p{Script=Han}]{2,8})?\s?\d{1,2}月\s?\d{1,2}日(?:电|電|讯|訊|消息)/u,
  /^\p{Lu}[\p{L}\s.'’-]{2,40},\s?(?:[\p{L}.]{3,10}\s\d{1,2}|\d{1,2}\s\p{L}{3,10})(?:,?\s\d{4})?(?:\sгода)?\.?\s?[(/](\p{Lu}[\p{L}\d .-]{1,30})[)/]\.?\s*(?:--|[-–—])?/u,
  /^\p{Lu}{2}[\p{Lu}\s.'’-]{0,40}(?:,\s\p{L}+)?\s\(([\p{L}][\p{L} .-]{1,30})\)\s*(?:--|[-–—])/u,
  /^\p{Lu}[\p{L}-]{1,30}\.\s\d{1,2}\s\p{L}{3,10}(?:\s\d{4})?(?:\sгода)?\.?\s([\p{Lu}][\p{Lu}\d.]{2,20}|ИА\s[«"]?[\p{L}]+[»"]?)\s?[-–—]/u,
];

/** An author with the paper that the text was written for: "By Jane Doe, Far East Courier". */
const authorOf = new RegExp(
  `^(?:[Bb]y|BY)\\s${latinName}(?:(?:,\\s${latinName}){0,3},?\\s(?:and|&)\\s${latinName})?(?:\\sin\\s${latin}(?:\\s${latin})?)?(?:\\s*[|•·—–]\\s*|,\\s)(?:for\\s|of\\s)?(?:the\\s)?(${latin}(?:\\s(?:of\\s|the\\s)?${latin}){0,4})(?=$|\\s*[|•·,—–(]|\\s\\d)`,
  'u',
);

/** A name that stands for nobody. */
const nobody = /^(?:佚名|匿名|未知|网络|admin|本站|佚 名|anonymous|редакция)$/iu;

/** Ends of a text where it is signed. */
const endForms: readonly RegExp[] = [
  /^(\p{Lu}\p{Ll}+\s\p{Lu}{3,}(?:-\p{Lu}{2,})?)\.?$/u,
  /^[(（](?:[\p{Script=Han}]{0,8})(?:记者|記者)\s*([\p{Script=Han}\s、]{2,20})[)）]$/u,
];

const longestLine = 160;

/**
 * Reads the lines above and under a text (short ones, apart from its body), and the opening of its body; null for what they do not say.
 */
export function readByline(lines: readonly string[], opening: string, end: readonly string[], lang: Language): Byline {
  const forms = authorForms[lang];
  const within = (line: string, list: readonly RegExp[]): string | null => {
    for (const form of list) {
      const found = form.exec(line.trim())?.[1];
      if (found) return found;
    }
    return null;
  };
  const short = lines.map((line) => line.trim()).filter((line) => line.length <= longestLine);
  const signed = end.map((line) => line.trim()).filter((line) => line.length <= longestLine);
  const first = <T>(list: readonly string[], read: (line: string, i: number) => T | null): T | null => {
    for (const [i, line] of list.entries()) {
      const found = read(line, i);
      if (found !== null) return found;
    }
    return null;
  };
  const bracket = datelineBrackets[lang]?.exec(opening)?.[1] ?? '';
  const author =
    first(short, (line) => within(line, forms)) ??
    within(bracket, forms) ??
    bracketed.exec(bracket)?.[1] ??
    first(signed, (line) => within(line, [...endForms, ...forms]));
  const outlet =
    first(short, (line) => within(line, outletForms)) ??
    first(short, (line) => paperBehind(line)) ??
    first(short, (line, i) => outletOf(line, short[i + 1])) ??
    first(signed, (line) => within(line, outletForms)) ??
    within(opening, datelines) ??
    first(signed, (line) => ownerOf(line) ?? editorial.exec(line)?.[1] ?? null);
  return {
    author: author === null || nobody.test(author) ? null : namesIn[lang](author).join('; '),
    outlet: outlet === null || described.test(outlet) ? null : clean(outlet),
  };
}

/** "Customs statistics", «таможенная статистика»: a source that is described, not named, begins small (an address of a site does too); a number in a
 * system, an image and "the net" are none. */
const described = /^\p{Ll}+(?![\p{L}\d.-])|^\p{L}{0,4}\d{4,}$|(?:资料|資料)[图圖]$|^(?:网络|網絡|互联网|本站)$/u;

/** The brackets of a dateline that hold who wrote the text: 电 (王江 李小四). */
const datelineBrackets: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: null,
  zh: /^.{0,60}?(?:[电電讯訊]|消息)\s?([(（].{0,40}?[)）])/u,
};
/** The names in the brackets of a Chinese dateline. */
const bracketed = /^[(（]((?:\p{Script=Han}{2,4})(?:[\s、]\p{Script=Han}{2,4}){0,3})[)）]$/u;
const editorial = /^(?:[Рр]едакция)\s(\S{3,40})$/u;

/** The paper behind an author's name. */
function paperBehind(line: string): string | null {
  const name = authorOf.exec(line)?.[1];
  return name !== undefined && isPaper(name) ? name : null;
}

/** Names parted by commas and "and". */
const listed = (names: string): readonly string[] =>
  names.split(/,\s(?:and\s)?|\s(?:and|&)\s/iu).map((name) => name.trim());

/** Names in Han characters; an inner space of one ("王 江") is no comma where each part is one character. */
function hanListed(names: string): readonly string[] {
  const parts = names
    .split(/[\s、，,]+/u)
    .map((part) => part.replace(/(?<=.{2})[摄攝]$/u, ''))
    .filter((part) => part !== '');
  return parts.every((part) => part.length === 1) ? [parts.join('')] : parts;
}

/** The names of a byline, one by one. */
const namesIn: Readonly<Record<Language, (names: string) => readonly string[]>> = {
  en: listed,
  ru: listed,
  zh: hanListed,
};

const clean = (name: string): string =>
  name
    .replace(/[.,;:，。；：]+$/u, '')
    .replace(/^(?:the)\s+/iu, '')
    .replace(/^[«"“]([^«»"“”]+)[»"”]$/u, '$1')
    .trim();
