import { describe, expect, it } from 'vitest';
import { leastRole, may, type Right, rightsOf, roles } from './roles.ts';

describe('roles', () => {
  it('may do what those before them may, and more', () => {
    expect(rightsOf('viewer')).toEqual(['read', 'export']);
    expect(rightsOf('coder')).toEqual(['read', 'export', 'annotate', 'add', 'forecast', 'code']);
    expect(rightsOf('reviewer')).toEqual([
      'read',
      'export',
      'annotate',
      'add',
      'forecast',
      'code',
      'import',
      'judge',
      'work',
    ]);
    expect(rightsOf('admin')).toEqual(Object.keys(leastRole));
    for (const [i, role] of roles.entries())
      for (const lesser of roles.slice(0, i))
        expect(rightsOf(role)).toEqual(expect.arrayContaining([...rightsOf(lesser)]));
  });
  it.each([
    ['viewer', 'add'],
    ['viewer', 'judge'],
    ['coder', 'judge'],
    ['reviewer', 'people'],
    ['reviewer', 'audit'],
    ['reviewer', 'redact'],
    ['reviewer', 'backup'],
  ] as readonly (readonly ['viewer' | 'coder' | 'reviewer', Right])[])('%s may not %s', (role, right) => {
    expect(may(role, right)).toBe(false);
  });
});
