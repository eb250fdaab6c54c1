/** Quotes get their place, or a reason: by hand, and for texts and changes of them drawn by chance. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Anchored, anchorer, longestQuote } from './anchoring.ts';
import { isAnchored, sliceCodePoints } from './code-points.ts';

const quoteOf = (found: Anchored): string =>
  'anchor' in found ? `${found.how}: ${found.anchor.quote}` : found.refused;
const find = (text: string, quote: string): string => quoteOf(anchorer(text).find(quote));

it('the words as they stand come first, counted in code points', () => {
  const text = '🚆 Amur and Heilongjiang signed. 黑龙江省与阿穆尔州签署协议。';
  expect(anchorer(text).find('Amur and Heilongjiang signed')).toEqual({
    anchor: { start: 2, end: 30, quote: 'Amur and Heilongjiang signed' },
    how: 'exact',
  });
});

it.each([
  ['Chinese punctuation', '黑龙江省与阿穆尔州，签署了“协议”。', '黑龙江省与阿穆尔州,签署了"协议".'],
  ['corner brackets and width', '签署《合作協定》（二〇一九）ＡＢＣ', '签署"合作協定"(二〇一九)abc'],
  ['a list in Chinese', '吉林、辽宁和阿穆尔州签约', '吉林, 辽宁和阿穆尔州签约'],
  ['case', 'Delegations of Amur Oblast met', 'delegations of amur oblast MET'],
  ['Cyrillic case', 'Делегация Хэйхэ прибыла', 'делегация хэйхэ прибыла'],
  ['quotation marks', 'форум «Амур — 2019» открыт', 'форум "Амур - 2019" открыт'],
  ['apostrophes', 'the region’s partners met', "the region's partners met"],
  ['dashes', 'Harbin–Vladivostok — a line', 'Harbin-Vladivostok -- a line'],
  ['soft hyphens', 'the coop\u00aderation agree\u00adment', 'the cooperation agreement'],
  ['a word broken by a PDF', 'signed a cooper-\nation agreement', 'signed a cooperation agreement'],
  ['a hyphen at the end of a line', 'the cross-\nborder bridge', 'the cross-border bridge'],
  ['line breaks and tabs', 'Amur\r\n  Oblast\tsigned', 'Amur Oblast signed'],
  ['a Chinese line broken by a PDF', '黑龙\n江省与阿穆\n尔州签约', '黑龙江省与阿穆尔州签约'],
  ['no-break spaces', '120\u00a0млн\u202fрублей', '120 млн рублей'],
  ['NFD in the text', 'Sa\u0306laj and Chis\u0327ina\u0306u', 'Sălaj and Chişinău'],
  ['NFC in the text', 'Приморский край и Йокогама', 'Приморскии\u0306 край и И\u0306окогама'],
  ['ligatures', 'the oﬃcial ﬁnal text', 'the official final text'],
  ['emoji with a selector', 'Friends ❤️ of Harbin 🤝🏽', 'Friends ❤ of Harbin 🤝🏽'],
  ['invisible selectors', 'Amur\ufe00\u{e0101}\u{e01ef} Oblast\ufe0f signed', 'Amur Oblast signed'],
  ['marks of no width', 'Ха\u200bба\u2060ровск\ufeff подписал', 'Хабаровск подписал'],
  ['quotation marks around it', 'they opened an office', '"they opened an office."'],
])('%s', (_what, text, quote) => {
  for (const around of ['', 'x. ', '🚆 前. ']) {
    const whole = `${around}${text} end`;
    const found = anchorer(whole).find(quote);
    expect(quoteOf(found)).toBe(`folded: ${text}`);
    if ('anchor' in found) expect(isAnchored(whole, found.anchor)).toBe(true);
  }
});

it.each([
  ['nothing', 'Amur signed', ' \u200b', 'empty'],
  ['marks alone', 'Amur signed', '“…”', 'empty'],
  ['other words', 'Amur signed a treaty', 'Amur signed an agreement', 'not-in-text'],
  ['a letter more', 'мой край', 'мои край', 'not-in-text'],
  ['figures that a dash parts', 'from 10-12 towns', 'from 1012 towns', 'not-in-text'],
  ['two words in one', 'no table was set', 'notable was set', 'not-in-text'],
  ['half a character', 'a 🧭 here', '\udded', 'not-in-text'],
  ['half a ligature', 'an oﬃce', 'an of', 'not-in-text'],
  ['half a letter', 'Chișinău', 'Chis', 'not-in-text'],
  ['what is left out', 'Amur met Harbin. They sang. Then they signed.', 'Amur met Harbin ... they signed', 'spliced'],
  [
    'two sentences in one',
    'Amur met Harbin, they sang, they signed papers.',
    'Amur met Harbin, they signed papers',
    'spliced',
  ],
  ['what stands twice', 'They met. Rain. They met.', 'They met', 'ambiguous'],
])('refuses %s', (_what, text, quote, reason) => {
  expect(find(text, quote)).toBe(reason);
});

it('refuses more than a passage', () => {
  const text = 'a b '.repeat(longestQuote);
  expect(find(text, text)).toBe('too-long');
  expect(find('🚆'.repeat(longestQuote), '🚆'.repeat(longestQuote))).toMatch(/^exact/);
});

it('of several places the nearest to the words that belong to it, else none', () => {
  const text = 'Harbin: they met. It rained for a day. Jilin: they met. It rained for a day. Dalian: they met.';
  const { find, all } = anchorer(text);
  const placed = (...near: string[]) => {
    const found = find(
      'they met',
      near.map((words) => all(words)),
    );
    return 'anchor' in found ? found.anchor.start : found.refused;
  };
  expect(placed('Harbin')).toBe(8);
  expect(placed('Jilin')).toBe(46);
  expect(placed('Dalian', 'nobody')).toBe(85);
  expect(placed('Harbin', 'Jilin', 'Dalian')).toBe(46);
  expect(placed()).toBe('ambiguous');
  expect(placed('nobody')).toBe('ambiguous');
  // A headline that the first line repeats: either is right, the first is taken.
  const twice = anchorer('Amur met Harbin. Amur met Harbin.');
  expect(twice.find('Amur met Harbin', [twice.all('Amur'), twice.all('Harbin')])).toMatchObject({
    anchor: { start: 0 },
  });
});

it('at a span that is given, the words stand there or nowhere', () => {
  const { at } = anchorer('🚆 “Amur” signed. Amur signed.');
  expect(at({ start: 2, end: 15 }, '"Amur" signed')).toMatchObject({
    anchor: { quote: '“Amur” signed' },
    how: 'folded',
  });
  expect(at({ start: 17, end: 28 }, 'Amur signed')).toMatchObject({ how: 'exact' });
  expect(at({ start: 16, end: 27 }, 'Amur signed')).toEqual({ refused: 'not-in-text' });
  expect(at({ start: 90, end: 99 }, 'Amur signed')).toEqual({ refused: 'not-in-text' });
});

const pieces = [
  'Amur',
  'Oblast ',
  '，',
  '。',
  '“',
  '”',
  ' — ',
  '-',
  '\n',
  ' ',
  '黑龙江',
  '签署',
  'й',
  'и',
  'é',
  'e\u0301',
  'ﬁ',
  '🤝🏽',
  '❤️',
  '\u00ad',
  '\ufe00',
  '\u{e0100}',
  '\u200b',
  '\u0301',
  'Σ',
  'ς',
  'İ',
  '½',
  '12',
  '\ud800',
  '\udc00',
  "'",
  '…',
  '한',
  '각',
];
const textOf = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

it('whatever is quoted: what comes back is the document’s own at its span, whole characters of it', () => {
  fc.assert(
    fc.property(textOf, fc.oneof(textOf, fc.string({ unit: 'binary' })), (text, quote) => {
      const anchors = anchorer(text);
      const found = anchors.find(quote);
      const all = [...anchors.all(quote), ...('anchor' in found ? [found.anchor] : [])];
      for (const anchor of all) expect(isAnchored(text, anchor)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** Ways in which an honest quote differs from the text. */
const changes: readonly ((quote: string) => string)[] = [
  (quote) => quote.toUpperCase().toLowerCase(),
  (quote) => quote.normalize('NFD'),
  (quote) => quote.normalize('NFC'),
  (quote) => quote.replace(/[，,]/g, ', ').replaceAll('。', '.'),
  (quote) => quote.replace(/[“”]/g, '"'),
  (quote) => quote.replace(/\u00ad|\ufe00|\u200b|\u{e0100}/gu, ''),
  (quote) => quote.replace(/ /g, '\n'),
  (quote) => `  ${quote}\t`,
  (quote) => [...quote].join('\u{e0101}'),
];
const honest = [
  'Amur Oblast',
  '黑龙江省，',
  '签署“协议”。',
  'Хабаровск',
  'Йокогама',
  'Chișinău',
  'é',
  'cooperation',
  ' and ',
  ' met ',
  'signed. ',
  '🤝🏽',
  '2019',
];

it('an honest quote is found again however it is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...honest), { minLength: 1, maxLength: 12 }),
      fc.array(fc.constantFrom(...changes), { maxLength: 4 }),
      (parts, ways) => {
        const words = parts.join('').trim();
        const text = `Before it. ${words} | after it.`;
        const quote = ways.reduce((said, change) => change(said), words);
        const found = anchorer(text).find(quote);
        // Marks at the ends may be left aside.
        if ('anchor' in found) expect(words).toContain(found.anchor.quote);
        else expect(found.refused).toBe('ambiguous');
      },
    ),
    { numRuns: 500 },
  );
});

/** Bytes as C2PA signs plain text with them: a mark of no width, then one variation selector a byte (C2PA 2.3, embedding in unstructured text). */
const signature = (bytes: Iterable<number>): string =>
  `\ufeff${[...bytes].map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('')}`;

it('words are found in a text that is signed by C2PA, wherever its signature stands, and without it at their ends', () => {
  const magic = [...'C2PATXT\0'].map((char) => char.charCodeAt(0));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...honest), { minLength: 1, maxLength: 6 }),
      fc.uint8Array({ maxLength: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (parts, manifest, where) => {
        const words = parts.join('').trim();
        const plain = [...`Before it. ${words} | after it.`];
        const at = Math.round(where * plain.length);
        const signed = signature([...magic, 1, ...manifest]);
        const text = [...plain.slice(0, at), signed, ...plain.slice(at)].join('');
        for (const quote of [words, words.normalize('NFD')]) {
          const found = anchorer(text).find(quote);
          if (!('anchor' in found)) {
            expect(found.refused).toBe('ambiguous');
            continue;
          }
          expect(isAnchored(text, found.anchor)).toBe(true);
          const said = found.anchor.quote.replace(signed, '');
          expect(words).toContain(said);
          expect(said.length).toBeGreaterThanOrEqual(words.length - 2);
          for (const end of [[...found.anchor.quote][0], [...found.anchor.quote].at(-1)])
            expect(end).not.toMatch(/^(?:\ufeff|[\u{e0100}-\u{e01ef}])$/u);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('a megabyte takes time in line with its length, whatever is quoted', () => {
  const seconds = (text: string, quotes: readonly string[]): number => {
    const begin = process.cpuUsage();
    const anchors = anchorer(text);
    for (const quote of quotes) anchors.find(quote);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  };
  const worst = `${'a'.repeat(1500)}b`;
  for (const text of ['a', '，签', 'e\u0301', '-\n'].map((part) => part.repeat(1e6 / part.length))) {
    expect(seconds(text, [worst, 'e'.repeat(1500), '- '.repeat(700), '签，'.repeat(700)])).toBeLessThan(15);
  }
});

it('what stands at a span is cut by code points', () => {
  const text = '🤝🏽 Amur';
  const found = anchorer(text).find('amur');
  expect(found).toEqual({ anchor: { start: 3, end: 7, quote: 'Amur' }, how: 'folded' });
  expect(sliceCodePoints(text, 3, 7)).toBe('Amur');
});
