/**
 * What is wrong with a file or request that somebody hands in, in words: what stands there, what belongs there. The checker of shapes (zod) finds
 * it; it is told here, so that nobody reads "expected string, received undefined".
 */

/** A fault as the checker tells it. */
export interface Fault {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly values?: readonly unknown[] | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly origin?: string | undefined;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean | undefined;
  readonly exact?: boolean | undefined;
  readonly divisor?: number | bigint;
  readonly format?: string | undefined;
  readonly prefix?: string | undefined;
  readonly errors?: readonly (readonly Fault[])[] | undefined;
  readonly discriminator?: string | undefined;
  readonly options?: readonly unknown[] | undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object { … }',
  record: 'an object { … }',
  null: 'null',
  nan: 'no number',
  date: 'a date',
};

const formats: Readonly<Record<string, string>> = {
  url: 'a web address (https://…)',
  datetime: 'an instant in UTC (2026-03-01T10:00:00Z)',
  date: 'a day (2026-03-01)',
  email: 'an e-mail address',
  json_string: 'JSON',
};

const kindOf = (expected: unknown): string => kinds[String(expected)] ?? `a ${String(expected)}`;

/** What stands there, short. */
function shown(input: unknown): string {
  if (typeof input === 'string') return input === '' ? 'an empty text' : `"${clipped(input)}"`;
  if (input === null) return 'null';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object') return 'an object { … }';
  return String(input);
}

const clipped = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

const valueText = (value: unknown): string => (typeof value === 'string' ? value : String(value));

/** "a, b or c"; of very many the first. */
function anyOf(values: readonly unknown[]): string {
  const listed = values.slice(0, 40).map(valueText);
  const more = values.length > listed.length ? `, … (${values.length} in all)` : '';
  if (more !== '' || listed.length < 2) return listed.join(', ') + more;
  return `${listed.slice(0, -1).join(', ')} or ${listed.at(-1)}`;
}

/** The value nearest to a misspelt one: the same letters but for case, blanks and hyphens, or one letter off. */
function nearest(input: unknown, values: readonly unknown[]): string {
  if (typeof input !== 'string') return '';
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');
  const given = plain(input);
  const near = values.map(valueText).find((value) => plain(value) === given || oneOff(plain(value), given));
  return near === undefined ? '' : `; "${near}" may be meant`;
}

/** Whether one letter was left out, put in or changed. */
function oneOff(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || long.length < 4) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(long.length === short.length ? i + 1 : i);
}

function size({ origin, input, exact }: Fault, bound: number | bigint, which: 'least' | 'most', open: boolean): string {
  const n = String(bound);
  if (origin === 'string' || origin === 'array' || origin === 'set') {
    if (which === 'least' && Number(bound) === 1) return 'is empty';
    const of = origin === 'string' ? 'characters' : 'entries';
    const has = typeof input === 'string' || Array.isArray(input) ? `, and has ${input.length}` : '';
    return `must have ${exact ? 'just' : which === 'least' ? 'at least' : 'at most'} ${n} ${of}${has}`;
  }
  const not = input === undefined ? '' : `, and is ${shown(input)}`;
  if (which === 'least') return `must be ${open ? `more than ${n}` : `${n} or more`}${not}`;
  return `must be ${open ? `less than ${n}` : `${n} or less`}${not}`;
}

/** What is wrong, to stand after its place: `is missing: a text belongs here`. */
export function faultText(fault: Fault): string {
  const { code, input, expected, values = [], keys = [], minimum, maximum, inclusive, divisor, format } = fault;
  switch (code) {
    case 'invalid_type':
      return input === undefined
        ? `is missing: ${kindOf(expected)} belongs here`
        : `must be ${kindOf(expected)}, and is ${shown(input)}`;
    case 'invalid_value':
      if (input === undefined) return `is missing: ${anyOf(values)} belongs here`;
      return `must be ${anyOf(values)}, and is ${shown(input)}${nearest(input, values)}`;
    case 'too_small':
      return size(fault, minimum ?? 0, 'least', inclusive === false);
    case 'too_big':
      return size(fault, maximum ?? 0, 'most', inclusive === false);
    case 'not_multiple_of':
      return `must be a multiple of ${String(divisor)}, and is ${shown(input)}`;
    case 'unrecognized_keys':
      return `has ${keys.map((key) => `"${clipped(key)}"`).join(', ')}, which nothing here reads: mend the spelling, or take ${keys.length === 1 ? 'it' : 'them'} out`;
    case 'invalid_format':
      if (fault.prefix !== undefined) return `must begin with "${fault.prefix}", and is ${shown(input)}`;
      return `must be ${formats[format ?? ''] ?? 'written otherwise'}, and is ${shown(input)}`;
    case 'invalid_key':
      return 'has a name that may not stand here';
    case 'invalid_union':
      return unionText(fault);
    default:
      return `cannot be ${shown(input)}`;
  }
}

/** Several forms are possible: the kinds where none fits, the fault of the one form that does. */
function unionText({ input, errors = [], discriminator, options = [] }: Fault): string {
  if (discriminator !== undefined) {
    // Its place is that of the word that tells the forms apart.
    const held =
      typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[discriminator] : input;
    return faultText({ code: 'invalid_value', input: held, values: options });
  }
  const own = errors.map((each) => each[0]).filter((each) => each !== undefined);
  const types = own.filter(({ code }) => code === 'invalid_type');
  if (own.length > 0 && types.length === own.length) {
    const list = anyOf([...new Set(types.map(({ expected }) => kindOf(expected)))]);
    return input === undefined ? `is missing: ${list} belongs here` : `must be ${list}, and is ${shown(input)}`;
  }
  const within = own.find(({ code }) => code !== 'invalid_type');
  return within ? faultText({ ...within, input: within.input ?? input }) : `cannot be ${shown(input)}`;
}

/** Given to the checker: `schema.safeParse(data, inWords)`; what a schema says itself stands before it. */
export const inWords = { error: (fault: Fault): string => faultText(fault) };

/** Where in a file something stands: `whatIfs[0].changes[2].from`; empty for the whole. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
