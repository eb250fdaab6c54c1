/**
 * What a tie is called wherever it stands: in lists, on cards and maps, in briefs, files and commands. A name is the title; a tie
 * without one goes by its parties. Nothing of schemas here: the page shares it.
 */
import type { Language } from '../../model/languages.ts';
import type { PartyView } from './party-view.ts';

/** What says how a tie, or what a piece of evidence is about, is called. */
export interface Called {
  /** The name of a joint body, whoever its members are. */
  readonly body?: string | null | undefined;
  /** The name of a construction or a site, or what a reviewer tells it apart by. */
  readonly apart?: string | null | undefined;
  readonly alsoNamed?: readonly string[] | undefined;
}

/** In what script a language is written. */
const scripts: Readonly<Record<Language, RegExp>> = {
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u,
};

const isIn = (name: string, lang: Language): boolean =>
  scripts[lang].test(name) && (lang !== 'en' || !(scripts.zh.test(name) || scripts.ru.test(name)));

/** The name in a language where one is held, else as it is written; null for a tie that has none. */
export function nameOfTie({ body, apart, alsoNamed = [] }: Called, lang: Language): string | null {
  const written = body || apart;
  if (!written) return null;
  const name = [written, ...alsoNamed].find((each) => isIn(each, lang)) ?? written;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * The title of a tie in a language, given its parties in words: its name, with the parties where that is no joint body's and names none
 * of them ("Cable car, Heihe – Blagoveshchensk"); the parties alone where it has none.
 */
export function tieTitle(
  tie: Called & { readonly parties: readonly Pick<PartyView, 'names'>[] },
  lang: Language,
  parties: string,
): string {
  const name = nameOfTie(tie, lang);
  if (name === null) return parties;
  if (tie.body || tie.parties.some((party) => isNamedIn(name, party))) return name;
  return lang === 'zh' ? `${name}（${parties}）` : `${name}, ${parties}`;
}

/** Whether a name holds that of a party, whatever its ending: «Благовещенский мост». */
function isNamedIn(name: string, { names }: Pick<PartyView, 'names'>): boolean {
  const text = name.toLowerCase();
  return [names.en, names.ru, names.zh].some((each) => {
    const first = each?.toLowerCase().split(/\s/)[0] ?? '';
    return first !== '' && text.includes(first.length > 6 ? first.slice(0, -2) : first);
  });
}
