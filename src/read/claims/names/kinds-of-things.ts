/** Words for kinds of constructions, sites and joint bodies, found in a text: "road bridge", «канатная дорога», 联合委员会. */
import bodies from '../../../../data/codebook/lexicon/bodies.json' with { type: 'json' };
import constructions from '../../../../data/codebook/lexicon/constructions.json' with { type: 'json' };
import things from '../../../../data/codebook/lexicon/things.json' with { type: 'json' };
import type { Span } from '../../../model/code-points.ts';
import { type Language, languageFacts } from '../../../model/languages.ts';
import type { TieType } from '../../../model/tie-types.ts';

/** Types whose claims may name the thing they are about. */
export const namedTypes = ['infrastructure', 'investment', 'body'] as const;
export type NamedType = (typeof namedTypes)[number];
export const isNamedType = (type: TieType): type is NamedType => (namedTypes as readonly string[]).includes(type);

/** A word for a kind in a text. */
export interface KindFound extends Span {
  readonly kind: string;
}

interface Words {
  readonly id: string;
  readonly en: readonly string[];
  readonly ru: readonly string[];
  readonly zh: readonly string[];
}

const sites: readonly string[] = things.sites;
const withMore = (words: readonly Words[]): readonly Words[] => [
  ...words,
  ...things.more.filter((more) => words.some(({ id }) => id === more.id)),
];
const bodyKinds = withMore(bodies.words.filter(({ is, id }) => is === 'kind' && things.bodies.includes(id)));
const built = withMore(constructions.kinds);
const wordsOf: Readonly<Record<NamedType, readonly Words[]>> = {
  infrastructure: built.filter(({ id }) => !sites.includes(id) || id === 'terminal'),
  investment: built.filter(({ id }) => sites.includes(id)),
  body: bodyKinds,
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Of several flights one link is made; of several bridges none is meant. */
const inPlural = new Set(['air link', 'passenger boats']);
const pattern: Readonly<Record<Language, (word: string, id: string) => string>> = {
  en: (word, id) => `${escaped(word).replace(/[ -]/g, '[\\s-]')}${inPlural.has(id) ? 's?' : ''}`,
  ru: (word) => escaped(word).replace(/\\\*/g, '\\p{Ll}*').replace(/ё/g, '[её]').replace(/ /g, '\\s'),
  zh: escaped,
};

interface Matcher {
  readonly find: RegExp;
  readonly ids: readonly string[];
}

const made = new Map<string, Matcher>();

function matcherOf(lang: Language, type: NamedType): Matcher {
  const key = `${lang} ${type}`;
  const known = made.get(key);
  if (known) return known;
  const all = wordsOf[type]
    .flatMap((words) => words[lang].map((word) => ({ id: words.id, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const each = all.map(({ id, word }) => `(${pattern[lang](word, id)})`).join('|');
  const find = languageFacts[lang].spaced
    ? new RegExp(`(?<!\\p{L})(?:${each})(?!\\p{L})`, 'giu')
    : new RegExp(each, 'gu');
  const matcher = { find, ids: all.map(({ id }) => id) };
  made.set(key, matcher);
  return matcher;
}

const widerKinds = new Map(constructions.kinds.map(({ id, of }) => [id, of as readonly string[]]));

const telling = new Set(constructions.kinds.filter(({ bare }) => !bare).map(({ id }) => id));

/** True for a kind that tells a thing from others by itself: a cable car, and not a bridge. */
export const tellsApart = (kind: string): boolean => telling.has(kind);

/** True for one kind, or where the first is a kind of the second: a road bridge is a bridge. */
export const isKindOf = (one: string, other: string): boolean =>
  one === other || (widerKinds.get(one) ?? []).some((wider) => isKindOf(wider, other));

/** «Понтонная»: a word for a kind that only describes another thing. */
const describing: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: /^\S+(?:ый|ий|ая|ое|ые|ого|ому|ым|ую|ых|ыми|нной|нном)$/iu,
  zh: null,
};

/** The words for kinds of a type of tie within a span, in order; the longest at each place. */
export function kindsOfThings(text: string, span: Span, lang: Language, type: NamedType): readonly KindFound[] {
  const { find, ids } = matcherOf(lang, type);
  const found = [...text.slice(span.start, span.end).matchAll(find)].map((match) => {
    const start = span.start + match.index;
    const which = match.slice(1).findIndex((group) => group !== undefined);
    return { start, end: start + match[0].length, kind: ids[which]! };
  });
  // 公路口岸 is a crossing: what only describes the next word is no kind.
  return found.filter(
    (kind, i) => found[i + 1]?.start !== kind.end && !describing[lang]?.test(text.slice(kind.start, kind.end)),
  );
}
