import { describe, expect, it } from 'vitest';
import { decodeCompared, encodeCompared, movedCompared, withCompared, withoutCompared } from './compared.ts';

const two = ['china-russia', 'euroregions'];
const written = (ids: readonly string[]): string => {
  const params = new URLSearchParams();
  encodeCompared(ids, params);
  return decodeURIComponent(params.toString());
};

describe('the cases that are compared', () => {
  it('stand in the address, in the order of the columns', () => {
    expect(written(two)).toBe('ids=china-russia,euroregions');
    expect(decodeCompared(new URLSearchParams(written(two)))).toEqual(two);
    expect(written([])).toBe('');
  });

  it('are moved and taken away', () => {
    expect(movedCompared(two, 'euroregions', -1)).toEqual(['euroregions', 'china-russia']);
    expect(movedCompared(two, 'euroregions', 1)).toBe(two);
    expect(movedCompared(two, 'soviet-bloc', 1)).toBe(two);
    expect(withoutCompared(two, 'euroregions')).toEqual(['china-russia']);
  });

  it('are four, each once, without what is no id', () => {
    const four = decodeCompared(new URLSearchParams('ids=a-case,a-case,,<b>,b-case,c,d,e'));
    expect(four).toEqual(['a-case', 'b-case', 'c', 'd']);
    expect(withCompared(four, 'e')).toBe(four);
    expect(withCompared(two, 'soviet-bloc')).toEqual([...two, 'soviet-bloc']);
    expect(withCompared(two, 'euroregions')).toBe(two);
  });
});
