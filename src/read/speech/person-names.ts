/** The forms of personal names in the three scripts, found beside a given point of the text. */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import { englishWords } from '../places/en/lexicon.ts';
import { isPair } from '../places/zh/lexicon.ts';
import { isHanName } from './voice-words.ts';

const word = "(?:\\p{Lu}\\p{Ll}[\\p{L}'’]*(?:-\\p{L}[\\p{L}'’]*)*|\\p{Lu}\\.)";
const particle = '(?:van|von|de|del|della|al|bin|ibn|el|оглы|кызы|бей)';
const capitals = `${word}(?:\\s(?:${word}|${particle}(?=\\s\\p{Lu}))){0,3}`;
const rightwards = new RegExp(`^\\s*(${capitals})`, 'u');
const leftwards = new RegExp(`(?:^|[\\s«“"(])(${capitals})$`, 'u');
/** Capitalised words that open a sentence or a title and name nobody. */
const noName = new Set(
  'The A An In On At By For From With As But And Or If When While He She It They We I Its His Her Their This That These Those Mr Ms Mrs Dr Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Governor Governors Mayor President Party Secretary Minister Premier Prime Deputy Vice Chairman Ambassador Consul General Comrade City Region Province Oblast Council Committee University Today Yesterday Last Earlier Among According Beijing Moscow Kremlin Asked Speaking First However Meanwhile Moreover Still Yet Also Now Then There Here What Why How Who Впрочем Однако Кроме Также Между Тем Поэтому Например Правда Кстати Наконец Может Так Там Тут Здесь Всего Сейчас Тогда Потом Теперь Раньше Только Даже Именно Пока Ещё Уже В На По Из От До Для При Об Под Над За К С У О А И Но Он Она Они Это Как Если Когда Губернатор Мэр Глава Президент Министр Аким Председатель Сегодня Вчера Российской Российский Федерации Республики Области Края'.split(
    ' ',
  ),
);

/** A capitalised name right after an index, spaces between. */
export function nameAfter(text: string, index: number): Span | null {
  const match = rightwards.exec(text.slice(index, index + 80));
  if (!match) return null;
  const start = index + match[0].length - match[1]!.length;
  return trimmed(text, { start, end: start + match[1]!.length });
}

/** The full name that a sentence begins with: "Adam Berg, 61, used to…"; null where its first word is no first name. */
export function nameThatOpens(text: string, sentence: Span): Span | null {
  const found = nameAfter(text, sentence.start);
  if (!found || found.start !== sentence.start) return null;
  const [first = '', second] = text.slice(found.start, found.end).split(' ');
  return second !== undefined && (englishWords.bitsOf(first.toLowerCase()) & englishWords.bit.given) !== 0
    ? found
    : null;
}

/** A capitalised name that ends at an index. */
export function nameBefore(text: string, index: number): Span | null {
  const from = Math.max(0, index - 80);
  const match = leftwards.exec(text.slice(from, index));
  return match ? trimmed(text, { start: index - match[1]!.length, end: index }) : null;
}

const adjective = /(?:ое|ые|ие|ого|ому|ыми?|ими|ской|ская|ную|ной|ная)$/u;

/** Takes words off the front that are no part of a name; null where nothing is left. */
function trimmed(text: string, span: Span): Span | null {
  let { start } = span;
  for (;;) {
    const first = /^[^\s]+/u.exec(text.slice(start, span.end))?.[0];
    if (!first) return null;
    if (!noName.has(first.replace(/[.'’]s?$/u, ''))) break;
    start += first.length;
    while (start < span.end && /\s/u.test(text[start]!)) start++;
  }
  const name = text.slice(start, span.end);
  // «Сибирское агентство», «Законодательного собрания»: an adjective with its noun.
  if (!/\s/u.test(name) && adjective.test(name) && /^\s\p{Ll}{3}/u.test(text.slice(span.end, span.end + 4)))
    return null;
  if (name.length < 3 || /^\p{Lu}\.$/u.test(name)) return null;
  const end = name.endsWith("'s") || name.endsWith('’s') ? span.end - 2 : span.end;
  return { start, end };
}

const hanStop =
  '在|与|與|和|同|率|会见|會見|等|一行|的|于|致|到|来|來|希望|代表|分别|说|說|向|为|為|对|對|也|还|還|则|曾|以|就|访问|訪問|拜会|出席|主持|介绍|参加|接待|表示|称|稱|指出|强调|认为|当|則|并|並|将|將|参|提|签|簽|共同|辞|是|率领|访|抵|宣|发|當|感|随|谈|宴|陪|回|建议|透露|举';
const hanName = new RegExp(
  `^(?!${hanStop}|[首此团組组本成负責责人])([\\p{Script=Han}·•∙・‧．][\\p{Script=Han}·•∙・‧．]{1,11}?)(?=${hanStop}|[^\\p{Script=Han}·•∙・‧．]|$)`,
  'u',
);

/** A name in Han characters right after an office: 省长梁小明 gives 梁小明. */
export function hanNameAfter(text: string, index: number): Span | null {
  const match = hanName.exec(text.slice(index, index + 20));
  if (
    !match ||
    match[1]!.length > 10 ||
    !isHanName(match[1]!, !isPair(match[1]!.charCodeAt(0), match[1]!.charCodeAt(1)))
  )
    return null;
  return { start: index, end: index + match[1]!.length };
}

/** True where two names can be one person's: the shorter is the last (or first) part of the longer, endings aside. */
export const sameName = (a: string, b: string, lang: Language): boolean => a === b || samePerson[lang](a, b);

const samePerson: Readonly<Record<Language, (a: string, b: string) => boolean>> = {
  en: (a, b) => isPartOf(a, b, (part, name) => part === name),
  ru: (a, b) => isPartOf(a, b, inSomeCase),
  zh: (a, b) => a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a)),
};

/** True where the name of one word is a part of the other. */
function isPartOf(a: string, b: string, isSame: (part: string, name: string) => boolean): boolean {
  const [short, long] = a.split(/\s/u).length <= b.split(/\s/u).length ? [a, b] : [b, a];
  return !/\s/u.test(short) && long.split(/\s/u).some((part) => isSame(part, short));
}

/** «Лукина» and «Лукину». */
function inSomeCase(part: string, name: string): boolean {
  const stem = name.slice(0, Math.max(4, name.length - 2));
  return part.startsWith(stem) && part.length - stem.length <= 4;
}
