/** The lists of names a place is found by, with their forms. */
import type { ListedName } from '../../src/gazetteer/list-names.ts';
import type { NameForm } from '../../src/gazetteer/name-index.ts';
import { caseForms } from '../../src/gazetteer/russian-cases.ts';
import type { DraftPlace } from './draft-place.ts';
import type { HandAliases } from './hand.ts';
import { isRussianSpelling, scriptOf } from './name-variants.ts';
import { adjectiveForms } from './russian-adjectives.ts';

/** Names as listed, and (unless told not to) the case forms of the Russian ones. */
export function namesOf(listed: readonly string[], minor = false, inflect = true): ListedName[] {
  const names = new Map<string, ListedName>();
  const add = (name: string, form: NameForm) => {
    if (!names.has(name)) names.set(name, { name, form, ...(minor ? { minor } : {}) });
  };
  for (const name of listed) add(name, 'listed');
  if (inflect) {
    for (const name of listed) {
      if (scriptOf(name) === 'cyrillic' && isRussianSpelling(name))
        for (const form of caseForms(name)) add(form, 'inflected');
    }
  }
  return [...names.values()];
}

/** Names all of one form. */
export function formed(names: readonly string[], form: NameForm): ListedName[] {
  return names.map((name) => ({ name, form }));
}

/** A place with the names that data/gazetteer/hand/aliases.json adds, less those it takes away. */
export function withAliases(place: DraftPlace, aliases: Readonly<Record<string, HandAliases>>): DraftPlace {
  const more = aliases[place.id];
  if (!more) return place;
  const not = new Set(more.not ?? []);
  const names = [
    ...namesOf(more.names ?? []),
    ...place.names,
    ...namesOf(more.minor ?? [], true),
    ...formed(more.abbreviations ?? [], 'abbreviation'),
    ...formed((more.adjectives ?? []).flatMap(adjectiveForms), 'adjective'),
  ].filter(({ name }) => !not.has(name));
  return { ...place, names, zh: chosenChinese(place, more.names ?? []) };
}

/**
 * The Chinese name that is shown. Of a town outside China it is the one listed first by hand, where there is one: the
 * sources also have names from the times of the empires (海兰泡, 海参崴, 伯力), which take a side. They are still read.
 */
function chosenChinese(place: DraftPlace, listed: readonly string[]): string {
  if (place.level !== 'city' || place.country === 'CN' || place.country === 'TW') return place.zh;
  return listed.find((name) => /^\p{Script=Han}+$/u.test(name)) ?? place.zh;
}
