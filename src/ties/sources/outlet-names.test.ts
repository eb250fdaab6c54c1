import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../model/evidence.ts';
import { identitiesOf, noIdentities } from '../identities.ts';
import { outletNames } from './outlet-names.ts';

const said = (act: 'merge' | 'split', target: string, into: string, revision: number): Judgement => ({
  id: `jdg_${revision}`,
  act,
  target,
  into,
  by: 'ann',
  at: '2026-01-01T00:00:00.000Z',
  revision,
  reason: null,
});
const sites = new Map([
  ['site:herald.example', 'name:the herald'],
  ['site:m.herald.example', 'name:the herald'],
]);

describe('an outlet under its names', () => {
  it('is its site and the name that pages of the site give it', () => {
    const names = outletNames(sites, noIdentities);
    expect(names.of('site:herald.example')).toBe('name:the herald');
    expect(names.all('site:m.herald.example')).toEqual([
      'name:the herald',
      'site:herald.example',
      'site:m.herald.example',
    ]);
    expect(names.of('name:post')).toBe('name:post');
    expect(names.all('name:post')).toEqual(['name:post']);
  });

  it('is also what a person says that it is, with all its names', () => {
    const names = outletNames(sites, identitiesOf([said('merge', 'name:вестник', 'name:the herald', 1)]));
    expect(names.of('name:вестник')).toBe('name:the herald');
    expect(names.all('name:вестник')).toContain('site:herald.example');
    const other = outletNames(sites, identitiesOf([said('merge', 'name:the herald', 'name:вестник', 1)]));
    expect(other.of('site:herald.example')).toBe('name:вестник');
  });

  it('is not what a person says that it is not', () => {
    const names = outletNames(sites, identitiesOf([said('split', 'site:herald.example', 'name:the herald', 1)]));
    expect(names.of('site:herald.example')).toBe('site:herald.example');
    expect(names.of('site:m.herald.example')).toBe('name:the herald');
  });
});
