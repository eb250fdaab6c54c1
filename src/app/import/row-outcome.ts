/** What becomes of each row of a file; the readers of all forms give these, and one function takes them into the ledger. */

import type { GuessedFormat } from '../../formats/import-formats.ts';
import { type Cells, cellsBy, readRows } from '../../formats/read-csv.ts';
import type { RawRow, Rejection } from '../../formats/rejects.ts';
import { unguarded } from '../../formats/write-csv.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CaseEvent, CodedFact, FactConfidence } from '../../model/evidence.ts';
import { isStorable, unstorablePlace } from '../../model/storable.ts';

/** A row that gave records, or was refused; `remark` says what a person may want to look at in a row that was taken. */
export interface RowOutcome {
  readonly line: number;
  readonly row: RawRow;
  readonly facts: readonly CodedFact[];
  readonly events: readonly CaseEvent[];
  readonly remark: Remark | null;
  readonly refused: Rejection | null;
}

/** Something told of a row that was taken, of a kind by which they are counted. */
export interface Remark {
  readonly class: string;
  readonly text: string;
}

/** How the rows of a file are to be taken. */
export interface ReadingHow {
  readonly gazetteer: Gazetteer;
  /** What the facts name as their source, where a row has none of its own: an address, or the name of the file. */
  readonly source: string;
  readonly case: string | null;
  /** Of what is found for sure; what is found by a weaker rule is `unverified`. */
  readonly confidence: FactConfidence;
  readonly shape: GuessedFormat['shape'];
}

/** The text of a file, from its beginning at each call. */
export type OpenText = () => AsyncIterable<string>;

export type RowReader = (open: OpenText, how: ReadingHow) => AsyncGenerator<RowOutcome>;

/** A row of a table with its cells by the names of the header. */
export interface TableRow {
  readonly line: number;
  readonly cells: Cells;
  readonly row: Extract<RawRow, { readonly header: unknown }>;
}

/** The rows of a table below its header. */
export async function* tableRows(
  open: OpenText,
  shape: GuessedFormat['shape'],
  quotes = true,
): AsyncGenerator<TableRow> {
  const delimiter = shape === 'tabs' ? '\t' : shape === 'semicolons' ? ';' : ',';
  let header: readonly string[] | null = null;
  let cellsOf: ReturnType<typeof cellsBy> = cellsBy([]);
  for await (const { line, cells } of readRows(open(), { delimiter, quotes })) {
    if (header === null) {
      header = cells;
      cellsOf = cellsBy(header);
      continue;
    }
    const plain = cells.map(unguarded);
    yield { line, cells: cellsOf(plain), row: { header, cells: plain } };
  }
}

const nothing = { facts: [], events: [], remark: null, refused: null } as const;

/** A row that is not taken. */
export function refused({ line, row }: { readonly line: number; readonly row: RawRow }, why: Rejection): RowOutcome {
  return { ...nothing, line, row, refused: why };
}

/** The outcome of a row; refused where a text of it cannot be stored, with the column (of lines of JSON the place). */
export function storableOnly(outcome: RowOutcome): RowOutcome {
  const wrong = outcome.refused === null ? unstorableRow(outcome.row, [outcome.facts, outcome.events]) : null;
  return wrong === null ? outcome : refused(outcome, wrong);
}

/** Why a row, or what was made of it, cannot be stored; null where it can. */
export function unstorableRow(row: RawRow, records: unknown = null): Rejection | null {
  const place =
    'text' in row
      ? unstorablePlace(records)
      : (row.header.find((_, i) => !isStorable(row.cells[i] ?? '')) ?? unstorablePlace(records));
  if (place === null) return null;
  return {
    class: 'unstorable',
    why: `${place}: holds U+0000 or half of a character, which cannot be kept`,
    todo: 'Take the character out and import the row again.',
  };
}

/** A row that gives one fact. */
export function gives(
  { line, row }: { readonly line: number; readonly row: RawRow },
  fact: CodedFact,
  remark: Remark | null = null,
): RowOutcome {
  return { ...nothing, line, row, facts: [fact], remark };
}
