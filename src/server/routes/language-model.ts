/** Routes for the user's own language models: which are set, and the reading of a document by one of them. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { modelsHere } from '../../app/language-models/model-here.ts';
import {
  type ModelReadingsUnderWay,
  modelReading,
  readDocumentByModel,
} from '../../app/language-models/model-reading.ts';
import type { Ports } from '../../app/ports.ts';
import { Unavailable } from '../../model/errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { idParam, modelReadingBody } from '../queries.ts';
import { problems } from '../route-problems.ts';

/** How long an answer waits for a model, in milliseconds: browsers wait no longer than five minutes. */
const usualPatience = 4 * 60_000;

const listRoute = createRoute({
  method: 'get',
  path: '/language-models',
  operationId: 'listLanguageModels',
  summary: 'The language models that are set as second readers (`amur model add`)',
  tags: ['documents'],
  responses: {
    200: jsonAnswer(modelsHere, 'The models by name, each with what it lacks; never a key'),
    ...problems(),
  },
});

const readRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/model-readings',
  operationId: 'readDocumentByModel',
  summary: 'Have a language model read a document beside the rules',
  description:
    'What it finds is unreviewed, and counts for nothing until a person accepts it. For a model that is not on the machine of the server, `sendTexts` must say that text, title and date may be sent to it. One document is read by one model once at a time: who asks meanwhile gets what comes of that. An answer waits four minutes; after that it is 503, the reading goes on, and asking again waits on.',
  tags: ['documents'],
  request: { params: idParam, body: { required: true, content: { 'application/json': { schema: modelReadingBody } } } },
  responses: {
    201: jsonAnswer(modelReading, 'What it read'),
    200: jsonAnswer(modelReading, 'It has read the document before; nothing was asked'),
    ...problems(404, 409, 413, 415),
  },
});

/** Adds the routes. A reading that an answer no longer waits for goes on; what it fails by then goes to `log`. */
export function addLanguageModelRoutes(
  api: OpenAPIHono,
  ports: Ports,
  { log, patience = usualPatience }: { readonly log: (error: unknown) => void; readonly patience?: number | undefined },
): void {
  api.openapi(listRoute, async (c) => c.json({ items: [...((await ports.models?.list()) ?? [])] }, 200));
  const underWay: ModelReadingsUnderWay = new Map();
  api.openapi(readRoute, async (c) => {
    const body = c.req.valid('json');
    const reading = readDocumentByModel(ports, c.req.valid('param').id, body, underWay);
    const read = await within(patience, reading, log);
    return c.json(read, read.read === 'now' ? 201 : 200);
  });
}

async function within<T>(patience: number, work: Promise<T>, log: (error: unknown) => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.catch(log);
      reject(
        new Unavailable('The model has not finished in the time that an answer may take', {
          hint: 'It reads on, and what it finds will stand in the document; asked again meanwhile, you wait on and it is not asked twice. Long texts go better with amur reread --model.',
        }),
      );
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
