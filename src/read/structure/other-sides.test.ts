import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import type { Language } from '../../model/languages.ts';
import { draftBeforeClaims } from '../read-document.ts';
import { toldOfOthers } from './other-sides.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));

/** The sentences of the last paragraph that turn to other sides, by their beginnings. */
function turned(lang: Language, paragraph: string): readonly string[] {
  const lead = {
    en: 'Harbin signed a plan with Khabarovsk on Monday.',
    ru: 'Харбин подписал план с Хабаровском в понедельник.',
    zh: '哈尔滨市周一与哈巴罗夫斯克市签署计划。',
  }[lang];
  const text = `${lead}\n\n${paragraph}`;
  const draft = draftBeforeClaims({ id: 'x', text, lang }, { gazetteer });
  return [...toldOfOthers(draft)].map((start) =>
    text
      .slice(start)
      .split(/(?<=[.。])/u)[0]!
      .trim(),
  );
}

it.each<[Language, string, string]>([
  ['en', 'a union', 'The European Union paid for the rest.'],
  ['en', 'the seat of a union', 'At first there was no choice but to take the offer that came from Brussels.'],
  ['en', 'a state that is no more', 'The Soviet Union had tried the same.'],
  ['en', 'a decade', 'In the 1970s such councils were closed.'],
  ['en', 'the two states', 'Both governments agreed to set up a council.'],
  [
    'en',
    'sides that agree on a level below their own',
    'The two sides agreed to found offices on the sub-national level.',
  ],
  ['ru', 'a decade', 'В 1970-е годы такие советы закрыли.'],
  ['ru', 'the two states', 'Обе страны договорились создать совет.'],
  ['ru', 'sides that agree on a level below their own', 'Стороны договорились создать советы на уровне регионов.'],
  ['zh', 'a decade', '上世纪六十年代，这类机构被取消。'],
  ['zh', 'the two states', '两国商定设立委员会。'],
  ['zh', 'sides that agree on a level below their own', '双方商定在省级层面设立机构。'],
])('%s: turns to %s', (lang, _, sentence) => {
  expect(turned(lang, sentence)).toEqual([sentence]);
});

it.each<[Language, string]>([
  ['en', 'The two sides agreed to open an office in May.'],
  ['en', 'They have been twins since 1993.'],
  ['en', 'In the 1990s Harbin built a bridge.'],
  ['ru', 'Стороны договорились открыть представительство.'],
  ['zh', '双方商定互设办事处。'],
])('%s: goes on about the same: %s', (lang, sentence) => {
  expect(turned(lang, sentence)).toEqual([]);
});

it('stays with the others to the end of the paragraph, and sides with ministers are states', () => {
  const text =
    'The two sides agreed to set up a council. The foreign minister praised it. Friendship will grow.\n\nThe weather held.';
  expect(turned('en', text)).toEqual([
    'The two sides agreed to set up a council.',
    'The foreign minister praised it.',
    'Friendship will grow.',
  ]);
});
