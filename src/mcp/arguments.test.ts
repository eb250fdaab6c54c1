/** Whatever a model puts in the arguments: an answer or a problem that says what to do, never a fault. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changedValue, strangeValues, strangeWords } from '../../test/fuzz/strange.ts';
import { addDocument } from '../app/documents/add-document.ts';
import { listTies } from '../app/ties/list-ties.ts';
import { openTestApp, type TestApp } from '../server/app-for-tests.ts';
import { type Assistant, assistant, eras } from './ask-for-tests.ts';
import { type ToolName, tools } from './tools.ts';

let app: TestApp;
let asking: readonly Assistant[];
let inputs: Readonly<Record<ToolName, object>>;
beforeAll(async () => {
  app = await openTestApp();
  const { id, ties } = await addDocument(app.ports, {
    text: 'Heihe and Blagoveshchensk became sister cities in 2004.',
  });
  await app.ports.ledger.whenIndexed();
  const [tie] = ties;
  inputs = {
    regions: {
      tiedTo: 'RU-AMU',
      country: 'CN',
      reviewed: false,
      validAt: '2020-01-01',
      knownAt: '2026-12-01',
      after: 0,
    },
    ties: {
      region: 'RU-AMU',
      pair: 'CN-HL~RU-AMU',
      type: ['twinning'],
      case: 'x',
      reviewed: false,
      find: 'Heihe',
      within: '2000/2010',
      confirmed: '../2021',
      backing: ['coded'],
      validAt: '2020-01-01',
      knownAt: '2026-12-01',
      after: 1,
    },
    tie: { id: tie!, validAt: '2020-01-01', knownAt: '2026-12-01', after: 0 },
    evidence: { id, after: 0 },
    lean: { region: 'RU-AMU', country: 'CN', knownAt: '2026-12-01', after: 0 },
    search_documents: { words: 'sister', lang: 'en', from: '2019', to: '2030', region: 'CN-HL', after: 0 },
    read_document: { id, after: 3 },
    verify_quote: { document: id, quote: 'Heihe' },
    changes_since: { since: '2020-01-01', until: '2026-12-01', region: 'CN', after: 0 },
    codebook: {},
    read_text: { text: 'Heihe and Blagoveshchensk', published: '2019', title: 'x', after: 0 },
    propose_claims: {
      document: id,
      claims: [
        {
          ...{ quote: 'Heihe and Blagoveshchensk', start: 0, end: 25, type: 'visit', stage: 'signed', date: '2004' },
          ...{ parties: ['CN-HL/Heihe', 'RU-AMU'], modality: 'fact', speaker: 'x', body: 'y' },
        },
      ],
    },
  };
  asking = await Promise.all(eras.map((era) => assistant(app.ports, { era, mayPropose: true })));
});
afterAll(async () => {
  for (const { close } of asking ?? []) await close();
  await app?.close();
});

const heldTies = async () => (await listTies(app.ports)).items;

it.each(Object.keys(tools) as ToolName[])('%s', { timeout: 0 }, async (tool) => {
  const [before, ties] = [await app.ports.ledger.counts(), await heldTies()];
  const arbitrary = fc.oneof(
    { weight: 4, arbitrary: changedValue(inputs[tool], fc.oneof(strangeWords, strangeValues)) },
    { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 10 }), strangeValues, { maxKeys: 4 }) },
  );
  await fc.assert(
    fc.asyncProperty(arbitrary, fc.constantFrom(...eras.keys()), async (given, which) => {
      const { client, faults } = asking[which]!;
      const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
      if (!isObject) return;
      const answer = await client.callTool({ name: tool, arguments: given as Record<string, unknown> });
      const [{ text }] = answer.content as unknown as readonly [{ readonly text: string }];
      if (answer.isError)
        expect(text).toMatch(/^\{"type":"urn:amur:problem:(invalid-input|not-found|conflict)"|^Input validation error/);
      else expect(answer.structuredContent).toBeTypeOf('object');
      expect(faults).toEqual([]);
    }),
    { numRuns: 40 },
  );
  // What was proposed quotes its text, and bears nothing.
  if (tool === 'propose_claims') expect(await app.ports.ledger.audit()).toEqual([]);
  else expect(await app.ports.ledger.counts()).toEqual(before);
  expect(await heldTies()).toEqual(ties);
});
