/**
 * Statements of FollowTheMoney: each says one value of one property of one entity, and in which dataset. Written as CSV with a
 * header, as JSON lines, or packed (CSV whose property carries its schema: `Person:name`).
 */
import type { Cells } from './read-csv.ts';

export interface FtmStatement {
  /** The entity after duplicates were joined; the entity itself where none were. */
  readonly entity: string;
  /** The id that other entities may name it by. */
  readonly alias: string;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
  readonly dataset: string;
}

/** The columns that statements cannot be without. */
export const ftmColumns = ['entity_id', 'prop', 'value', 'dataset'] as const;

function statement(of: (name: string) => string): FtmStatement | null {
  const written = of('prop');
  const packed = /^(\w+):(\w+)$/.exec(written);
  const [schema, prop] = packed ? [packed[1] ?? '', packed[2] ?? ''] : [of('schema'), written];
  const entity = of('canonical_id') || of('entity_id');
  const value = of('value');
  const alias = of('entity_id') || entity;
  return entity && schema && prop && value ? { entity, alias, schema, prop, value, dataset: of('dataset') } : null;
}

/** A row of a table as a statement; null where it lacks what makes one. */
export function ftmRow(cells: Cells): FtmStatement | null {
  return statement(cells);
}

/** A line as a statement; null where it is none. */
export function ftmLine(text: string): FtmStatement | null {
  try {
    const record = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const of = (name: string): string => {
      const value = record?.[name];
      return typeof value === 'string' ? value : '';
    };
    return record === null ? null : statement(of);
  } catch {
    return null;
  }
}
