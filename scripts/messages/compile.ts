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
      return element.value;
    case TYPE.argument:
      return [element.value];
    case TYPE.pound:
      return ['#'];
    case TYPE.number:
      return [element.value, 'number', optionsOf<Intl.NumberFormatOptions>(element.style as never, numberStyles, null)];
    case TYPE.date:
      return [element.value, 'date', optionsOf(element.style, dateStyles, dateStyles.medium!)!];
    case TYPE.time:
      return [element.value, 'date', optionsOf(element.style, timeStyles, timeStyles.short!)!];
    case TYPE.tag:
      return [element.value, 'tag', element.children.map(pieceOf)];
    case TYPE.select:
    case TYPE.plural: {
      const cases = Object.fromEntries(
        Object.entries(element.options).map(([name, { value }]) => [name, value.map(pieceOf)]),
      );
      if (element.type === TYPE.select) return [element.value, 'select', cases];
      return [element.value, element.pluralType === 'ordinal' ? 'ordinal' : 'plural', cases, element.offset];
    }
  }
}

/** A message compiled; the parser's error where it is none. */
export function compile(source: string): Message {
  const pieces = parse(source, { requiresOtherClause: true }).map(pieceOf);
  if (pieces.length === 0) return '';
  return pieces.length === 1 && typeof pieces[0] === 'string' ? pieces[0] : pieces;
}

/** What a message asks for: its arguments with their kinds and its tags, each once, in order of name: `n:plural`, `<b>`. */
export function asksFor(message: Message): readonly string[] {
  const found = new Set<string>();
  const walk = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string' || piece[0] === '#') continue;
      if (piece[1] === 'tag') {
        found.add(`<${piece[0]}>`);
        walk(piece[2]);
        continue;
      }
      found.add(`${piece[0]}:${piece[1] ?? 'text'}`);
      if (piece[1] === 'plural' || piece[1] === 'ordinal' || piece[1] === 'select')
        for (const pieces of Object.values(piece[2])) walk(pieces);
    }
  };
  walk(typeof message === 'string' ? [message] : message);
  return [...found].sort();
}
