/** Which of the languages that there are the page speaks at first. */
import { type Language, languages } from '../../model/languages.ts';

/** The first of the reader's languages that the page speaks; English where it speaks none of them. */
export function spokenOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}
