/** Whether words name a place that the text names too: the title of a list of partners says whose they are. */
import type { Language } from '../../../model/languages.ts';

interface NameForms {
  /** What is left of a name when its endings and its kind of unit are taken off. */
  readonly stem: (name: string) => string;
  /** What may not stand before it: a letter, where words are parted. */
  readonly notAfter: RegExp | null;
}

const letter = /\p{L}$/u;
const forms: Readonly<Record<Language, NameForms>> = {
  en: { stem: (name) => name, notAfter: letter },
  ru: {
    stem: (name) => (name.length > 5 ? name.slice(0, -2) : name.length > 3 ? name.slice(0, -1) : name),
    notAfter: letter,
  },
  zh: {
    stem: (name) => (name.length > 2 ? name.replace(/(?:[省市州县縣区區道府]|自治区)$/u, '') : name),
    notAfter: null,
  },
};

/** True where words, in lower case, have a name as the text has it, endings aside. */
export function isNamedIn(words: string, name: string, lang: Language): boolean {
  const { stem, notAfter } = forms[lang];
  const known = stem(name.toLowerCase());
  for (let at = words.indexOf(known); at >= 0; at = words.indexOf(known, at + 1))
    if (!notAfter?.test(words.slice(0, at))) return true;
  return false;
}
