import { describe, expect, it } from 'vitest';
import { firstWords } from './first-words.ts';

const quote = (text: string, act?: string, lang = 'en') => {
  const start = 1000;
  const at = act === undefined ? -1 : [...text.slice(0, text.indexOf(act))].length;
  const cue = {
    role: 'trigger',
    start: start + at,
    end: start + at + [...(act ?? '')].length,
    value: '',
    found: 'clause',
  };
  return {
    text,
    lang,
    document: { start },
    why: act === undefined ? null : { cues: [cue as never], points: {}, bar: 0 },
  };
};
const long =
  'After two days of talks in Harbin, at which both sides praised the old friendship of the banks, the governors of the two provinces signed a plan of cooperation for five years.';

describe('the first words of a quote', () => {
  it('are the whole of a short one', () => {
    expect(firstWords(quote('Heihe and Blagoveshchensk became\nsister cities.'))).toBe(
      'Heihe and Blagoveshchensk became sister cities.',
    );
  });
  it('are cut between words', () => {
    expect(firstWords(quote(long))).toBe('After two days of talks in Harbin, at which both sides praised the old…');
  });
  it('hold the act where it comes late', () => {
    expect(firstWords(quote(long, 'signed'))).toBe(
      '…the governors of the two provinces signed a plan of cooperation for five…',
    );
  });
  it('are counted by characters in Chinese, beyond the basic plane too', () => {
    const text = `𠮷林省${'代表团在会谈中强调双方友谊源远流长'.repeat(3)}签署了合作协议。`;
    const words = firstWords(quote(text, '签署', 'zh'));
    expect(words).toContain('签署');
    expect([...words].length).toBeLessThanOrEqual(36);
  });
});
