/** A backup has its own name only where it is good; one that is damaged anywhere is refused, and what was cut off is swept. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupLedger } from '../app/backup/backup-ledger.ts';
import { restoreLedger } from '../app/backup/restore-ledger.ts';
import { checkLedger } from '../formats/ledger-file.ts';
import { Conflict, InvalidInput, Unavailable } from '../model/errors.ts';
import { sampleEntry, sampleFact } from '../store/contract/sample-entry.ts';
import { type OpenedLedger, openLedger } from '../store/postgres/open-ledger.ts';
import { openStore } from '../store/postgres/open-store.ts';
import { startUrlServer, testFolder, type UrlServer } from '../store/postgres/server/servers-for-tests.ts';
import { backupFile, fileText, sweepPartial } from './backup-file.ts';

const { folder, remove } = testFolder();
const dataFolder = join(folder, 'data');
const path = join(folder, 'ledger.ndjson.gz');
const stamp = { by: 'ann', at: '2026-03-01T10:00:00.000Z' };
const now = () => '2026-03-02T00:00:00.000Z';
const fact = sampleFact({
  ...({ type: 'twinning', parties: ['CN-HL', 'RU-AMU'], stage: 'active', date: '0499~' } as const),
  ...{ statement: 'It is so.', address: 'https://example.org' },
});
let ledger: OpenedLedger;
let server: UrlServer;

beforeAll(async () => {
  ledger = await openLedger({ dataFolder });
  server = await startUrlServer();
  const claim = { type: 'visit', parties: ['CN-HL', 'RU-AMU'], stage: 'active' } as const;
  // What some way of writing might write otherwise: tabs, line breaks, backslashes, other scripts and planes.
  const odd = 'Tab\there, line\r\nbreak, back\\slash, \\N and \\. and \u2028 “黑龙江” met “Амурская область” 𝄞.\n\\.\n';
  await ledger.appendDocument(sampleEntry(odd, [{ ...claim, quote: 'Tab\there, line\r\nbreak' }]), stamp);
  for (let i = 0; i < 12; i++) {
    const quote = `Delegation ${i} of Heilongjiang visited Amur.`;
    const text = `${quote} ${'Filler. '.repeat(i * 1000)}`;
    await ledger.appendDocument(sampleEntry(text, [{ ...claim, quote, date: `20${10 + i}-05` }]), stamp);
  }
  await ledger.appendFacts([fact], [], stamp);
  const written = await backupLedger({ ledger, now }, await backupFile(path), '1.2.3');
  expect(written.end.kinds).toEqual({ commit: 14, codebook: 1, document: 13, fact: 1 });
  expect(written.bytes).toBe(statSync(path).size);
});
afterAll(async () => {
  await ledger.close();
  await server.stop();
  await remove();
});

describe('a backup', () => {
  it('is a text that gunzip gives, for its owner alone', () => {
    const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
    expect(JSON.parse(lines[0]!)).toMatchObject({ amur: 'ledger', program: '1.2.3', at: now() });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never written over, and leaves nothing behind where it fails', async () => {
    await expect(backupFile(path)).rejects.toThrow(/is there already/);
    await expect(backupFile('/dev/null/x')).rejects.toThrow(Unavailable);
    const failing = { ...ledger, copy: { ...ledger.copy, tryOut: () => Promise.reject(new Conflict('no')) } };
    await expect(backupLedger({ ledger: failing, now }, await backupFile(`${path}.2`), '1')).rejects.toThrow('no');
    expect(readdirSync(folder).filter((name) => /2|partial/.test(name))).toEqual([]);
  });

  it('is kept and not called good where the database lets nobody try it', async () => {
    const owner = new pg.Client(server.url);
    await owner.connect();
    await owner.query("CREATE ROLE keeper LOGIN PASSWORD 'k'; GRANT CREATE ON DATABASE postgres TO keeper");
    await owner.query('REVOKE TEMP ON DATABASE postgres FROM PUBLIC');
    const url = new URL(server.url);
    [url.username, url.password] = ['keeper', 'k'];
    const kept = await openLedger({ dataFolder, databaseUrl: url.href, schema: 'of_keeper' });
    await kept.appendFacts([fact], [], stamp);
    const file = join(folder, 'untried.gz');
    expect(await backupLedger({ ledger: kept, now }, await backupFile(file), '1')).toMatchObject({ tried: false });
    expect((await checkLedger(fileText(file), file)).end.kinds.fact).toBe(1);
    await kept.close();
    await owner.query('GRANT TEMP ON DATABASE postgres TO PUBLIC');
    await owner.end();
  });

  it('that a killed process left half done is swept away by the next, and no other', async () => {
    const place = join(folder, 'backups');
    mkdirSync(place);
    const file = join(place, 'ledger.ndjson.gz');
    // It tells its number once its first piece is on the disk, and waits for the next.
    const program = `
      const { backupFile } = await import(${JSON.stringify(new URL('./backup-file.ts', import.meta.url).href)});
      const { write } = await backupFile(${JSON.stringify(file)});
      await write((async function* () { yield 'x'.repeat(70_000); process.stdout.write('.'); await new Promise((go) => setTimeout(go, 1e9)); })());`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
    await new Promise((come) => child.stdout.once('data', come));
    const here = Date.now();
    const [left] = readdirSync(place);
    expect(left).toMatch(new RegExp(`^ledger\\.ndjson\\.gz\\..+-${child.pid}\\.partial$`));
    expect(await sweepPartial(file, here)).toEqual([]);
    child.kill('SIGKILL');
    await new Promise((gone) => child.once('exit', gone));
    const elsewhere = join(place, 'other.gz.elsewhere-1.partial');
    writeFileSync(elsewhere, 'another machine writes it');
    writeFileSync(join(place, 'notes.partial'), 'not ours');
    expect(await sweepPartial(file, here)).toEqual([join(place, left!)]);
    expect(readdirSync(place).sort()).toEqual(['notes.partial', 'other.gz.elsewhere-1.partial']);
    // Nobody has written to it for more than a day.
    expect(await sweepPartial(file, here + 25 * 60 * 60 * 1000)).toEqual([elsewhere]);
    expect(readdirSync(place)).toEqual(['notes.partial']);
  });

  it('is refused where a byte of it is another, and where it ends early', async () => {
    const bytes = readFileSync(path);
    const whole = gunzipSync(bytes);
    const copy = join(folder, 'damaged.gz');
    const refused = async (changed: Uint8Array): Promise<void> => {
      writeFileSync(copy, changed);
      await expect(checkLedger(fileText(copy), copy)).rejects.toThrow(InvalidInput);
    };
    for (let at = 10; at < bytes.length; at += Math.floor(bytes.length / 40)) {
      const changed = Buffer.from(bytes);
      changed[at] = bytes[at]! ^ 4;
      // A bit that the packing leaves unused may be another: all is there then.
      if (!unpacksTo(whole, changed)) await refused(changed);
      await refused(bytes.subarray(0, at));
    }
    await refused(Buffer.from('not a backup at all'));
    const place = await openLedger({ dataFolder, schema: 'from_damaged' });
    await expect(restoreLedger({ ledger: place }, copy, () => fileText(copy))).rejects.toThrow(InvalidInput);
    expect(await place.copy.isEmpty()).toBe(true);
    await place.close();
  });
});

/** Whether bytes unpack to some others. */
function unpacksTo(whole: Buffer, packed: Uint8Array): boolean {
  try {
    return gunzipSync(packed).equals(whole);
  } catch {
    return false;
  }
}

describe('a restored ledger', () => {
  const restore = async (place: { readonly schema?: string; readonly databaseUrl?: string }) => {
    const target = await openLedger({ dataFolder, ...place });
    const { redacted } = await restoreLedger({ ledger: target }, path, () => fileText(path));
    expect(redacted).toBe(0);
    return target;
  };
  const lines = async (of: OpenedLedger) => {
    const all: unknown[] = [];
    for await (const line of of.copy.lines()) all.push(line);
    return all;
  };

  it('is what was there: every record, every tie, every quote; on a server by URL too; and goes on', async () => {
    for (const place of [{ schema: 'restored' }, { databaseUrl: server.url }]) {
      const target = await restore(place);
      expect(await lines(target)).toEqual(await lines(ledger));
      expect(await target.audit()).toEqual([]);
      const asked = { include: 'all', validAt: '2026-01-01', knownAt: '9999-01-01T00:00:00.000Z' } as const;
      expect((await target.ties(asked)).map(({ type }) => type).sort()).toEqual(['twinning', 'visit']);
      expect(await target.ties(asked)).toEqual(await ledger.ties(asked));
      expect((await target.appendDocument(sampleEntry('More.', []), stamp)).created).toBe(true);
      await target.close();
    }
  });

  it('never takes the place of one that holds something, and leaves other tables of the schema alone', async () => {
    await expect(restoreLedger({ ledger }, path, () => fileText(path))).rejects.toThrow(
      /is not empty: it holds documents/,
    );
    const store = await openStore({ dataFolder, schema: 'with_mine' });
    await (await openLedger({ dataFolder, schema: 'with_mine' })).close();
    await store.database.run({ name: 'test.mine', sql: 'CREATE TABLE amur.mine (x integer)' });
    await (await restore({ schema: 'with_mine' })).close();
    expect(await store.database.run({ name: 'test.still', sql: 'SELECT x FROM amur.mine' })).toEqual([]);
    await store.close();
  });

  it('is not there at all where the work was cut off, and can be restored again', async () => {
    const target = await openLedger({ dataFolder, schema: 'cut_off' });
    const breaking = async function* () {
      yield* (await lines(ledger)).slice(0, 5) as never[];
      throw new Error('killed');
    };
    await expect(target.copy.restore(breaking())).rejects.toThrow('killed');
    expect(await target.copy.isEmpty()).toBe(true);
    await target.close();
    await (await restore({ schema: 'cut_off' })).close();
  });

  it('has its ties derived by whoever opens it, where the process died before it came to that', async () => {
    const target = await openLedger({ dataFolder, schema: 'died' });
    await target.copy.restore(ledger.copy.lines());
    await target.close();
    const again = await openLedger({ dataFolder, schema: 'died' });
    expect((await again.counts()).ties).toBe((await ledger.counts()).ties);
    await again.close();
  });
});
