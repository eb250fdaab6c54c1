import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { gexfOf } from './gexf.ts';

const text = gexfOf(
  'Ties <of> 2020 & after',
  {
    attributes: [
      { name: 'country', type: 'string' },
      { name: 'degree', type: 'integer' },
    ],
    items: [
      { id: 'CN-HL', label: 'Heilongjiang "黑"', values: ['CN', 1], x: 10, y: 20, size: 8 },
      { id: 'RU-AMU', label: 'Amur\u0000', values: ['RU', null], x: 0.5, y: 0, size: 5 },
    ],
  },
  {
    attributes: [{ name: 'certain', type: 'boolean' }],
    items: [{ source: 'CN-HL', target: 'RU-AMU', weight: 2.5, values: [true] }],
  },
);

describe('GEXF', () => {
  it('holds nodes with places and values, edges with weights', () => {
    const { document } = parseHTML(text);
    const [first, second] = document.querySelectorAll('node');
    expect(first!.getAttribute('label')).toBe('Heilongjiang "黑"');
    expect([...first!.querySelectorAll('attvalue')].map((value) => value.getAttribute('value'))).toEqual(['CN', '1']);
    // Down on the screen is down in Gephi, whose axis goes up.
    expect(text).toContain('<viz:position x="10" y="-20" z="0"/><viz:size value="8"/>');
    expect(second!.querySelectorAll('attvalue')).toHaveLength(1);
    expect(document.querySelector('edge')!.getAttribute('weight')).toBe('2.5');
  });

  it('writes nothing that XML forbids', () => {
    expect(text).toContain('Ties &lt;of&gt; 2020 &amp; after');
    expect(text).toContain('label="Amur\ufffd"');
    expect(text).toContain('<attribute id="node1" title="degree" type="integer"/>');
  });

  it('is read by graphology-gexf as it was written', () => {
    // It names values by the ids of attributes.
    const graph = parse(Graph, text);
    expect(graph.type).toBe('undirected');
    expect(graph.getNodeAttributes('CN-HL')).toEqual({
      label: 'Heilongjiang "黑"',
      node0: 'CN',
      node1: 1,
      x: 10,
      y: -20,
      z: 0,
      size: 8,
    });
    expect(graph.getNodeAttributes('RU-AMU')).toMatchObject({ node0: 'RU', size: 5 });
    expect(graph.getEdgeAttributes('CN-HL', 'RU-AMU')).toEqual({ weight: 2.5, edge0: true });
  });
});
