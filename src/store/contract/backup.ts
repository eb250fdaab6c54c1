/** What every ledger must do as a whole: what is written out and put into an empty one is the same ledger, now and in the past. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { ledgerEnd } from '../../formats/ledger-file.ts';
import { type LedgerLine, ledgerLine, readLedgerLine } from '../../formats/ledger-lines.ts';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond, documentOf, happenings, letHappen, seen } from './happenings.ts';

/** The lines of a ledger, as they stand in a file. */
async function written(ledger: Ledger): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of ledger.copy.lines()) lines.push(ledgerLine(line));
  return lines;
}

const recordsOf = (lines: readonly string[]): readonly LedgerLine[] =>
  lines.map((text) => {
    const record = readLedgerLine(JSON.parse(text));
    if ('wrong' in record) throw new Error(text);
    return record;
  });

async function restored(open: () => Promise<Ledger>, lines: readonly string[]): Promise<Ledger> {
  const ledger = await open();
  expect(await ledger.copy.restore(recordsOf(lines))).toBe(0);
  await ledger.copy.derive();
  return ledger;
}

/** Registers the tests. */
export function copyContract(open: () => Promise<Ledger>): void {
  it('comes out of a file as it went in, with its past', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const ledger = await open();
        for (const [i, happening] of all.entries()) await letHappen(ledger, happening, atSecond(i));
        const lines = await written(ledger);
        const copy = await restored(open, lines);
        expect(await written(copy)).toEqual(lines);
        for (const i of [all.length, Math.floor(all.length / 2), 0]) {
          const { at } = atSecond(i);
          expect(await seen(copy, at)).toEqual(await seen(ledger, at));
        }
        // Nothing may have happened: then it is empty still.
        if (!(await ledger.copy.isEmpty())) await expect(copy.copy.restore(recordsOf(lines))).rejects.toThrow(Conflict);
        expect(await copy.audit()).toEqual([]);
        await Promise.all([ledger.close(), copy.close()]);
      }),
      { numRuns: runs(5) },
    );
  });

  it('keeps who said where a document came from, who took it back, and that it was said again', async () => {
    const ledger = await open();
    const { id } = await ledger.appendDocument(documentOf(0), atSecond(0));
    const { reading } = documentOf(0);
    const [north, south] = ['https://north.example/1', 'https://south.example/1'];
    await ledger.appendReading(reading, atSecond(1), { from: [north, south] });
    await ledger.appendReading(reading, atSecond(2), { notFrom: [north, south] });
    await ledger.appendReading(reading, atSecond(3), { from: [north] });
    const lines = await written(ledger);
    const copy = await restored(open, lines);
    expect(await written(copy)).toEqual(lines);
    for (const each of [ledger, copy]) {
      const known = async (n: number) =>
        (await each.document(id, atSecond(n).at))!.sources.filter((source) => [north, south].includes(source)).sort();
      expect([await known(1), await known(2), await known(3)]).toEqual([[north, south], [], [north]]);
    }
    await Promise.all([ledger.close(), copy.close()]);
  });

  it('is empty until somebody records something', async () => {
    const ledger = await open();
    expect(await ledger.copy.isEmpty()).toBe(true);
    await ledger.appendDocument(documentOf(0), atSecond(0));
    expect(await ledger.copy.isEmpty()).toBe(false);
    await ledger.close();
  });

  it('takes no document whose bytes are not its own, and no claim whose words are not there', async () => {
    const ledger = await open();
    await ledger.appendDocument(documentOf(0), atSecond(0));
    const all = (await written(ledger)).map((text) => JSON.parse(text) as LedgerLine);
    const line = all.find(({ kind }) => kind === 'document');
    await ledger.close();
    if (line?.kind !== 'document') throw new Error('no document');
    const commits = all.filter(({ kind }) => kind === 'commit');
    const copy = await open();
    const refused = async (record: LedgerLine, why: RegExp) => {
      const failure = await copy.copy.restore([...commits, record]).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(InvalidInput);
      expect((failure as Error).message).toMatch(why);
      expect(await copy.copy.isEmpty()).toBe(true);
    };
    const more = `${line.text} More.`;
    await refused({ ...line, text: more }, new RegExp(`${line.id} .*its bytes are not those`));
    const original = btoa(line.text);
    await refused({ ...line, text: more, original }, new RegExp(`${line.id} .*its text is not the one that came in`));
    const [first, ...rest] = line.claims;
    const moved = { ...first!, start: first!.start + 1, end: first!.end + 1 };
    await refused({ ...line, claims: [moved, ...rest] }, new RegExp(`${moved.id} .*its quote is not the text`));
    await copy.copy.restore([...commits, line]);
    expect(await copy.audit()).toEqual([]);
    expect((await copy.counts()).claims).toBe(line.claims.length);
    await copy.close();
  });

  it('can be tried beside the ledger: the same records come out of it there, and nothing of them stays', async () => {
    const ledger = await open();
    await ledger.appendDocument(documentOf(0), atSecond(0));
    await ledger.judge({ act: 'accept', target: documentOf(0).reading.claims[0]!.id, reason: 'seen' }, atSecond(1));
    await ledger.redactions.redact(documentOf(0).document.id, { reason: 'order 7', sources: false }, atSecond(2));
    await ledger.appendDocument(documentOf(1), atSecond(3));
    const lines = recordsOf(await written(ledger));
    expect(await ledger.copy.tryOut(lines)).toEqual({ end: await ledgerEnd(lines), findings: [] });
    const lacking = lines.filter(({ kind }) => kind !== 'redaction');
    expect((await ledger.copy.tryOut(lacking))?.findings.map(({ message }) => message)).toEqual([
      'What tester recorded at 2026-01-01T00:00:02.000Z (revision 3): 0 of 1 rows are there.',
      'It was redacted without a record of that.',
    ]);
    expect((await ledger.counts()).documents).toBe(2);
    await ledger.close();
  });
}
