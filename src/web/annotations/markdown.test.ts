import { expect, it } from 'vitest';
import { blocksOf, inlineOf } from './markdown.ts';

it('shows bold, italic and code, and leaves the rest as it is', () => {
  expect(inlineOf('The **year** is *about* `2004`, tie_3f_a.')).toEqual([
    { text: 'The ', style: 'plain' },
    { text: 'year', style: 'strong' },
    { text: ' is ', style: 'plain' },
    { text: 'about', style: 'em' },
    { text: ' ', style: 'plain' },
    { text: '2004', style: 'code' },
    { text: ', tie_3f_a.', style: 'plain' },
  ]);
  expect(inlineOf('2 * 3 * 4 <b>')).toEqual([{ text: '2 * 3 * 4 <b>', style: 'plain' }]);
});

it('parts paragraphs and lists', () => {
  expect(blocksOf('One\ntwo\n\n- a\n- b\n\n\nend').map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
  expect(blocksOf('')).toEqual([]);
});
