import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import { wordsOf } from '../../model/words.ts';
import { marksIn } from './marks.ts';
import { passagesOf } from './passages.ts';
import { searchWords } from './search-words.ts';

const taken = (written: string) =>
  searchWords(written).map(
    ({ words, without }) =>
      `${without ? '-' : ''}${words.map(({ form, begins }) => form + (begins ? '*' : '')).join(' ')}`,
  );

describe('what people search for', () => {
  it('is words, phrases, and what to leave out', () => {
    expect(taken('Heihe "sister cities" -мэр «двух стран»')).toEqual(['heihe', 'sister cities', '-мэр', 'двух стран']);
    expect(taken('Сан-Франциско “an open quote')).toEqual(['сан франциско', 'an open quote']);
  });
  it('is pairs of characters in Chinese; one alone begins any pair', () => {
    expect(taken('黑龍江 俄 2019年')).toEqual(['黑龙 龙江', '俄*', '2019 年*']);
  });
  it.each([
    ['', 'no word'],
    ['  "" … ', 'no word'],
    ['-мэр', 'only leave words out'],
  ])('refuses %j', (written, why) => {
    expect(() => searchWords(written)).toThrow(InvalidInput);
    expect(() => searchWords(written)).toThrow(why);
  });
});

const stems = new Map([
  ['the', ''],
  ['bridge', 'bridg'],
  ['bridges', 'bridg'],
  ['of', ''],
]);
const marked = (text: string, written: string) =>
  marksIn(wordsOf(text), { phrases: searchWords(written), stems }).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it('stand on words with the same stem, and on whole phrases', () => {
    expect(marked('The Bridges of Heihe; a bridge, Heihe', 'bridge "bridge of heihe"')).toEqual([
      'Bridges of Heihe',
      'bridge',
    ]);
    expect(marked('The Bridges', '"the bridge"')).toEqual(['Bridges']);
  });
  it('join the pairs of a Chinese word, and stand on one character alone', () => {
    expect(marked('在黑龍江省', '黑龙江')).toEqual(['黑龍江']);
    expect(marked('中俄两国与俄', '俄')).toEqual(['俄', '俄']);
  });
});

describe('passages', () => {
  const text = `${'Filler words stand here. '.repeat(40)}The bridge opened. ${'More of the same follows. '.repeat(40)}Heihe.`;
  const passages = (written: string) =>
    passagesOf(text, marksIn(wordsOf(text), { phrases: searchWords(written), stems })).map(({ start, end }) =>
      text.slice(start, end),
    );

  it('begin with a sentence, end with a word, and say what others do not', () => {
    const [first, second] = passages('bridge Heihe');
    expect(first).toMatch(/^The bridge opened\. More of the same follows\. .* More of the$/);
    expect(second).toMatch(/Heihe\.$/);
    expect(passages('bridge')).toHaveLength(1);
  });
  it('are the beginning where nothing is marked', () => {
    expect(passages('nothing')).toEqual([`${'Filler words stand here. '.repeat(9)}Filler words`]);
  });
});
