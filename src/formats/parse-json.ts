/** JSON that somebody hands in: parsed, or told where it stops being any, by line and column. */
import { InvalidInput, isAmurError } from '../model/errors.ts';
import { unstorablePlace } from '../model/storable.ts';

/**
 * The value of a JSON text; a byte order mark at its head is passed over. Throws InvalidInput that names what it is of (`name`), the place and
 * the words there, also for a text in it that no store can hold; `todo` is what to do where the place alone does not say it.
 */
export function parseJson(text: string, name: string, todo?: string): unknown {
  const body = text.replace(/^\uFEFF/, '');
  try {
    return checked(JSON.parse(body), name);
  } catch (cause) {
    if (isAmurError(cause)) throw cause;
    const { line, column, end } = brokenAt(body);
    const words =
      body
        .split('\n')
        [line - 1]?.slice(column - 1)
        .trim() ?? '';
    const where = end
      ? `it breaks off at line ${line}, column ${column}`
      : `line ${line}, column ${column}, at: ${clipped(words)}`;
    throw new InvalidInput(body.trim() === '' ? `${name} is empty` : `${name} is no JSON: ${where}`, {
      cause,
      hint:
        todo ?? 'Mostly a comma is missing or too many there, or a quotation mark or bracket is not closed before it.',
    });
  }
}

function checked(value: unknown, name: string): unknown {
  const place = unstorablePlace(value);
  if (place === null) return value;
  throw new InvalidInput(`${name} ${place || '/'}: holds U+0000 or half of a character, which cannot be kept`, {
    hint: 'Take the character out and try again.',
  });
}

const clipped = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

/**
 * Where the text stops being JSON: the shortest beginning that no end could make whole. Engines tell the place in words of their own, or
 * not at all.
 */
function brokenAt(text: string): { readonly line: number; readonly column: number; readonly end: boolean } {
  const at = firstFault(text);
  const place = at ?? text.trimEnd().length;
  const before = text.slice(0, place).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, end: at === null };
}

const token =
  /\s+|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:]/y;

/** The place of the first token that may not stand where it stands; null where the text only breaks off. */
function firstFault(text: string): number | null {
  /** What is open, innermost last; what may come next. */
  const open: ('{' | '[')[] = [];
  let next: 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'end' = 'value';
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text)?.[0];
    if (found === undefined) return /^"[^"\n]*$/.test(text.slice(at)) ? null : at;
    if (/^\s/.test(found)) continue;
    const kind = found[0]!;
    const closes = kind === '}' || kind === ']';
    if (next === 'end') {
      const inner = open.at(-1);
      if (kind === ',' && inner !== undefined) next = inner === '{' ? 'key' : 'value';
      else if (closes && inner === (kind === '}' ? '{' : '[')) open.pop();
      else return at;
    } else if (next === ':') {
      if (kind !== ':') return at;
      next = 'value';
    } else if (next === 'key' || next === 'key or }') {
      if (kind === '"') next = ':';
      else if (kind === '}' && next === 'key or }') {
        open.pop();
        next = 'end';
      } else return at;
    } else if (kind === '{' || kind === '[') {
      open.push(kind);
      next = kind === '{' ? 'key or }' : 'value or ]';
    } else if (kind === ']' && next === 'value or ]') {
      open.pop();
      next = 'end';
    } else if (closes || kind === ',' || kind === ':') return at;
    else next = 'end';
  }
  return null;
}
