/** Russian dates: scanner, classes of tokens, and the rules in the order in which equals are tried. */
import type { DateLanguage } from '../../../dates/date-language.ts';
import { numericRules } from '../../../dates/numeric-rules.ts';
import { compileGrammar } from '../../../dates/pattern.ts';
import { scanWords } from '../../../dates/scan-words.ts';
import type { Entry } from '../../../dates/token.ts';
import { ruCalendarRules } from './calendar-rules.ts';
import { ruCenturyRules } from './century-rules.ts';
import { ruDurationRules } from './duration-rules.ts';
import { ruFeastRules } from './feast-rules.ts';
import { ruCapitalised, ruLexicon, ruTense } from './lexicon.ts';
import { joinNumerals } from './numerals.ts';
import { ruRelativeRules } from './relative-rules.ts';

const classes: Readonly<Record<string, string>> = {
  SMALL: 'N12 N31 N09',
  RANK: 'O OD ODdec',
  DAY: 'SMALL RANK',
  TWO: 'N0 N09 N12 N31 N99',
  INT: 'N0 N09 N12 N31 N99 N3 Nbig Y4',
  JINT: 'JN0 JN09 JN12 JN31 JN99 JN3 JNbig JY4',
  COUNT: 'INT W',
  YEAR: 'Y4 JY4',
  SHORT: 'JN09 JN12 JN31',
  MONTH: 'month monthShort',
  WEEKDAY: 'weekday environment weekdayShort',
  PREP: 'at on from to by until for of',
  AND: 'and or dash comma',
};

const measures: Readonly<Record<string, string>> = {
  летн: 'Y',
  дневн: 'D',
  месячн: 'M',
  недельн: 'W',
  часов: 'H',
  минутн: 'MIN',
};

/** Words and marks that only join the others. */
const glue: ReadonlySet<string> = new Set(
  'at on from to by until for of and or about between in that this letterN letterE time course new halfWord pair some comma dot dash apos colon slash open close same very thousand ofFeast womens kindOfYear tenDays quarterShort catholic old goodFriday palmSunday eveOf feastDayLow'.split(
    ' ',
  ),
);

/** побывала, прошло, открылись, приехал */
const pastEnding = /л(?:а|о|и|ся|ась|ось|ись)?$/;

const scanner = scanWords({
  lexicon: ruLexicon,
  capitalised: ruCapitalised,
  tense: ruTense,
  isPast: (text, start, end) => end - start > 5 && pastEnding.test(text.slice(end - 4, end)),
  glue,
  suffix:
    /[-‑–](?:лети[а-яё]{1,2}|летн[а-яё]+|дневн[а-яё]+|месячн[а-яё]+|недельн[а-яё]+|часов[а-яё]+|минутн[а-яё]+|[а-яё]{1,3})(?![а-яё])/i,
  readSuffix: (suffix, value, digits): Entry | null => {
    const word = suffix.slice(1);
    if (word.startsWith('лети')) return ['anniversary', value];
    for (const [stem, letter] of Object.entries(measures))
      if (word.startsWith(stem)) return ['measured', value, letter];
    if (!/^(?:го|е|й|я|ю|му|м|ого|ое|ой|ая|ую|ому|ым|ом|х|ых|ые|ми|ый|ти|и)$/.test(word)) return null;
    const tens = value % 10 === 0 && /^(?:е|х|м|ми|ые|ых)$/.test(word);
    if (digits === 4) return tens ? ['decade', value] : value >= 1000 && value < 2200 ? ['Y4', value] : null;
    return tens && digits === 2 ? ['ODdec', value] : ['OD', value];
  },
});

/** Everything findDates needs for Russian. */
export const ruDates: DateLanguage = {
  scan: (text) => {
    const scan = scanner(text);
    return { ...scan, runs: scan.runs.map(joinNumerals) };
  },
  grammar: compileGrammar(classes, [
    ...numericRules('day-first'),
    ...ruCalendarRules,
    ...ruCenturyRules,
    ...ruFeastRules,
    ...ruRelativeRules,
    ...ruDurationRules,
  ]),
};
