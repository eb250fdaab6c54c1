/** Forecasts as a table, out and in (docs/formats/forecasts.md). Columns after `evidence_address` are worked out and passed over when read. */
import type { ForecastFlag, ForecastRecord, ForecastScore, Outcome, Resolution } from '../model/forecast.ts';
import { joinedCell, splitCell } from './list-cell.ts';
import { numberCell } from './number-cell.ts';
import type { Cells } from './read-csv.ts';
import { type Column, unguarded, writeCsv } from './write-csv.ts';

/** A forecast as a row: what it says, and how it came out, if it did. */
export interface ForecastRow {
  /** Empty for one that was made elsewhere. */
  readonly id: string;
  readonly record: ForecastRecord;
  readonly outcome: Outcome;
  readonly resolution: Pick<Resolution, 'on' | 'evidence' | 'address'> | null;
  readonly score: ForecastScore | null;
}

type ForecastColumn = Column<ForecastRow>;
const column = (name: string, cell: ForecastColumn['cell']): ForecastColumn => ({ name, cell });

const columns: readonly ForecastColumn[] = [
  column('id', ({ id }) => id),
  column('statement', ({ record }) => record.statement),
  column('who', ({ record }) => record.question.who),
  column('what', ({ record }) => record.question.what),
  column('where', ({ record }) => joinedCell(record.question.where)),
  column('by', ({ record }) => record.question.by),
  column('source', ({ record }) => record.question.source),
  column('types', ({ record }) => joinedCell(record.question.types ?? [])),
  column('low', ({ record }) => record.likelihood?.[0] ?? null),
  column('high', ({ record }) => record.likelihood?.[1] ?? null),
  column('wording', ({ record }) => record.wording),
  column('author', ({ record }) => record.author),
  column('outlet', ({ record }) => record.outlet),
  column('said_on', ({ record }) => record.saidOn),
  column('address', ({ record }) => record.address),
  column('claim', ({ record }) => record.claim),
  column('document', ({ record }) => record.span?.document ?? null),
  column('start', ({ record }) => record.span?.start ?? null),
  column('end', ({ record }) => record.span?.end ?? null),
  column('flags', ({ record }) => joinedCell(record.flags)),
  column('condition', ({ record }) => record.condition),
  column('note', ({ record }) => record.note),
  // Several parts of several pieces: as JSON, in the form of the files that ship.
  column('proposal', ({ record }) => (record.proposal === undefined ? null : JSON.stringify(record.proposal))),
  column('outcome', ({ outcome }) => outcome),
  column('resolved_on', ({ resolution }) => resolution?.on ?? null),
  column('evidence', ({ resolution }) => resolution?.evidence ?? null),
  column('evidence_address', ({ resolution }) => resolution?.address ?? null),
  column('brier', ({ score }) => score?.brier ?? null),
  column('brier_best', ({ score }) => score?.brierBest ?? null),
  column('brier_worst', ({ score }) => score?.brierWorst ?? null),
  column('log', ({ score }) => score?.log ?? null),
];

/** The columns a file must have to be a table of forecasts. */
export const forecastColumnsNeeded: readonly string[] = ['statement'];

/** The table. */
export function forecastCsv(rows: readonly ForecastRow[]): string {
  return writeCsv(columns, rows);
}

/** A row as it was read, nothing in it checked but its numbers. */
export interface ReadForecastRow {
  readonly id: string;
  readonly statement: string;
  readonly who: string | null;
  readonly what: string | null;
  readonly where: readonly string[];
  readonly by: string | null;
  readonly source: string | null;
  readonly types: readonly string[];
  /** Undefined where both cells are empty and there is a word that may tell. */
  readonly likelihood: readonly [number, number] | null | undefined;
  readonly wording: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly saidOn: string | null;
  readonly address: string | null;
  readonly claim: string | null;
  readonly span: { readonly document: string; readonly start: number; readonly end: number } | null;
  readonly flags: readonly (ForecastFlag | string)[];
  readonly condition: string | null;
  readonly note: string | null;
  /** Parsed and not checked; undefined where the cell is empty. */
  readonly proposal: unknown;
  readonly outcome: string;
  readonly on: string | null;
  readonly evidence: string | null;
  readonly evidenceAddress: string | null;
}

/** Reads a row by the names of its columns; or says what is wrong with a number or the proposal in it. */
export function readForecastRow(cells: Cells): ReadForecastRow | { readonly wrong: string } {
  const plain = (name: string): string => unguarded(cells(name));
  const text = (name: string): string | null => plain(name) || null;
  const numbers = new Map<string, number | null>();
  for (const name of ['low', 'high', 'start', 'end']) {
    const read = numberCell(cells(name));
    if (read.is === 'unclear') return { wrong: `"${name}": ${cells(name).slice(0, 40)}: ${read.why}` };
    numbers.set(name, read.is === 'number' ? read.value : null);
  }
  const [low, high] = [numbers.get('low') ?? null, numbers.get('high') ?? null];
  const [start, end] = [numbers.get('start') ?? null, numbers.get('end') ?? null];
  const document = text('document');
  if (document !== null && (start === null || end === null)) return { wrong: '"document" needs "start" and "end"' };
  const proposal = parsed(text('proposal'));
  if (proposal === null) return { wrong: '"proposal" is no JSON' };
  const point = low ?? high;
  // Without an id, a row was written by hand: its word may tell the number.
  const untold = plain('id') === '' && text('wording') !== null ? undefined : null;
  return {
    id: plain('id'),
    statement: plain('statement'),
    who: text('who'),
    what: text('what'),
    where: splitCell(plain('where')),
    by: text('by'),
    source: text('source'),
    types: splitCell(plain('types')),
    likelihood: point === null ? untold : [low ?? point, high ?? point],
    wording: text('wording'),
    author: text('author'),
    outlet: text('outlet'),
    saidOn: text('said_on'),
    address: text('address'),
    claim: text('claim'),
    span: document === null ? null : { document, start: start ?? 0, end: end ?? 0 },
    flags: splitCell(plain('flags')),
    condition: text('condition'),
    note: text('note'),
    proposal: proposal.value,
    outcome: plain('outcome') || 'open',
    on: text('resolved_on'),
    evidence: text('evidence'),
    evidenceAddress: text('evidence_address'),
  };
}

function parsed(cell: string | null): { readonly value: unknown } | null {
  if (cell === null) return { value: undefined };
  try {
    return { value: JSON.parse(cell) as unknown };
  } catch {
    return null;
  }
}
