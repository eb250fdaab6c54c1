/** Spellings of our own, held against libraries that know a part of them. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { cityFrom, cityIn } from 'lvovich';
import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { openGazetteer } from '../src/gazetteer/open.ts';
import { caseForms } from '../src/gazetteer/russian-cases.ts';

const data = (path: string): Buffer => readFileSync(new URL(`../data/${path}`, import.meta.url));

it('Russian genitives and prepositionals of 230 units are among ours as lvovich makes them', () => {
  const units = openGazetteer(brotliDecompressSync(data('gazetteer/gazetteer.bin.br'))).regions;
  const near = units.filter(({ region }) => /^(?:BY|CN|JP|KZ|MN|RU|UA)-/.test(region));
  const names = [...new Set(near.flatMap(({ names: { ru } }) => ru ?? []))];
  expect(names.length).toBeGreaterThan(200);
  const differ = names.filter((name) => {
    const forms = [name, ...caseForms(name)];
    return !(forms.includes(cityFrom(name)) && forms.includes(cityIn(name)));
  });
  // Where lvovich errs: an adjective before Монголия stays as it is, Мияги and Тотиги become plurals, Марий and Хэнтий adjectives,
  // both parts of names that are one with a hyphen change.
  expect(differ.sort()).toEqual([
    'Внутренняя Монголия',
    'Дархан-Уул',
    'Марий Эл',
    'Мияги',
    'Нинся-Хуэйский автономный район',
    'Синьцзян-Уйгурский автономный район',
    'Тотиги',
    'Хэнтий',
  ]);
});

it('Han characters are read as pinyin-pro reads them, alone and as surnames', () => {
  const { readings, surnames } = JSON.parse(String(data('people/han-pinyin.json'))) as {
    readonly readings: Readonly<Record<string, string>>;
    readonly surnames: Readonly<Record<string, string>>;
  };
  const read = (text: string, mode: 'normal' | 'surname') => pinyin(text, { toneType: 'none', v: true, mode });
  const differ = Object.entries(readings).flatMap(([syllable, characters]) =>
    [...characters].filter((character) => read(character, 'normal') !== syllable),
  );
  expect(differ).toEqual([]);
  // As surnames: 种 is Chong and 秘 Bi, which pinyin-pro does not know.
  const others = Object.entries(surnames).filter(
    ([name, syllable]) => read(`${name}明`, 'surname').split(' ')[0] !== syllable,
  );
  expect(others.map(([name]) => name)).toEqual(['种', '秘']);
});
