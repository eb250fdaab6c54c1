/** The columns of the table of units and its order. */
import type { NetworkNode } from '../../brief/network/network-types.ts';

export interface UnitColumn {
  readonly id: 'name' | 'country' | 'degree' | 'alone' | 'strength' | 'between' | 'core' | 'community' | 'beyond';
  readonly label: string;
  readonly says: string;
  readonly number: boolean;
}

export const unitColumns: readonly UnitColumn[] = [
  { id: 'name', label: 'Unit', says: 'By name', number: false },
  { id: 'country', label: 'Country', says: 'By country', number: false },
  { id: 'degree', label: 'Links', says: 'Shown units that it is tied to', number: true },
  { id: 'alone', label: 'Of two alone', says: 'Of them those by a tie of the two alone', number: true },
  {
    id: 'strength',
    label: 'Strength',
    says: 'Sum of 1/(n − 1) over its pairs and ties, n the units of a tie',
    number: true,
  },
  { id: 'between', label: 'Betweenness', says: 'Share of shortest paths between others', number: true },
  {
    id: 'core',
    label: 'Core',
    says: 'The greatest k such that it is in a part where all have k partners',
    number: true,
  },
  { id: 'community', label: 'Community', says: 'Units tied more to one another than to the rest', number: true },
  { id: 'beyond', label: 'Not shown', says: 'Links to units that are not shown', number: true },
];

const cellOf = (node: NetworkNode, column: UnitColumn['id'], nameOf: (code: string) => string): string | number => {
  switch (column) {
    case 'name':
      return nameOf(node.code);
    case 'country':
      return node.country;
    case 'alone':
      return node.partners;
    case 'between':
      return node.betweenness;
    default:
      return node[column];
  }
};

/** The units by a column, `-` before it for descending; of equals the one of more links, then by code. */
export function order(
  nodes: readonly NetworkNode[],
  sort: string,
  nameOf: (code: string) => string,
): readonly NetworkNode[] {
  const column = unitColumns.find(({ id }) => id === sort.replace(/^-/, ''))?.id ?? 'degree';
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...nodes].sort((a, b) => {
    const [x, y] = [cellOf(a, column, nameOf), cellOf(b, column, nameOf)];
    return x < y ? -sign : x > y ? sign : b.degree - a.degree || (a.code < b.code ? -1 : 1);
  });
}
