import { expect, it } from 'vitest';
import { coloursOf } from './colours.ts';

it('are written as six digits, to which faded dates add how much shows through', () => {
  for (const theme of ['light', 'dark']) {
    const { hues, ...others } = coloursOf(theme);
    for (const colour of [...Object.values(hues), ...Object.values(others)]) expect(colour).toMatch(/^#[\da-f]{6}$/);
  }
});
