import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfBase64 } from './base64.ts';

it('gives the bytes that were written', () => {
  expect(bytesOfBase64('SGVpaGU=')).toEqual(new TextEncoder().encode('Heihe'));
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});
