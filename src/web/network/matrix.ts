/** The network as a matrix: the units of one side down, of the other across, a cell a pair. Dense pairs are read better so. */
import type { NetworkEdge, NetworkNode, NetworkView } from '../../app/network/show-network.ts';
import { type LineStyle, lineStyle } from '../map/arcs.ts';
import type { NetworkOptions } from './options.ts';

/** So many rows and columns are shown at once. */
export const mostRows = 60;

/** A pair as a cell: the mark of its line, as large as it has ties. */
export interface Cell {
  readonly edge: NetworkEdge;
  readonly style: LineStyle;
  /** 1 to 4. */
  readonly size: 1 | 2 | 3 | 4;
}

export interface Matrix {
  readonly rows: readonly NetworkNode[];
  readonly columns: readonly NetworkNode[];
  /** By row and column; null where there is no tie. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** Units left out because there are too many. */
  readonly left: number;
}

/** The countries by how many pairs of the network they are in, most first. */
export function countriesOf({ edges, nodes }: NetworkView): readonly string[] {
  const countries = new Map(nodes.map(({ code, country }) => [code, country]));
  const counts = new Map<string, number>();
  for (const { pair } of edges)
    for (const code of pair.split('~')) {
      const country = countries.get(code);
      if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([country]) => country);
}

/** Rows and columns in an order: each is told apart to the last by its code. */
export function ordered(nodes: readonly NetworkNode[], order: NetworkOptions['order']): readonly NetworkNode[] {
  const strongest = (a: NetworkNode, b: NetworkNode): number =>
    b.degree - a.degree || b.strength - a.strength || (a.code < b.code ? -1 : 1);
  return [...nodes].sort((a, b) => {
    if (order === 'country' && a.country !== b.country) return a.country < b.country ? -1 : 1;
    if (order === 'community' && a.community !== b.community) return a.community - b.community;
    return strongest(a, b);
  });
}

const sizeOf = (ties: number): Cell['size'] => (ties >= 8 ? 4 : ties >= 4 ? 3 : ties >= 2 ? 2 : 1);

/** The matrix of a side against the other; null for all units on both. */
export function buildMatrix(
  view: NetworkView,
  sides: readonly [string | null, string | null],
  order: NetworkOptions['order'],
): Matrix {
  const [inRows, inColumns] = [new Set<string>(), new Set<string>()];
  const cells = new Map<string, Cell>();
  const countries = new Map(view.nodes.map(({ code, country }) => [code, country]));
  const on = (code: string, side: string | null): boolean => side === null || countries.get(code) === side;
  for (const edge of view.edges) {
    const style = lineStyle(edge);
    const [a = '', b = ''] = edge.pair.split('~');
    if (style === null) continue;
    for (const [row, column] of [[a, b] as const, [b, a] as const]) {
      if (!on(row, sides[0]) || !on(column, sides[1])) continue;
      cells.set(`${row}~${column}`, { edge, style, size: sizeOf(edge.ties) });
      inRows.add(row);
      inColumns.add(column);
    }
  }
  const few = (codes: ReadonlySet<string>): readonly NetworkNode[] =>
    ordered(
      ordered(
        view.nodes.filter(({ code }) => codes.has(code)),
        'degree',
      ).slice(0, mostRows),
      order,
    );
  const [rows, columns] = [few(inRows), few(inColumns)];
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => cells.get(`${row.code}~${column.code}`) ?? null)),
    left: inRows.size - rows.length + (sides[0] === sides[1] ? 0 : inColumns.size - columns.length),
  };
}
