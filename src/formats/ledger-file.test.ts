/** A file of a ledger is taken whole or not at all: whatever is cut off, changed, doubled or put elsewhere is noticed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { InvalidInput } from '../model/errors.ts';
import { checkLedger, recordsIn, writeLedger } from './ledger-file.ts';
import { type LedgerLine, ledgerLine, readLedgerLine } from './ledger-lines.ts';

const said = { revision: 1, at: '2026-01-01T00:00:00.000Z', by: 'ann' };
const note = (text: string, n = 0): LedgerLine => ({
  ...{
    kind: 'annotation',
    id: `itm_${n}`,
    version: `v${n}`,
    what: 'item',
    about: 'RU-SA',
    annotation: { collection: null, text, span: null, quote: null, withdrawn: false, reason: null },
    ...said,
  },
});
const head = { schema: 43, program: '0.1.0', at: said.at };

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function fileOf(records: readonly LedgerLine[]): Promise<string> {
  let text = '';
  for await (const piece of writeLedger(each(records), head)) text += piece;
  return text;
}

it('says at its head what it is, and at its end how many records there are of each kind, and their hash', async () => {
  const lines = (await fileOf([note('a', 1), note('b', 2)])).split('\n');
  expect(lines[0]).toBe('{"amur":"ledger","format":2,"schema":43,"program":"0.1.0","at":"2026-01-01T00:00:00.000Z"}');
  const end = JSON.parse(lines.at(-2)!);
  expect(end).toMatchObject({ kind: 'end', records: 2, kinds: { annotation: 2 } });
  // sha256sum of the two lines between.
  const { createHash } = await import('node:crypto');
  expect(end.sha256).toBe(createHash('sha256').update(`${lines[1]}\n${lines[2]}\n`).digest('hex'));
});

it('comes out as it went in, whatever the records say, however it is cut into pieces', async () => {
  const texts = fc.array(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 9, max: 400 }), async (all, length) => {
      const records = all.map(note);
      const text = await fileOf(records);
      const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g'))!;
      const { end } = await checkLedger(each(pieces), 'x');
      expect(end.records).toBe(records.length);
      const read: LedgerLine[] = [];
      for await (const { record } of recordsIn(each(pieces))) read.push(record);
      expect(read).toEqual(records);
    }),
    { numRuns: runs(20) },
  );
});

it('is refused where any of its records is another, is missing, stands twice or elsewhere, or where it ends early', async () => {
  const text = await fileOf([note('a', 1), note('b', 2), note('c', 3)]);
  const lines = text.split('\n');
  const refused = async (changed: string, why: RegExp) => {
    const failure = await checkLedger(each([changed]), 'f.gz').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidInput);
    expect((failure as Error).message).toMatch(why);
  };
  for (let at = 0; at < text.length - 1; at++) await refused(text.slice(0, at), /f\.gz is (damaged|no ledger of Amur)/);
  const [first, a, b, c, end] = lines as [string, string, string, string, string];
  await refused([first, a, c, b, end].join('\n'), /their hash is another one/);
  await refused([first, a, b, end].join('\n'), /the last line tells of 3 records, and there are 2/);
  await refused([first, a, b, b, end].join('\n'), /their hash is another one/);
  await refused([first, a, b.replace('"by":"ann"', '"by":"bob"'), c, end].join('\n'), /their hash is another one/);
  await refused([first, a, b, c, end, a].join('\n'), /line 6 stands behind the last one/);
  await refused([first, a, `${b} x`, c, end].join('\n'), /line 3: it is no JSON object/);
  await refused(
    [first, a, b.replace('"b"', '"\\u0000"'), c, end].join('\n'),
    /line 3: \/annotation\/text holds U\+0000/,
  );
  await refused(
    [first, a, b.replace('"what":"item"', '"what":"scenario"'), c, end].join('\n'),
    /line 3: it is a saved scenario, which this Amur has no place for/,
  );
  await refused(text.replace('"format":2', '"format":3'), /f\.gz is written in form 3; this Amur reads forms 1 and 2/);
  await refused(text.replace('"amur":"ledger"', '"amur":"x"'), /is no ledger of Amur/);
  await refused('', /it is empty/);
});

it('of form 1 has no hash, and is refused by the number of its records alone', async () => {
  const one = (records: number) =>
    `{"amur":"ledger","format":1}\n${ledgerLine(note('a'))}{"kind":"end","records":${records}}\n`;
  expect((await checkLedger(each([one(1)]), 'x')).head).toMatchObject({ format: 1 });
  await expect(checkLedger(each([one(2)]), 'x')).rejects.toThrow(/tells of 2 records/);
});

it('names what a record lacks, and where', () => {
  const wrong = (line: object) => (readLedgerLine({ ...said, ...line }) as { readonly wrong: string }).wrong;
  expect(wrong({ kind: 'person', name: 'Ann' })).toMatch(/^in its person \/changes: /);
  expect(wrong({ kind: 'tie' })).toBe('"tie" is no kind of record');
  expect(wrong({ kind: 'person', name: 'Ann', changes: [], at: 'soon' })).toBe('in its person /at: is no instant');
  const source = { key: 's', address: 'https://example.org' };
  const coded = { id: 'fct_1', kind: 'fact', case: null, type: 'visit', parties: ['CN-HL', 'RU-AMU'], stage: 'active' };
  const dated = { date: '2004', bounds: ['2004-01-01', '2004-12-31'], precision: 'year', fields: [], statement: 'So.' };
  const fact = { ...coded, ...dated, sources: [source], confidence: 'verified', coder: 'ann', codedAs: null };
  expect(readLedgerLine({ ...said, kind: 'fact', fact })).toMatchObject({ kind: 'fact' });
  const changed = (change: object) => wrong({ kind: 'fact', fact: { ...fact, ...change } });
  expect(changed({ sources: [source, null] })).toMatch(/^in its fact \/fact\/sources\/1: /);
  expect(changed({ parties: 'CN-HL|RU-AMU' })).toMatch(/^in its fact \/fact\/parties: /);
  expect(changed({ date: '2004-02-30' })).toBe('in its fact /fact/date: is no date of EDTF');
  expect(changed({ bounds: ['2004', null] })).toBe('in its fact /fact/bounds/0: is no day');
});

it('says of a note of an Amur before this one that it cannot be read any more', () => {
  for (const what of ['note', 'entry'])
    expect(readLedgerLine({ ...note('a'), what })).toEqual({
      wrong: `"${what}" is a form that notes and collections had in an Amur before this one, which cannot be read any more`,
    });
});
