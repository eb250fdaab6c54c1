import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../test/fixtures/make-pdf.ts';
import { startUrlServer, testFolder, type UrlServer } from '../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur, amur as amurAlone } from './run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(remove);

describe('a file that cannot be read is named, with why and what to do', () => {
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['missing', () => join(folder, 'missing.txt'), /missing\.txt: no such file/],
    [
      'folder without readable files',
      () => {
        mkdirSync(join(folder, 'pictures'));
        put('pictures/a.jpg', 'x');
        return join(folder, 'pictures');
      },
      /no readable file in this folder[\s\S]*\.pdf/,
    ],
    [
      'binary',
      () =>
        put(
          'binary.txt',
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
        ),
      /binary/,
    ],
    ['empty', () => put('empty.txt', ''), /empty/],
    [
      '50 MB',
      () => put('large.txt', new Uint8Array(50 * 1024 * 1024).fill(97)),
      /50 MB is more than the limit of 32 MB/,
    ],
    ['text called a PDF', () => put('false.pdf', 'no PDF at all'), /false\.pdf is called a PDF[\s\S]*fetch it again/],
    ['locked PDF', () => put('locked.pdf', makePdf([['Secret']], { kind: 'locked' })), /password|encrypted/i],
    ['scan', () => put('scan.pdf', makePdf([[]], { kind: 'scan' })), /no text layer[\s\S]*OCR/i],
  ];
  it.each(cases)('%s', async (_, file, message) => {
    const path = file();
    for (const command of [
      ['add', path],
      ['read', path],
    ]) {
      const { code, out, err } = await amur(command, { env });
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(message);
      expect(err).not.toContain('    at ');
    }
  });

  it('and the other files of the run are kept', async () => {
    const good = put('good.txt', 'Dalian and Vladivostok signed a twinning agreement on 10 September 1992.');
    const { code, out, err } = await amur(['add', join(folder, 'missing-too.txt'), good], { env });
    // A path that is not there is a mistake in the call: nothing is begun.
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('missing-too.txt: no such file');
    const empty = put('empty-too.txt', '');
    const second = await amur(['add', empty, good], { env });
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/1 added, 0 already held, 1 not added/);
  });

  it('and another encoding is detected and said', async () => {
    // "Харбин и Хабаровск — города-побратимы с 1993 года." in KOI8-R, with a dash as two hyphens.
    const koi8 = put(
      'koi8.txt',
      koi8r('Харбин и Хабаровск подписали соглашение о побратимстве в 1993 году. '.repeat(4)),
    );
    const { code, out } = await amur(['read', koi8], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/encoding koi8-r/i);
    expect(out).toContain('CN-HL/Harbin');
  });
});

describe('a call that cannot be', () => {
  it.each([
    [['frobnicate'], /^amur: unknown command/],
    [['add'], /missing required argument 'paths'\n {2}amur add --help shows its options/],
    [['read'], /name at least one file/],
    [['ties', '--valid-at', '2019-02-30'], /^amur: --valid-at: "2019-02-30" is no day; write YYYY-MM-DD/],
    [['judge', 'reject', 'clm_0'], /needs a reason/],
    [['judge', 'bless', 'clm_0'], /is no judgement/],
    [['export', 'pdf'], /is no export; use csv/],
    [['start', '--port', '99999'], /whole number from 0 to 65535/],
    [['read', '--ndjson', 'x.txt'], /takes no files/],
  ])('%j exits with 2', async (args, message) => {
    const { code, out, err } = await amur(args, { env });
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
});

describe('what is around', () => {
  it('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await amurAlone(['start', '--empty', '--port', String(port)], { env });
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`${port}`));
    expect(err).toMatch(/--port/);
  });

  it('an address that others reach', async () => {
    const there = ['start', '--empty', '--host', '0.0.0.0', '--port', '0'];
    const plain = await amurAlone(there, { env });
    expect(plain.code).toBe(1);
    expect(plain.err).toMatch(/over the network unencrypted\n.*--behind-proxy ADDRESS.*--unencrypted/);
    const { code, err } = await amurAlone([...there, '--unencrypted'], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/must know its names/);
    expect(err).toMatch(/--public-name/);
  });

  it('a data folder that cannot be written', async () => {
    const file = put('a-file', 'x');
    const { code, err } = await amurAlone(['ties', '--data', join(file, 'inside')]);
    expect(code).toBe(1);
    expect(err).toMatch(/data folder .*a-file/);
    expect(err).toMatch(/--data|AMUR_DATA/);
  });

  it('the doctor tells what it sees of a store that does not open', async () => {
    const file = put('another-file', 'x');
    const { code, out, err } = await amur(['doctor', '--data', join(file, 'inside')]);
    expect(code).toBe(1);
    expect(out).toMatch(/data folder +.*another-file/);
    expect(out).toMatch(/server +not running/);
    expect(err).toMatch(/^amur: /);
  });

  it('a database that does not answer', async () => {
    const { code, err } = await amur(['ties'], {
      env: { AMUR_DATABASE_URL: 'postgres://amur:secret@127.0.0.1:9/amur' },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/does not answer/);
    expect(err).not.toContain('secret');
  });
});

describe('a database', () => {
  let server: UrlServer;
  beforeAll(async () => {
    server = await startUrlServer();
  });
  afterAll(() => server.stop());

  it('by address holds the same, and one of a newer version is left alone', async () => {
    const url = { AMUR_DATABASE_URL: server.url };
    const good = put(
      'again.txt',
      'The mayors of Dalian and Vladivostok signed a twinning agreement in Dalian on 10 September 1992.',
    );
    expect((await amur(['add', good], { env: url })).code).toBe(0);
    const ties = await amur(['ties', '--json'], { env: url });
    expect(ties.out).toContain('RU-PRI/Vladivostok');
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => {}); // The server ends before the test's own connection has said goodbye.
    await client.connect();
    await client.query(
      "insert into amur.schema_migrations (version, name, hash, applied_at) values (999, 'from-the-future', 'x', '2030-01-01T00:00:00Z')",
    );
    await client.end();
    const { code, err } = await amur(['ties'], { env: url });
    expect(code).toBe(1);
    expect(err).toMatch(/999/);
    expect(err).toMatch(/newer/);
  });
});

/** Cyrillic lower-case letters and capitals in the order of KOI8-R's two rows. */
function koi8r(text: string): Uint8Array {
  const row = 'юабцдефгхийклмнопярстужвьызшэщчъ';
  return Uint8Array.from(text, (c) => {
    const lower = row.indexOf(c);
    if (lower >= 0) return 0xc0 + lower;
    const upper = row.indexOf(c.toLowerCase());
    return upper >= 0 ? 0xe0 + upper : c.charCodeAt(0);
  });
}
