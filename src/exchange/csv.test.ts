import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, writeCsv } from './csv.ts';

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

  it('keeps every text, as csv-parse reads it, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())), (rows) => {
        const columns = [0, 1].map((i) => ({ name: String(i), cell: (row: [string, string]) => row[i] ?? null }));
        const read = parse(writeCsv(columns, rows), { from: 2 });
        expect(read.length).toBe(rows.length);
        for (const [i, row] of rows.entries()) {
          for (const [j, cell] of row.entries()) expect([cell, `'${cell}`]).toContain(read[i]?.[j]);
        }
      }),
    );
  });
});
