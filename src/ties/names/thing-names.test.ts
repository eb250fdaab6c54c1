import { describe, expect, it } from 'vitest';
import constructions from '../../../data/codebook/lexicon/constructions.json' with { type: 'json' };
import { kindsIn, namesInReference, type PartyNames, thingNames } from './thing-names.ts';

const called: Readonly<Record<string, readonly string[]>> = {
  'CN-HL/Heihe': ['Heihe', 'Хэйхэ', '黑河'],
  'RU-AMU/Blagoveshchensk': ['Blagoveshchensk', 'Благовещенск', '布拉戈维申斯克'],
  'CN-HL': ['Heilongjiang', 'Хэйлунцзян', '黑龙江省'],
  'RU-AMU': ['Amur Oblast', 'Амурская область', '阿穆尔州'],
  CN: ['China', 'Китай', '中国'],
  RU: ['Russia', 'Россия', '俄罗斯'],
};
const names: PartyNames = (party) => called[party] ?? [];
const { compared, held } = thingNames(names);
const towns = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'];
const says = (name: string) => compared(name, towns);

describe('what a name says beyond the parties', () => {
  it.each([
    'Heihe–Blagoveshchensk road bridge',
    'the highway bridge between Blagoveshchensk and Heihe',
    'Road bridge over the Amur',
    'new Russian-Chinese highway bridge',
    'автомобильный мост Благовещенск — Хэйхэ',
    'Автодорожный мост через Амур',
    'автомобильного моста у Благовещенска',
    'российско-китайский автомобильный мост',
    '黑河公路大桥',
    '中俄黑河—布拉戈维申斯克黑龙江（阿穆尔河）公路大桥',
    '黑河公路橋',
  ])('%s is the road bridge', (name) => {
    expect(says(name)).toBe('road bridge');
  });

  it.each([
    'cable car',
    'Heihe-Blagoveshchensk cross-border cableway',
    'канатную дорогу',
    'канатной дороги Благовещенск – Хэйхэ',
    '中俄黑河跨江索道',
    '跨境缆车',
  ])('%s is the cable car', (name) => {
    expect(says(name)).toBe('cable car');
  });

  it.each([
    'bridge',
    'a new bridge over the Amur',
    'мост',
    'новый мост Благовещенск — Хэйхэ',
    '大桥',
    '黑龙江大桥',
    'пункт пропуска',
    '口岸',
    'industrial park',
    'технопарк',
    '工业园区',
    'joint commission',
    'рабочая группа',
    'Heihe – Blagoveshchensk',
    '',
  ])('"%s" says no more than what sort of thing it is', (name) => {
    expect(says(name)).toBeNull();
  });

  it('keeps other proper names and numbers', () => {
    expect(says('Kani-Kurgan checkpoint')).toBe('border crossing kani kurgan');
    expect(says('the second road bridge')).toBe('road bridge second');
    expect(says('Power of Siberia 2')).not.toBe(says('Power of Siberia'));
    expect(says('газопровод «Сила Сибири-2»')).not.toBe(says('газопровод «Сила Сибири»'));
  });

  it('takes the towns out of a reference where no gazetteer is at hand, and nothing else', () => {
    const bare = thingNames(namesInReference);
    expect(bare.compared('Heihe–Blagoveshchensk road bridge', towns)).toBe('road bridge');
    expect(bare.compared('黑河公路大桥', towns)).toBe('road bridge 黑河');
  });
});

describe('names that we hold', () => {
  it('are one in three languages and as others spell them', () => {
    const pipeline = says('Power of Siberia pipeline');
    for (const name of [
      'газопровод «Сила Сибири»',
      '“西伯利亚力量”天然气管道',
      'Power of Siberia gas pipeline',
      'Сила Сибири',
    ])
      expect(says(name)).toBe(pipeline);
    expect(held('Сила Сибири', towns)).toEqual([
      'Power of Siberia pipeline',
      'Газопровод «Сила Сибири»',
      '“西伯利亚力量”天然气管道',
    ]);
    expect(held('Kani-Kurgan checkpoint', towns)).toEqual([]);
  });

  it('say what they say of towns of theirs alone: a bridge elsewhere is not that bridge', () => {
    const elsewhere = ['CN-HL/Fuyuan', 'RU-KHA/Khabarovsk'];
    expect(compared('Road bridge', elsewhere)).toBe('road bridge');
    expect(held('Road bridge', elsewhere)).toEqual([]);
  });
});

it('gives the same again for what it has given', () => {
  for (const { id, bare } of constructions.kinds) expect(says(id)).toBe(bare ? null : id);
  for (const name of [
    'Kani-Kurgan checkpoint',
    'the second road bridge',
    'Power of Siberia',
    'понтонная переправа Джалинда',
  ])
    expect(says(says(name)!)).toBe(says(name));
});

it('knows of which wider kind a thing is', () => {
  expect([...kindsIn('автомобильный мост').own]).toEqual(['road bridge']);
  expect([...kindsIn('автомобильный мост').all]).toEqual(['road bridge', 'bridge', 'crossing']);
});
