import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../model/errors.ts';
import { parseJson } from './parse-json.ts';

const told = (text: string): string => {
  try {
    parseJson(text, 'a.json');
    return 'is JSON';
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.message;
  }
};

describe('JSON that is handed in', () => {
  it('is what it says, with or without a byte order mark', () => {
    expect(parseJson('\uFEFF{"a": [1, true, null]}', 'a.json')).toEqual({ a: [1, true, null] });
    fc.assert(
      fc.property(fc.json(), (text) => {
        // As text, since a name such as "__proto__" is compared otherwise in an object.
        expect(JSON.stringify(parseJson(text, 'x'))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it.each([
    ['{"a": 1\n "b": 2}', 'a.json is no JSON: line 2, column 2, at: "b": 2}'],
    ['{"a": 1,\n}', 'line 2, column 1, at: }'],
    ['[1, 2,]', 'line 1, column 7, at: ]'],
    ['{a: 1}', 'line 1, column 2, at: a: 1}'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": 01}', 'line 1, column 7'],
    ['{"a": [1}', 'line 1, column 9'],
    ['{"a": 1} {}', 'line 1, column 10'],
    ['{"a": 1,\n "b": [2', 'it breaks off at line 2, column 9'],
    ['{"a": "x', 'it breaks off at'],
    ['  \n', 'a.json is empty'],
  ])('%j is told by its place', (text, message) => {
    expect(told(text)).toContain(message);
  });

  it('has a fault at or before whatever was put into it that may not stand there', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, n) => {
        const at = n % (text.length + 1);
        const broken = `${text.slice(0, at)}\u0001${text.slice(at)}`;
        const place = /column (\d+)/.exec(told(broken));
        expect(place).not.toBeNull();
        expect(Number(place![1])).toBeLessThanOrEqual(at + 1);
      }),
    );
  });
});
