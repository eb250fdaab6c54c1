import { describe, expect, it } from 'vitest';
import { nameOfTie, tieTitle } from './tie-title.ts';

const parties = [
  { names: { en: 'Heihe', ru: 'Хэйхэ', zh: '黑河' } },
  { names: { en: 'Blagoveshchensk', ru: 'Благовещенск', zh: '布拉戈维申斯克' } },
];
const words = 'Heihe – Blagoveshchensk';

describe('the title of a tie', () => {
  it('is its name where that names a party, in the language of the page where we hold one', () => {
    const tie = {
      parties,
      apart: 'Heihe–Blagoveshchensk road bridge',
      alsoNamed: ['Автомобильный мост Благовещенск — Хэйхэ', '黑河—布拉戈维申斯克公路大桥'],
    };
    expect(tieTitle(tie, 'en', words)).toBe('Heihe–Blagoveshchensk road bridge');
    expect(tieTitle(tie, 'ru', words)).toBe('Автомобильный мост Благовещенск — Хэйхэ');
    expect(tieTitle(tie, 'zh', words)).toBe('黑河—布拉戈维申斯克公路大桥');
  });

  it('has the parties beside a name that names none of them', () => {
    expect(tieTitle({ parties, apart: 'cable car' }, 'en', words)).toBe('Cable car, Heihe – Blagoveshchensk');
    expect(tieTitle({ parties, apart: '跨江索道' }, 'zh', '黑河 – 布拉戈维申斯克')).toBe(
      '跨江索道（黑河 – 布拉戈维申斯克）',
    );
    expect(tieTitle({ parties, apart: 'Благовещенский мост' }, 'ru', words)).toBe('Благовещенский мост');
  });

  it('is the name alone of a joint body, whoever its members are, and the parties of what has no name', () => {
    expect(tieTitle({ parties, body: 'Volga–Yangtze' }, 'en', words)).toBe('Volga–Yangtze');
    expect(tieTitle({ parties, body: null }, 'en', words)).toBe(words);
  });

  it('is written as the evidence writes it where no name is held in the language', () => {
    expect(nameOfTie({ apart: 'канатная дорога' }, 'en')).toBe('Канатная дорога');
    expect(nameOfTie({}, 'en')).toBeNull();
  });
});
