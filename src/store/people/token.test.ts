import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursAfter, makeSession, makeToken, sameHash, secretHash, tokenIdOf } from './token.ts';

describe('a token', () => {
  it('is its chance in letters, of which the first eight find it', () => {
    expect(makeToken(new Uint8Array(25))).toEqual({ id: '00000000', token: `amur_00000000_${'0'.repeat(32)}` });
    expect(makeToken(new Uint8Array(25).fill(255)).token).toBe(`amur_zzzzzzzz_${'z'.repeat(32)}`);
    // 00001 00010 00011 … would be "123"; five bytes 0x08 0x86 0x42 0x98 0xe8 are 1 to 8.
    const counted = new Uint8Array(25);
    counted.set([0x08, 0x86, 0x42, 0x98, 0xe8]);
    expect(makeToken(counted).id).toBe('12345678');
  });
  it('keeps all its chance: other bytes, another token', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 25, maxLength: 25 }),
        fc.uint8Array({ minLength: 25, maxLength: 25 }),
        (a, b) => {
          const same = a.every((byte, i) => byte === b[i]);
          expect(makeToken(a).token === makeToken(b).token).toBe(same);
          expect(tokenIdOf(makeToken(a).token)).toBe(makeToken(a).id);
        },
      ),
    );
  });
  it.each([
    '',
    'amur_',
    'amur_00000000_',
    `amur_0000000_${'0'.repeat(32)}`,
    `amur_0000000i_${'0'.repeat(32)}`,
    `x ${'0'.repeat(45)}`,
  ])('is not "%s"', (text) => {
    expect(tokenIdOf(text)).toBeNull();
  });
  it('is held as the SHA-256 of the whole', () => {
    // sha256sum of the three letters, FIPS 180-2.
    expect(secretHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sameHash(secretHash('abc'), secretHash('abc'))).toBe(true);
    expect(sameHash(secretHash('abc'), secretHash('abd'))).toBe(false);
    expect(sameHash('', 'a')).toBe(false);
    expect(sameHash('a', '')).toBe(false);
    expect(sameHash('ab', 'abab')).toBe(false);
  });
  it('and a session have a time', () => {
    expect(hoursAfter('2026-02-28T23:00:00.000Z', 12)).toBe('2026-03-01T11:00:00.000Z');
    expect(makeSession(new Uint8Array(20))).toBe('0'.repeat(32));
  });
});
