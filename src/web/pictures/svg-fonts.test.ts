import { expect, it } from 'vitest';
import { rangesOf } from './svg-fonts.ts';

it('the range of a font is read as CSS writes it', () => {
  expect(rangesOf('U+0-FF, U+131, u+4??, U+1F1E9-1F1F5')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
    [0x400, 0x4ff],
    [0x1f1e9, 0x1f1f5],
  ]);
});
