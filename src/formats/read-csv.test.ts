import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { InvalidInput } from '../model/errors.ts';
import { cellsBy, readRows, type TableOptions } from './read-csv.ts';
import { unguarded, writeCsv } from './write-csv.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function rows(text: string, size = 3, options: TableOptions = {}) {
  const all: (readonly [number, ...string[]])[] = [];
  for await (const { line, cells } of readRows(pieces(text, size), options)) all.push([line, ...cells]);
  return all;
}

describe('readRows', () => {
  it.each([1, 2, 3, 7, 100])('reads quoted fields over pieces of %i characters', async (size) => {
    const text = '\uFEFFa,b\r\n"x, ""y""","two\r\nlines"\r\n\r\nж,\n,"last"';
    expect(await rows(text, size)).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"', 'two\r\nlines'],
      [5, 'ж', ''],
      [6, '', 'last'],
    ]);
  });

  it('takes quotation marks as they stand where the form knows none, and within a field', async () => {
    expect(await rows('1\t"Foreign Affairs\t"x"\n', 4, { delimiter: '\t', quotes: false })).toEqual([
      [1, '1', '"Foreign Affairs', '"x"'],
    ]);
    expect(await rows('5" pipe,b')).toEqual([[1, '5" pipe', 'b']]);
  });

  it('says where a quotation mark was left open', async () => {
    const wrong = rows('a,b\n"c,d\n');
    await expect(wrong).rejects.toThrow(InvalidInput);
    await expect(wrong).rejects.toThrow('A quotation mark that opens on line 2 is never closed');
  });

  it('tells lines behind CRLF within quotes, and of a mark that is left open behind blank lines', async () => {
    expect(await rows('"a\r\nb\r\nc",d\r\ne\r\n', 100)).toEqual([
      [1, 'a\r\nb\r\nc', 'd'],
      [4, 'e'],
    ]);
    await expect(rows('a\r\n\r\n"b', 100)).rejects.toThrow('opens on line 3');
  });

  it('gives up a row that never ends before it has read the whole file', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      yield 'a\n"';
      for (; read < 50; read++) yield 'x'.repeat(1_000_000);
    }
    const all = async () => {
      for await (const _ of readRows(endless()));
    };
    await expect(all()).rejects.toThrow('opens on line 2');
    expect(read).toBeLessThan(30);
  });

  it('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (table, size) => {
          const columns = [0, 1].map((i) => ({ name: `c${i}`, cell: (row: [string, string]) => row[i] ?? null }));
          const read = (await rows(writeCsv(columns, table), size)).slice(1);
          expect(read.map(([, ...cells]) => cells.map(unguarded))).toEqual(table);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('cellsBy', () => {
  it('finds cells by name; what is missing is empty', () => {
    const of = cellsBy(['Event ID', ' city1 ']);
    expect(of(['7', ' Heihe '])('city1')).toBe('Heihe');
    expect(of(['7'])('city1')).toBe('');
    expect(of(['7', 'x'])('city2')).toBe('');
  });
});
