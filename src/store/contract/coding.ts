/** What every ledger must do with blind codings, their differences, codebooks, and the visits of people. */
import { describe, expect, it } from 'vitest';
import { codebook } from '../../model/codebook.ts';
import type { CodedClaim } from '../../model/coding.ts';
import { InvalidInput, NotFound } from '../../model/errors.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at, documentOf, factOf } from './happenings.ts';

const document = documentOf(0).document.id;
const claim: CodedClaim = {
  type: 'twinning',
  parties: ['CN-HL', 'RU-AMU'],
  stage: 'signed',
  date: '2004',
  bounds: ['2004-01-01', '2004-12-31'],
  fields: [],
  modality: 'fact',
  body: null,
  start: 0,
  end: 6,
  quote: 'Report',
};

/** Registers the tests. */
export function codingContract(open: () => Promise<Ledger>): void {
  describe('codings', () => {
    it('are kept apart from evidence; the newest of each coder counts, as known', async () => {
      const ledger = await open();
      await ledger.appendDocument(documentOf(0), at(1));
      const before = await ledger.counts();
      const coding = { document, coder: 'Ann', codebook: '2.0', claims: [claim] };
      const first = await ledger.appendCoding(coding, at(2));
      expect(first.created).toBe(true);
      expect(await ledger.appendCoding(coding, at(3))).toEqual({ id: first.id, created: false });
      await ledger.appendCoding({ ...coding, coder: 'Bo', claims: [] }, at(4));
      await ledger.appendCoding({ ...coding, claims: [{ ...claim, stage: 'active' }] }, at(5));
      const held = async (coder: string | null, second: number) =>
        (await ledger.codings(coder, at(second).at)).map((each) => [
          each.coder,
          ...each.claims.map(({ stage }) => stage),
        ]);
      expect(await held(null, 9)).toEqual([['Ann', 'active'], ['Bo']]);
      expect(await held('Ann', 4)).toEqual([['Ann', 'signed']]);
      expect((await ledger.codings('Ann'))[0]).toMatchObject({ document, codebook: '2.0', recordedAt: at(5).at });
      expect(await ledger.counts()).toEqual(before);
      await expect(ledger.appendCoding({ ...coding, document: 'doc_0' }, at(6))).rejects.toThrow(NotFound);
      await ledger.close();
    });

    it('follow one another: what was said before is said anew', async () => {
      const ledger = await open();
      await ledger.appendDocument(documentOf(0), at(1));
      const coding = { document, coder: 'Ann', codebook: '2.0', claims: [claim] };
      const first = await ledger.appendCoding(coding, at(2), 'now');
      const none = await ledger.appendCoding({ ...coding, claims: [] }, at(3), 'now');
      const again = await ledger.appendCoding(coding, at(4), 'now');
      expect([first.created, none.created, again.created]).toEqual([true, true, true]);
      expect(await ledger.codings('Ann')).toMatchObject([{ id: again.id, claims: [claim] }]);
      expect((await ledger.codings('Ann', at(3).at)).map(({ claims }) => claims.length)).toEqual([0]);
      expect(await ledger.appendCoding(coding, at(5), 'now')).toEqual({ id: again.id, created: false });
      // Another coder's is not in the way, and a record of another ledger is held once wherever it stands in the line.
      expect((await ledger.appendCoding({ ...coding, coder: 'Bo' }, at(7), 'now')).created).toBe(true);
      expect(await ledger.appendCoding({ ...coding, claims: [] }, at(8))).toEqual({ id: none.id, created: false });
      expect((await ledger.codings('Ann')).map(({ id }) => id)).toEqual([again.id]);
      await ledger.close();
    });

    it('have differences that are settled by judgements, which can be taken back', async () => {
      const ledger = await open();
      const difference = `dif_${'0'.repeat(32)}`;
      const settled = await ledger.judge(
        { act: 'settle', target: difference, reason: 'it says so', settle: 'second' },
        at(1),
      );
      expect(settled).toMatchObject({ target: difference, settle: 'second', by: 'tester' });
      await expect(ledger.judge({ act: 'settle', target: difference }, at(2))).rejects.toThrow(InvalidInput);
      await expect(ledger.judge({ act: 'accept', target: difference }, at(2))).rejects.toThrow(InvalidInput);
      await ledger.judge({ act: 'undo', target: difference }, at(3));
      const on = await ledger.judgementsOn([difference, 'clm_0']);
      expect(on.get(difference)?.map(({ act }) => act)).toEqual(['settle', 'undo']);
      expect(on.has('clm_0')).toBe(false);
      expect((await ledger.history(difference)).map(({ what }) => what)).toEqual(['judged', 'judged']);
      await ledger.close();
    });
  });

  it('keeps when each person was here last, one line a person, whoever signs at once', async () => {
    const ledger = await open();
    const sign = (person: string, minute: number): Promise<string | null> =>
      ledger.visits.sign(person, new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString());
    // Two browsers at once: one first visit.
    expect(await Promise.all([sign('Ann', 0), sign('Ann', 0), sign('Bo', 0)])).toEqual([null, null, null]);
    expect(await sign('Ann', 20)).toBeNull();
    // An hour later both browsers are told the end of the visit before, and go on being told it.
    const before = '2026-01-01T00:20:00.000Z';
    expect(await Promise.all([sign('Ann', 80), sign('Ann', 81)])).toEqual([before, before]);
    expect(await sign('Ann', 105)).toBe(before);
    expect(await sign('Bo', 105)).toBe('2026-01-01T00:00:00.000Z');
    await ledger.close();
  });

  it('keeps each version of the codebook from when it was first known, and what people said by it', async () => {
    const ledger = await open();
    const later = { ...codebook, version: '99' };
    await ledger.noteCodebook(later, { by: 'tester', at: '2098-01-01T00:00:00.000Z' });
    await ledger.noteCodebook(later, { by: 'tester', at: '2099-01-01T00:00:00.000Z' });
    const known = await ledger.codebooks();
    expect(known.map(({ version }) => version)).toEqual([codebook.version, '99']);
    expect(known[1]).toEqual({ version: '99', record: later, recordedAt: '2098-01-01T00:00:00.000Z' });
    await ledger.appendDocument(documentOf(0), at(1));
    expect(await ledger.codedUnder()).toEqual([]);
    const [twinning] = documentOf(0).reading.claims;
    await ledger.judge({ act: 'accept', target: twinning!.id }, at(2));
    await ledger.appendFacts([factOf(0)], [], at(3));
    await ledger.appendCoding({ document, coder: 'Ann', codebook: '2.0', claims: [claim, claim] }, at(4));
    expect((await ledger.codedUnder()).map(({ kind, type, at: when }) => [kind, type, when])).toEqual([
      ['claim', 'twinning', at(2).at],
      ['fact', 'twinning', at(3).at],
      ['coding', 'twinning', at(4).at],
    ]);
    await ledger.close();
  });
}
