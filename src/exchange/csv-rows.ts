/**
 * Tables read as they come, a piece of text at a time: RFC 4180 with what spreadsheets and other programs make of it (LF for
 * CRLF, a byte order mark, line breaks and doubled quotes in quoted fields), and tables parted by tabs without quotes.
 */
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

/** A row longer than this (in UTF-16 units) is one whose quotation mark was never closed. */
const longestRow = 8_000_000;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The rows of a table. Blank lines are passed over. Throws InvalidInput where a quotation mark is never closed. */
export async function* readRows(chunks: AsyncIterable<string>, options: TableOptions = {}): AsyncGenerator<CsvRow> {
  const { delimiter = ',', quotes = true } = options;
  const parting = delimiter.charCodeAt(0);
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let began = 1;
  let quoted = false;
  /** The last character was a quotation mark within quotes: the end of them, or the first of two. */
  let closing = false;
  let wasReturn = false;
  let first = true;
  let length = 0;

  function take(): CsvRow | null {
    const row = { line: began, cells: [...cells, cell] };
    cells = [];
    cell = '';
    length = 0;
    began = line;
    return row.cells.length === 1 && row.cells[0]?.trim() === '' ? null : row;
  }

  for await (const chunk of chunks) {
    const text = first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    if (chunk !== '') first = false;
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (quoted) {
        if (closing) {
          closing = false;
          if (code === quote) {
            from = i;
            continue;
          }
          quoted = false;
        } else {
          if (code === quote) {
            cell += text.slice(from, i);
            closing = true;
            from = i + 1;
          } else if (code === lineFeed) line++;
          continue;
        }
      }
      if (code === parting) {
        cells.push(cell + text.slice(from, i));
        length += i - from;
        cell = '';
        from = i + 1;
      } else if (code === lineFeed || code === carriageReturn) {
        const after = code === lineFeed && wasReturn && i === from && cells.length === 0 && cell === '';
        if (after) {
          // The second half of CRLF.
          from = i + 1;
          wasReturn = false;
          continue;
        }
        cell += text.slice(from, i);
        from = i + 1;
        line++;
        const row = take();
        if (row) yield row;
        wasReturn = code === carriageReturn;
        continue;
      } else if (quotes && code === quote && cell === '' && i === from) {
        quoted = true;
        from = i + 1;
      }
      wasReturn = false;
    }
    cell += text.slice(from);
    length += text.length - from;
    if (length > longestRow) throw neverClosed(began);
  }
  if (quoted && !closing) throw neverClosed(began);
  const last = take();
  if (last) yield last;
}

function neverClosed(line: number): InvalidInput {
  return new InvalidInput(`A quotation mark that opens on line ${line} is never closed`, {
    hint: 'Close it, or double it where it is a character of the text, and import the file again.',
  });
}

/** How a table's columns are found: by their names, in any case, whatever their order. */
export type Cells = (name: string) => string;

/** Finds the cells of rows by the names of a header; a missing column or cell is empty. */
export function cellsBy(header: readonly string[]): (row: readonly string[]) => Cells {
  const at = new Map(header.map((name, i) => [name.trim().toLowerCase(), i]));
  return (row) => (name) => row[at.get(name) ?? -1]?.trim() ?? '';
}
