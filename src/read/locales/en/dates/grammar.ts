/** English dates: scanner, classes of tokens, and the rules in the order in which equals are tried. */
import type { DateLanguage } from '../../../dates/date-language.ts';
import { numericRules } from '../../../dates/numeric-rules.ts';
import { compileGrammar } from '../../../dates/pattern.ts';
import { scanWords } from '../../../dates/scan-words.ts';
import type { Entry } from '../../../dates/token.ts';
import { enCalendarRules } from './calendar-rules.ts';
import { enDurationRules } from './duration-rules.ts';
import { enFeastRules } from './feast-rules.ts';
import { enCapitalised, enLexicon, enTense } from './lexicon.ts';
import { joinNumerals } from './numerals.ts';
import { enReferenceRules } from './reference-rules.ts';
import { enRelativeRules } from './relative-rules.ts';
import { enTimeRules } from './time-rules.ts';
import { enWeekdayRules } from './weekday-rules.ts';

const classes: Readonly<Record<string, string>> = {
  SMALL: 'N12 N31 N09',
  RANK: 'O OD second',
  DAY: 'SMALL RANK',
  TWO: 'N0 N09 N12 N31 N99',
  INT: 'N0 N09 N12 N31 N99 N3 Nbig Y4',
  JINT: 'JN0 JN09 JN12 JN31 JN99 JN3 JNbig JY4',
  COUNT: 'INT W',
  YEAR: 'Y4 JY4',
  MONTH: 'month monthShort',
  ANYMONTH: 'month monthShort monthLow monthShortLow',
  WEEKDAY: 'weekday weekdayShort',
  SEASON: 'season',
  UNIT: 'unit units second century fortnight',
  ONE: 'unit century',
  MANY: 'units unit fortnight',
  THE: 'the',
  FEASTDAY: 'feastDay feastDayLow',
};

/** Words and marks that only join the others. */
const glue: ReadonlySet<string> = new Set(
  'the a of in on at by from to until through between during within for over and or about than as not s other up this that these those letterB letterC letterE letterP letterM letterD am o being right age old old part new newLow good black long date open close comma dot dash apos colon slash some counted up h hLow period comparable other Other king kingLow OtherLow fools feastDayLow goodLow palmLow ashLow blackLow cyber shrove orthodox takes whole'.split(
    ' ',
  ),
);

const scanner = scanWords({
  lexicon: enLexicon,
  capitalised: enCapitalised,
  tense: enTense,
  // signed, opened, completed
  isPast: (text, start, end) =>
    end - start > 4 && text.charCodeAt(end - 1) === 0x64 && text.charCodeAt(end - 2) === 0x65,
  glue,
  suffix: /(?:st|nd|rd|th)|['’]?s(?![a-z])/i,
  readSuffix: (suffix, value, digits): Entry | null => {
    if (/s$/.test(suffix) && suffix !== 's' && !/['’]s/.test(suffix)) return null;
    if (suffix.endsWith('s')) {
      if (digits === 4 && value >= 1000 && value < 2200 && value % 10 === 0) return ['decade', value];
      return digits === 2 && value % 10 === 0 ? ['decadeShort', value] : null;
    }
    return ['OD', value];
  },
});

/** Everything findDates needs for English. */
export const enDates: DateLanguage = {
  scan: (text) => {
    const scan = scanner(text);
    return { ...scan, runs: scan.runs.map(joinNumerals) };
  },
  grammar: compileGrammar(classes, [
    ...numericRules('month-first'),
    ...enCalendarRules,
    ...enRelativeRules,
    ...enWeekdayRules,
    ...enReferenceRules,
    ...enDurationRules,
    ...enTimeRules,
    ...enFeastRules,
  ]),
};
