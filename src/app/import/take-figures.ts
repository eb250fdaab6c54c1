/** Takes rows into the ledger as figures about regions, and says what is out of line with those that are known. */
import type { Observation } from '../../model/observation.ts';
import type { Stamp } from '../../store/ports/stamp.ts';
import type { Ports } from '../ports.ts';
import { remarkOn } from './figure-remarks.ts';
import { type FigureReading, readFigure } from './read-figure.ts';
import type { Remark, Taking } from './taking.ts';

export function takeFigures(
  { ledger }: Pick<Ports, 'ledger'>,
  how: FigureReading,
  stamp: () => Stamp,
): Taking<Observation> {
  /** Those of the file so far, by what they are of: the rows after them are held against them. */
  const before = new Map<string, Observation[]>();
  return {
    read(row) {
      const read = readFigure(row, how);
      return 'why' in read ? read : { record: read, remark: null };
    },
    async remarksOn(figures) {
      const found = new Map<string, Remark>();
      if (figures.length === 0) return found;
      const held = new Map<string, Observation[]>();
      const regions = [...new Set(figures.map(({ region }) => region))];
      for (const each of await ledger.observations({ regions })) add(held, each);
      for (const figure of figures) {
        const cell = cellOf(figure);
        const remark = remarkOn(figure, [...(held.get(cell) ?? []), ...(before.get(cell) ?? [])]);
        if (remark !== null) found.set(figure.id, remark);
        add(before, figure);
      }
      return found;
    },
    write: (figures) => ledger.appendObservations(figures, stamp()),
    index: async () => {},
  };
}

function cellOf({ indicator, region, counterpart, period }: Observation): string {
  return `${indicator} ${region} ${counterpart ?? ''} ${period ?? ''}`;
}

function add(to: Map<string, Observation[]>, each: Observation): void {
  const cell = to.get(cellOf(each));
  if (cell) cell.push(each);
  else to.set(cellOf(each), [each]);
}
