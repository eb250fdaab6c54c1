import { describe, expect, it } from 'vitest';
import { type Cell, writeCsv } from './write-csv.ts';

const one = (cell: Cell): string => writeCsv([{ name: 'c', cell: (value: Cell) => value }], [cell]).slice(3, -2);

describe('writeCsv', () => {
  it('writes a header and CRLF after every line', () => {
    const columns = [
      { name: 'code', cell: (row: { code: string; n: number }) => row.code },
      { name: 'ties', cell: (row: { code: string; n: number }) => row.n },
    ];
    expect(writeCsv(columns, [{ code: 'RU-SA', n: 3 }])).toBe('code,ties\r\nRU-SA,3\r\n');
    expect(writeCsv(columns, [])).toBe('code,ties\r\n');
  });

  it.each<[Cell, string]>([
    [null, ''],
    [-0.5, '-0.5'],
    [true, 'true'],
    ['Якутск', 'Якутск'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j becomes %s', (cell, written) => {
    expect(one(cell)).toBe(written);
  });

  it.each(['=1+1', '+7 4112', '-2', '@SUM(A1)', '\t=1', ' =1', '　＝1', '＠x', '\r=1'])(
    '%j cannot run as a formula',
    (cell) => {
      expect(one(cell).replace(/^"|"$/g, '')).toBe(`'${cell}`);
    },
  );
});
