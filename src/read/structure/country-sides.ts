/** "The Finnish town", «китайские гости», 哈方: a side by its country, which is the place of it that the text has named. */
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { PartyMention } from './party-mention.ts';
import type { Pointer } from './pointer.ts';

/** How a language says that the adjective of a country means a side. */
export interface SideWords {
  /** What stands before the adjective. */
  readonly before: RegExp;
  /** The noun behind it. */
  readonly after: RegExp;
  /** Nouns for several: "Polish partners" are spelled out by a list of Polish places beside. */
  readonly plural: RegExp;
  /** Nouns for a town. */
  readonly city: RegExp;
  /** What stands before the name of a country: "guests from China", «гости из КНР». */
  readonly from: RegExp;
  /** The word for a people in itself; null where the language has no such rule. */
  readonly people: RegExp | null;
}

/** So much before the name of a country is looked at. */
const longestOrigin = 36;

/** The pointers of a text to sides by their country, from its adjectives of countries and the names of countries before 方. */
export function countrySides(
  text: string,
  cues: readonly Cue[],
  named: readonly PartyMention[],
  words: SideWords,
): readonly Pointer[] {
  const adjectives = [
    ...cues
      .filter((c) => c.kind === 'demonym' && !c.value.includes('-'))
      .map((c) => ({ start: c.start, end: c.end, country: c.value, isName: false })),
    ...named
      .filter((m) => m.scale === 'centre' && !m.adjective)
      .map((m) => ({ start: m.start, end: m.end, country: m.country, isName: true })),
  ];
  return adjectives.flatMap(({ start, end, country, isName }) => {
    if (/[-–]/u.test(text[start - 1] ?? '')) return [];
    const noun = words.before.test(text.slice(Math.max(0, start - 6), start))
      ? words.after.exec(text.slice(end, end + 30))
      : null;
    const comesFrom = words.from.test(text.slice(Math.max(0, start - longestOrigin), start));
    const isPeople = !isName && (words.people?.test(text.slice(start, end)) ?? false);
    if (!noun && !isPeople && !comesFrom) return [];
    const behind = end + (noun?.[0].length ?? 0);
    if (startingIn(named, { start: end, end: behind + 3 }).length > 0) return [];
    return [
      {
        start,
        end,
        how: 'description' as const,
        means: noun && words.plural.test(noun[1] ?? '') ? ('all' as const) : ('one' as const),
        kind: noun && words.city.test(noun[1] ?? '') ? ('city' as const) : ('side' as const),
        country,
      },
    ];
  });
}
