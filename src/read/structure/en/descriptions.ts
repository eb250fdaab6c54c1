/** English words for a kind of place or for a part in the text: "the province", "its sister city", "the oblast capital". */
import type { Kind } from '../kinds-of-units.ts';
import type { PointerWords } from '../pointer.ts';

const kinds: Readonly<Record<string, Kind>> = {
  city: 'city',
  town: 'city',
  municipality: 'city',
  village: 'city',
  port: 'city',
  mayor: 'city',
  capital: 'side',
  region: 'anyRegion',
  territory: 'anyRegion',
  governor: 'anyRegion',
  akim: 'anyRegion',
  province: 'province',
  provincial: 'province',
  prefecture: 'prefecture',
  prefectural: 'prefecture',
  state: 'state',
  krai: 'krai',
  kray: 'krai',
  oblast: 'oblast',
  republic: 'republic',
  voivodeship: 'voivodeship',
  emirate: 'emirate',
  canton: 'canton',
  aimag: 'aimag',
  county: 'county',
  district: 'district',
  department: 'department',
  island: 'island',
};
const kindOf = (match: RegExpMatchArray): Kind => kinds[match[1]!.toLowerCase()] ?? 'side';
const nouns =
  'city|town|municipality|village|region|territory|province|prefecture|state|krai|kray|oblast|republic|voivodeship|emirate|canton|aimag|county|district|department|island';
const article = '(?:the|this|that|our|his|her|their|its)';
const rival = '(?:sister|twin|twinned|partner|friendship|neighbou?ring)';

/** Places by their kind, and the other side by its part. */
export const englishDescriptions: readonly PointerWords[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])${article}\\s(?:(?:border|port|host|home|island|northern|southern|eastern|western|far eastern|siberian|coastal|whole|entire|small|big|old)\\s)?(${nouns}|port|provincial|prefectural)(?=['’]|(?:\\s(?:administration|government|council|assembly|hall|authorities|officials|duma|legislature|capital|parliament))?(?:[\\s.,;:!?)]|$))(?!\\s(?:of|twinning|visit|budget)\\s)`,
      'giu',
    ),
    how: 'description',
    means: 'one',
    kind: kindOf,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}-])(?:the|its)\\s(?:${nouns})(?:['’]s)?\\s(capital)(?![\\p{L}-])`, 'giu'),
    how: 'description',
    means: 'one',
    kind: kindOf,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:its|their|the|a|our|his|another|first|new|oldest|foreign)\\s${rival}(?:\\s(${nouns}))?(?![\\p{L}-])(?!\\s(?:agreement|relations|ties|pact|status|link|treaty|ceremony))`,
      'giu',
    ),
    how: 'description',
    means: 'other',
    kind: (match) => (match[1] ? (kinds[match[1].toLowerCase()] ?? 'side') : 'side'),
  },
  {
    pattern:
      /(?<![\p{L}-])(?:its|their|the|our|his|her)\s(?:neighbou?rs?|counterparts?|opposite numbers?|partners?|guests?|hosts?|visitors|colleagues)(?![\p{L}-])/giu,
    how: 'description',
    means: 'other',
    kind: 'side',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:the other (?:side|bank|shore|city|town|region|province|end)|(?:across|over|beyond) the (?:river|border|strait|straits|line|bridge|water|sea|lake)|the (?:opposite|far) (?:bank|shore|side))(?![\p{L}-])/giu,
    how: 'description',
    means: 'other',
    kind: 'side',
  },
];

/** What is said of a place or a side by the adjective of its country: "the Finnish town", "its Chinese partners". */
export const englishSides = {
  before: /(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s$/u,
  after:
    /^\s(?:border |port |sister |partner |twin )?(city|town|port|municipality|village|region|province|prefecture|county|district|cities|towns|municipalities|regions|provinces|prefectures|counties|districts|side|shore|bank|guests?|hosts?|partners?|neighbou?rs?|colleagues?|counterparts?|visitors|delegation|delegates|mayor|governor)(?![\p{L}-])/u,
  from: /(?:guests|delegations?|delegates|partners?|visitors|colleagues|officials|neighbou?rs)\s(?:who came\s)?from\s(?:the\s)?$/iu,
  plural:
    /^(?:partners|neighbours|neighbors|cities|towns|regions|provinces|prefectures|municipalities|counties|districts)$/u,
  city: /^(?:city|town|port|municipality|village|mayor)$/u,
} as const;
