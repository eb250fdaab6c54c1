/** `translated(text)`: sentences that the server gives in English, in the reader's language; fetched once a language. */
import { type Phrases, sayer, writtenIn } from '../../app/phrase-book.ts';
import type { Language, OtherLanguage } from '../../model/languages.ts';
import { spoken } from './t.ts';

const books = new Map<Language, (text: string) => string | null>();
const asked = new Map<Language, Promise<void>>();
let heard: () => void = () => {};

/** Names what is to be called when the sentences of a language have come. */
export function onServerWords(hear: () => void): void {
  heard = hear;
}

async function fetchWords(language: OtherLanguage): Promise<void> {
  const answer = await fetch(`/api/v1/words/${language}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const { phrases } = (await answer.json()) as { phrases: Phrases };
  books.set(language, sayer(phrases, writtenIn[language]));
  heard();
}

/** The server's sentences in the language in use, once. Where they cannot be fetched they stay English, and the next call asks again. */
export function serverWords(): Promise<void> {
  const language = spoken();
  if (language === 'en') return Promise.resolve();
  let coming = asked.get(language);
  if (!coming) {
    coming = fetchWords(language).catch(() => void setTimeout(() => asked.delete(language), 5000));
    asked.set(language, coming);
  }
  return coming;
}

/** The sentence in the language in use; null where it is not known in it, and so to be shown as English. */
export function translated(text: string): string | null {
  const language = spoken();
  if (language === 'en') return text;
  const say = books.get(language);
  if (!say) void serverWords();
  return say?.(text) ?? null;
}

/** The same where no `lang` can stand, as in a label: the English sentence where no other is known. */
export const translatedText = (text: string): string => translated(text) ?? text;
