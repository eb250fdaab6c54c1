/** Sentences of Amur in the page's other languages. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { z } from 'zod';
import type { Phrases } from '../../app/phrase-book.ts';
import { type OtherLanguage, otherLanguages } from '../../model/languages.ts';
import { jsonAnswer } from '../json-answer.ts';
import { cacheControl } from '../page.ts';
import { problems } from '../route-problems.ts';

const words = z
  .object({
    language: z.enum(otherLanguages),
    phrases: z.record(z.string(), z.string()).meta({
      description: 'By the English sentence; `{name}` stands for what is put in, `{name#}` for a number.',
      example: { 'The gazetteer holds no unit {unit}': 'В газеттире нет единицы {unit}' },
    }),
  })
  .meta({ id: 'Words' });

const wordsRoute = createRoute({
  method: 'get',
  path: '/words/{language}',
  operationId: 'getWords',
  middleware: [compress(), etag()],
  summary: 'What Amur says, in another language: errors, notes of measures, the words of the cases that ship',
  tags: ['about'],
  request: {
    params: z.strictObject({
      language: z.enum(otherLanguages).meta({ description: 'BCP 47', example: 'zh' }),
    }),
  },
  responses: { 200: jsonAnswer(words, 'The sentences'), 304: { description: 'Held already' }, ...problems() },
});

/** Adds the route; `phrases` gives the sentences of a language by their English. */
export function addWordRoutes(api: OpenAPIHono, phrases: (language: OtherLanguage) => Phrases): void {
  api.openapi(wordsRoute, (c) => {
    const { language } = c.req.valid('param');
    return c.json({ language, phrases: phrases(language) }, 200, { 'cache-control': cacheControl.askAgain });
  });
}
