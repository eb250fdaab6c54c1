/**
 * Marks capitals that act, decide or say: "Moscow warned", "позиция Пекина", 北京认为. Where a text has such of a capital,
 * no other mention of it is the town unless words beside it say so; whom a government deals with in the same sentence is one too.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { Found } from './found.ts';
import { seatIds } from './government.ts';
import { governmentScore } from './government-cues.ts';

/** How many characters of the sentence are looked at on either side. */
const reach = 80;
const enough = 2;
/** So many governments in a text make it one of their affairs. */
const manyOthers = 2;

const sentenceEnd = /[.!?。！？][)»”"’]?(?=\s|$)|[。！？\n]/gu;
const joining = /^(?: and | or |, | и | с |[-–—]|、|和|与|與|同|跟)$/;

/** "MOSCOW, June 5": capitals open a dateline or are a headline's. */
const inCapitals = /^\p{Lu}{3,}$/u;
/** The name of a capital, as printed, that stands for the town alone; 乌兰巴托市政府 is the government of the town. */
const onlyTown: Readonly<Record<Language, RegExp>> = { en: inCapitals, ru: inCapitals, zh: /市$/u };

function leftOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  let from = 0;
  for (const match of before.matchAll(sentenceEnd)) from = match.index + match[0].length;
  return before.slice(from);
}

function rightOf(text: string, end: number): string {
  const after = text.slice(end, end + reach);
  const stop = after.search(sentenceEnd);
  return stop < 0 ? after : after.slice(0, stop);
}

/** The names, with those of capitals that stand for a government marked. */
export function markGovernments(
  text: string,
  found: readonly Found[],
  gazetteer: Gazetteer,
  lang: Language,
): readonly Found[] {
  const ids = seatIds(gazetteer);
  // "Mexico" is the country before the city.
  // A text repeats its names.
  const known = new Map<readonly string[], string | null>();
  const capital = found.map(({ places }) => {
    let id = known.get(places);
    if (id === undefined) {
      id = places[0]?.length === 2 ? null : (places.slice(0, 3).find((one) => ids.has(one)) ?? null);
      known.set(places, id);
    }
    return id;
  });
  const isPair = (a: number, b: number): boolean =>
    typeof capital[a] === 'string' &&
    typeof capital[b] === 'string' &&
    joining.test(text.slice(found[a]!.end, found[b]!.start));
  const scores = found.map((one, i) => {
    if (capital[i] === null || one.sense !== undefined || one.in !== undefined || one.inside !== undefined) return null;
    if (onlyTown[lang].test(text.slice(one.start, one.end))) return null;
    const context = {
      left: leftOf(text, one.start),
      right: rightOf(text, one.end),
      paired: isPair(i - 1, i) || isPair(i, i + 1),
    };
    return governmentScore(lang, context);
  });
  const acts = scores.map((score) => (score ?? 0) >= enough);
  const acting = acts.filter(Boolean).length;
  if (acting === 0) return found;
  /** Whether another capital acts as a government in its sentence: whom a government deals with is one, unless words beside it tell of the town. */
  const isDealtWith = (i: number): boolean =>
    [-1, 1].some((step) => {
      for (let j = i + step; found[j] && distance(found[i]!, found[j]!) <= farthest; j += step)
        if (acts[j] && capital[j] !== capital[i]) return areInOneSentence(text, found[i]!, found[j]!);
      return false;
    });
  const isTown = (i: number): boolean => (scores[i] ?? -1) < 0;
  const meant = new Set(
    capital.filter((_, i) => acts[i] || (!isTown(i) && ((scores[i]! > 0 && acting >= manyOthers) || isDealtWith(i)))),
  );
  return found.map((one, i) => (!isTown(i) && meant.has(capital[i]!) ? { ...one, sense: 'government' as const } : one));
}

/** So far apart in one sentence two capitals still have to do with each other, in characters. */
const farthest = 200;

const distance = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);

const areInOneSentence = (text: string, a: Span, b: Span): boolean =>
  text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).search(sentenceEnd) < 0;
