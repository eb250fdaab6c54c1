/** The columns of the table of units and its order. */
import type { NetworkNode } from '../../app/network/show-network.ts';
import type { MessageKey } from '../i18n/areas.ts';

export interface UnitColumn {
  readonly id: 'name' | 'country' | 'degree' | 'alone' | 'strength' | 'between' | 'core' | 'community' | 'beyond';
  readonly label: MessageKey;
  readonly says: MessageKey | null;
  readonly number: boolean;
}

export const unitColumns: readonly UnitColumn[] = [
  { id: 'name', label: 'network.unit.name', says: null, number: false },
  { id: 'country', label: 'network.unit.country', says: null, number: false },
  { id: 'degree', label: 'network.unit.degree', says: 'network.unit.degreeSays', number: true },
  { id: 'alone', label: 'network.unit.alone', says: 'network.unit.aloneSays', number: true },
  { id: 'strength', label: 'network.unit.strength', says: 'network.unit.strengthSays', number: true },
  { id: 'between', label: 'network.unit.between', says: 'network.unit.betweenSays', number: true },
  { id: 'core', label: 'network.unit.core', says: 'network.unit.coreSays', number: true },
  { id: 'community', label: 'network.unit.community', says: 'network.unit.communitySays', number: true },
  { id: 'beyond', label: 'network.unit.beyond', says: 'network.unit.beyondSays', number: true },
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
