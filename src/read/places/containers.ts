/**
 * A name beside the unit it lies in: "Paris, Texas", "Qom in Iran", "Хэйхэ (провинция Хэйлунцзян)", 黑龙江省黑河市. A link is made
 * only where the gazetteer knows a place of the one name within a place of the other, so the patterns may be generous.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Language } from '../../model/languages.ts';
import type { Place } from '../../model/place.ts';
import type { Found } from './found.ts';
import { placeById } from './place-memory.ts';

/** What may stand between a place and the unit named after it. */
const unitAfter: Readonly<Record<Language, RegExp>> = {
  en: /^(?:, (?:in )?(?:the )?(?:[a-z]+ )?|,? \(|,? in (?:the )?(?:[a-z]+ ){0,3}(?:of )?|, )$/,
  ru: /^(?:,? \(?(?:в |во )?(?:[а-яё-]+ ){0,2}|,)$/,
  zh: /^(?:（|\(|，|,)$/,
};

/** What may stand between a unit and the place named after it. */
const unitBefore: Readonly<Record<Language, RegExp>> = {
  en: /^(?:['’]s? (?:[a-z]+ ){0,4}|,? (?:[a-z]+ )?(?:city|town|province|capital|port) (?:of )?)$/,
  ru: /^(?: (?:[а-яё-]+ ){0,2}| \(|, (?:г\. ?|город |города |городе ))$/,
  zh: /^(?:的|省会|首府|首都)?$/,
};

const longestGap = 40;
const mostCandidates = 24;

const isUnit = (place: Place): boolean =>
  place.level === 'region' || place.level === 'country' || place.level === 'district';

const lies = (place: Place, unit: Place): boolean => {
  if (place.id === unit.id) return false;
  if (unit.level === 'country') return place.country === unit.id && place.level !== 'country';
  if (unit.level === 'region') return place.region === unit.id && place.level !== 'region';
  return false;
};

/** A name tied to the unit beside it: the code of the unit, and the meanings of its name with that one first. */
interface Link {
  readonly code: string;
  readonly outer: readonly string[];
}

/** The unit among the meanings of one name that holds a meaning of the other; null if none does. */
function linkOf(inner: readonly string[], outer: readonly string[], gazetteer: Gazetteer): Link | null {
  const units = outer
    .slice(0, 6)
    .flatMap((id) => placeById(gazetteer, id) ?? [])
    .filter(isUnit);
  if (units.length === 0) return null;
  const places = inner.slice(0, mostCandidates).flatMap((id) => placeById(gazetteer, id) ?? []);
  const unit = units.find((each) => places.some((place) => lies(place, each)));
  if (unit === undefined) return null;
  const code = unit.id;
  return { code, outer: outer[0] === code ? outer : [code, ...outer.filter((id) => id !== code)] };
}

/** The links of a text, each told once: names stand together again and again. */
function linkMemory(gazetteer: Gazetteer): (inner: readonly string[], outer: readonly string[]) => Link | null {
  const known = new Map<readonly string[], Map<readonly string[], Link | null>>();
  return (inner, outer) => {
    let links = known.get(outer);
    if (links === undefined) {
      links = new Map();
      known.set(outer, links);
    }
    let link = links.get(inner);
    if (link === undefined) {
      link = linkOf(inner, outer, gazetteer);
      links.set(inner, link);
    }
    return link;
  };
}

/** What the words between two names allow, as bits: the unit after its place, before it, or as an adjective before it. */
const allows = { after: 1, before: 2, adjective: 4 } as const;

const adjectiveBefore = /^ (?:[a-z]+ ){0,3}(?:of )?$/;

const allowedBy = (between: string, lang: Language): number =>
  (unitAfter[lang].test(between) ? allows.after : 0) |
  (unitBefore[lang].test(between) ? allows.before : 0) |
  (adjectiveBefore.test(between) ? allows.adjective : 0);

/** The names with the units that stand beside them, and those units told apart by what lies in them. */
export function linkContainers(
  text: string,
  found: readonly Found[],
  gazetteer: Gazetteer,
  lang: Language,
): readonly Found[] {
  const out = [...found];
  const linked = linkMemory(gazetteer);
  const tie = (inner: number, outer: number): boolean => {
    const a = out[inner]!;
    const b = out[outer]!;
    if (a.adjective) return false;
    const link = linked(a.places, b.places);
    if (link === null) return false;
    const { code } = link;
    // "Georgia, Russia and China" is a list of countries, whatever towns bear their names.
    if (code.length === 2 && a.places[0]?.length === 2) return false;
    if (a.inside === undefined) out[inner] = { ...a, inside: code };
    if (b.told !== true || b.places !== link.outer) out[outer] = { ...b, places: link.outer, told: true };
    return true;
  };
  const known = new Map<string, number>();
  for (let i = 0; i + 1 < found.length; i++) {
    const { end, adjective } = found[i]!;
    const next = found[i + 1]!.start;
    if (next < end || next - end > longestGap) continue;
    const between = text.slice(end, next);
    let allowed = known.get(between);
    if (allowed === undefined) {
      allowed = allowedBy(between, lang);
      known.set(between, allowed);
    }
    if (allowed === 0) continue;
    if (allowed & allows.after && tie(i, i + 1)) continue;
    if (allowed & allows.before || (adjective && allowed & allows.adjective)) tie(i + 1, i);
  }
  return out;
}
