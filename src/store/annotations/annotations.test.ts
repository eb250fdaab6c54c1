import { describe, expect, it } from 'vitest';
import type { Annotation, ItemRecord } from '../ports/annotations.ts';
import { collectionsOf } from './collections.ts';
import { itemsOf } from './items.ts';

let count = 0;
const stamp = (by = 'ann') => ({
  by,
  at: `2026-01-01T00:00:${String(count++).padStart(2, '0')}.000Z`,
  version: `v${count}`,
});
const item = (id: string, record: Partial<ItemRecord>, by?: string): Annotation => ({
  kind: 'item',
  id,
  about: 'doc_1',
  record: { collection: null, text: '', span: null, quote: null, withdrawn: false, reason: null, ...record },
  ...stamp(by),
});
const named = (name: string, withdrawn = false): Annotation => ({
  kind: 'collection',
  id: 'col_1',
  about: '',
  record: { name, withdrawn },
  ...stamp(),
});

describe('what people add', () => {
  it('is an item in its last version, with who wrote it first', () => {
    const versions = [
      item('itm_1', { text: 'first' }),
      item('itm_2', { text: 'other', collection: 'col_1' }),
      item('itm_1', { text: 'second' }, 'bob'),
    ];
    expect(itemsOf(versions).map(({ id, text, by, changed, versions: n }) => [id, text, by, changed.by, n])).toEqual([
      ['itm_2', 'other', 'ann', 'ann', 1],
      ['itm_1', 'second', 'ann', 'bob', 2],
    ]);
    const gone = itemsOf([...versions, item('itm_1', { text: 'second', withdrawn: true, reason: 'wrong' })]);
    expect(gone.find(({ id }) => id === 'itm_1')).toMatchObject({ withdrawn: true, text: 'second', reason: 'wrong' });
  });

  it('is a collection by its last name', () => {
    const versions = [named('Border'), item('itm_1', { collection: 'col_1' }), named('The border')];
    expect(collectionsOf(versions)).toMatchObject([{ name: 'The border', withdrawn: false, by: 'ann' }]);
    expect(collectionsOf([...versions, named('The border', true)])).toMatchObject([{ withdrawn: true }]);
  });
});
