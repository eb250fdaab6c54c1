/** Which region or city a Russian adjective goes with: «псковский», «казанский», «усть-каменогорский», «приамурский». */
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { Place } from '../../../model/place.ts';
import { isNationalCapital } from '../city-units.ts';
import { unitOfAdjective } from './elided-heads.ts';

/** A town with fewer people than this is meant only where the text names it too. */
const wellKnown = 80_000;
const shortest = 3;
/** Endings of a name before the adjective's own: Казань, Гагра, Далянь, Каменогорск, Суйфэньхэ. */
const nameEndings = ['', 'ь', 'а', 'ск', 'ка', 'я', 'о', 'е', 'и', 'ы', 'й'];
/** Lands with a name of their own, by the adjective of the unit that they are. */
const lands: Readonly<Record<string, string>> = {
  приамурский: 'амурский',
  приангарский: 'иркутский',
  кубанский: 'краснодарский',
  кузбасский: 'кемеровский',
  зауральский: 'курганский',
  прикамский: 'пермский',
};
/** Adjectives of no place, though a town is called so. */
const everyday = new Set(
  'братский советский октябрьский майский городской сельский морской речной заводской детский русский женский мужской людской светский царский донской китайский российский английский римский техасский спасский майкопский северский соседский дружеский'.split(
    ' ',
  ),
);

/** The region or city of an adjective in the masculine or as it stands: one that the text names, else a large one. `told` holds the regions and the countries of the text. */
export function placeOfAdjective(word: string, told: ReadonlySet<string | null>, gazetteer: Gazetteer): Place | null {
  // A made-up adjective needs its country to be named: «бельчане» are no people of Bello.
  const known = lands[masculine(word)];
  const listed = places(known ?? word, true, gazetteer);
  const found = listed.length > 0 ? listed : ofName(word, gazetteer).filter((p) => told.has(p.country));
  const named = found.find((p) => told.has(p.region));
  if (named) return named;
  // «Ровенская администрация»: of an adjective that no name of a town gives, the unit that is called by it.
  const unit = found.length > 0 ? null : unitOfAdjective(capitalised(masculine(word)), told, gazetteer);
  if (unit && told.has(unit.country)) return unit;
  const first = found[0];
  if (!first || isNationalCapital(first.region ?? '')) return null;
  return first.level === 'region' || first.population >= wellKnown ? first : null;
}

const masculine = (word: string): string => word.replace(/(?:ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими)$/u, 'ий');

/** Places whose name the adjective is made from: the index holds the adjectives of some only. */
function ofName(word: string, gazetteer: Gazetteer): readonly Place[] {
  const whole = masculine(word);
  const stem = whole.replace(/[сц]кий$/u, '');
  if (stem === whole || stem.length < shortest || everyday.has(whole)) return [];
  for (const name of [...nameEndings.map((e) => stem + e), ...insertedIn(stem)]) {
    const found = places(capitalised(name), false, gazetteer);
    if (found.length > 0) return found;
  }
  return [];
}

/** «Бурсинский», «хэйхэйский», «тамбовский»: what an adjective puts between name and ending. */
function insertedIn(stem: string): string[] {
  const inserted = /^(.{3,})(?:ин|ан|ен|й|ов|ев)$/u.exec(stem)?.[1];
  return inserted === undefined ? [] : [inserted, `${inserted}а`, `${inserted}о`, `${inserted}ы`];
}

const capitalised = (name: string): string =>
  name.replace(/^\p{L}|-\p{L}(?=\p{L}{3})/gu, (first) => first.toUpperCase());

function places(word: string, asAdjective: boolean, gazetteer: Gazetteer): readonly Place[] {
  const hit = gazetteer.scan(word).find((h) => h.start === 0 && h.end === word.length);
  if (!hit) return [];
  return hit.places
    .filter((_, i) => (asAdjective ? hit.forms[i] === 'adjective' : hit.forms[i] === 'listed'))
    .map((id) => gazetteer.place(id))
    .filter((p): p is Place => p !== null && (p.level === 'region' || p.level === 'city') && p.region !== null);
}
