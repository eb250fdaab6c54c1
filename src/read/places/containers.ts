/**
 * A name beside the unit it lies in: "Paris, Texas", "Qom in Iran", "Хэйхэ (провинция Хэйлунцзян)", 黑龙江省黑河市. A link is made
 * only where the gazetteer knows a place of the one name within a place of the other, so the patterns may be generous.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ReadLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { Found } from './found.ts';
import { placeById } from './place-memory.ts';

/** What may stand between a place and the unit named after it. */
const unitAfter: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /^(?:, (?:in )?(?:the )?(?:[a-z]+ )?|,? \(|,? in (?:the )?(?:[a-z]+ ){0,3}(?:of )?|, )$/,
  ru: /^(?:,? \(?(?:в |во )?(?:[а-яё-]+ ){0,2}|,)$/,
  zh: /^(?:（|\(|，|,)$/,
};

/** What may stand between a unit and the place named after it. */
const unitBefore: Readonly<Record<ReadLanguage, RegExp>> = {
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

/** The code of the unit among the candidates of `outer` that holds a candidate of `inner`; null if none does. */
function holder(inner: Found, outer: Found, gazetteer: Gazetteer): string | null {
  const units = outer.places
    .slice(0, 6)
    .flatMap((id) => placeById(gazetteer, id) ?? [])
    .filter(isUnit);
  if (units.length === 0) return null;
  const places = inner.places.slice(0, mostCandidates).flatMap((id) => placeById(gazetteer, id) ?? []);
  for (const unit of units) if (places.some((place) => lies(place, unit))) return unit.id;
  return null;
}

/** The names with the units that stand beside them, and those units told apart by what lies in them. */
export function linkContainers(
  text: string,
  found: readonly Found[],
  gazetteer: Gazetteer,
  lang: ReadLanguage,
): readonly Found[] {
  const out = [...found];
  const tie = (inner: number, outer: number): boolean => {
    const a = out[inner]!;
    const b = out[outer]!;
    if (a.adjective) return false;
    const code = holder(a, b, gazetteer);
    if (code === null) return false;
    // "Georgia, Russia and China" is a list of countries, whatever towns bear their names.
    if (code.length === 2 && a.places[0]?.length === 2) return false;
    if (a.inside === undefined) out[inner] = { ...a, inside: code };
    if (b.places[0] !== code)
      out[outer] = { ...b, places: [code, ...b.places.filter((id) => id !== code)], told: true };
    else out[outer] = { ...b, told: true };
    return true;
  };
  for (let i = 0; i + 1 < found.length; i++) {
    const gap = found[i + 1]!.start - found[i]!.end;
    if (gap < 0 || gap > longestGap) continue;
    const between = text.slice(found[i]!.end, found[i + 1]!.start);
    if (unitAfter[lang].test(between) && tie(i, i + 1)) continue;
    if (unitBefore[lang].test(between) || (found[i]!.adjective && /^ (?:[a-z]+ ){0,3}(?:of )?$/.test(between)))
      tie(i + 1, i);
  }
  return out;
}
