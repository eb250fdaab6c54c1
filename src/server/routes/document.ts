/** Routes for documents: the list, one in the reading room, its file as it came, and adding. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { type AddOptions, fileReport } from '../../app/documents/add-document.ts';
import { addedDocument } from '../../app/documents/added-document.ts';
import { addressDocument, withdrawAddress } from '../../app/documents/address-document.ts';
import { describeDocument, describedDocument } from '../../app/documents/describe-document.ts';
import { originalOf } from '../../app/documents/original-file.ts';
import { queuedReport } from '../../app/jobs/queue-jobs.ts';
import { listOf } from '../../app/lists.ts';
import type { Ports } from '../../app/ports.ts';
import type { DecodedText } from '../../model/document.ts';
import { InvalidInput } from '../../model/errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { problemResponse, Refusal } from '../problem.ts';
import { addressBody, descriptionBody, idParam, originBody, textBody } from '../queries.ts';
import { problems } from '../route-problems.ts';
import {
  addressOf,
  addSent,
  commonProblem,
  filesOf,
  outcomeOf,
  queueSent,
  sumsOf,
  textOf,
  uploadOf,
} from '../uploads.ts';

const bytes = { schema: z.string().meta({ format: 'binary' }) };
const originals: Readonly<Record<DecodedText['mediaType'], typeof bytes>> = {
  'text/plain': bytes,
  'text/markdown': bytes,
  'text/html': bytes,
  'application/pdf': bytes,
};

const originalRoute = createRoute({
  method: 'get',
  path: '/documents/{id}/original',
  operationId: 'getOriginal',
  summary: 'The file as it came, as a download',
  tags: ['documents'],
  request: { params: idParam },
  responses: {
    200: { description: 'The bytes, with the type and the encoding they were read as', content: originals },
    ...problems(404),
  },
});

/** The form of an upload; it is taken apart by hand, part by part. */
const formSchema = {
  type: 'object' as const,
  required: ['files'],
  properties: {
    files: {
      type: 'array' as const,
      minItems: 1,
      items: { type: 'string' as const, format: 'binary' },
      description: 'Text, Markdown, HTML or PDF',
    },
    published: { type: 'string' as const, description: 'EDTF; holds for every file of the form' },
    outlet: { type: 'string' as const, description: 'Who published it; holds for every file of the form' },
    author: { type: 'string' as const, description: 'Who wrote it; holds for every file of the form' },
    url: { type: 'string' as const, description: 'For one file only' },
    title: { type: 'string' as const, description: 'For one file only' },
  },
};

const queueQuery = z.strictObject({
  queue: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: '`true`: answer at once, and leave the reading to the workers (`amur work`).' }),
});

/** What became of the files of a request: a report for each, and how many came to what. */
const addedReport = z
  .object({
    items: z.array(fileReport),
    added: z.int(),
    held: z.int().meta({ description: 'How many the ledger held already.' }),
    notAdded: z.int().meta({ description: 'How many were not added; the report of each says why.' }),
  })
  .meta({ id: 'AddedReport' });

const addAnswers = {
  201: jsonAnswer(addedReport, 'A report per file; something new is held'),
  200: jsonAnswer(addedReport, 'A report per file; all that was taken was held already'),
  202: {
    ...jsonAnswer(listOf(queuedReport), 'With `queue`: a report per file with its job, at /jobs/{id}'),
    headers: z.object({ location: z.string().optional().meta({ description: 'The job, where there is one.' }) }),
  },
};

const addRoute = createRoute({
  method: 'post',
  path: '/documents',
  operationId: 'addDocuments',
  summary: 'Add documents: files as a form, or one text as JSON',
  tags: ['documents'],
  request: {
    query: queueQuery,
    body: {
      required: false,
      content: { 'application/json': { schema: textBody }, 'multipart/form-data': { schema: formSchema } },
    },
  },
  responses: { ...addAnswers, ...problems(409, 413, 415) },
});

const fetchRoute = createRoute({
  method: 'post',
  path: '/documents/fetch',
  operationId: 'fetchDocument',
  summary: 'Add what is at a web address; the server fetches it',
  description: 'One page or file of the public internet: no private address, no more than 32 MiB, within 30 seconds.',
  tags: ['documents'],
  request: { query: queueQuery, body: { required: true, content: { 'application/json': { schema: addressBody } } } },
  responses: { ...addAnswers, ...problems(404, 409, 413, 415, 503) },
});

const describeRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/description',
  operationId: 'describeDocument',
  summary: 'Say the outlet, author, title or date of a document: a judgement, undone as any other',
  description:
    'With another date its text is read again, and relative dates are counted from it anew. What it came with, earlier readings and all decisions stay.',
  tags: ['documents'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: descriptionBody } } } },
  responses: {
    201: jsonAnswer(describedDocument, 'The judgement, and what was read again'),
    ...problems(404, 409, 413, 415),
  },
});

const placeRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/address',
  operationId: 'addressDocument',
  summary: 'Say what web address a document came from: it is read again with it',
  description: 'Its outlet is known by its address. Addresses known before, earlier readings and all decisions stay.',
  tags: ['documents'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: originBody } } } },
  responses: {
    200: jsonAnswer(addedDocument, 'The document, with what was read of it'),
    ...problems(404, 409, 413, 415),
  },
});

const answersReading = {
  200: jsonAnswer(addedDocument, 'The document, with what was read of it'),
  ...problems(404, 409),
};

const withdrawAddressRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/address/withdrawal',
  operationId: 'withdrawAddress',
  summary: 'Say that a document did not come from a web address: it is read again without it',
  description: 'The address and who took it back stay in the history; said again it counts again.',
  tags: ['documents'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: originBody } } } },
  responses: { ...answersReading, ...problems(404, 409, 413, 415) },
});

type TextBody = z.infer<typeof textBody>;

function optionsOf(said: Omit<TextBody, 'text'>): AddOptions {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new InvalidInput('The form could not be read: it is cut off or not well formed', { cause });
  }
}

/** Adds the routes. Faults while adding one file of many go to `log`. */
export function addDocumentRoutes(api: OpenAPIHono, ports: Ports, log: (error: unknown) => void): void {
  api.openapi(originalRoute, async (c) => {
    const file = await originalOf(ports, c.req.valid('param').id);
    const charset = file.encoding === null ? '' : `; charset=${file.encoding}`;
    return c.body(Uint8Array.from(file.bytes).buffer, 200, {
      'content-type': `${file.mediaType}${charset}`,
      // A page that somebody sent must not run here: it is saved, and where it is shown after all, shown inert.
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    });
  });
  api.openapi(describeRoute, async (c) => {
    const { reason, ...said } = c.req.valid('json');
    return c.json(await describeDocument(ports, c.req.valid('param').id, said, reason), 201);
  });
  api.openapi(placeRoute, async (c) =>
    c.json(await addressDocument(ports, c.req.valid('param').id, c.req.valid('json').url.trim()), 200),
  );
  api.openapi(withdrawAddressRoute, async (c) =>
    c.json(await withdrawAddress(ports, c.req.valid('param').id, c.req.valid('json').url.trim()), 200),
  );
  type Sent = ReturnType<typeof textOf>;
  const answer = async (c: Context, sent: Sent, queued: boolean) => {
    if (!queued) {
      const reports = await addSent(ports, sent, log);
      const outcome = outcomeOf(reports);
      return 'problem' in outcome
        ? problemResponse(outcome.problem, c.req.path)
        : c.json({ items: [...reports], ...sumsOf(reports) }, outcome.status);
    }
    const reports = await queueSent(ports, sent, log);
    const problem = commonProblem(reports);
    if (problem !== null) return problemResponse(problem, c.req.path);
    const [only] = reports;
    if (reports.length === 1 && only?.ok)
      c.header('location', c.req.path.replace(/documents.*$/, `jobs/${only.job.id}`));
    return c.json({ items: [...reports] }, 202);
  };
  api.openapi(addRoute, async (c) => {
    const kind = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (kind === undefined) throw new Refusal('unsupported-media-type', 'The request says no Content-Type');
    const queued = c.req.valid('query').queue === 'true';
    if (kind === 'multipart/form-data')
      return (await answer(c, filesOf(uploadOf(await formOf(c.req.raw))), queued)) as never;
    const body = c.req.valid('json' as never) as TextBody;
    const { text, ...said } = body;
    return (await answer(c, textOf(text, optionsOf(said)), queued)) as never;
  });
  api.openapi(fetchRoute, async (c) => {
    const body = c.req.valid('json');
    const { address, ...said } = body;
    const sent = addressOf(ports, address.trim(), optionsOf(said));
    return (await answer(c, sent, c.req.valid('query').queue === 'true')) as never;
  });
}
