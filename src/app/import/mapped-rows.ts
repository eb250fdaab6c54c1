/** The rows of a table, their cells by the fields that a mapping gives them. */
import { dateCell } from '../../formats/date-cell.ts';
import { splitCell } from '../../formats/list-cell.ts';
import { readRows } from '../../formats/read-csv.ts';
import type { RawRow, Rejection } from '../../formats/rejects.ts';
import { unguarded } from '../../formats/write-csv.ts';
import { headsOf, type Mapping, plainHead } from './mapping.ts';

/** The text of a file, from its beginning at each call. */
export type OpenText = () => AsyncIterable<string>;

/** A table with what its columns mean. */
export interface MappedTable {
  readonly open: OpenText;
  readonly delimiter: ',' | ';' | '\t';
  readonly mapping: Mapping;
}

/** A row. */
export interface MappedRow {
  readonly line: number;
  readonly row: Extract<RawRow, { readonly header: unknown }>;
  /** The cell of a field, or its constant; empty where there is neither. */
  readonly cell: (field: string) => string;
  /** The values of a cell that holds several. */
  readonly list: (field: string) => readonly string[];
  /** A cell with a date, as EDTF where it is written in the order of the mapping. */
  readonly date: (field: string) => string;
  /** What the file calls the column of a field; the field itself where it has none. */
  readonly column: (field: string) => string;
}

/** The names of a table's columns, as its first line has them. */
export async function headOf(open: OpenText, delimiter: MappedTable['delimiter']): Promise<readonly string[]> {
  for await (const { cells } of readRows(open(), { delimiter })) return cells.map((name) => name.trim());
  return [];
}

/** The rows of a table below its head. */
export async function* mappedRows({ open, delimiter, mapping }: MappedTable): AsyncGenerator<MappedRow> {
  const { constants = {}, dates = 'edtf', lists = '|' } = mapping;
  let header: readonly string[] | null = null;
  let places: ReadonlyMap<string, readonly number[]> = new Map();
  for await (const { line, cells } of readRows(open(), { delimiter })) {
    if (header === null) {
      header = cells;
      places = columnsOf(mapping, header);
      continue;
    }
    const own = header;
    const plain = cells.map(unguarded);
    const written = (field: string): string =>
      (places.get(field) ?? []).map((at) => plain[at]?.trim() ?? '').find((text) => text !== '') ?? '';
    const cell = (field: string): string => written(field) || (constants[field] ?? '');
    yield {
      line,
      row: { header, cells: plain },
      cell,
      // A constant is written by hand into a mapping, where a bar parts values whatever the table does.
      list: (field) => (written(field) === '' ? splitCell(cell(field)) : splitCell(written(field), lists)),
      date: (field) => dateCell(cell(field), dates),
      column: (field) => own[places.get(field)?.[0] ?? -1]?.trim() || field,
    };
  }
}

/** Where the columns of each field stand, in the order in which the mapping names them. */
function columnsOf(mapping: Mapping, header: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const plain = header.map(plainHead);
  return new Map(
    Object.keys(mapping.columns).map((field) => [
      field,
      headsOf(mapping, field).flatMap((head) => {
        const at = plain.indexOf(plainHead(head));
        return at < 0 ? [] : [at];
      }),
    ]),
  );
}

/** Why a row is not taken, with the column at fault as the file calls it. */
export function refusal({ column }: MappedRow, field: string, what: string, todo: string): Rejection {
  return { class: field, why: `${column(field)}: ${what}`, todo };
}
