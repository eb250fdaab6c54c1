import { describe, expect, it } from 'vitest';
import type { Annotation, EntryRecord, NoteRecord } from '../ports/annotations.ts';
import { collectionsOf } from './collections.ts';
import { notesOf } from './notes.ts';

let count = 0;
const stamp = (by = 'ann') => ({
  by,
  at: `2026-01-01T00:00:${String(count++).padStart(2, '0')}.000Z`,
  version: `v${count}`,
});
const note = (id: string, record: Partial<NoteRecord>, by?: string): Annotation => ({
  kind: 'note',
  id,
  about: 'doc_1',
  record: { text: '', span: null, quote: null, withdrawn: false, reason: null, ...record },
  ...stamp(by),
});
const named = (name: string, withdrawn = false): Annotation => ({
  kind: 'collection',
  id: 'col_1',
  about: '',
  record: { name, withdrawn },
  ...stamp(),
});
const entry = (item: string, act: EntryRecord['act']): Annotation => ({
  kind: 'entry',
  id: 'col_1',
  about: item,
  record: { act, reason: null },
  ...stamp(),
});

describe('what people add', () => {
  it('is a note in its last version, with who wrote it first', () => {
    const versions = [
      note('nte_1', { text: 'first' }),
      note('nte_2', { text: 'other' }),
      note('nte_1', { text: 'second' }, 'bob'),
    ];
    expect(notesOf(versions).map(({ id, text, by, changed, versions: n }) => [id, text, by, changed.by, n])).toEqual([
      ['nte_2', 'other', 'ann', 'ann', 1],
      ['nte_1', 'second', 'ann', 'bob', 2],
    ]);
    const gone = notesOf([...versions, note('nte_1', { text: 'second', withdrawn: true, reason: 'wrong' })]);
    expect(gone.find(({ id }) => id === 'nte_1')).toMatchObject({ withdrawn: true, text: 'second', reason: 'wrong' });
  });

  it('is a collection of what was put there and not taken out again', () => {
    const versions = [
      named('Border'),
      entry('tie_1', 'add'),
      entry('doc_1', 'add'),
      entry('tie_1', 'add'),
      entry('tie_1', 'remove'),
    ];
    expect(collectionsOf(versions)[0]).toMatchObject({ name: 'Border', items: [{ item: 'doc_1' }] });
    const again = collectionsOf([...versions, entry('tie_1', 'add'), named('The border')])[0];
    expect(again?.name).toBe('The border');
    expect(again?.items.map(({ item }) => item)).toEqual(['doc_1', 'tie_1']);
  });
});
