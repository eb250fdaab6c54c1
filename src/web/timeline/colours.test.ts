import { expect, it } from 'vitest';
import { coloursOf } from './colours.ts';

it('are written as six digits, of which the pixels of crowded lanes are made', () => {
  for (const theme of ['light', 'dark']) {
    const { hues, ...others } = coloursOf(theme);
    for (const colour of [...Object.values(hues), ...Object.values(others)]) expect(colour).toMatch(/^#[\da-f]{6}$/);
  }
});
