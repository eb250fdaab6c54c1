import { describe, expect, it } from 'vitest';
import { makeSlug } from './slug.ts';

describe('a short name', () => {
  it('is made of the title', () => {
    expect(makeSlug('China–Russia, changed', 'x')).toBe('china-russia-changed');
    expect(makeSlug('Szczecin Łódź 2028', 'x')).toBe('szczecin-odz-2028');
    expect(makeSlug('Мост открыт', 'amur-changed')).toBe('amur-changed');
    expect(makeSlug('2028', 'amur-changed')).toBe('amur-changed');
    expect(makeSlug(`${'long '.repeat(30)}`, 'x').length).toBeLessThanOrEqual(60);
  });
});
