/** Which language the page speaks: the reader's choice, kept in this browser, or else the browser's; its messages come on demand. */

import { type Language, languageFacts, languages } from '../../model/languages.ts';
import type { Messages } from './areas.ts';
import { spokenOf } from './preferred-language.ts';
import { onServerWords, serverWords } from './server-words.ts';
import { followedBy, speak } from './t.ts';

const messagesOf: Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
  zh: () => import('./zh.ts'),
};

const key = 'amur-language';

function stored(): Language {
  try {
    const value = window.localStorage.getItem(key);
    const found = languages.find((language) => language === value);
    if (found) return found;
  } catch {
    // Storage may be barred; the browser's language then holds.
  }
  return spokenOf(navigator.languages);
}

let language = $state<Language>(stored());
// Counted up when messages come, since the same key then reads otherwise.
let came = $state(0);

followedBy(() => void came);
onServerWords(() => (came += 1));

async function learn(next: Language): Promise<void> {
  const { default: messages } = await messagesOf[next]();
  // Another may have been chosen meanwhile.
  if (next !== language) return;
  speak(next, messages);
  document.documentElement.lang = languageFacts[next].locale;
  came += 1;
}

/** The language the page is to speak. */
export const chosenLanguage = (): Language => language;

/** Fetches the words of the language, before anything is shown. */
export const startSpeaking = (): Promise<void> => learn(language);

/** Speaks another language from now on, and keeps the choice; rejects, and stays with the old one, where its words cannot be fetched. */
export async function chooseLanguage(next: Language): Promise<void> {
  const before = language;
  language = next;
  try {
    await learn(next);
  } catch (error) {
    if (language === next) language = before;
    throw error;
  }
  if (language !== next) return;
  // As soon as the page speaks it: who loads it anew now has chosen.
  try {
    window.localStorage.setItem(key, next);
  } catch {
    // The choice then holds until the page is closed.
  }
  await serverWords();
}
