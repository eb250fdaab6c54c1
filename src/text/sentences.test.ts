import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/runs.ts';
import { splitSentences } from './sentences.ts';

const sentences = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe('one sentence stays one', () => {
  test.each([
    'Mr. Ivanov met Dr. Li of the U.S. Embassy at 5 p.m. on Jan. 3.',
    'The paper (1tv.ru, June 17; Stoletie.ru, June 18) says so.',
    'It cost $3.5 million, i.e. 240 million roubles.',
    'He quoted J. R. Smith and A. Chandler (Montreal, McGill Univ. Press, 1993).',
    'В 2019 г. Якутия подписала соглашение.',
    'Губернатор И. И. Иванов живёт на ул. Мира, д. 5, в г. Якутске.',
    'Это т.е. решение, т.н. побратимство и пр. вопросы.',
    '«Мы готовы!» — сказал мэр.',
    'Он спросил: «Почему?» — и ушёл.',
    'Институт им. Ленина открыт.',
    'Поярково на р. Амур и с. Константиновка обсудили план.',
    '“会谈很好！”，他说。',
    '他问“什么时候回升？”、然后离开。',
    '里斯本、内罗毕、利马……可我们这里还没有。',
    '1. Как устроен формат',
    'See No. 5 and vol. 16.',
  ])('%s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe('several sentences', () => {
  test.each<[string, string[]]>([
    ['He came. She left.', ['He came.', 'She left.']],
    ['He came!  “Why?” She left.', ['He came!', '“Why?”', 'She left.']],
    ['It is in the U.S. The rest is here.', ['It is in the U.S.', 'The rest is here.']],
    ['Contacts grow.[5] Trade grows.', ['Contacts grow.[5]', 'Trade grows.']],
    ['They signed. (Xinhua, June 5) Then they left.', ['They signed.', '(Xinhua, June 5) Then they left.']],
    ['Протокол подписан в 2013 г. В нём пять пунктов.', ['Протокол подписан в 2013 г.', 'В нём пять пунктов.']],
    ['Дороги, мосты и т.д. Это стоит денег.', ['Дороги, мосты и т.д.', 'Это стоит денег.']],
    ['Подписано соглашение.Москва довольна.', ['Подписано соглашение.', 'Москва довольна.']],
    ['黑河市长来访。双方签署协议！', ['黑河市长来访。', '双方签署协议！']],
    ['他说：“很好。”双方握手。', ['他说：“很好。”', '双方握手。']],
    ['两市结好；两省签约。', ['两市结好；', '两省签约。']],
    ['Цена выросла… Потом упала.', ['Цена выросла…', 'Потом упала.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('a bracket that never closes does not swallow the text', () => {
    const text = `He (said. ${'And so on it went. '.repeat(30)}`;
    expect(splitSentences(text).length).toBeGreaterThan(10);
  });
});

const piece = fc.constantFrom(
  ...[
    'a',
    'B',
    ' ',
    '\n',
    '.',
    '!',
    '…',
    '(',
    ')',
    '"',
    '»',
    'г',
    'Я',
    '黑',
    '。',
    '；',
    '”',
    '5',
    '[',
    ']',
    '\u3000',
    '😀',
    '\uD800',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 200 }).map((p) => p.join('')),
);

test('spans are ordered, apart, within the text, trimmed, and hold every character but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const span of splitSentences(text)) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(at, span.start).trim()).toBe('');
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
        at = span.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: runs(300) },
  );
});

describe('a sentence without an end', () => {
  const sizes = (text: string): readonly number[] => splitSentences(text).map(({ start, end }) => end - start);

  test('is cut between words, so that no reader compares all of it with all of it', () => {
    const text = 'Amur Oblast and Heilongjiang signed an agreement '.repeat(2000).trim();
    const spans = splitSentences(text);
    expect(spans.length).toBeGreaterThan(text.length / 2001);
    expect(Math.max(...sizes(text))).toBeLessThanOrEqual(2000);
    for (const { start, end } of spans)
      expect(text.slice(start - 1, start) + text.slice(end, end + 1)).toMatch(/^ ? ?$/);
  });

  test('in Chinese, at a comma', () => {
    const text = '黑龙江省与阿穆尔州签署协议，'.repeat(1000);
    const spans = splitSentences(text);
    expect(Math.max(...sizes(text))).toBeLessThanOrEqual(2000);
    expect(spans.every(({ end }) => text[end - 1] === '，')).toBe(true);
  });

  test('where nothing parts words at the bound, but within no character', () => {
    expect(sizes('黑'.repeat(5000))).toEqual([2000, 2000, 1000]);
    expect(sizes(`a${'😀'.repeat(2000)}`)).toEqual([1999, 2000, 2]);
  });

  test('but of an ordinary length it is whole', () => {
    const text = `${'Heihe and Blagoveshchensk '.repeat(70).trim()}.`;
    expect(sizes(text)).toEqual([text.length]);
  });
});
