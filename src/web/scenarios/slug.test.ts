import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.ts';

describe('a short name', () => {
  it('is made of the title', () => {
    expect(slugOf('China–Russia, changed', 'x')).toBe('china-russia-changed');
    expect(slugOf('Szczecin Łódź 2028', 'x')).toBe('szczecin-odz-2028');
    expect(slugOf('Мост открыт', 'amur-changed')).toBe('amur-changed');
    expect(slugOf('2028', 'amur-changed')).toBe('amur-changed');
    expect(slugOf(`${'long '.repeat(30)}`, 'x').length).toBeLessThanOrEqual(60);
  });
});
