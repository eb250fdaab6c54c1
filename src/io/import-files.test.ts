/** Files into ledgers and out again, with the parts that the commands put together. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { exportClaims, exportFacts } from '../app/export/export-evidence.ts';
import { exportLedger } from '../app/export/export-ledger.ts';
import { importFile } from '../app/import/import-file.ts';
import type { ImportOptions } from '../app/import/import-table.ts';
import { shippedMappings } from '../app/import/mapping.ts';
import type { RejectedRow } from '../formats/rejects.ts';
import { documentOf, factOf } from '../store/contract/happenings.ts';
import type { Ledger } from '../store/ports/ledger.ts';
import { openLedger } from '../store/postgres/open-ledger.ts';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { loadGazetteer } from './gazetteer-files.ts';
import { importFileOf } from './import-files.ts';

const { folder, remove } = testFolder();
const gazetteer = loadGazetteer();
const opened: Ledger[] = [];
let workspaces = 0;
let clock = Date.UTC(2026, 0, 1);

async function ports(user = 'tester') {
  const ledger = await openLedger({ dataFolder: folder, schema: `workspace_${++workspaces}`, linger: 600 });
  opened.push(ledger);
  return { ledger, bulk: ledger.bulk, gazetteer, user, now: () => new Date((clock += 1000)).toISOString() };
}
type Ports = Awaited<ReturnType<typeof ports>>;

/** Later than anything here; so that the first lines of two files are alike. */
const known = { knownAt: '2026-06-01T00:00:00Z' };

// The server takes sixty connections; those of the ledgers of all tests together are more.
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});
afterAll(remove);

const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function importing(at: Ports, path: string, options: ImportOptions = {}) {
  const rejected: RejectedRow[] = [];
  const report = await importFile(at, await importFileOf(path), {
    ...options,
    onRejected: (row) => void rejected.push(row),
  });
  return { ...report, rejected };
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The day's ties as anybody asks for them. */
const ties = (ledger: Ledger, knownAt = '2099-01-01T00:00:00.000Z') =>
  ledger.ties({ validAt: '2026-01-01', knownAt, include: 'all' });

describe('a file to import', () => {
  it('is read in the encoding it has, told from the first bytes that show it', async () => {
    const words = 'Визит делегации из Хэйхэ в Благовещенск';
    const cp1251 = Uint8Array.from(
      [...words].map((letter) => {
        const code = letter.codePointAt(0)!;
        return code < 0x80 ? code : code - 0x350;
      }),
    );
    // The first piece that is read holds nothing but ASCII.
    const late = Buffer.concat([Buffer.alloc(300_000, 'a\n'), Buffer.from(cp1251)]);
    const read = await importFileOf(file('late.txt', late));
    expect(read.encoding).toBe('windows-1251');
    expect((await textOf(read.open())).endsWith(words)).toBe(true);
    const utf16 = await importFileOf(file('utf16.txt', Buffer.from(`\uFEFF${words}`, 'utf16le')));
    expect([utf16.encoding, (await textOf(utf16.open())).replace('\uFEFF', '')]).toEqual(['utf-16le', words]);
    const utf8 = await importFileOf(file('utf8.txt', words));
    expect(utf8).toMatchObject({ name: 'utf8.txt', encoding: 'utf-8', bytes: utf8ToBytes(words).length });
  });

  it.each<[string, () => string, RegExp]>([
    ['is not there', () => join(folder, 'nowhere.csv'), /no such file/],
    ['is empty', () => file('empty.csv', ''), /is empty/],
    ['is a folder', () => folder, /is a folder/],
  ])('is refused where it %s', async (_, path, message) => {
    await expect(importFileOf(path())).rejects.toThrow(message);
  });

  it('is refused where no mapping fits its columns, or the one that was named does not', async () => {
    const at = await ports();
    await expect(importing(at, file('gdp.csv', 'year,gdp\n2001,3\n'))).rejects.toThrow(
      /it has the columns year, gdp, and no mapping that ships fits them/,
    );
    const mapping = shippedMappings.find(({ name }) => name === 'twin-cities')!;
    const towns = file('two.csv', 'city1,country1,city2\n');
    await expect(importing(at, towns, { mapping })).rejects.toThrow(/none of them is country2 \(country2, country 2, /);
  });
});

describe('a case', () => {
  it('is taken whole, once', async () => {
    const at = await ports();
    const shipped = join(import.meta.dirname, '../../data/cases/soviet-bloc.json');
    const first = await importing(at, shipped);
    expect(first).toMatchObject({ format: 'case', held: 0 });
    expect(first.created).toBe((await at.ledger.counts()).facts + (await at.ledger.counts()).caseEvents);
    expect(await importing(at, shipped)).toMatchObject({ created: 0, held: first.created });
    await expect(importing(at, file('bad.json', '{"id":"x","facts":[],"coder":""}'))).rejects.toThrow(
      /cannot be loaded/,
    );
  });
});

describe('a whole ledger', () => {
  const written = async () => {
    const at = await ports('first');
    const stamp = () => ({ by: at.user, at: at.now() });
    await at.ledger.appendDocument(documentOf(0), stamp());
    await at.ledger.appendDocument(documentOf(0, '2'), stamp());
    await at.ledger.appendFacts([factOf(0)], [], stamp());
    await at.ledger.judge({ act: 'accept', target: documentOf(0).reading.claims[0]!.id, reason: 'seen' }, stamp());
    await at.ledger.whenIndexed();
    return { at, path: file('ledger.ndjson', await textOf(exportLedger(at, '0', known))) };
  };

  it('goes into an empty one as it was: the same bytes come out of that, the same ties and history', async () => {
    const { at, path } = await written();
    const copy = await ports('second');
    expect(await importing(copy, path)).toMatchObject({ mode: 'restore', finished: true, rejected: [] });
    expect(await textOf(exportLedger(copy, '0', known))).toBe(readFileSync(path, 'utf8'));
    expect(await ties(copy.ledger)).toEqual(await ties(at.ledger));
    const claim = documentOf(0).reading.claims[0]!.id;
    expect(await copy.ledger.history(claim)).toEqual(await at.ledger.history(claim));
    expect(await copy.ledger.imports.list(9)).toEqual([]);
    expect(await importing(copy, path)).toMatchObject({ mode: 'merge', created: 0 });
  });

  it('of an older Amur goes into an empty one in the order of its instants', async () => {
    const { at, path } = await written();
    // Without commits, and with no word of the order: as the form before this one.
    const older = readFileSync(path, 'utf8')
      .replace('"format":2', '"format":1')
      .split('\n')
      .filter((line) => !line.startsWith('{"kind":"commit"'))
      .map((line) => line.replaceAll(/"revision":\d+,/g, ''));
    const records = older.length - 3;
    const text = older.join('\n').replace(/"records":\d+/, `"records":${records}`);
    const copy = await ports('second');
    expect(await importing(copy, file('older.ndjson', text))).toMatchObject({
      mode: 'restore',
      finished: true,
      created: records,
      rejected: [],
    });
    expect(await ties(copy.ledger)).toEqual(await ties(at.ledger));
    const claim = documentOf(0).reading.claims[0]!.id;
    expect(await copy.ledger.evidence(claim)).toMatchObject({ review: 'accepted', reader: '2' });
    expect((await copy.ledger.history(claim)).map(({ what }) => what)).toEqual(
      (await at.ledger.history(claim)).map(({ what }) => what),
    );
    expect(await copy.ledger.audit()).toEqual([]);
  });

  it('goes into one that holds something as known from now on, without its decisions', async () => {
    const { path } = await written();
    const other = await ports('third');
    await other.ledger.appendDocument(documentOf(1), { by: 'third', at: other.now() });
    await other.ledger.whenIndexed();
    const before = other.now();
    const then = await ties(other.ledger, before);
    const merged = await importing(other, path);
    // A document and a fact; the codebook is known.
    expect(merged).toMatchObject({ mode: 'merge', created: 2, refused: { judgement: 1 } });
    expect(merged.rejected[0]).toMatchObject({
      class: 'judgement',
      why: expect.stringContaining('first decided "accept"'),
    });
    expect(await ties(other.ledger, before)).toEqual(then);
    const claim = await other.ledger.evidence(documentOf(0, '2').reading.claims[0]!.id);
    expect(claim).toMatchObject({ review: 'unreviewed', reader: '2' });
    expect((await other.ledger.history(factOf(0).id))[0]).toMatchObject({ what: 'recorded', by: 'third' });
  });

  it('adds nothing when it comes in again, also where a document was read otherwise meanwhile', async () => {
    const { at, path } = await written();
    const id = documentOf(0).document.id;
    const [copy, other] = [await ports('second'), await ports('third')];
    await importing(copy, path);
    await other.ledger.appendDocument(documentOf(1), { by: 'third', at: other.now() });
    await importing(other, path);
    const records = async (of: Ports) => {
      const lines = (await textOf(exportLedger(of, '0', known))).split('\n');
      return lines.filter((line) => /^\{"kind":"(document|fact|judgement)"/.test(line));
    };
    const again = async (of: Ports) => {
      const before = await records(of);
      const { created, refused } = await importing(of, path);
      expect([created, refused]).toEqual([0, { judgement: 1 }]);
      expect(await records(of)).toEqual(before);
    };
    for (const each of [at, copy, other]) await again(each);
    // Another date was said and taken back: the first reading is the newest once more.
    const { reading } = documentOf(0, '2');
    const dated = { ...reading, published: { edtf: '2021-05-01', basis: 'stated' as const } };
    for (const each of [dated, reading]) {
      await copy.ledger.appendReading(each, { by: copy.user, at: copy.now() });
      await again(copy);
    }
    // An address that only the file knows is taken, once.
    await at.ledger.appendReading(reading, { by: at.user, at: at.now() }, { from: ['https://north.example/1'] });
    const more = file('more.ndjson', await textOf(exportLedger(at, '0', known)));
    for (let i = 0; i < 2; i++) await importing(other, more);
    const { sources } = (await other.ledger.document(id))!;
    expect([sources.length, sources.at(-1)]).toEqual([3, 'https://north.example/1']);
    expect(await other.ledger.counts()).toMatchObject({ documents: 2, readings: 2 });
  });

  it('brings a document with what the rules read in it, whatever people and models took out of it later', async () => {
    const { at } = await written();
    const { reading } = documentOf(0, '2');
    const byModel = { ...reading, reader: 'model:m 1', claims: [] };
    await at.ledger.appendReading(byModel, { by: at.user, at: at.now() });
    const other = await ports('third');
    await other.ledger.appendDocument(documentOf(1), { by: 'third', at: other.now() });
    await importing(other, file('read-by-model.ndjson', await textOf(exportLedger(at, '0', known))));
    expect((await other.ledger.reading(reading.id))?.reader).toBe('2');
  });

  it('is refused whole where it was cut off or changed, and where a line is none', async () => {
    const { path } = await written();
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    const cut = `${lines.slice(0, -2).join('\n')}\n`;
    for (const [changed, why] of [
      [cut, /it has no last line: it was cut off/],
      [cut.replace('{"kind":"fact"', '{"kind":"tie"'), /line 7: "tie" is no kind of record/],
      [text.replace('"What happened in', '"What occurred in'), /their hash is another one/],
      [`${cut}${lines.at(-2)!.replace(/"records":\d+/, '"records":9')}\n`, /the last line tells of 9 records/],
      ['{"amur":"ledger","format":9}\n', /written in form 9/],
    ] as const) {
      const [empty, other] = [await ports(), await ports()];
      await other.ledger.appendFacts([factOf(1)], [], { by: 'other', at: other.now() });
      for (const at of [empty, other])
        await expect(importing(at, file('changed.ndjson', changed))).rejects.toThrow(why);
      expect(await empty.ledger.copy.isEmpty()).toBe(true);
      expect(await other.ledger.counts()).toMatchObject({ documents: 0, facts: 1 });
    }
  });

  it('gives tables that a spreadsheet opens; facts come back as they went', async () => {
    const { at } = await written();
    const [head, row] = (await textOf(exportClaims(at))).split('\r\n');
    expect(head).toMatch(/^id,document,title,/);
    expect(row).toContain('CN-HL/Heihe|RU-AMU/Blagoveshchensk');
    const facts = await textOf(exportFacts(at));
    expect(await importing(await ports(), file('ledgered.csv', facts))).toMatchObject({ format: 'facts', created: 1 });
    const cases = await ports();
    await importing(cases, join(import.meta.dirname, '../../data/cases/euroregions.json'));
    const again = file('cases.csv', `\uFEFF${await textOf(exportFacts(cases))}`);
    expect(await importing(cases, again)).toMatchObject({ created: 0, held: (await cases.ledger.counts()).facts });
  });
});
