/** A small network made by hand, for tests: four units in a ring, one of them with a fifth. */
import type { NetworkEdge, NetworkNode, NetworkView } from '../../app/network/show-network.ts';

const node = (code: string, [lat, lon]: readonly [number, number], degree: number, community = 0): NetworkNode => ({
  code,
  level: 'region',
  names: { en: code, ru: null, zh: null },
  lat,
  lon,
  country: code.slice(0, 2),
  degree,
  partners: degree,
  byType: [{ type: 'twinning', degree }],
  strength: degree,
  betweenness: degree / 10,
  core: 1,
  community,
  beyond: 0,
});

const edge = (pair: string, changes: Partial<NetworkEdge> = {}): NetworkEdge => ({
  pair,
  ties: 1,
  types: [{ type: 'twinning', ties: 1 }],
  live: 1,
  over: 0,
  reviewed: 1,
  unreviewed: 0,
  certain: true,
  fewestPairs: 1,
  sources: 1,
  first: '2019-06-01',
  last: '2019-06-01',
  weight: 1,
  ...changes,
});

export const smallNetwork: NetworkView = {
  validAt: '2020-01-01',
  knownAt: '2026-11-26T00:00:00.000Z',
  around: { kind: 'all' },
  nodes: [
    node('CN-HL', [47, 128], 2),
    node('CN-JL', [43, 126], 2),
    node('RU-AMU', [52, 128], 3, 1),
    node('RU-PRI', [45, 135], 2, 1),
    node('KR-26', [35, 129], 1, 1),
  ],
  edges: [
    edge('CN-HL~RU-AMU', { ties: 9, weight: 9, types: [{ type: 'trade', ties: 9 }] }),
    edge('CN-HL~RU-PRI', { reviewed: 0, unreviewed: 1, certain: false }),
    edge('CN-JL~RU-AMU'),
    edge('CN-JL~RU-PRI'),
    edge('KR-26~RU-AMU', { fewestPairs: 30, weight: 0.1, over: 1 }),
  ],
  ties: 13,
  unreviewed: 1,
  units: 5,
  pairs: 5,
  left: { units: 0, pairs: 0 },
  unplaced: [],
};
