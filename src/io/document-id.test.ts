import { expect, it } from 'vitest';
import { documentId } from '../model/ids.ts';
import { documentIdOf } from './document-id.ts';

it('is the id that the model gives', () => {
  for (const text of ['', 'Amur', '黑龙江'.repeat(1000)]) {
    const bytes = new TextEncoder().encode(text);
    expect(documentIdOf(bytes)).toBe(documentId(bytes));
  }
  expect(documentIdOf(new Uint8Array())).toBe('doc_e3b0c44298fc1c149afbf4c8996fb924');
});
