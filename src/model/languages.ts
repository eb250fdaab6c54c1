/**
 * The languages that Amur reads, speaks and writes on equal terms, a line each: the one table. A new language is a line here; the
 * compiler and the tests then name all else that it owes: its words in the codebook, in data/words, in briefs and on the page, and
 * what the reader knows of it.
 */

interface LanguageFacts {
  /** What it calls itself. */
  readonly name: string;
  /** BCP 47, for what is written in it. */
  readonly tag: string;
  /** BCP 47, for how numbers and dates are written. */
  readonly locale: string;
  readonly quotes: readonly [string, string];
  readonly stop: string;
  /** Whether spaces stand between its words. */
  readonly spaced: boolean;
  /** Letters that tell it where nothing else does, of one language a script; null where none do. */
  readonly letters: RegExp | null;
}

export const languageFacts = {
  en: { name: 'English', tag: 'en', locale: 'en-GB', quotes: ['“', '”'], stop: '.', spaced: true, letters: null },
  ru: {
    name: 'Русский',
    tag: 'ru',
    locale: 'ru',
    quotes: ['«', '»'],
    stop: '.',
    spaced: true,
    letters: /\p{Script=Cyrillic}/u,
  },
  zh: {
    name: '中文',
    tag: 'zh-Hans',
    locale: 'zh-Hans',
    quotes: ['“', '”'],
    stop: '。',
    spaced: false,
    letters: /\p{Script=Han}/u,
  },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof languageFacts;
export const languages = Object.keys(languageFacts) as readonly Language[];

/** The languages besides English, in which everything is recorded. */
export type OtherLanguage = Exclude<Language, 'en'>;
export const otherLanguages = languages.filter((language): language is OtherLanguage => language !== 'en');

/** A BCP 47 language tag; `und` where no language could be told. */
export type LanguageTag = string;

export const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** The language of some words by their letters alone: Chinese where any is Chinese, English where none tells more. */
export const languageByLetters = (words: string): Language =>
  languages.findLast((language) => languageFacts[language].letters?.test(words)) ?? 'en';

/** Words in quotation marks as their language sets them; English ones for a language that Amur does not speak. */
export function inQuotes(words: string, tag: LanguageTag): string {
  const [open, close] = languageFacts[isLanguage(tag) ? tag : 'en'].quotes;
  return `${open}${words}${close}`;
}
