/** The route by which people add claims of their own to a document. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Ports } from '../../app/ports.ts';
import { addClaims, claimsAdded, type GivenClaim } from '../../app/review/add-claims.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam } from '../queries.ts';
import { problems } from '../route-problems.ts';

const givenClaim = z
  .strictObject({
    start: z.int().min(0).optional().meta({
      description:
        'Where its words begin: a code point of the text, from 0. Without it and `end` they must stand there once.',
    }),
    end: z.int().min(1).optional().meta({ description: 'Where they end, exclusive.' }),
    quote: z.string().min(1).max(20_000).meta({
      description:
        'The words, as they stand there; case, width, quotation marks, dashes and white space may differ. What is kept is the text’s own.',
    }),
    type: z.string().max(100).optional(),
    parties: z.array(z.string().max(200)).max(100).optional(),
    stage: z.string().max(100).optional(),
    date: z.string().max(200).nullish().meta({ description: 'EDTF; null for none.' }),
    fields: z.array(z.string().max(100)).max(100).optional(),
    modality: z.string().max(100).optional(),
    body: z.string().max(2000).nullish(),
    speaker: z.string().max(200).nullish(),
  })
  .meta({ id: 'ClaimToAdd' });

const claimsBody = z
  .strictObject({
    claims: z.array(givenClaim).min(1).max(20),
    instead: z.string().max(200).optional().meta({
      description:
        'A claim of this document whose place they take: it is rejected, and what they leave out is as it had it.',
    }),
    reason: z.string().max(2000).nullish(),
  })
  .meta({ id: 'ClaimsToAdd' });

const addRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/claims',
  operationId: 'addClaims',
  summary: 'Add claims by hand: words of the text with what they say, accepted by whoever adds them',
  tags: ['documents'],
  request: {
    params: idParam,
    body: { required: true, content: { 'application/json': { schema: claimsBody } } },
  },
  responses: {
    201: jsonAnswer(claimsAdded, 'The claims, and the judgements on them'),
    ...problems(404, 409, 413, 415),
  },
});

/** What a claim says without what it leaves out. */
function given(claim: z.infer<typeof givenClaim>): GivenClaim {
  return Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined)) as unknown as GivenClaim;
}

/** Adds the route. */
export function addClaimRoutes(api: OpenAPIHono, ports: Ports): void {
  api.openapi(addRoute, async (c) => {
    const { claims, instead, reason } = c.req.valid('json');
    const added = await addClaims(ports, c.req.valid('param').id, claims.map(given), {
      ...(instead ? { instead } : {}),
      ...(reason ? { reason } : {}),
    });
    return c.json(added, 201);
  });
}
