/** What every ledger must do as a whole: what is written out and put into an empty one is the same ledger, now and in the past. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { type LedgerLine, ledgerLine, readLedgerLine } from '../exchange/ledger-lines.ts';
import { atSecond, documentOf, happenings, letHappen, seen } from './happenings-for-tests.ts';
import type { Ledger } from './port.ts';

const always = '2099-01-01T00:00:00.000Z';

/** The lines of a ledger, as they stand in a file. */
async function written(ledger: Ledger): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of ledger.copy.lines(always)) lines.push(ledgerLine(line));
  return lines;
}

async function restored(open: () => Promise<Ledger>, lines: readonly string[], together: number): Promise<Ledger> {
  const ledger = await open();
  for (let i = 0; i < lines.length; i += together) {
    const records = lines.slice(i, i + together).map((text) => {
      const line = readLedgerLine(text);
      if (line.is !== 'record') throw new Error(text);
      return line.record;
    });
    expect((await ledger.copy.restore(records)).refused).toEqual([]);
  }
  await ledger.copy.derive();
  return ledger;
}

/** Registers the tests. */
export function copyContract(open: () => Promise<Ledger>): void {
  it('comes out of a file as it went in, with its past', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, fc.integer({ min: 1, max: 9 }), async (all, together) => {
        const ledger = await open();
        for (const [i, happening] of all.entries()) await letHappen(ledger, happening, atSecond(i));
        const lines = await written(ledger);
        const copy = await restored(open, lines, together);
        expect(await written(copy)).toEqual(lines);
        for (const i of [all.length, Math.floor(all.length / 2), 0]) {
          const { at } = atSecond(i);
          expect(await seen(copy, at)).toEqual(await seen(ledger, at));
        }
        // In again: nothing is new.
        const records = lines.map((text) => JSON.parse(text) as LedgerLine);
        expect((await copy.copy.restore(records)).created).toBe(0);
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
    const copy = await restored(open, lines, 2);
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
    const [line] = (await written(ledger))
      .map((text) => JSON.parse(text) as LedgerLine)
      .filter(({ kind }) => kind === 'document');
    await ledger.close();
    if (line?.kind !== 'document') throw new Error('no document');
    const copy = await open();
    const forged = await copy.copy.restore([{ ...line, text: `${line.text} More.` }]);
    expect(forged).toMatchObject({ created: 0, refused: [{ id: line.id }] });
    const [first, ...rest] = line.claims;
    const moved = await copy.copy.restore([
      { ...line, claims: [{ ...first!, start: first!.start + 1, end: first!.end + 1 }, ...rest] },
    ]);
    expect(moved.refused).toEqual([{ id: first!.id, why: expect.stringContaining('its quote is not the text') }]);
    expect(await copy.audit()).toEqual([]);
    expect((await copy.counts()).claims).toBe(rest.length);
    await copy.close();
  });
}
