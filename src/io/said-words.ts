/**
 * Sentences of Amur in the other languages: a folder of lists, each entry with its English (`en`), which stays what is recorded and
 * answered. docs/formats/words.md tells of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phrases } from '../app/phrase-book.ts';

/** The languages that sentences are kept in besides English. */
export const otherLanguages = ['ru', 'zh'] as const;
export type OtherLanguage = (typeof otherLanguages)[number];

/** A sentence in all languages; `code` names an error. */
type Entry = { readonly en: string; readonly code?: string } & Readonly<Record<OtherLanguage, string>>;

/** The sentences of a language by their English. */
export function readPhrases(folder: string, language: OtherLanguage): Phrases {
  const lists = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const entries = lists.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry[]);
  return Object.fromEntries(entries.map((entry) => [entry.en, entry[language]]));
}
