/** The languages the page speaks, each with its own name and the tag that numbers, dates and names are written by. */
export const languages = ['en', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

/** What a language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', zh: '中文' };

/** The tag for `lang` attributes and for Intl: British dates in English, simplified characters in Chinese. */
export const tags: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', zh: 'zh-Hans' };

/** The first of the reader's languages that the page speaks; English where it speaks none of them. */
export function spokenOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}
