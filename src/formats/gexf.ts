/** A graph as GEXF 1.3 (https://gexf.net), as Gephi and others read it: nodes and edges with values, nodes with a place and a size. */

/** What a value is. */
export type GexfType = 'string' | 'integer' | 'double' | 'boolean';

export type GexfValue = string | number | boolean | null;

export interface GexfAttribute {
  readonly name: string;
  readonly type: GexfType;
}

export interface GexfNode {
  readonly id: string;
  readonly label: string;
  /** In the order of the attributes of nodes; null for none. */
  readonly values: readonly GexfValue[];
  /** Down is positive, as on a screen; GEXF has it upwards. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface GexfEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly values: readonly GexfValue[];
}

/** What XML does not allow even escaped; a lone half of a pair of surrogates included. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .replace(forbidden, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const attributes = (kind: 'node' | 'edge', list: readonly GexfAttribute[]): string =>
  list.length === 0
    ? ''
    : `    <attributes class="${kind}">\n${list
        .map(({ name, type }, i) => `      <attribute id="${kind}${i}" title="${escaped(name)}" type="${type}"/>\n`)
        .join('')}    </attributes>\n`;

const values = (kind: 'node' | 'edge', list: readonly GexfValue[]): string => {
  const held = list.flatMap((value, i) =>
    value === null ? [] : [`<attvalue for="${kind}${i}" value="${escaped(String(value))}"/>`],
  );
  return held.length === 0 ? '' : `<attvalues>${held.join('')}</attvalues>`;
};

/** An undirected graph as the text of a file. */
export function gexfOf(
  description: string,
  nodes: { readonly attributes: readonly GexfAttribute[]; readonly items: readonly GexfNode[] },
  edges: { readonly attributes: readonly GexfAttribute[]; readonly items: readonly GexfEdge[] },
): string {
  const node = ({ id, label, values: of, x, y, size }: GexfNode): string =>
    `      <node id="${escaped(id)}" label="${escaped(label)}">${values('node', of)}<viz:position x="${x}" y="${-y}" z="0"/><viz:size value="${size}"/></node>\n`;
  const edge = ({ source, target, weight, values: of }: GexfEdge, i: number): string =>
    `      <edge id="${i}" source="${escaped(source)}" target="${escaped(target)}" weight="${weight}">${values('edge', of)}</edge>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>Amur</creator><description>${escaped(description)}</description></meta>
  <graph mode="static" defaultedgetype="undirected">
${attributes('node', nodes.attributes)}${attributes('edge', edges.attributes)}    <nodes>
${nodes.items.map(node).join('')}    </nodes>
    <edges>
${edges.items.map(edge).join('')}    </edges>
  </graph>
</gexf>
`;
}
