/** Whatever is accepted, through whatever way in, goes out with the ledger and comes in again, byte for byte. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comesBack } from '../../test/fuzz/comes-back.ts';
import { runs } from '../../test/runs.ts';
import { redactDocument } from '../app/documents/redact-document.ts';
import { importFile } from '../app/import/import-file.ts';
import { addPerson } from '../app/people/manage-people.ts';
import { importFileOf } from '../io/import-files.ts';
import { isAmurError, Unavailable } from '../model/errors.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

const { folder, remove } = testFolder();
let app: TestApp;
let claim = '';

beforeAll(async () => {
  app = await openTestApp();
  const text = 'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019.';
  await app.post('/documents', { text });
  const [document] = await app.ports.ledger.documents({ limit: 1 });
  claim = (await app.ports.ledger.claims(document!.id))[0]!.id;
});
afterAll(async () => {
  await app.close();
  await remove();
});

/** Characters that stores, codecs and tables have stumbled over. */
const odd = [
  '\0',
  '\ud800',
  '\udc00',
  '\ufffd',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\r\n',
  '\n',
  '\t',
  '"',
  "'",
  '\\',
  '\\u0000',
  '\\ud800',
];
const piece = fc.oneof(
  fc.constantFrom(...odd),
  fc.constantFrom('𠮷', '🇷🇺', 'é', '=1+1', '|', ',', ';', '{}', ' ', '\x7f', '\x1b'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
  fc.constantFrom('Harbin', 'Хабаровск', '黑河市'),
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `a${pieces.join('')}z`);

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (columns: Readonly<Record<string, string>>): string =>
  `${Object.keys(columns).join(',')}\r\n${Object.values(columns).map(cell).join(',')}\r\n`;

/** Imports a text as a file; UTF-16 carries half of a pair, which UTF-8 cannot. */
async function taken(text: string, encoding: 'utf8' | 'utf16le' = 'utf8'): Promise<number> {
  const path = join(folder, 'file');
  writeFileSync(path, Buffer.from(encoding === 'utf8' ? text : `\ufeff${text}`, encoding));
  return (await importFile(app.ports, await importFileOf(path))).created;
}

const facts = { type: 'twinning', parties: 'CN-HL|RU-AMU', stage: 'signed', date: '2001' };

/** Each way in, given three texts; false where it refused them. */
const ways: Readonly<Record<string, (a: string, b: string, c: string) => Promise<boolean>>> = {
  note: (a, b) => posted('/items', { about: 'RU-SA', text: `${a}${b}` }),
  collection: (a) => posted('/collections', { name: a }),
  document: (a, b) => posted('/documents', { text: `Harbin and Khabarovsk met. ${a}`, title: b }),
  'address of a document': (a, b) => posted('/documents', { text: `${a} ${b}`, url: `https://example.org/${b}` }),
  upload: async (a, b) => {
    const form = new FormData();
    form.append('files', new File([`<html><title>${a}</title><body><p>Harbin met Heihe. ${b}`], `${a}.html`));
    form.append('title', b);
    const { status } = await app.ask('/documents', { method: 'POST', body: form });
    expect(status).toBeLessThan(500);
    return status < 300;
  },
  judgement: (a, b) => posted('/judgements', { act: 'reject', target: claim, reason: `${a}${b}` }),
  forecast: (a, b, c) => posted('/forecasts', { statement: a, who: b, note: c, by: '2030', likelihood: 0.5 }),
  'table of facts': async (a, b, c) =>
    (await taken(table({ ...facts, statement: a, sources: b, note: c, body: a }))) > 0,
  'table in UTF-16': async (a, b) => (await taken(table({ ...facts, statement: a, sources: b }), 'utf16le')) > 0,
  'table of figures': async (a, b) =>
    (await taken(
      table({
        region: 'RU-SA',
        indicator: 'population',
        year: '2020',
        value: '9',
        unit: 'persons',
        source: a,
        note: b,
      }),
    )) > 0,
  case: async (a, b, c) => {
    const said = {
      parties: ['CN-HL', 'RU-AMU'],
      date: '2001',
      precision: 'year',
      sources: ['s1'],
      confidence: 'verified',
    };
    const body = {
      ...{ id: 'odd', title: { en: a, ru: b, zh: c }, coder: 'me' },
      sources: [{ key: 's1', address: 'https://example.org', note: a }],
      facts: [{ ...said, type: 'visit', stage: 'active', codedAs: a, statement: b, note: c, trigger: { what: a } }],
      events: [{ ...said, event: 'agreement-between-states', codedAs: 'law', statement: c }],
    };
    return (await taken(JSON.stringify(body))) > 0;
  },
  person: async (a) => (await addPerson(app.people, a, 'coder')).name !== '',
  redaction: async (a) => {
    const document = (await app.ports.ledger.documents({ limit: 50 })).find(
      (each) => each.claims === 0 && !each.redactedAt,
    );
    if (!document) return false;
    await redactDocument(app.ports, document.id, { reason: a });
    return true;
  },
};

/** True where it was taken; a fault of the server's own fails the test. */
async function posted(path: string, body: unknown): Promise<boolean> {
  const { status } = await app.post(path, body);
  expect(status, path).toBeLessThan(500);
  return status < 300;
}

it('goes out with the ledger and into an empty one, which gives the same bytes', async () => {
  const accepted = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(ways)), words, words, words, async (way, a, b, c) => {
      try {
        if (await ways[way]!(a, b, c)) accepted.add(way);
      } catch (error) {
        if (!isAmurError(error) || error instanceof Unavailable) throw error;
      }
    }),
    { numRuns: runs(250) },
  );
  // Texts that any store can hold are taken by every way.
  for (const [way, take] of Object.entries(ways)) if (await take(`Plain ${way}`, 'b', 'c')) accepted.add(way);
  expect([...accepted].sort()).toEqual(Object.keys(ways).sort());
  expect(app.faults).toEqual([]);
  await comesBack(app.ports.ledger);
});

it('is refused with its place where no store can hold it', async () => {
  const rejected: string[] = [];
  const path = join(folder, 'nul.csv');
  const rows = [
    ['CN-HL|RU-AMU', 'It is so.', 'https://example.org'],
    ['CN-HL|RU-AMU', 'It is\0so.', 'https://example.org/2'],
  ];
  const text = ['type,stage,parties,statement,sources', ...rows.map((row) => `twinning,signed,${row.join(',')}`)];
  writeFileSync(path, text.join('\n'));
  const report = await importFile(app.ports, await importFileOf(path), {
    onRejected: ({ line, class: kind, why }) => void rejected.push(`${line} ${kind} ${why}`),
  });
  expect(report.refused).toEqual({ unstorable: 1 });
  expect(rejected).toEqual(['3 unstorable statement: holds U+0000 or half of a character, which cannot be kept']);
  const figures = table({ region: 'RU-SA', indicator: 'population', year: '2019', value: '9', unit: 'p', note: '\0' });
  writeFileSync(path, figures);
  expect((await importFile(app.ports, await importFileOf(path))).refused).toEqual({ unstorable: 1 });
  writeFileSync(path, '{"id":"x","facts":[{"statement":"\\ud800"}],"coder":""}');
  await expect(importFile(app.ports, await importFileOf(path))).rejects.toThrow(
    /nul\.csv \/facts\/0\/statement: holds/,
  );
});
