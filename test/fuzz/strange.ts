/** What programs have stumbled over: words, values of JSON, and bytes that were cut, turned or swapped. */
import fc from 'fast-check';

/** Words that no field awaits. */
export const strangeWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\udc00x',
    '\ufeff',
    '\u202e\u2066',
    '𠮷🇷🇺',
    '../..',
    '%00',
    '%',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'NaN',
    '-1',
    '0',
    '1e309',
    '9007199254740993',
    '99999999999999999999',
    "' or 1=1 --",
    '$1',
    '{{x}}',
    '<script>',
    '"',
    '\\',
    '\r\n',
    '~',
    '/',
    ',',
    'site:',
    'body:',
    'person:',
    '-9999-12-31',
    '99999-01-01',
    'Y-170000002',
    '2019-02-30',
    '2019-06/..',
    '../2019',
    '..',
    '1985-04-XX',
    '[2019,2020]',
    '2019-06-17T25:00:00Z',
    'http://[::1',
    'https://exa mple',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.integer({ min: 200, max: 4000 }).map((length) => 'я('.repeat(length)),
);

/** Values of JSON that no field awaits. */
export const strangeValues: fc.Arbitrary<unknown> = fc.oneof(
  strangeWords,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, -1e308, 2 ** 53, [], {}, [[]], [null], { '': '' }),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"x":1}}'), JSON.parse('{"constructor":{"prototype":null}}')),
  fc.constantFrom(10, 100, 3000).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
  fc.jsonValue({ maxDepth: 3 }),
);

type Place = readonly string[];

interface Change {
  readonly place: Place;
  readonly act: 'put' | 'drop' | 'rename' | 'double';
  readonly instead: unknown;
}

/** The value with what stands at one place in it replaced, taken out, doubled or given another name. */
export function changedValue(value: unknown, instead: fc.Arbitrary<unknown> = strangeValues): fc.Arbitrary<unknown> {
  const place = fc.constantFrom(...placesIn(value));
  const act = fc.constantFrom('put', 'put', 'put', 'drop', 'rename', 'double');
  return fc.record({ place, act, instead }).map((change) => changedAt(value, change));
}

/** Every place in a value, by the names that lead to it; of long lists the first few. */
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value)
      .slice(0, 40)
      .flatMap(([name, inner]) => placesIn(inner, [...at, name])),
  ];
}

function changedAt(value: unknown, { place: [name, ...rest], act, instead }: Change): unknown {
  if (name === undefined) return instead;
  const entries = Object.entries(value as object).flatMap(([key, inner]): readonly (readonly [string, unknown])[] => {
    if (key !== name) return [[key, inner]];
    if (rest.length > 0 || act === 'put') return [[key, changedAt(inner, { place: rest, act, instead })]];
    if (act === 'drop') return [];
    return act === 'rename'
      ? [[`${key}x`, inner]]
      : [
          [key, inner],
          [`${key}2`, inner],
        ];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** Pieces that mean something to one reader of bytes or another. */
const pieces = [
  ...[
    '\0',
    '\0\0\0\0',
    '\r',
    '\n',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '{',
    '}',
    '[',
    ']',
    '\\',
    '\\u0000',
    '\\ud800',
    ':',
    '-',
    '1e999',
  ],
  ...[
    '<',
    '>',
    '<!--',
    '-->',
    '<p =a>',
    '<svg>',
    '</body>',
    '<![CDATA[',
    '&#0;',
    '&#xd800;',
    '<html lang="',
    '<template>',
  ],
  ...[
    '<base href="http://[::1">',
    '<meta charset=utf-7>',
    '<title>',
    '<script>',
    '<plaintext>',
    '<frameset>',
    '<!DOCTYPE',
  ],
  ...[
    '%PDF-',
    'endobj',
    'stream',
    'endstream',
    ' 0 R',
    '<<',
    '>>',
    '/Kids [2 0 R]',
    '/Filter /FlateDecode',
    '%%EOF',
    'xref',
  ],
  ...[
    'PK\x03\x04',
    '\x1f\x8b\x08',
    '\xff\xfe',
    '\xfe\xff',
    '\xef\xbb\xbf',
    '\xff',
    '\xed\xa0\x80',
    '\xf0\x9f',
    '\x1b$B',
  ],
].map((piece) => Uint8Array.from(piece, (c) => c.charCodeAt(0)));

/** Bytes cut off, or with a stretch of them turned, taken out, said twice, or made way for something else; a few times over. */
export function changedBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: bytes.length });
  const edit = fc.record({
    act: fc.constantFrom('cut', 'turn', 'drop', 'double', 'insert', 'insert', 'insert'),
    at,
    length: fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 2000 })),
    piece: fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 8 })),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce<Uint8Array>((all, { act, at: from, length, piece }) => {
      const to = Math.min(all.length, from + length);
      const [before, within, after] = [all.subarray(0, from), all.subarray(from, to), all.subarray(to)];
      if (act === 'cut') return before;
      if (act === 'drop') return joined(before, after);
      if (act === 'double') return joined(before, within, within, after);
      if (act === 'turn')
        return joined(
          before,
          within.map((byte) => byte ^ 0xff),
          after,
        );
      return joined(before, piece, all.subarray(from));
    }, bytes),
  );
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
