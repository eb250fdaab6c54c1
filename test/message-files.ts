/** The files of the page's messages, `src/web/i18n/<language>/<area>.json`, and what a message in ICU MessageFormat asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

const folder = fileURLToPath(new URL('../src/web/i18n/', import.meta.url));

/** The areas a language has files for, in order of name. */
export const areasOf = (language: string): readonly string[] =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();

/** The messages of an area as written. */
export const messagesOf = (language: string, area: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, language, `${area}.json`), 'utf8'));

const kinds: Readonly<Partial<Record<TYPE, string>>> = {
  [TYPE.argument]: 'text',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.select]: 'select',
  [TYPE.plural]: 'plural',
};

/** All elements of a message, those within others too; the parser's error where it is no message. */
function elementsOf(message: string): readonly MessageFormatElement[] {
  const within = (elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] =>
    elements.flatMap((element) => [
      element,
      ...('options' in element ? Object.values(element.options).flatMap(({ value }) => within(value)) : []),
      ...('children' in element ? within(element.children) : []),
    ]);
  return within(parse(message, { requiresOtherClause: true }));
}

/** What a message asks for: its arguments with their kinds and its tags, each once, in order of name: `n:plural`, `<b>`. */
export function asksFor(message: string): readonly string[] {
  const asks = elementsOf(message).flatMap((element) => {
    if (element.type === TYPE.tag) return [`<${element.value}>`];
    const kind = kinds[element.type];
    return kind !== undefined && 'value' in element ? [`${element.value}:${kind}`] : [];
  });
  return [...new Set(asks)].sort();
}

/** The cases of every plural in a message. */
export const pluralsOf = (message: string): readonly (readonly string[])[] =>
  elementsOf(message).flatMap((element) =>
    element.type === TYPE.plural && element.pluralType !== 'ordinal' ? [Object.keys(element.options)] : [],
  );
