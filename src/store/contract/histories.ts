/** What every ledger must do with many ties at once, and with what a case is made of. */
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at } from './happenings.ts';
import { sampleEntry, sampleFact } from './sample-entry.ts';

const far = '2099-01-01T00:00:00.000Z';
const parties = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;
const said = { statement: 'They are partners.', address: 'https://paper.example/1' };
const own = {
  ...sampleFact({ type: 'twinning', parties, stage: 'signed', date: '2004', ...said }),
  case: 'rivers',
};
const otherCase = {
  ...sampleFact({ type: 'visit', parties, stage: 'active', date: '2005', ...said }),
  case: 'mountains',
};
const claimed = sampleEntry('Hainan and Kamchatka signed in 2023.', [
  {
    quote: 'Hainan and Kamchatka signed in 2023',
    type: 'twinning',
    parties: ['CN-HI', 'RU-KAM'],
    stage: 'signed',
    date: '2023',
  },
]);

const all = { validAt: '2026-01-01', knownAt: far, include: 'all' } as const;

/** Registers the tests. */
export function historiesContract(open: () => Promise<Ledger>): void {
  describe('histories', () => {
    it('give the ties of a case by what its facts bear, now and as known then, also where a person put a fact right', async () => {
      const ledger = await open();
      await ledger.appendFacts([own, otherCase], [], at(1));
      await ledger.appendDocument(claimed, at(2));
      const types = async (knownAt: string): Promise<readonly string[]> => {
        const { ties } = await ledger.lists.page({ ...all, knownAt }, { unbegun: true });
        const ids = (await ledger.histories.ofCase('rivers', knownAt)).map(({ tie, facts }) => {
          expect(facts).toEqual([own.id]);
          return tie;
        });
        const histories = await ledger.histories.of(ids, knownAt);
        return ids.map((id) => {
          const { type, parties: of } = ties.find(({ tie }) => tie.id === id)!.tie;
          return `${type} ${of.join(' ')} ${histories
            .get(id)!
            .steps.map(({ date }) => date)
            .join(' ')}`;
        });
      };
      const before = ['twinning CN-HL/Heihe RU-AMU/Blagoveshchensk 2004'];
      expect(await types(far)).toEqual(before);
      expect((await ledger.histories.factsOf('rivers', far)).map(({ id }) => id)).toEqual([own.id]);
      expect(await ledger.histories.ofCase('nowhere', far)).toEqual([]);
      const dated = { first: '2004-01-01', last: '2004-12-31' };
      expect(await ledger.histories.cases(far)).toContainEqual({ id: 'rivers', facts: 1, ...dated });
      expect(await ledger.histories.cases(at(0).at)).toEqual([]);
      const query = { validAt: '2026-01-01', knownAt: far, include: 'all', case: 'rivers' } as const;
      expect((await ledger.lists.page(query)).ties.map(({ tie }) => tie.type)).toEqual(['twinning']);
      expect((await ledger.ties(query)).map(({ type }) => type)).toEqual(['twinning']);
      const fact = (await ledger.histories.factsOf('rivers', far))[0]!;
      const { type, stage, date, bounds, fields, modality } = fact;
      await ledger.judge(
        {
          act: 'edit',
          target: own.id,
          reason: 'the other town',
          edit: { type, stage, date, bounds, fields, modality, body: null, parties: ['CN-HL/Heihe', 'RU-AMU'] },
        },
        at(10),
      );
      expect(await types(far)).toEqual(['twinning CN-HL/Heihe RU-AMU 2004']);
      expect(await types(at(5).at)).toEqual(before);
      expect(await types('2000-01-01T00:00:00.000Z')).toEqual([]);
      await ledger.close();
    });

    it('give ties by id with their steps, as known then', async () => {
      const ledger = await open();
      await ledger.appendFacts([own], [], at(1));
      await ledger.appendDocument(claimed, at(2));
      const ids = (await ledger.lists.page(all)).ties.map(({ tie }) => tie.id);
      const dates = async (knownAt: string) =>
        [...(await ledger.histories.of(ids, knownAt)).values()]
          .flatMap(({ steps }) => steps.map(({ date }) => date))
          .sort();
      expect(await dates(far)).toEqual(['2004', '2023']);
      expect(await dates(at(1).at)).toEqual(['2004']);
      expect(await ledger.histories.of(['tie_nothing'], far)).toEqual(new Map());
      await ledger.close();
    });
  });
}
