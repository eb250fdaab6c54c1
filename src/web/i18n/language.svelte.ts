/** Which language the page speaks: the reader's choice, kept in this browser, or else the browser's; its messages come on demand. */
import { untrack } from 'svelte';
import { type Language, languages, spokenOf, tags } from './languages.ts';
import { type Packed, unpacked } from './packed.ts';
import { followedBy, speak } from './t.ts';
import { heardBy, serverWords } from './told.ts';

type Fetched = Promise<{ readonly default: Packed }>;

const first: Readonly<Record<Language, () => Fetched>> = {
  en: () => import('virtual:messages/en/first'),
  ru: () => import('virtual:messages/ru/first'),
  zh: () => import('virtual:messages/zh/first'),
};
const rest: Readonly<Record<Language, () => Fetched>> = {
  en: () => import('virtual:messages/en/rest'),
  ru: () => import('virtual:messages/ru/rest'),
  zh: () => import('virtual:messages/zh/rest'),
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
let restWanted = false;

followedBy(() => void came);
heardBy(() => (came += 1));

async function learn(next: Language): Promise<void> {
  const fetched = await Promise.all(restWanted ? [first[next](), rest[next]()] : [first[next]()]);
  // Another may have been chosen meanwhile.
  if (next !== language) return;
  for (const { default: packed } of fetched) speak(next, unpacked(packed));
  document.documentElement.lang = tags[next];
  came += 1;
}

/** The language the page is to speak. */
export const chosenLanguage = (): Language => language;

/** Fetches the words of the language, before anything is shown. */
export const startSpeaking = (): Promise<void> => learn(language);

let restLearnt: Promise<void> | null = null;

/** Fetches the words of all pages but the start, once; a page is shown after it. */
export function allWords(): Promise<void> {
  restWanted = true;
  restLearnt ??= untrack(() => learn(language).then(serverWords)).catch((error: unknown) => {
    restLearnt = null;
    throw error;
  });
  return restLearnt;
}

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
  if (restWanted) await serverWords();
}
