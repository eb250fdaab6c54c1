/** English words that stand for places and name nothing: its, both, the two, they, each other. */
import type { PointerWords } from '../pointer.ts';

const verb =
  '(?:have|had|has|are|were|will|would|could|also|agreed|signed|share|shared|trade|traded|belong|want|wanted|plan|planned|hope|hoped|exchanged?|met|meet|became|set|opened|work|worked|stand|stood|do|did|since)';
const two = '(?:both|the two|the|these two|those two|either|the pair of)';
const near = '(?:\\s(?:border|sister|twin|partner|neighbou?ring|friendly|port))?';

/** Both sides and one of them. */
export const englishPronouns: readonly PointerWords[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])${two}${near}\\s(?:sides|parties|partners|neighbou?rs|twins|sisters|delegations|administrations|communities|shores|banks|parliaments|chambers|universities|councils|assemblies|ports|leaders|halves)(?![\\p{L}-])`,
      'giu',
    ),
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])${two}${near}\\s(?:cities|towns|municipalities|mayors|villages|town halls|city halls)(?![\\p{L}-])`,
      'giu',
    ),
    how: 'pronoun',
    means: 'sides',
    kind: 'city',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])${two}${near}\\s(?:regions|provinces|states|oblasts|prefectures|counties|governors|territories|districts|republics|islands)(?![\\p{L}-])`,
      'giu',
    ),
    how: 'pronoun',
    means: 'sides',
    kind: 'anyRegion',
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:each other|one another|between them(?:selves)?|the pair|either side|either state|(?:both|the two)(?=\\s${verb}(?!\\p{L})|[.,;]))(?![\\p{L}-])`,
      'giu',
    ),
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  { pattern: /(?<![\p{L}-])(?:they|their)(?![\p{L}-])/giu, how: 'pronoun', means: 'sides', kind: 'side' },
  {
    pattern:
      /(?<![\p{L}-])(?:the|all)?\s?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:\p{Ll}+\s)?(?:sides|parties|partners|regions|provinces|cities|towns|prefectures|states|members|governors|mayors|neighbou?rs|municipalities|voivodeships|oblasts|counties)(?![\p{L}-])/giu,
    how: 'pronoun',
    means: 'all',
    kind: 'side',
    count: ([said]) => numbers.findIndex((n) => said.toLowerCase().includes(n)) + 3,
  },
  { pattern: /(?<![\p{L}-])its(?![\p{L}-])/giu, how: 'pronoun', means: 'one', kind: 'side' },
  { pattern: /(?<=(?:^|[.!?”"]\s|\n))It(?=\s\p{Ll})/gu, how: 'pronoun', means: 'one', kind: 'side' },
  {
    pattern: /(?<=\s)there(?=[.,;]|\s(?:in|on|by|last|this|for|from|with|and|since|at|to)(?!\p{L}))/gu,
    how: 'pronoun',
    means: 'one',
    kind: 'side',
  },
];

const numbers = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
