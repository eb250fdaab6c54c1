import { describe, expect, it } from 'vitest';
import { dateText, spanText } from './dates.ts';

describe('dates in words', () => {
  it.each([
    ['2019-06-17', '17 June 2019'],
    ['2019-06', 'June 2019'],
    ['2019', '2019'],
    ['197X', '1970s'],
    ['2019-06~', 'about June 2019'],
    ['1992?', 'perhaps 1992'],
    ['2019-21', 'spring 2019'],
    ['1970/1989', '1970 – 1989'],
    ['../1991', 'until 1991'],
    ['1991/..', 'since 1991'],
    ['[1993-06-28..2004-12]', 'between 28 June 1993 and December 2004'],
    ['2004-06-XX', 'June 2004'],
  ])('%s is “%s”', (edtf, text) => {
    expect(dateText(edtf)).toBe(text);
  });

  it('shows as written what it cannot say', () => {
    expect(dateText('Y17E7')).toBe('Y17E7');
    expect(dateText(null)).toBe('no date');
  });

  it('shortens a span to years', () => {
    expect(spanText('1991-07-16', '2004-01-01')).toBe('1991–2004');
    expect(spanText('1991-07-16', '1991-12-31')).toBe('1991');
    expect(spanText(null, null)).toBe('');
  });
});
