/** What the picture of a network holds, in pixels: units as circles with a size and a fill, links as lines in the style of the map. */
import type { NetworkEdge, NetworkNode, NetworkView } from '../../app/network/show-network.ts';
import { type LineStyle, lineStyle } from '../map/arcs.ts';
import type { LeanStyle } from '../map/lean-style.ts';
import { type At, layout } from './layout.ts';
import type { NetworkOptions } from './options.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a fill stands for: a country by its code, which has its colour everywhere, or a community by its number here. */
export type Fill = string | number;

/** A unit as drawn. */
export interface Drawn {
  readonly code: string;
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The country or community that its fill stands for: of a community its number, −1 for those beyond the fills there are. */
  readonly fill: Fill;
  /** What stands in the circle: the country or the number of the community. */
  readonly mark: string;
}

/** A link as drawn. */
export interface DrawnLink extends LineStyle {
  readonly pair: string;
  readonly edge: NetworkEdge;
  readonly a: Drawn;
  readonly b: Drawn;
  /** Who leans on whom; null where that is not known. */
  readonly lean: LeanStyle | null;
}

export interface NetworkScene {
  readonly nodes: readonly Drawn[];
  /** Thin ones first, the strongest last (on top). */
  readonly links: readonly DrawnLink[];
  /** What the fills stand for, in their order: countries or communities. */
  readonly fills: readonly string[];
}

/** So many communities have a fill of their own, and so many countries stand in the legend. */
export const mostFills = 7;

const places = new WeakMap<NetworkView, ReadonlyMap<string, At>>();

/** The places of a view's units, worked out once. */
function placesOf(view: NetworkView): ReadonlyMap<string, At> {
  let cached = places.get(view);
  if (cached === undefined) {
    const links = view.edges.map(({ pair, weight }) => {
      const [a = '', b = ''] = pair.split('~');
      return { a, b, weight };
    });
    places.set(view, (cached = layout(view.nodes, links)));
  }
  return cached;
}

/** The measure that a size stands for. */
export function measureOf(node: NetworkNode, size: NetworkOptions['size']): number {
  return size === 'degree' ? node.degree : size === 'strength' ? node.strength : node.betweenness;
}

/** What the fill of a unit stands for. */
export const fillOf = (node: NetworkNode, fill: NetworkOptions['fill']): string =>
  fill === 'country' ? node.country : String(node.community + 1);

/** The countries or communities that have most units first. */
function fillsOf(nodes: readonly NetworkNode[], fill: NetworkOptions['fill']): readonly string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(fillOf(node, fill), (counts.get(fillOf(node, fill)) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}

/** The picture of a network at a size; `leans` by pair. */
export function buildScene(
  view: NetworkView,
  options: NetworkOptions,
  { width, height }: Size,
  leans: ReadonlyMap<string, LeanStyle> = new Map(),
): NetworkScene {
  const at = placesOf(view);
  const fills = fillsOf(view.nodes, options.fill).slice(0, mostFills);
  const greatest = Math.max(1e-9, ...view.nodes.map((node) => measureOf(node, options.size)));
  // Few units are drawn larger, many smaller.
  const largest = Math.max(9, Math.min(20, 20 - view.nodes.length / 14));
  const margin = { x: 48, top: 26, bottom: 34 };
  const nodes = view.nodes.map((node): Drawn => {
    const { x, y } = at.get(node.code) ?? { x: 0.5, y: 0.5 };
    return {
      code: node.code,
      node,
      x: Math.round((margin.x + x * (width - 2 * margin.x)) * 10) / 10,
      y: Math.round((margin.top + y * (height - margin.top - margin.bottom)) * 10) / 10,
      r: Math.round((5 + (largest - 5) * Math.sqrt(measureOf(node, options.size) / greatest)) * 10) / 10,
      fill: options.fill === 'country' ? node.country : fills.indexOf(fillOf(node, options.fill)),
      mark: fillOf(node, options.fill),
    };
  });
  const byCode = new Map(nodes.map((drawn) => [drawn.code, drawn]));
  const links = view.edges.flatMap((edge): DrawnLink[] => {
    const [from = '', to = ''] = edge.pair.split('~');
    const [a, b, style] = [byCode.get(from), byCode.get(to), lineStyle(edge)];
    return a && b && style ? [{ ...style, pair: edge.pair, edge, a, b, lean: leans.get(edge.pair) ?? null }] : [];
  });
  const weakFirst = (a: DrawnLink, b: DrawnLink): number =>
    Number(b.thin) - Number(a.thin) || a.edge.weight - b.edge.weight || (a.pair < b.pair ? -1 : 1);
  return { nodes, links: links.sort(weakFirst), fills };
}

/** A name beside a circle: the strongest first; one that would lie on another or on a circle is left out. */
export interface Label {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'middle' | 'start' | 'end';
}

/** About as wide as a letter of the small type, Chinese ones twice. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 6.4), 0);

type Box = readonly [left: number, top: number, right: number, bottom: number];
const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Where names are written; `must` are written whatever they lie on. */
export function labelsOf(
  scene: NetworkScene,
  nameOf: (code: string) => string,
  must: ReadonlySet<string>,
  { width }: Size,
): readonly Label[] {
  const circles = scene.nodes.map(({ x, y, r }): Box => [x - r, y - r, x + r, y + r]);
  const taken: Box[] = [];
  const ranked = [...scene.nodes].sort(
    (a, b) =>
      Number(must.has(b.code)) - Number(must.has(a.code)) ||
      b.r - a.r ||
      b.node.strength - a.node.strength ||
      (a.code < b.code ? -1 : 1),
  );
  return ranked.flatMap(({ code, x, y, r }): Label[] => {
    const w = widthOf(nameOf(code));
    const choices: readonly (Label & { readonly box: Box })[] = [
      { code, x, y: y + r + 12, anchor: 'middle', box: [x - w / 2, y + r + 2, x + w / 2, y + r + 15] },
      { code, x, y: y - r - 5, anchor: 'middle', box: [x - w / 2, y - r - 16, x + w / 2, y - r - 3] },
      { code, x: x + r + 4, y: y + 4, anchor: 'start', box: [x + r + 3, y - 7, x + r + 4 + w, y + 7] },
      { code, x: x - r - 4, y: y + 4, anchor: 'end', box: [x - r - 4 - w, y - 7, x - r - 3, y + 7] },
    ];
    const free = choices.find(
      ({ box }) =>
        box[0] >= 0 &&
        box[2] <= width &&
        !taken.some((other) => meet(box, other)) &&
        !circles.some((other) => meet(box, other)),
    );
    const chosen = free ?? (must.has(code) ? choices[0] : undefined);
    if (!chosen) return [];
    taken.push(chosen.box);
    const { box: _box, ...label } = chosen;
    return [label];
  });
}
