/** Forecasts as a table (docs/formats/forecasts.md). */
import type { ForecastRecord, ForecastScore, Outcome, Resolution, Side } from '../model/forecast.ts';
import { joinedCell } from './list-cell.ts';
import { type Column, writeCsv } from './write-csv.ts';

/** A forecast as a row: what it says, and how it came out, if it did. */
export interface ForecastRow {
  readonly id: string;
  readonly record: ForecastRecord;
  readonly outcome: Outcome;
  readonly resolution: Pick<Resolution, 'on' | 'evidence' | 'address'> | null;
  readonly score: ForecastScore | null;
}

type ForecastColumn = Column<ForecastRow>;
const column = (name: string, cell: ForecastColumn['cell']): ForecastColumn => ({ name, cell });

/** The pieces of a side, each as `2019-08-15 what it says [id, address]`. */
function sideCell({ evidence = [] }: ForecastRecord, of: Side): string {
  return joinedCell(
    evidence
      .filter(({ side }) => side === of)
      .map(({ on, says, record, address }) => {
        const from = [record, address].filter((part) => part !== null).join(', ');
        return `${on ?? '-'} ${says} [${from}]`;
      }),
  );
}

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
  column('for', ({ record }) => sideCell(record, 'for')),
  column('against', ({ record }) => sideCell(record, 'against')),
  column('outcome', ({ outcome }) => outcome),
  column('resolved_on', ({ resolution }) => resolution?.on ?? null),
  column('evidence', ({ resolution }) => resolution?.evidence ?? null),
  column('evidence_address', ({ resolution }) => resolution?.address ?? null),
  column('brier', ({ score }) => score?.brier ?? null),
  column('brier_best', ({ score }) => score?.brierBest ?? null),
  column('brier_worst', ({ score }) => score?.brierWorst ?? null),
];

/** The table. */
export function forecastCsv(rows: readonly ForecastRow[]): string {
  return writeCsv(columns, rows);
}
