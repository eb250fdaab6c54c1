import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath, pathOf, type Route } from './page-paths.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc
    .constantFrom('start', 'map', 'ties', 'timeline', 'documents', 'cases', 'method')
    .map((page) => ({ page }) as Route),
  id.map((text): Route => ({ page: 'tie', id: text })),
  id.map((text): Route => ({ page: 'document', id: text })),
  id.map((text): Route => ({ page: 'region', id: text })),
  id.map((text): Route => ({ page: 'partners', id: text })),
  id.map((text): Route => ({ page: 'case', id: text })),
);

describe('paths', () => {
  it('lead back to their route', () => {
    fc.assert(
      fc.property(route, (r) => {
        expect(parsePath(pathOf(r))).toEqual(r);
      }),
    );
  });

  it('are the ones the documents promise', () => {
    expect(parsePath('/regions/CN-GD')).toEqual({ page: 'region', id: 'CN-GD' });
    expect(parsePath('/regions/CN-GD/partners')).toEqual({ page: 'partners', id: 'CN-GD' });
    expect(parsePath('/cases/china-russia')).toEqual({ page: 'case', id: 'china-russia' });
    expect(parsePath('/docs/')).toEqual({ page: 'documents' });
    expect(parsePath('/nothing/here')).toEqual({ page: 'missing', path: '/nothing/here' });
  });
});
