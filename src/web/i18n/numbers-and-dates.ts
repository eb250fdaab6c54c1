/** Numbers and dates as the language of the page writes them. */
import { type Language, languageFacts } from '../../model/languages.ts';

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** The formatter made before for the same language and options: making one takes longer than using it. */
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  let found = formatters.get(key) as T | undefined;
  if (!found) formatters.set(key, (found = make()));
  return found;
}

/** A number as the language writes it. */
export function writeNumber(value: number, language: Language, options?: Intl.NumberFormatOptions): string {
  const tag = languageFacts[language].locale;
  return cached(`n${tag}${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)).format(value);
}

/** A day or an instant as the language writes it, in the reader's own time unless the options name another. */
export function writeDate(
  value: Date | string | number,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  const tag = languageFacts[language].locale;
  return cached(`d${tag}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options)).format(date);
}
