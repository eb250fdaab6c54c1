/** Compiled messages: what the build makes of ICU MessageFormat, and how arguments are put in. */
import { type Language, tags } from './languages.ts';

/**
 * One piece of a message: text, in which `{name}` stands for an argument as it is, `{name#}` for a number as Intl writes it and
 * `{#}` for the number of the plural around it; `['name', 'number', options]`, `['name', 'date', options]` as Intl writes it;
 * `['name', 'plural' | 'ordinal', cases, offset]` and `['name', 'select', cases]` with what each case says; `['b', 'tag', words]`
 * words inside `<b>…</b>`.
 */
export type Piece =
  | string
  | readonly [name: string, kind: 'number', options: Intl.NumberFormatOptions]
  | readonly [name: string, kind: 'date', options: Intl.DateTimeFormatOptions]
  | readonly [name: string, kind: 'plural' | 'ordinal', cases: Cases, offset?: number]
  | readonly [name: string, kind: 'select', cases: Cases]
  | readonly [name: string, kind: 'tag', words: Message];
type Cases = Readonly<Record<string, Message>>;

/** A message is one text or a row of pieces. */
export type Message = string | readonly Piece[];

/** What may be put in: a date is a Date or an ISO instant. */
export type Value = string | number | Date;
export type Values = Readonly<Record<string, Value>>;

/** Text, or text that its message marked with a tag. */
export type Part = string | { readonly tag: string; readonly text: string };

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>();

/** One formatter for the same wish, since making one takes longer than using it. */
function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>(key: string, make: () => T): T {
  let found = formats.get(key) as T | undefined;
  if (!found) formats.set(key, (found = make()));
  return found;
}

/** A number as the language writes it. */
export function writeNumber(value: number, language: Language, options?: Intl.NumberFormatOptions): string {
  // All three write a small number as it is; the first formatter takes as long as a part of the page.
  if (!options && Number.isInteger(value) && value >= 0 && value < 1000) return `${value}`;
  const tag = tags[language];
  return kept(`n${tag}${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)).format(value);
}

/** A day or an instant as the language writes it, in the reader's own time unless the options name another. */
export function writeDate(
  value: Date | string | number,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  const tag = tags[language];
  return kept(`d${tag}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options)).format(date);
}

function caseOf(
  cases: Cases,
  number: number,
  offset: number,
  type: 'cardinal' | 'ordinal',
  language: Language,
): Message {
  const exact = cases[`=${number}`];
  if (exact) return exact;
  const tag = tags[language];
  const rules = kept(`p${tag}${type}`, () => new Intl.PluralRules(tag, { type }));
  return cases[rules.select(number - offset)] ?? cases.other ?? '';
}

function write(message: Message, values: Values, language: Language, counted = ''): Part[] {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else if (part !== '') parts.push(part);
  };
  for (const piece of typeof message === 'string' ? [message] : message) {
    if (typeof piece === 'string') {
      piece.split(/[{}]/).forEach((text, i) => {
        // Every other one is the name of an argument.
        if (i % 2 === 0) add(text);
        else if (text === '#') add(counted);
        else if (text.endsWith('#')) add(writeNumber(Number(values[text.slice(0, -1)]), language));
        else add(String(values[text] ?? ''));
      });
      continue;
    }
    const name = piece[0];
    const value = values[name];
    switch (piece[1]) {
      case 'number':
        add(writeNumber(Number(value), language, piece[2]));
        break;
      case 'date':
        add(value === undefined ? '' : writeDate(value, language, piece[2]));
        break;
      case 'select':
        for (const part of write(piece[2][String(value)] ?? piece[2].other ?? '', values, language, counted)) add(part);
        break;
      case 'tag':
        add({ tag: name, text: flat(write(piece[2], values, language, counted)) });
        break;
      default: {
        const [, kind, cases, offset = 0] = piece;
        const number = Number(value);
        const chosen = caseOf(cases, number, offset, kind === 'plural' ? 'cardinal' : 'ordinal', language);
        for (const part of write(chosen, values, language, writeNumber(number - offset, language))) add(part);
      }
    }
  }
  return parts;
}

const flat = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** A message with its arguments as plain text; tags leave their words behind. */
export const asText = (message: Message, values: Values, language: Language): string =>
  flat(write(message, values, language));

/** A message with its arguments, the words in tags apart, so that markup can stand around them. */
export const asParts = (message: Message, values: Values, language: Language): readonly Part[] =>
  write(message, values, language);
