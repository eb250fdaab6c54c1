import { describe, expect, it } from 'vitest';
import { spokenOf } from './preferred-language.ts';

describe('the language at first', () => {
  it('is the first of the browser’s that the page speaks', () => {
    expect(spokenOf(['pl', 'zh-TW', 'ru'])).toBe('zh');
    expect(spokenOf(['ru-RU', 'en'])).toBe('ru');
    expect(spokenOf(['pl', 'de-AT'])).toBe('en');
  });
});
