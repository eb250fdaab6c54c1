/**
 * Events of the Integrated Crisis Early Warning System as its `.tab` files give them: 20 columns parted by tabs, `NA` for what
 * is not known, no quotation marks.
 */
import type { Cells } from './read-csv.ts';

export interface IcewsActor {
  readonly name: string;
  /** What the actor is, in the words of ICEWS: `Government`, `Provincial`, `Local`. */
  readonly sectors: readonly string[];
  readonly country: string | null;
}

export interface IcewsEvent {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  readonly source: IcewsActor;
  readonly target: IcewsActor;
  readonly text: string;
  /** CAMEO: `042`, `0841`. */
  readonly code: string;
  readonly story: string | null;
  readonly publisher: string | null;
}

/** The columns that a file of events cannot be without. */
export const icewsColumns = ['event id', 'event date', 'source name', 'cameo code', 'target name'] as const;

const known = (cell: string): string | null => (cell === '' || cell === 'NA' ? null : cell);

/** Sectors are parted by commas, some of which stand in brackets. */
function sectorsOf(cell: string): readonly string[] {
  return (known(cell) ?? '').split(/,(?![^(]*\))/).filter((sector) => sector !== '');
}

/** A row as an event. */
export function icewsEvent(cells: Cells): IcewsEvent {
  const actor = (which: 'source' | 'target'): IcewsActor => ({
    name: cells(`${which} name`),
    sectors: sectorsOf(cells(`${which} sectors`)),
    country: known(cells(`${which} country`)),
  });
  return {
    id: cells('event id'),
    date: cells('event date'),
    source: actor('source'),
    target: actor('target'),
    text: cells('event text'),
    code: cells('cameo code'),
    story: known(cells('story id')),
    publisher: known(cells('publisher')),
  };
}
