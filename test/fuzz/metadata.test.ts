/** What is said of a document, filled with one piece over and over: no pattern on it keeps the process that serves from everybody else. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../src/server/app-for-tests.ts';
import { fuzz } from '../runs.ts';
import { fields, type HandedIn, otherPieces, shapes, slowPieces } from './metadata.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  // The first of all pays for what is loaded once.
  await handIn(fields.heading!('A bridge opens'));
});
afterAll(() => app?.close());

/** Characters of a field: at this length a pattern that takes the square of it takes seconds. */
const long = 100_000;
/** Seconds of the processor for a document of half a megabyte, reading and storing it included; usual are a tenth or two. */
const most = 2;

async function handIn(given: HandedIn): Promise<Response> {
  if ('json' in given) return app.post('/documents', given.json);
  const { name, mediaType, bytes, said } = given;
  const form = new FormData();
  for (const [field, value] of Object.entries(said)) form.set(field, value);
  form.set('files', new Blob([Uint8Array.from(bytes)], { type: mediaType }), name);
  return app.ask('/documents', { method: 'POST', body: form });
}

/** Seconds of the processor that this process took while something was done. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Hands in a document, and asks beside it how the server is; the reader works in this process too. */
async function isQuick(field: string, piece: string, shape: string, length = long): Promise<void> {
  const given = fields[field]!(shapes[shape]!(piece.repeat(Math.ceil(length / piece.length))));
  let status = 0;
  const sent = taken(async () => {
    ({ status } = await handIn(given));
  });
  const probed = taken(async () => expect((await app.raw('/healthz')).status).toBe(200));
  const named = `${field}, ${JSON.stringify(piece)} ${shape}`;
  expect(await probed, `/healthz beside ${named}`).toBeLessThan(most);
  expect(await sent, named).toBeLessThan(most);
  expect([200, 201, 400], named).toContain(status);
}

it('is read in little time, where a pattern was slow once', async () => {
  for (const field of Object.keys(fields)) for (const piece of slowPieces) await isQuick(field, piece, 'within');
});

it('is read in little time, whatever the piece, the field and the shape', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(fields)),
      fc.constantFrom(...slowPieces, ...otherPieces),
      fc.constantFrom(...Object.keys(shapes)),
      // As long as is refused, and as long as is just taken.
      fc.constantFrom(long, long, 250),
      isQuick,
    ),
    fuzz(40, 4000),
  ));

it('is no fault, whatever was said', () => expect(app.faults).toEqual([]));
