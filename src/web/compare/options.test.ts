import { describe, expect, it } from 'vitest';
import {
  type CompareOptions,
  decodeCompare,
  encodeCompare,
  movedCompared,
  withCompared,
  withoutCompared,
  withZero,
} from './options.ts';

const two: CompareOptions = { ids: ['china-russia', 'euroregions'], align: 'chosen', zeros: ['1991-12-26', null] };
const written = (options: CompareOptions): string => {
  const params = new URLSearchParams();
  encodeCompare(options, params);
  return decodeURIComponent(params.toString());
};

describe('what is compared', () => {
  it('stands in the address, each with the day its years are counted from', () => {
    expect(written(two)).toBe('ids=china-russia,euroregions&align=chosen&zero=1991-12-26,');
    expect(decodeCompare(new URLSearchParams(written(two)))).toEqual(two);
  });

  it('keeps a day with its thing when the order changes or one goes', () => {
    expect(movedCompared(two, 'euroregions', -1)).toMatchObject({
      ids: ['euroregions', 'china-russia'],
      zeros: [null, '1991-12-26'],
    });
    expect(movedCompared(two, 'euroregions', 1)).toBe(two);
    expect(withoutCompared(two, 'euroregions')).toMatchObject({ ids: ['china-russia'], zeros: ['1991-12-26'] });
    expect(withZero(two, 'euroregions', '2004-05-01').zeros).toEqual(['1991-12-26', '2004-05-01']);
  });

  it('takes four, each once, and leaves out what is no id', () => {
    const four = decodeCompare(new URLSearchParams('ids=RU-SA,RU-SA,,<b>,CN-HL,a-case,tie_0a,CN-GD'));
    expect(four.ids).toEqual(['RU-SA', 'CN-HL', 'a-case', 'tie_0a']);
    expect(withCompared(four, 'CN-GD')).toBe(four);
    expect(withCompared(two, 'soviet-bloc')).toMatchObject({ zeros: ['1991-12-26', null, null] });
    expect(withCompared(two, 'euroregions')).toBe(two);
    expect(decodeCompare(new URLSearchParams('ids=RU-SA&zero=2023-02-31&align=never'))).toEqual({
      ids: ['RU-SA'],
      align: 'calendar',
      zeros: [null],
    });
  });
});
