/** What is shown of the network as files: tables of its units and links, and a graph for Gephi. */
import type { LeanYearView } from '../../app/lean/lean-view.ts';
import type { NetworkEdge, NetworkNode, NetworkView } from '../../app/network/show-network.ts';
import { type GexfAttribute, type GexfValue, gexfOf } from '../../formats/gexf.ts';
import { type Column, writeCsv } from '../../formats/write-csv.ts';
import type { NetworkScene } from './scene.ts';

interface Field<T> extends GexfAttribute {
  readonly of: (row: T) => GexfValue;
}

const types = (list: NetworkEdge['types']): string =>
  list.map(({ type, ties }) => (ties > 1 ? `${type} ${ties}` : type)).join('; ');

const unitFields: readonly Field<NetworkNode>[] = [
  { name: 'country', type: 'string', of: ({ country }) => country },
  { name: 'level', type: 'string', of: ({ level }) => level },
  { name: 'name_ru', type: 'string', of: ({ names }) => names.ru },
  { name: 'name_zh', type: 'string', of: ({ names }) => names.zh },
  { name: 'lat', type: 'double', of: ({ lat }) => lat },
  { name: 'lon', type: 'double', of: ({ lon }) => lon },
  { name: 'degree', type: 'integer', of: ({ degree }) => degree },
  { name: 'partners_of_two_alone', type: 'integer', of: ({ partners }) => partners },
  { name: 'strength', type: 'double', of: ({ strength }) => strength },
  { name: 'betweenness', type: 'double', of: ({ betweenness }) => betweenness },
  { name: 'core', type: 'integer', of: ({ core }) => core },
  { name: 'community', type: 'integer', of: ({ community }) => community + 1 },
  {
    name: 'degree_by_type',
    type: 'string',
    of: ({ byType }) => byType.map(({ type, degree }) => `${type} ${degree}`).join('; '),
  },
  { name: 'links_not_shown', type: 'integer', of: ({ beyond }) => beyond },
];

/** A link with the newest lean of its pair, where that is shown and known. */
type LinkRow = NetworkEdge & { readonly lean: LeanYearView | null };

const linkFields: readonly Field<LinkRow>[] = [
  { name: 'ties', type: 'integer', of: ({ ties }) => ties },
  { name: 'types', type: 'string', of: (edge) => types(edge.types) },
  { name: 'reviewed', type: 'integer', of: ({ reviewed }) => reviewed },
  { name: 'unreviewed', type: 'integer', of: ({ unreviewed }) => unreviewed },
  { name: 'stage_certain', type: 'boolean', of: ({ certain }) => certain },
  { name: 'over', type: 'integer', of: ({ over }) => over },
  { name: 'sources', type: 'integer', of: ({ sources }) => sources },
  { name: 'first', type: 'string', of: ({ first }) => first },
  { name: 'last', type: 'string', of: ({ last }) => last },
  { name: 'lean', type: 'double', of: ({ lean }) => lean?.lean?.value ?? null },
  { name: 'lean_low', type: 'double', of: ({ lean }) => lean?.lean?.low ?? null },
  { name: 'lean_high', type: 'double', of: ({ lean }) => lean?.lean?.high ?? null },
  { name: 'lean_year', type: 'integer', of: ({ lean }) => lean?.year ?? null },
];

const columnOf = <T>({ name, of }: Field<T>): Column<T> => ({ name, cell: of });
const ends = (pair: string): readonly [string, string] => pair.split('~') as [string, string];

/** The newest year of each pair that was measured on both sides. */
type Leans = ReadonlyMap<string, LeanYearView>;

const linkRows = ({ edges }: NetworkView, leans: Leans): readonly LinkRow[] =>
  edges.map((edge) => ({ ...edge, lean: leans.get(edge.pair) ?? null }));

/** The units with their measures. */
export const unitsCsv = ({ nodes }: NetworkView): string =>
  writeCsv<NetworkNode>(
    [
      { name: 'code', cell: ({ code }) => code },
      { name: 'name_en', cell: ({ names }) => names.en },
      ...unitFields.map((field) => columnOf(field)),
    ],
    nodes,
  );

/** The links with what they stand for. */
export const linksCsv = (view: NetworkView, leans: Leans = new Map()): string =>
  writeCsv<LinkRow>(
    [
      { name: 'a', cell: ({ pair }) => ends(pair)[0] },
      { name: 'b', cell: ({ pair }) => ends(pair)[1] },
      { name: 'weight', cell: ({ weight }) => weight },
      ...linkFields.map((field) => columnOf(field)),
    ],
    linkRows(view, leans),
  );

/** The graph with the places and sizes of the picture. */
export function networkGexf(
  description: string,
  view: NetworkView,
  scene: NetworkScene,
  leans: Leans = new Map(),
): string {
  const plain = <T>({ name, type }: Field<T>): GexfAttribute => ({ name, type });
  return gexfOf(
    description,
    {
      attributes: unitFields.map(plain),
      items: scene.nodes.map(({ node, x, y, r }) => ({
        id: node.code,
        label: node.names.en,
        values: unitFields.map(({ of }) => of(node)),
        x,
        y,
        size: r,
      })),
    },
    {
      attributes: linkFields.map(plain),
      items: linkRows(view, leans).map((edge) => ({
        source: ends(edge.pair)[0],
        target: ends(edge.pair)[1],
        weight: edge.weight,
        values: linkFields.map(({ of }) => of(edge)),
      })),
    },
  );
}
