/** Malformed files of every kind, by the ways in that people have: taken, or refused with what, where and what to do; never half of one. */
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreLedger } from '../../src/app/backup/restore-ledger.ts';
import { loadCase } from '../../src/app/cases/load-case.ts';
import { evaluateReader } from '../../src/app/coding/evaluate-reader.ts';
import { redactDocument } from '../../src/app/documents/redact-document.ts';
import { importFile } from '../../src/app/import/import-file.ts';
import { addPerson } from '../../src/app/people/manage-people.ts';
import { addAll } from '../../src/app/regions/change-own-places.ts';
import { ownPlaces, recordPlaces } from '../../src/app/regions/own-places.ts';
import { parseAdditions } from '../../src/app/regions/own-places-format.ts';
import { addFile } from '../../src/cli/add-file.ts';
import { parseCodedTexts } from '../../src/formats/coded-texts.ts';
import { ledgerLineKinds } from '../../src/formats/ledger-lines.ts';
import { withAdditions } from '../../src/gazetteer/additions.ts';
import { fileText } from '../../src/io/backup-file.ts';
import { loadGazetteer } from '../../src/io/gazetteer-files.ts';
import { importFileOf } from '../../src/io/import-files.ts';
import { fileResource } from '../../src/io/input-files.ts';
import { readRedactions } from '../../src/io/redaction-log.ts';
import { InvalidInput, isAmurError, Unavailable } from '../../src/model/errors.ts';
import { openTestApp, repositoryFile, type TestApp } from '../../src/server/app-for-tests.ts';
import type { Ledger } from '../../src/store/ports/ledger.ts';
import { openLedger } from '../../src/store/postgres/open-ledger.ts';
import { testFolder } from '../../src/store/postgres/server/servers-for-tests.ts';
import { fuzz } from '../runs.ts';
import { comesBack, exported } from './comes-back.ts';
import { changedFile, fileKinds, type GivenFile } from './files.ts';
import { strayErrors } from './stray-errors.ts';

const { folder, remove } = testFolder();
const gazetteer = loadGazetteer();
const strays = strayErrors();
let app: TestApp;
let site: http.Server;
/** What the site answers next. */
let served: GivenFile;
/** An empty ledger to restore into; another one as soon as something has come into it. */
let empty: Ledger | null = null;
let opened = 0;

async function emptyLedger(): Promise<Ledger> {
  if (empty !== null && (await empty.copy.isEmpty())) return empty;
  await empty?.close();
  empty = await openLedger({ dataFolder: folder, schema: `copy_${++opened}`, linger: 0 });
  return empty;
}

async function posted(path: string, body: unknown): Promise<void> {
  const answer = await app.post(path, body);
  expect(answer.status, `${path} ${await answer.text()}`).toBe(201);
}

beforeAll(async () => {
  site = http.createServer((_, answer) => {
    const type = served.name.endsWith('pdf') ? 'application/pdf' : 'text/html; charset=x';
    answer.setHeader('content-type', type).end(served.bytes);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  app = await openTestApp({ fetchesFrom: () => true });
  await recordsOfEveryKind();
});
afterAll(async () => {
  site.close();
  await empty?.close();
  await app.close();
  await remove();
});

/** Puts a record of every kind that a ledger's file can have into the ledger. */
async function recordsOfEveryKind(): Promise<void> {
  const { ledger } = app.ports;
  const soviet = JSON.parse(new TextDecoder().decode(repositoryFile('data/cases/soviet-bloc.json')));
  await loadCase(app.ports, soviet, 'soviet-bloc.json');
  soviet.facts[0].note = 'another note';
  await loadCase(app.ports, soviet, 'soviet-bloc.json');
  await posted('/documents', { text: 'Jilin Province and Primorsky Krai signed an agreement on 5 May 2010.' });
  const [gone] = await ledger.documents({ limit: 1 });
  await redactDocument(app.ports, gone!.id, { reason: 'a court' });
  const text = 'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.';
  await posted('/documents', { text });
  const [document] = await ledger.documents({ limit: 1 });
  const [claim] = await ledger.claims(document!.id);
  await posted('/judgements', { act: 'accept', target: claim!.id });
  await posted('/judgements', { act: 'edit', target: claim!.id, edit: { date: '2019-06' } });
  await posted('/items', { about: document!.id, text: 'a note', span: { start: 0, end: 9 } });
  await posted('/collections', { name: 'mine' });
  await posted('/items', { about: document!.id, collection: 'mine' });
  await posted('/forecasts', { statement: 'A ferry will run', who: 'it', what: 'runs', by: '2027', likelihood: 0.5 });
  const { items } = (await (await app.ask('/forecasts')).json()) as {
    readonly items: readonly { readonly id: string }[];
  };
  await posted(`/forecasts/${items[0]!.id}/resolutions`, { outcome: 'void', on: '2026-05', evidence: 'It sank' });
  const tie = { type: 'twinning', parties: ['CN-GD', 'RU-SA'], stage: 'signed', date: '2019-06-17' };
  await posted('/codings', { id: document!.id, coder: 'Ann', ties: [{ ...tie, evidence: text.slice(0, -1) }] });
  await addPerson(app.people, 'Ann', 'coder');
  for (const { name, ways: own, bytes } of fileKinds(null))
    if (name === 'figures.csv' || name === 'facts.csv' || name === 'places.json')
      await ways[own[0]!]!({ name, way: own[0]!, bytes, path: onDisk({ name, bytes }) });
  const kinds = new Set<string>();
  for await (const { kind } of ledger.copy.lines()) kinds.add(kind);
  expect([...kinds].sort()).toEqual([...ledgerLineKinds].sort());
}

function onDisk({ name, bytes }: Pick<GivenFile, 'name' | 'bytes'>): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Sends a request, and throws what a problem says. */
async function asked(path: string, init: RequestInit): Promise<void> {
  const answer = await app.ask(path, init);
  if (answer.ok) return;
  const { detail, hint } = (await answer.json()) as { readonly detail: string; readonly hint?: string };
  expect(answer.status, detail).toBeLessThan(500);
  throw new InvalidInput(detail, hint === undefined ? {} : { hint });
}

const textAt = async (path: string): Promise<string> => new TextDecoder().decode((await fileResource(path)).bytes);

/** What is done with a file, by the names that the kinds have for it. */
const ways: Readonly<Record<string, (file: GivenFile & { readonly path: string }) => Promise<unknown>>> = {
  upload({ name, bytes }) {
    const form = new FormData();
    form.append('files', new File([Buffer.from(bytes)], name));
    return asked('/documents', { method: 'POST', body: form });
  },
  add: ({ path }) => addFile(app.ports, path, {}),
  fetch(file) {
    served = file;
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/${file.name}`;
    const headers = { 'content-type': 'application/json' };
    return asked('/documents/fetch', { method: 'POST', headers, body: JSON.stringify({ address }) });
  },
  import: async ({ path }) => importFile(app.ports, await importFileOf(path)),
  restore: async ({ path }) => restoreLedger({ ledger: await emptyLedger() }, path, () => fileText(path)),
  async coding({ path }) {
    const texts = parseCodedTexts(await textAt(path), path);
    return evaluateReader(texts, async (text) => app.ports.readText(text), app.ports.gazetteer);
  },
  async places({ path }) {
    const given = parseAdditions(await textAt(path), path);
    withAdditions(gazetteer, given);
    const held = await ownPlaces(app.ports);
    return recordPlaces(app.ports, held, addAll(held, given));
  },
  redactions: ({ path }) => readRedactions(path, { mustBe: true }),
};

describe('a malformed file', () => {
  it('is taken, or refused whole with what, where and what to do', async () => {
    const kinds = fileKinds(await exported(app.ports.ledger));
    for (const [i, kind] of kinds.entries())
      await fc.assert(
        fc.asyncProperty(changedFile(kind, Object.keys(ways)), async (file) => {
          const before = await app.ports.ledger.counts();
          try {
            await ways[file.way]!({ ...file, path: onDisk(file) });
          } catch (error) {
            if (!isAmurError(error) || error instanceof Unavailable) throw error;
            expect(error.message).toMatch(/.{10}/);
            expect(error.hint, error.message).toMatch(/.{10}/);
            expect(await app.ports.ledger.counts()).toEqual(before);
          }
          expect([...app.faults, ...(await strays())]).toEqual([]);
        }),
        fuzz(Math.ceil(300 / kinds.length), Math.ceil(5000 / kinds.length), i),
      );
  });

  it('leaves a ledger that goes out, and comes in again byte for byte', () => comesBack(app.ports.ledger));
});
