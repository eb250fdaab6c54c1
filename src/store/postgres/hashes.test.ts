import { describe, expect, it } from 'vitest';
import { contentId, documentId, hashBytes } from '../../model/ids.ts';
import { hashOf, recordId } from './hashes.ts';

describe('hashes', () => {
  it('are those of the model, whatever the script', () => {
    const text = 'Хэйхэ 黑河 😀 \u0000';
    const bytes = new TextEncoder().encode(text);
    expect(hashOf(text)).toBe(hashBytes(bytes));
    expect(hashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(`doc_${hashOf(bytes).slice(0, 32)}`).toBe(documentId(bytes));
    expect(recordId('rdg', text, { a: [1, null] })).toBe(contentId('rdg', text, { a: [1, null] }));
  });
  it('of half a pair are those of the model too', () => {
    expect(recordId('clm', '\ud800')).toBe(contentId('clm', '\ud800'));
  });
});
