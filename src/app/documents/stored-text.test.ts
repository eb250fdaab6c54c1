import { expect, it } from 'vitest';
import type { StoredDocument } from '../../model/document.ts';
import { toTextInput } from './stored-text.ts';

const document = (title: string): StoredDocument => ({
  id: 'doc_1',
  text: 'Heihe and Blagoveshchensk signed a twinning agreement\n\nIt was in 2004.',
  lang: 'en',
  title,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  published: null,
  sources: ['heihe.txt'],
  problems: [],
  outlet: null,
  author: null,
  siteName: null,
  origin: 'user',
  recordedAt: '2026-01-01T00:00:00.000Z',
});

it('gives the reader a title that somebody gave, and none that was taken from the text or the name of the file', () => {
  expect(toTextInput(document('Friends over the Amur')).title).toBe('Friends over the Amur');
  expect(toTextInput(document('Heihe and Blagoveshchensk signed a twinning agreement')).title).toBeUndefined();
  expect(toTextInput(document('heihe.txt')).title).toBeUndefined();
});
