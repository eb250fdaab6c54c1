/** Names of people as they are printed: what says that two are one, and what says that they are two. */
import { describe, expect, it } from 'vitest';
import { nameBlocks } from './name-blocks.ts';
import { namesAlike, personName } from './person-name.ts';

const alike = (a: string, b: string) => namesAlike(personName(a), personName(b));

describe('a name', () => {
  it('is taken apart: titles, initials, patronymic', () => {
    expect(personName('Mr. Vasily  Orlov').plain).toBe('Vasily Orlov');
    expect(personName('王岐山先生').plain).toBe('王岐山');
    expect(personName('В.Н.Орлов')).toMatchObject({
      plain: 'В. Н. Орлов',
      initials: ['v', 'n'],
      words: ['В.', 'Орлов'],
    });
    expect(personName('Василий Николаевич Орлов')).toMatchObject({ words: ['Василий', 'Орлов'] });
    // With two words what ends like a patronymic is a surname.
    expect(personName('Roman Abramovich').words).toEqual(['Roman', 'Abramovich']);
  });
});

describe('one person', () => {
  it.each([
    ['Wang Qishan', '王岐山', 'syllables'],
    ['Ван Цишань', '王岐山', 'syllables'],
    ['Wan Qishan', 'Wang Qishan', 'confused'],
    ['Dr Vasily Orlov', 'Vasily Orlov', 'letters'],
    ['В.Н. Орлов', 'Vasily Nikolayevich Orlov', 'initial'],
    ['Василий Николаевич Орлов', 'Vasily Orlov', 'sounds'],
    ['Orlov, Vasily', 'Василий Орлов', 'sounds'],
    ['Айсен Николаев', '艾森·尼古拉耶夫', 'transcribed'],
    ['Орлов', 'Vasily Orlov', 'surname'],
    ['Andrei Denissov', 'Andrey Denisov', 'sounds'],
    ['Oleg Kozhemyako', 'Oleg Kozhemiaka', 'near'],
  ])('%s may be %s (%s), and they are looked at together', (a, b, by) => {
    expect(alike(a, b)?.by).toBe(by);
    const [x, y] = [nameBlocks(personName(a)), nameBlocks(personName(b))];
    expect(x.sought.some((key) => y.kept.includes(key))).toBe(true);
    expect(y.sought.some((key) => x.kept.includes(key))).toBe(true);
  });
});

describe('two people', () => {
  it.each([
    ['Василий Николаевич Орлов', 'Василий Петрович Орлов', 'another patronymic'],
    ['В.П. Орлов', 'Vasily Nikolayevich Orlov', 'another second initial'],
    ['Alexandra Ivanova', 'Александр Иванов', 'a woman and a man'],
    ['Vasily Orlov', 'Nikolai Orlov', 'another given name'],
    ['王毅', '王义', 'other characters'],
    ['Wang Yi', 'Wang Yin', 'another syllable'],
  ])('%s is not %s: %s', (a, b) => {
    expect(alike(a, b)).toBeNull();
  });
  it('may be meant where the case leaves it open', () => {
    expect(alike('Александра Иванова', 'Александр Иванов')?.score).toBeLessThanOrEqual(0.7);
  });
});
