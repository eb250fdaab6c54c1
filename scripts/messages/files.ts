/** The files of the page's messages: `src/web/i18n/<language>/<area>.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/web/i18n/', import.meta.url));

/** The areas a language has files for, in order of name. */
export const areasOf = (language: string): readonly string[] =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();

/** Where the messages of an area are. */
export const fileOf = (language: string, area: string): string => join(folder, language, `${area}.json`);

/** The messages of an area as written. */
export const messagesOf = (language: string, area: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(fileOf(language, area), 'utf8'));
