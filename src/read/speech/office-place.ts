/**
 * The place or country that an office is of, by how the two are joined: "the Amur governor", "governor of Sakha", "Deputy
 * Prime Minister Igor Ivanov for Belarus", «мэр Хэйхэ», 黑龙江省省长. A place that only stands near is not taken.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { PartyRef } from '../../model/place.ts';
import type { PlaceMention } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';

/** What joins a place to the office after it. */
const before = {
  en: /^(?:['’]s?)?\s(?:(?!and\b|or\b|with\b|to\b|in\b|from\b)[\p{L}-]+\s){0,3}$/u,
  ru: /^\s(?:\p{Ll}+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ая|ой)\s){0,2}$/u,
  zh: /^(?:省|市|州|县|縣|区|區|边疆区|自治区|自治州|共和国)?(?:人民)?(?:政府|省委|市委|区委|党委|议会|外事?办?)?(?:第一|常务|代理?)?$/u,
} as const;
/** What joins an office to the place after it. */
const after = {
  en: /^\s(?:of|for|in|at)\s(?:the\s)?(?:[\p{L}'’-]+\s){0,4}(?:of\s)?(?:the\s)?$/u,
  ru: /^\s(?:\p{L}[\p{L}-]*(?:ого|его|ой|ей|ых|их)\s|\p{Lu}{2,5}\s|(?:города?|области|края|республики|провинции|аймака|района|префектуры|штата|земли|мэра|губернатора|главы|председателя|министра|акима|администрации|правительства|парламента|собрания)\s){0,3}$/u,
  zh: /^$/u,
} as const;
/** What joins the name of an official to the place after it. */
const afterName = {
  en: /^(?:\s(?:of|for|from)\s(?:the\s)?|\s\()$/u,
  ru: /^(?:\s(?:из|от)\s|\s\()$/u,
  zh: /^[（(]$/u,
} as const;
/** What a place before the office weighs against one after it, with 3; in Russian an office seldom follows its place. */
const weightBefore = { en: 2, ru: 1, zh: 2 } as const;
const furthest = { en: 45, ru: 45, zh: 9 } as const;

/** How the state of an envoy is found that its place of posting hides. */
const senders: Readonly<
  Record<Language, ((text: string, places: readonly PlaceMention[], office: Span) => PlaceMention | null) | null>
> = { en: null, ru: null, zh: postingState };

/** The unit (`RU-SA`) or country that a person in an office speaks for; null where no place is joined to it. */
export function officePlace(
  draft: Draft,
  near: readonly PlaceMention[],
  cues: readonly Cue[],
  office: Span,
  name: Span,
): PartyRef | null {
  const { text, lang } = draft;
  const places = near.filter(
    (p) => p.in !== 'citation' && (p.region ?? p.country) !== null && !(p.start < name.end && name.start < p.end),
  );
  const posted = senders[lang]?.(text, places, office);
  if (posted) return posted.country;
  const joined: { readonly place: PlaceMention; readonly gap: number; readonly weight: number }[] = [];
  for (const place of places) {
    if (place.end <= office.start) {
      const gap = office.start - place.end;
      if (gap <= furthest[lang] && before[lang].test(text.slice(place.end, office.start)))
        joined.push({ place, gap, weight: weightBefore[lang] });
    } else if (place.start >= office.end) {
      const from = place.start >= name.end && name.start >= office.end ? name.end : office.end;
      const rule = from === name.end ? afterName[lang] : after[lang];
      const gap = place.start - from;
      if (gap <= furthest[lang] && rule.test(text.slice(from, place.start))) joined.push({ place, gap, weight: 3 });
    }
  }
  const adjective = startingIn(cues, { start: office.start - 40, end: office.start }).findLast(
    (c) => c.kind === 'demonym',
  );
  const best = joined.sort((a, b) => b.weight - a.weight || rank(b.place) - rank(a.place) || a.gap - b.gap)[0];
  // "the Russian deputy prime minister in Harbin": the adjective beside the office goes before a place after it.
  const beside = adjective && office.start - adjective.end <= 2;
  if (best && !(beside && best.weight === 3 && best.place.start - office.end > 4 && isCity(best.place)))
    return best.place.region ?? best.place.country;
  if (adjective && /^[\s-]?(?:\p{L}+\s)?$/u.test(text.slice(adjective.end, office.start))) return adjective.value;
  return null;
}

/** 中国驻名古屋总领事: a consul is of the state that sends him. */
function postingState(text: string, places: readonly PlaceMention[], office: Span): PlaceMention | null {
  if (!/(?:领事|領事|大使|公使|参赞)$/u.test(text.slice(office.start, office.end))) return null;
  const seat = places.findLast((p) => p.end <= office.start && office.start - p.end <= 4);
  const sender = seat && places.findLast((p) => p.end < seat.start && /^驻|^駐/u.test(text.slice(p.end, seat.start)));
  return sender?.level === 'country' ? sender : null;
}

/** "the Chinese city of Heihe", "Jilin, China": the finer of two places joined. */
const rank = (place: PlaceMention): number => (place.region === null ? 0 : 1);
const isCity = (place: PlaceMention): boolean => place.level === 'city';
