/** The network of ties as zod schemas. */
import { z } from '@hono/zod-openapi';
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
    degree: z.int().openapi({ description: 'Shown units that it is tied to.' }),
    partners: z.int().openapi({ description: 'Of them those by a tie of the two alone.' }),
    byType: z.array(z.object({ type: tieType, degree: z.int() })),
    strength: z.number().openapi({ description: 'Sum of 1/(n − 1) over its pairs and ties, n the units of a tie.' }),
    betweenness: z.number().openapi({ description: 'Share of shortest paths between others that lead through it.' }),
    core: z.int(),
    community: z.int(),
    beyond: z.int().openapi({ description: 'Units that it is tied to and that are not shown.' }),
  })
  .openapi('NetworkNode');

const edge: z.ZodType<NetworkEdge> = z.object({ ...arcShape, weight: z.number() }).openapi('NetworkEdge');

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
    units: z.int().openapi({ description: 'Units that belong in it; at most 150 are shown.' }),
    pairs: z.int().openapi({ description: 'Pairs that belong in it; at most 1,500 are shown.' }),
    left: z.object({ units: z.int(), pairs: z.int() }),
    unplaced: z.array(z.string()),
  })
  .openapi('Network');
