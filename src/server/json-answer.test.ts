/** Long answers are the bytes that `JSON.stringify` gives, also where a part of them was written before. */
import fc from 'fast-check';
import { type Context, Hono } from 'hono';
import { expect, it } from 'vitest';
import { jsonBytes, jsonBytesAround } from './json-answer.ts';

async function told(answer: (c: Context) => Response): Promise<string> {
  const response = await new Hono().get('/', answer).request('/');
  expect(response.headers.get('content-type')).toBe('application/json');
  return response.text();
}

const lane = fc.record({ body: fc.string({ unit: 'grapheme' }), steps: fc.array(fc.string({ unit: 'grapheme' })) });

it('tells the same in whatever script, with what was written before in its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lane), async (lanes) => {
      const view = { lanes, total: lanes.length };
      const text = JSON.stringify(view);
      expect(await told((c) => jsonBytes(c, view))).toBe(text);
      const without = { ...view, lanes: lanes.map((each) => ({ ...each, steps: null })) };
      const steps = lanes.map((each) => JSON.stringify(each.steps));
      expect(await told((c) => jsonBytesAround(c, without, 'steps', steps))).toBe(text);
    }),
    // A body whose name looks like the place that is kept free.
    { examples: [[[{ body: '"steps":null', steps: ['萨哈', '"steps":null'] }]]] },
  );
});
