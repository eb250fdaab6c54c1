/**
 * Sentences of Amur in the other languages of the page: a folder of lists, each entry with its English (`en`), which stays
 * what is recorded and answered. docs/formats/words.md tells of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FixedContent, fixedContent } from './compressed.ts';

/** The languages that sentences are kept in besides English. */
export const otherLanguages = ['ru', 'zh'] as const;
export type OtherLanguage = (typeof otherLanguages)[number];

/** A sentence in all languages; `code` names an error. */
type Entry = { readonly en: string; readonly code?: string } & Readonly<Record<OtherLanguage, string>>;

/** The sentences of a language as JSON, by their English. */
export type ServerWords = (language: OtherLanguage) => FixedContent;

/** Opens a folder of lists; a language is read when first asked for. */
export function openWords(folder: string): ServerWords {
  const held = new Map<OtherLanguage, FixedContent>();
  return (language) => {
    let content = held.get(language);
    if (content === undefined) {
      const lists = readdirSync(folder).filter((name) => name.endsWith('.json'));
      const entries = lists.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry[]);
      const phrases = Object.fromEntries(entries.map((entry) => [entry.en, entry[language]]));
      content = fixedContent(Buffer.from(JSON.stringify({ language, phrases })), 'application/json; charset=utf-8');
      held.set(language, content);
    }
    return content;
  };
}
