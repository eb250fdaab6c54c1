/** Russian words that stand for places and name nothing: обе стороны, они, друг с другом, «здесь». */
import type { PointerWords } from '../pointer.ts';

const both = '(?:об[ае]|обеих|обоих|обеим|обоим|обеими|обоими|дв[ае]|двух|двум|двумя|эти|этих)';
const adjective = '(?:\\s(?:приграничн|соседн|дружественн|братск)\\p{Ll}+)?';

/** Both sides, all of them, one of them. */
export const russianPronouns: readonly PointerWords[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${both}${adjective}\\s)(?:сторон\\p{Ll}*|берег\\p{Ll}*|сосед\\p{Ll}+|партн[её]р\\p{Ll}*|вуз\\p{Ll}*|университет\\p{Ll}*|порт\\p{Ll}*|столиц\\p{Ll}*|администраци\\p{Ll}+|делегаци\\p{Ll}+|побратим\\p{Ll}*|территори\\p{Ll}+|власт\\p{Ll}+)(?!\\p{L})`,
      'giu',
    ),
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  {
    pattern: new RegExp(`(?<![\\p{L}-])${both}${adjective}\\s(?:город|мэр)\\p{Ll}*(?!\\p{L})`, 'giu'),
    how: 'pronoun',
    means: 'sides',
    kind: 'city',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])${both}${adjective}\\s(?:регион|област|провинци|кра[ёея]|республик|губернатор|префектур|воеводств|округ|район|субъект)\\p{Ll}*(?!\\p{L})`,
      'giu',
    ),
    how: 'pronoun',
    means: 'sides',
    kind: 'anyRegion',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:стороны|сторонам|сторонами|(?<!с\s|со\s)сторон(?=\s(?:подписал|договор|обмен|намерен|\p{Ll}+ли)))(?!\p{L})(?!\s(?:света|жизни|медали))/giu,
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:между собой|между ними|друг (?:с другом|другу|друга|к другу|у друга)|(?:об[ае]|обоим|обеим|обоих|обеих)(?!\s\p{Ll}+(?:а|ы|и|ов|ей|ам|ях)(?!\p{L}))|двусторонн\p{Ll}+|взаимн\p{Ll}+|обоюдн\p{Ll}+)(?!\p{L})/giu,
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:города|городов|городам|городами)(?!\p{L})(?=\s(?:\p{Ll}+(?:т|ли|ют|ят|лись|тся)|дружат|связаны|договорились|заключ|подпис|обмен|сотрудн))/giu,
    how: 'pronoun',
    means: 'sides',
    kind: 'city',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:регионы|регионов|регионам|регионами|соседи|соседям|партн[её]ры|побратимы|провинции и области|территории)(?!\p{L})(?!\s(?:\p{Lu}|росси|китая|страны))/giu,
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  { pattern: /(?<![\p{L}-])(?:они|их|ими?|ним|ними|них)(?!\p{L})/giu, how: 'pronoun', means: 'sides', kind: 'side' },
  {
    pattern:
      /(?<![\p{L}-])(?:все\s|всех\s|всем\s)?(?:тр[её]х|три|тремя|тр[её]м|четыр[её]х|четыре|четырьмя|пят[ьи]|пятью|шест[ьи]|сем[ьи]|восемь|восьми|девят[ьи])\s(?:\p{Ll}+\s)?(?:сторон|регион|област|провинци|город|сосед|партн[её]р|участник|губернатор|мэр|территори|член)\p{Ll}*(?!\p{L})/giu,
    how: 'pronoun',
    means: 'all',
    kind: 'side',
    count: ([said]) =>
      numbers.findIndex((n) =>
        said
          .toLowerCase()
          .replace(/^вс\p{L}+\s/u, '')
          .startsWith(n),
      ) + 3,
  },
  {
    pattern: /(?<![\p{L}-])(?:здесь|тут|там|туда|сюда|оттуда|отсюда|у (?:неё|нее|него)|с (?:ней|ним))(?!\p{L})/giu,
    how: 'pronoun',
    means: 'one',
    kind: 'side',
  },
];

const numbers = ['тр', 'четыр', 'пят', 'шест', 'сем', 'вос', 'девят'];
