/** Compiles ICU MessageFormat into the pieces that src/web/i18n/message.ts puts arguments into. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Message, Piece } from '../../src/web/i18n/message.ts';

const dateStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  short: { dateStyle: 'short' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
};
const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  short: { timeStyle: 'short' },
  medium: { timeStyle: 'medium' },
};
const numberStyles: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  integer: { maximumFractionDigits: 0 },
  percent: { style: 'percent' },
};

/** A style by name, a skeleton (`::.00`), or the usual one. */
function optionsOf<T extends object>(
  style: string | { readonly parsedOptions: T } | null | undefined,
  named: Readonly<Record<string, T>>,
  usual: T | null,
): T | null {
  if (style === null || style === undefined) return usual;
  if (typeof style !== 'string') return style.parsedOptions;
  const options = named[style.trim()];
  if (!options) throw new Error(`the style "${style}" is not known; there are ${Object.keys(named).join(', ')}`);
  return options;
}

function pieceOf(element: MessageFormatElement): Piece {
  switch (element.type) {
    case TYPE.literal:
      if (/[{}]/.test(element.value)) throw new Error('a brace cannot stand in the words of a message');
      return element.value;
    case TYPE.argument:
      return `{${element.value}}`;
    case TYPE.pound:
      return '{#}';
    case TYPE.number: {
      const options = optionsOf<Intl.NumberFormatOptions>(element.style as never, numberStyles, null);
      return options === null ? `{${element.value}#}` : [element.value, 'number', options];
    }
    case TYPE.date:
      return [element.value, 'date', optionsOf(element.style, dateStyles, dateStyles.medium!)!];
    case TYPE.time:
      return [element.value, 'date', optionsOf(element.style, timeStyles, timeStyles.short!)!];
    case TYPE.tag:
      return [element.value, 'tag', joined(element.children)];
    case TYPE.select:
    case TYPE.plural: {
      const cases = Object.fromEntries(
        Object.entries(element.options).map(([name, { value }]) => [name, joined(value)]),
      );
      if (element.type === TYPE.select) return [element.value, 'select', cases];
      const kind = element.pluralType === 'ordinal' ? 'ordinal' : 'plural';
      return element.offset === 0 ? [element.value, kind, cases] : [element.value, kind, cases, element.offset];
    }
  }
}

/** The pieces of a message; text with simple arguments is one string, and a message of that alone is it. */
function joined(elements: readonly MessageFormatElement[]): Message {
  const pieces: Piece[] = [];
  for (const piece of elements.map(pieceOf)) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  const [only = ''] = pieces;
  return pieces.length < 2 && typeof only === 'string' ? only : pieces;
}

/** A message compiled; the parser's error where it is none. */
export const compile = (source: string): Message => joined(parse(source, { requiresOtherClause: true }));

/** What a message asks for: its arguments with their kinds and its tags, each once, in order of name: `n:plural`, `<b>`. */
export function asksFor(message: Message): readonly string[] {
  const found = new Set<string>();
  const walk = (message: Message): void => {
    for (const piece of typeof message === 'string' ? [message] : message) {
      if (typeof piece === 'string') {
        for (const [, name, number] of piece.matchAll(/\{(\w+)(#?)\}/g))
          found.add(`${name}:${number ? 'number' : 'text'}`);
        continue;
      }
      if (piece[1] === 'tag') {
        found.add(`<${piece[0]}>`);
        walk(piece[2]);
        continue;
      }
      found.add(`${piece[0]}:${piece[1]}`);
      if (piece[1] === 'plural' || piece[1] === 'ordinal' || piece[1] === 'select')
        for (const each of Object.values(piece[2])) walk(each);
    }
  };
  walk(message);
  return [...found].sort();
}
