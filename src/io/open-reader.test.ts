import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../test/runs.ts';
import { isAnchored, sliceCodePoints } from '../model/code-points.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Reading, TextInput } from '../model/reading.ts';
import { openReader, type Reader } from './open-reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
const read = (text: string, more: Partial<TextInput> = {}): Promise<Reading> => reader.read({ id: 'x', text, ...more });
const codes = (reading: Reading): string[] => reading.problems.map((p) => p.code);

const en =
  'On June 17, 2019 the governors of Amur Oblast and Heilongjiang Province signed a cooperation agreement in Harbin. The two sides have been partners for years.';
const ru =
  '17 июня 2019 года губернаторы Амурской области и провинции Хэйлунцзян подписали соглашение о сотрудничестве в Харбине. Стороны дружат много лет.';
const zh = '2019年6月17日，阿穆尔州州长与黑龙江省省长在哈尔滨签署合作协议。双方多年来一直友好往来。';

describe('one event in three languages', () => {
  test.each([
    ['en', en],
    ['ru', ru],
    ['zh', zh],
  ])('%s gives the regions, the day and the tie', async (lang, text) => {
    const reading = await read(text);
    expect(reading.lang).toBe(lang);
    const regions = reading.mentions.flatMap((m) => (m.kind === 'place' && m.region ? [m.region] : []));
    expect(regions).toEqual(expect.arrayContaining(['RU-AMU', 'CN-HL']));
    expect(reading.mentions.flatMap((m) => (m.kind === 'date' ? [m.edtf] : []))).toContain('2019-06-17');
    expect(reading.claims.map((c) => [c.type, [...c.parties].sort().join('~'), c.date])).toContainEqual([
      'agreement',
      'CN-HL~RU-AMU',
      '2019-06-17',
    ]);
    for (const claim of reading.claims) expect(isAnchored(text, claim.evidence)).toBe(true);
  });
});

describe('what is odd is read or said', () => {
  test('another language: named, its places read, no claims', async () => {
    const reading = await read(
      'Губернатор Амурської області та губернатор провінції Хейлунцзян підписали угоду про співпрацю на три роки, повідомила пресслужба.',
    );
    expect(reading.lang).toBe('uk');
    expect(codes(reading)).toContain('unsupported-language');
    expect(reading.claims).toEqual([]);
  });
  test('empty', async () => {
    expect(codes(await read(''))).toEqual(['empty']);
    expect(codes(await read(' \n\u3000'))).toEqual(['empty']);
  });
  test('NUL and half a surrogate pair stand as U+FFFD, one for one', async () => {
    const reading = await read('In \0Harbin \uD800 in Heihe.', { lang: 'en' });
    expect(codes(reading)).toContain('replaced-characters');
    const heihe = reading.mentions.find((m) => m.text === 'Heihe')!;
    expect([heihe.start, heihe.end]).toEqual([16, 21]);
  });
  test('a date that is none, a text too long', async () => {
    await expect(read('x', { published: 'soon' })).rejects.toThrow(InvalidInput);
    await expect(read('a'.repeat(10 * 1024 * 1024 + 1))).rejects.toThrow(InvalidInput);
  });
  test('mixed scripts', async () => {
    const reading = await read(`${en}\n\n${ru}\n\n${zh} 😀`);
    expect(reading.lang).toMatch(/^(?:en|ru|zh)$/);
  });
});

const words = fc.constantFrom(
  ...'Harbin Heihe Amur Oblast signed agreement with Russia Moscow said May 2019 Monday yesterday Хэйхэ Амурская область подписали соглашение Москва вчера 5 мая 2019 года 黑龙江省 阿穆尔州 签署 协议 去年 5月 表示 ( ) « » “ ” " . , ; : ! ? 。 ， — - … 😀 \uD83D \0'.split(
    ' ',
  ),
  '\n',
  ' ',
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('every span holds its text, every quote its words, and reading twice gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom('en', 'ru', 'zh', undefined), async (text, lang) => {
      const reading = await read(text, lang ? { lang } : {});
      const stored = text.replace(
        /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
        '\uFFFD',
      );
      for (const m of [...reading.mentions, ...reading.citations])
        expect(sliceCodePoints(stored, m.start, m.end)).toBe(m.text);
      for (const c of [...reading.claims, ...reading.nonclaims].map((claim) => claim.evidence))
        expect(isAnchored(stored, c)).toBe(true);
      for (const q of [...reading.quotes, ...reading.forecasts]) expect(isAnchored(stored, q)).toBe(true);
      expect(JSON.stringify(await read(text, lang ? { lang } : {}))).toBe(JSON.stringify(reading));
    }),
    { numRuns: runs(150) },
  );
});

describe('time grows with the text, not with its square', () => {
  const size = 12_000;
  test.each([
    ['spaces', ' '],
    ['one letter', 'a'],
    ['capitals', 'A'],
    ['digits', '1'],
    ['open brackets', '('],
    ['Chinese brackets', '【'],
    ['quotation marks', '"'],
    ['line breaks', 'a\n'],
    ['full stops', '. '],
    ['hyphens', 'a-'],
    ['dates', 'May 5, '],
    ['places', 'Paris, '],
    ['references', '(Paris, May 5; '],
    ['Russian places', 'Москва и '],
    ['Chinese characters', '黑'],
    ['Chinese places', '黑龙江省、'],
    ['one digit and a space', '1 '],
    ['months', 'May '],
    ['beginnings of dates', 'the last '],
    ['years with a dash', '2019-'],
    ['times of day', '10:00 '],
    ['numerals', 'hundred and '],
    ['Russian prepositions', 'в '],
    ['Chinese years', '年'],
    ['Chinese numerals', '一'],
    ['Chinese months', '3月'],
    ['brackets that begin a reference', '(Aaaa Bbb, Ccc, June '],
    ['one sentence of ties', 'Heihe signed agreements and visits with Chita '],
    ['one line of dated ties', '2009年黑河与赤塔签署协议并访问，'],
    ['one line of sentences', 'В 2009 году Хэйхэ и Благовещенск подписали соглашение. '],
  ])('%s', async (_, unit) => {
    for (const lang of ['en', 'ru', 'zh']) {
      const took = async (length: number): Promise<number> => {
        const from = process.cpuUsage();
        await read(unit.repeat(Math.ceil(length / unit.length)), { lang });
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1e6;
      };
      await took(size / 4);
      const small = await took(size);
      // Four times the text: sixteen times the work if it were square. Small times are mostly noise.
      expect(await took(4 * size)).toBeLessThan(Math.max(0.6, 9 * small));
    }
  });
});
