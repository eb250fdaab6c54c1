/** What every ledger must do with grades of outlets and of evidence. */
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../model/errors.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at } from './happenings.ts';
import { sampleEntry, sampleFact } from './sample-entry.ts';

const far = '2099-01-01T00:00:00.000Z';
const all = { validAt: '2026-11-25', knownAt: far, include: 'all' as const };
const parties = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;

const report = (year: string, source: string) =>
  sampleEntry(
    `The two towns signed in ${year}, says the paper.`,
    [{ quote: `The two towns signed in ${year}`, type: 'twinning', parties, stage: 'signed', date: year }],
    { source },
  );
const early = report('2004', 'https://www.weekly.example/1');
const late = report('2005', 'https://daily.example/2');
const fact = sampleFact({
  type: 'twinning',
  parties,
  stage: 'signed',
  date: '2006',
  statement: 'They signed in 2006.',
  address: 'A report of 2007, copied at https://archive.example/report.',
});

/** Registers the tests. */
export function gradeContract(open: () => Promise<Ledger>): void {
  const shown = async (ledger: Ledger, knownAt = far) => {
    const [tie] = await ledger.ties({ ...all, knownAt });
    return tie?.steps.map(({ date, contested = [] }) => [date, ...contested.map((c) => c.date)].join(' '));
  };
  const grade = (ledger: Ledger, outlet: string, reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F', second: number) =>
    ledger.judge({ act: 'grade', target: outlet, reason: 'known for it', reliability }, at(second));

  describe('a grade of an outlet', () => {
    it('chooses among the dates of its documents and facts, now and as known then, and can be taken back', async () => {
      const ledger = await open();
      await ledger.appendDocument(early, at(1));
      await ledger.appendDocument(late, at(2));
      await ledger.appendFacts([fact], [], at(3));
      expect(await shown(ledger)).toEqual(['2006 2005 2004']);
      for (const { reading } of [early, late])
        await ledger.judge({ act: 'accept', target: reading.claims[0]!.id }, at(4));
      await ledger.judge({ act: 'accept', target: fact.id }, at(5));
      expect(await shown(ledger)).toEqual(['2006 2005 2004']);
      await grade(ledger, 'site:weekly.example', 'C', 10);
      expect(await shown(ledger)).toEqual(['2004 2006 2005']);
      await grade(ledger, 'site:daily.example', 'B', 11);
      expect(await shown(ledger)).toEqual(['2005 2004 2006']);
      await grade(ledger, 'site:archive.example', 'A', 12);
      expect(await shown(ledger)).toEqual(['2006 2005 2004']);
      await grade(ledger, 'site:archive.example', 'E', 13);
      expect(await shown(ledger)).toEqual(['2005 2004 2006']);
      await ledger.judge({ act: 'undo', target: 'site:archive.example' }, at(14));
      expect(await shown(ledger)).toEqual(['2006 2005 2004']);
      expect(await shown(ledger, at(9).at)).toEqual(['2006 2005 2004']);
      expect(await shown(ledger, at(10).at)).toEqual(['2004 2006 2005']);
      expect(await shown(ledger, at(11).at)).toEqual(['2005 2004 2006']);
      expect(await shown(ledger, at(13).at)).toEqual(['2005 2004 2006']);
      expect((await ledger.history('site:archive.example')).map(({ judgement }) => judgement?.act)).toEqual([
        'grade',
        'grade',
        'undo',
      ]);
      await ledger.close();
    });

    it('is kept beside what is held of the outlet', async () => {
      const ledger = await open();
      await ledger.appendDocument(early, at(1));
      await ledger.appendFacts([fact], [], at(2));
      expect(await ledger.outlets.list()).toEqual([
        { outlet: 'site:weekly.example', names: ['weekly.example'], documents: 1, independent: 1, claims: 1, facts: 0 },
        {
          outlet: 'site:archive.example',
          names: ['archive.example'],
          documents: 0,
          independent: 0,
          claims: 0,
          facts: 1,
        },
      ]);
      expect(await ledger.outlets.list(at(1).at)).toHaveLength(1);
      expect(await ledger.outlets.list(far, 'site:archive.example')).toHaveLength(1);
      await grade(ledger, 'site:nothing-yet.example', 'B', 3);
      expect([...(await ledger.outlets.judgements()).keys()]).toEqual(['site:nothing-yet.example']);
      expect((await ledger.outlets.judgements(at(2).at)).size).toBe(0);
      await ledger.close();
    });

    it('is a letter for an outlet and a number for evidence, and nothing else', async () => {
      const ledger = await open();
      await ledger.appendDocument(early, at(1));
      const claim = early.reading.claims[0]!.id;
      const { judge } = ledger;
      await expect(judge({ act: 'grade', target: 'site:a.example', credibility: 2 }, at(2))).rejects.toThrow(
        InvalidInput,
      );
      await expect(judge({ act: 'grade', target: claim, reliability: 'A' }, at(2))).rejects.toThrow(InvalidInput);
      await expect(judge({ act: 'accept', target: 'site:a.example' }, at(2))).rejects.toThrow(InvalidInput);
      await expect(judge({ act: 'grade', target: 'CN-HL/Heihe', reliability: 'A' }, at(2))).rejects.toThrow(
        InvalidInput,
      );
      await ledger.judge({ act: 'grade', target: claim, reason: 'two agencies say so', credibility: 1 }, at(3));
      // How credible it is decides nothing about it.
      expect(await ledger.evidence(claim)).toMatchObject({ review: 'unreviewed', judgements: [{ credibility: 1 }] });
      await ledger.close();
    });
  });
}
