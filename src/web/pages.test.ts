import { describe, expect, it } from 'vitest';
import type { Route } from '../app/page-paths.ts';
import english from './i18n/en.ts';
import './i18n/in-english.ts';
import { navigation, navPageOf, pages, titleOf } from './pages.ts';

describe('the table of pages', () => {
  it('is the navigation, in groups, and every page lies within an entry of it', () => {
    const led = navigation.map(({ title, entries }) => ({ title, pages: entries.map(({ route }) => route.page) }));
    expect(led.map(({ title }) => title)).toEqual([
      null,
      'app.group.ties',
      'app.group.evidence',
      'app.group.ahead',
      'app.group.reference',
    ]);
    expect(led[1]?.pages.slice(0, 3)).toEqual(['map', 'lean', 'network']);
    const around = Object.keys(pages).map((page) => navPageOf({ page, id: 'x' } as Route));
    expect(around.filter((page) => !led.some((group) => group.pages.includes(page ?? 'missing')))).toEqual([]);
  });

  it('says within which of them a page lies', () => {
    expect(navPageOf({ page: 'map' })).toBe('map');
    expect(navPageOf({ page: 'partners', id: 'CN-HL' })).toBe('map');
    expect(navPageOf({ page: 'history', id: 'doc_1' })).toBe('documents');
    expect(navPageOf({ page: 'history', id: 'tie_1' })).toBe('ties');
    expect(navPageOf({ page: 'missing', path: '/nowhere' })).toBeNull();
  });

  it('leaves no title without a page', () => {
    const titles = Object.keys(english).filter((key) => key.startsWith('app.title.'));
    expect(titles.sort()).toEqual([...Object.keys(pages), 'missing'].map((page) => `app.title.${page}`).sort());
  });

  it('puts the id into the title where that names it', () => {
    expect(titleOf({ page: 'partners', id: 'CN-HL' })).toBe('Partners for CN-HL');
  });
});
