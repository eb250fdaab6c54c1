/**
 * Sentences of Amur in the other languages: a folder of lists, each entry with its English (`en`), which stays what is recorded and
 * answered. docs/formats/words.md tells of it.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phrases } from '../app/phrase-book.ts';
import type { OtherLanguage } from '../model/languages.ts';

/** A sentence in all languages; `code` names an error. */
type Entry = { readonly en: string; readonly code?: string } & Readonly<Record<OtherLanguage, string>>;

/** The sentences of a language by their English. */
export function readPhrases(folder: string, language: OtherLanguage): Phrases {
  const lists = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const entries = lists.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry[]);
  return Object.fromEntries(entries.map((entry) => [entry.en, entry[language]]));
}
