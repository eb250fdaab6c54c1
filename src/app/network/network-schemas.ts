/** The network of ties as zod schemas. */
import { z } from 'zod';
import { day, instant, tieType } from '../documents/reading-schemas.ts';
import { names } from '../review/evidence-schemas.ts';
import { arcShape } from '../ties/tie-schemas.ts';
import type { NetworkEdge, NetworkNode, NetworkView } from './network-types.ts';

const node: z.ZodType<NetworkNode> = z
  .object({
    code: z.string(),
    level: z.enum(['region', 'country', 'historical']),
    names,
    lat: z.number(),
    lon: z.number(),
    country: z.string(),
    degree: z.int().meta({ description: 'Shown units that it is tied to.' }),
    partners: z.int().meta({ description: 'Of them those by a tie of the two alone.' }),
    byType: z.array(z.object({ type: tieType, degree: z.int() })),
    strength: z.number().meta({ description: 'Sum of 1/(n − 1) over its pairs and ties, n the units of a tie.' }),
    betweenness: z.number().meta({ description: 'Share of shortest paths between others that lead through it.' }),
    core: z.int(),
    community: z.int(),
    beyond: z.int().meta({ description: 'Units that it is tied to and that are not shown.' }),
  })
  .meta({ id: 'NetworkNode' });

const edge: z.ZodType<NetworkEdge> = z.object({ ...arcShape, weight: z.number() }).meta({ id: 'NetworkEdge' });

/** The network of a day. */
export const networkView: z.ZodType<NetworkView> = z
  .object({
    validAt: day,
    knownAt: instant,
    around: z.union([
      z.object({ kind: z.enum(['unit', 'country']), code: z.string() }),
      z.object({ kind: z.literal('all') }),
    ]),
    nodes: z.array(node),
    edges: z.array(edge),
    ties: z.int(),
    unreviewed: z.int(),
    units: z.int().meta({ description: 'Units that belong in it; at most 150 are shown.' }),
    pairs: z.int().meta({ description: 'Pairs that belong in it; at most 1,500 are shown.' }),
    left: z.object({ units: z.int(), pairs: z.int() }),
    unplaced: z.array(z.string()),
  })
  .meta({ id: 'Network' });
