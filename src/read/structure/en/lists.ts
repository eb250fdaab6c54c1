/** Lists of places in English. */
import type { ListWords } from '../list-words.ts';

const kind =
  '(?:provinces?|regions?|oblasts?|krais?|prefectures?|voivodeships?|count(?:y|ies)|states?|cit(?:y|ies)|towns?|ports?|districts?|municipalit(?:y|ies)|republics?|islands?|capitals?|autonomous|special|administrative|federal)';
const small = `(?:the|a|an|its|of|in|from|neighbou?ring|nearby|both|also|then|later|even|finally|more recently|${kind})`;
/** "Harbin in China", "Sacramento, CA": what says where the place before lies. */
const where =
  '(?:,?\\s(?:in|of)\\s(?:the\\s)?\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){0,2}|,\\s\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}-]+){0,2})?';
const tail = `(?:['’]s?)?(?:\\s${kind})*${where}`;

/** Commas, "and", words of kind; "with", "to" and dashes join sides. */
export const englishLists: ListWords = {
  also: new RegExp(
    `^${tail}\\s?(?:[,;/·•、|]\\s?(?:and|or|as well as|plus|but also)?|\\s?(?:and|or|&|as well as|along with|plus|but also)\\s)(?:\\s?(?:with|to|for|between|by))?(?:\\s?${small})*\\s*["“]?$`,
    'iu',
  ),
  joins: new RegExp(
    `^${tail}(?:\\s?[–—↔⇄:|-]\\s?|\\s(?:(?!and\\s|or\\s)[\\p{L}’'\\d-]+\\s){0,9}(?:with|to|between itself and|alongside)\\s)(?:\\s?${small})*\\s*["“]?$`,
    'iu',
  ),
  among: new RegExp(
    `(?:^|\\s)(?:between|among|linking|connecting|joins?|joined|links?|linked|connects?)\\s(?:\\s?${small})*\\s*$`,
    'iu',
  ),
  mutual:
    /(?:among|between) (?:themselves|them)|with (?:each other|one another)|to (?:each other|one another)|(?:trilateral|multilateral|quadrilateral)/iu,
  together:
    /(?:^|\s)(?:met|meets?|meeting|sat down|session|conference|council|association|union|alliance|euroregion|club|network|forum|agreed|signed|sign|founded|set up|formed|parties|members?|came together|summit|pact|accord|memorandum|protocol|declaration)(?!\p{L})/iu,
  guests: /(?:^|\s)(?:from|in|for|of teams from)\s(?:the\s)?$/iu,
  inStep: /respectively|in that order|in turn/iu,
};
