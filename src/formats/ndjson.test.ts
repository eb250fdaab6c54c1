import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../model/errors.ts';
import { parseLine, writeError } from './ndjson.ts';

describe('lines of documents', () => {
  test('a document with what is known of it', () => {
    expect(parseLine('{"id":"a","text":"Hi","lang":"en","published":"2019-06-17","url":null,"more":1}', 1)).toEqual({
      id: 'a',
      input: { id: 'a', text: 'Hi', lang: 'en', published: '2019-06-17' },
    });
  });

  test('a number is an id and comes back as one', () => {
    expect(parseLine('{"id":7,"text":""}', 1)).toEqual({ id: 7, input: { id: '7', text: '' } });
  });

  test('blank lines are no documents', () => {
    expect(parseLine('  ', 3)).toBeNull();
  });

  test.each([
    ['{"id":"a"', null, 'Line 4 is not JSON.'],
    ['[1]', null, 'Line 4 is not a JSON object.'],
    ['null', null, 'Line 4 is not a JSON object.'],
    ['{"text":"x"}', null, 'Line 4 has no "id".'],
    ['{"id":"a","text":5}', 'a', 'Line 4 has no "text".'],
    ['{"id":"a","text":"","lang":5}', 'a', 'Line 4 has a "lang" that is not a string.'],
  ])('%s', (line, id, message) => {
    const parsed = parseLine(line, 4);
    expect(parsed).toMatchObject({ id });
    expect(parsed && 'error' in parsed && parsed.error).toBeInstanceOf(InvalidInput);
    expect(parsed && 'error' in parsed && parsed.error.message).toBe(message);
  });

  test('an error says its code, what and what to do', () => {
    expect(writeError(new InvalidInput('Too long.', { hint: 'Cut it.' }), 7)).toBe(
      '{"id":7,"error":{"code":"invalid-input","message":"Too long. Cut it."}}',
    );
    expect(writeError(new Error('boom'), null)).toBe('{"id":null,"error":{"code":"internal","message":"boom"}}');
  });
});
