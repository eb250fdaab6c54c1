/** Chinese dates: scanner, classes of tokens, and the rules in the order in which equals are tried. */
import type { DateLanguage } from '../../../dates/date-language.ts';
import { numericRules } from '../../../dates/numeric-rules.ts';
import { compileGrammar } from '../../../dates/pattern.ts';
import { scanHan } from '../../../dates/scan-han.ts';
import { zhCalendarRules } from './calendar-rules.ts';
import { zhDurationRules } from './duration-rules.ts';
import { zhLexicon, zhTense } from './lexicon.ts';
import { zhRelativeRules } from './relative-rules.ts';

const classes: Readonly<Record<string, string>> = {
  SMALL: 'N12 N31 N09',
  // 1．5月17日 in a numbered list
  MONTHNUMBER: 'SMALL JN12 JN09',
  TWO: 'N0 N09 N12 N31 N99',
  INT: 'N09 N12 N31 N99 N3 Nbig Y4',
  DAYMARK: 'day number',
  TO: 'dash and',
};

/** Everything findDates needs for Chinese. */
export const zhDates: DateLanguage = {
  scan: scanHan({ lexicon: zhLexicon, tense: zhTense }),
  grammar: compileGrammar(classes, [
    ...numericRules('year-first'),
    ...zhCalendarRules,
    ...zhRelativeRules,
    ...zhDurationRules,
  ]),
};
