/** Rows that were not taken, in the form in which they came, with what is wrong: to be mended and imported again. */
import { csvLine } from './write-csv.ts';

/** Why a row was not taken. */
export interface Rejection {
  /** A short name of the kind of reason, by which they are counted: `ambiguous`, `one-country`. */
  readonly class: string;
  readonly why: string;
  /** What a person can do about it. */
  readonly todo: string;
  /** What it may mean. */
  readonly candidates?: readonly string[];
}

/** A row as it came. */
export type RawRow =
  | { readonly header: readonly string[]; readonly cells: readonly string[] }
  | { readonly text: string };

/** A row that was not taken. */
export interface RejectedRow extends Rejection {
  readonly line: number;
  readonly row: RawRow;
}

const added = ['amur_line', 'amur_class', 'amur_why', 'amur_todo', 'amur_candidates'];

/** The first line of a file of rejected rows: none for lines of JSON. */
export function rejectsHeader(row: RawRow): string {
  return 'text' in row ? '' : csvLine([...own(row.header), ...added]);
}

/** Columns of an earlier report are not carried over. */
function own(header: readonly string[]): readonly string[] {
  return header.filter((name) => !added.includes(name));
}

/** A rejected row as a line of the report; the columns or the member added are passed over when it is imported again. */
export function rejectLine({ line, class: kind, why, todo, candidates = [], row }: RejectedRow): string {
  if ('text' in row) {
    const amur = { line, class: kind, why, todo, ...(candidates.length > 0 ? { candidates } : {}) };
    return `${JSON.stringify({ ...asObject(row.text), amur_rejected: amur })}\n`;
  }
  const cells = row.header.flatMap((name, i) => (added.includes(name) ? [] : [row.cells[i] ?? '']));
  return csvLine([...cells, line, kind, why, todo, candidates.join(' | ')]);
}

function asObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : { text };
  } catch {
    return { text };
  }
}
