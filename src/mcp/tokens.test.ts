import { expect, it } from 'vitest';
import { tokensIn, withinTokens } from './tokens.ts';

it('counts a third for a character of ASCII, two thirds for another letter, four for a Chinese one', () => {
  expect(tokensIn('')).toBe(0);
  expect(tokensIn('abc')).toBe(1);
  expect(tokensIn('abcd')).toBe(2);
  expect(tokensIn('Якутия')).toBe(4);
  expect(tokensIn('黑龙江')).toBe(4);
  expect(tokensIn('黑龙江，阿穆尔')).toBe(10);
});

it('cuts where the tokens end, between characters', () => {
  expect(withinTokens('abcdef', 1)).toBe('abc');
  expect(withinTokens('黑龙江省', 3)).toBe('黑龙');
  expect(withinTokens('🚆🚆🚆', 1)).toBe('🚆');
  expect(withinTokens('abc', 1)).toBe('abc');
  expect(withinTokens('abc', 0)).toBe('');
});
