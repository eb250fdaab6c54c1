/**
 * Tables read as they come, a piece of text at a time, by csv-parse: RFC 4180 with what spreadsheets and other programs make of
 * it (LF for CRLF, a byte order mark, line breaks and doubled quotes in quoted fields), and tables parted by tabs without quotes.
 */
import { CsvError, parse } from 'csv-parse/stream';
import { InvalidInput } from '../model/errors.ts';

/** A row with the line it begins on; lines count from 1, the header's included. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TableOptions {
  /** `,` by default. */
  readonly delimiter?: ',' | ';' | '\t';
  /** False where a quotation mark is a character like any other. */
  readonly quotes?: boolean;
}

/** A row longer than this (in bytes of UTF-8) is one whose quotation mark was never closed. */
const longestRow = 8_000_000;

/**
 * The rows of a table. Blank lines are passed over. Throws InvalidInput where a quotation mark is never closed; rows of the same
 * piece of text may then not have been given.
 */
export async function* readRows(chunks: AsyncIterable<string>, options: TableOptions = {}): AsyncGenerator<CsvRow> {
  const { delimiter = ',', quotes = true } = options;
  // Counted here: csv-parse tells the line where a row ends, and counts a CRLF within quotes twice.
  let line = 1;
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: longestRow,
    on_record: (cells: string[]) => {
      const row: CsvRow = { line, cells };
      line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
      // It may return anything, but is typed as if it gave cells again.
      return cells.length === 1 && cells[0]?.trim() === '' ? null : (row as never);
    },
    quote: quotes ? '"' : null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  try {
    // Bytes, since that is what csv-parse looks at.
    yield* streamOf(chunks).pipeThrough(new TextEncoderStream()).pipeThrough(parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidInput(`A quotation mark that opens on line ${line} is never closed`, {
      hint: 'Close it, or double it where it is a character of the text, and import the file again.',
    });
  }
}

/** The pieces as a stream that is read on when asked to, so that a large file is never held whole. */
function streamOf(chunks: AsyncIterable<string>): ReadableStream<string> {
  const pieces = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await pieces.return?.();
    },
  });
}

/** How a table's columns are found: by their names, in any case, whatever their order. */
export type Cells = (name: string) => string;

/** Finds the cells of rows by the names of a header; a missing column or cell is empty. */
export function cellsBy(header: readonly string[]): (row: readonly string[]) => Cells {
  const at = new Map(header.map((name, i) => [name.trim().toLowerCase(), i]));
  return (row) => (name) => row[at.get(name) ?? -1]?.trim() ?? '';
}
