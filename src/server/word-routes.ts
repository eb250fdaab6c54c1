/** Sentences of Amur in the page's other languages. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { contentResponse } from './compressed.ts';
import { jsonAnswer } from './json-answer.ts';
import { problems } from './route-problems.ts';
import { otherLanguages, type ServerWords } from './words.ts';

const words = z
  .object({
    language: z.enum(otherLanguages),
    phrases: z.record(z.string(), z.string()).openapi({
      description: 'By the English sentence; `{name}` stands for what is put in, `{name#}` for a number.',
      example: { 'The gazetteer holds no unit {unit}': 'В газеттире нет единицы {unit}' },
    }),
  })
  .openapi('Words');

const wordsRoute = createRoute({
  method: 'get',
  path: '/words/{language}',
  summary: 'What Amur says, in another language: errors, notes of measures, the words of the cases that ship',
  tags: ['about'],
  request: {
    params: z.strictObject({
      language: z.enum(otherLanguages).openapi({ param: { in: 'path', name: 'language' }, example: 'zh' }),
    }),
  },
  responses: { 200: jsonAnswer(words, 'The sentences'), 304: { description: 'Held already' }, ...problems() },
});

/** Adds the route. */
export function addWordRoutes(api: OpenAPIHono, serverWords: ServerWords): void {
  api.openapi(
    wordsRoute,
    // The typed answer is JSON; these bytes are JSON that was made before.
    (c) => contentResponse(c.req.raw, serverWords(c.req.valid('param').language), 'ask-again') as never,
  );
}
