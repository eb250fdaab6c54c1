/** The id of a brief, and how a brief writes it down: by this line Amur knows its own briefs again. */
import type { Language } from './languages.ts';

/** What stands before the id in a brief. */
export const briefIdLabels: Readonly<Record<Language, string>> = {
  en: 'Id of the brief',
  ru: 'Номер справки',
  zh: '简报编号',
};

/** The id by a hash of what the brief says, in hexadecimal. */
export const briefId = (hash: string): string => `brief-${hash.slice(0, 16)}`;

/** The form of an id, as part of a pattern. */
export const briefIdForm = 'brief-[0-9a-f]{16}';
