/**
 * CSV as RFC 4180 has it: a header, commas, CRLF, fields quoted where they must be. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it (docs/formats/exports.md); numbers are written as they are.
 */

/** What stands before a table for Excel, which takes UTF-8 for another encoding without it. */
export const byteOrderMark = '\uFEFF';

/** A cell: null is an empty field. */
export type Cell = string | number | boolean | null;

/** A column: its heading and how a row fills it. */
export interface Column<T> {
  readonly name: string;
  readonly cell: (row: T) => Cell;
}

/**
 * What spreadsheets take for the beginning of a formula, full-width forms included, also behind blanks; and such a text behind
 * apostrophes of its own, which gets one more, so that one can be taken off again.
 */
const guardable = /^'*(?:[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** The text of a cell without the apostrophe that was put before it; what is not guarded stays as it is. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && guardable.test(cell) ? cell.slice(1) : cell;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const safe = guardable.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table, with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** The table, with a line for the header and one for each row. */
export function writeCsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = [columns.map((column) => column.name), ...rows.map((row) => columns.map((c) => c.cell(row)))];
  return lines.map(csvLine).join('');
}
