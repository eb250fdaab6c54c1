/** What every ledger must do with forecasts: add, put right, resolve, take back; nothing is changed, and the past is told as it was known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { Conflict, NotFound } from '../../model/errors.ts';
import {
  type ForecastRecord,
  type ForecastVersion,
  forecastId,
  forecastRecord,
  type Outcome,
  type Resolution,
} from '../../model/forecast.ts';
import { contentId } from '../../model/ids.ts';
import { standingForecasts } from '../forecasts/current-forecast.ts';
import type { Ledger } from '../ports/ledger.ts';
import { atSecond as at } from './happenings.ts';

const record: ForecastRecord = forecastRecord({
  statement: 'The bridge opens in October 2019',
  question: { who: 'the bridge', what: 'opens', where: ['CN-HL/Tongjiang'], by: '2019-10', source: 'the railways' },
  likelihood: [0.8, 0.99],
  wording: null,
  author: 'a ministry',
  outlet: 'an agency',
  saidOn: '2019-03',
  address: null,
  claim: null,
  span: null,
  flags: ['unhedged'],
  condition: null,
  note: null,
});
const first = (of: ForecastRecord = record): ForecastVersion => {
  const id = forecastId(of);
  return { id, version: contentId('fcv', id, of), record: of, withdrawn: false, reason: null };
};
const next = (before: ForecastVersion, change: Partial<ForecastRecord>, reason: string): ForecastVersion => {
  const changed = { ...before.record, ...change };
  const version = contentId('fcv', before.id, changed, reason);
  return { id: before.id, version, record: changed, withdrawn: false, reason };
};
const resolution = (
  of: ForecastVersion,
  outcome: Outcome,
  after: string | null,
  evidence = 'a report',
): Resolution => ({
  id: contentId('fcr', of.id, of.version, outcome, after, evidence),
  forecast: of.id,
  version: of.version,
  after,
  outcome,
  on: '2019-10-31',
  evidence,
  address: 'https://example.org/bridge',
  score: null,
});

/** Registers the tests. */
export function forecastsContract(open: () => Promise<Ledger>): void {
  const standing = async (ledger: Ledger, knownAt?: string) =>
    standingForecasts(await ledger.forecasts.all(knownAt)).map(({ record: { question }, outcome, versions }) => [
      question.by,
      outcome,
      versions,
    ]);

  describe('a forecast', () => {
    it('is held once, put right by another version, and told as it was known', async () => {
      const ledger = await open();
      const one = first();
      expect(await ledger.forecasts.append(one, null, at(1))).toBe(true);
      expect(await ledger.forecasts.append(one, null, at(2))).toBe(false);
      const two = next(one, { question: { ...record.question, by: '2019-12' } }, 'the month was misread');
      expect(await ledger.forecasts.append(two, one.version, at(3))).toBe(true);
      expect(await ledger.forecasts.append(two, one.version, at(4))).toBe(false);
      expect(await standing(ledger)).toEqual([['2019-12', 'open', 2]]);
      expect(await standing(ledger, at(2).at)).toEqual([['2019-10', 'open', 1]]);
      expect(await standing(ledger, at(0).at)).toEqual([]);
      const { versions } = await ledger.forecasts.one(one.id);
      expect(versions).toEqual([
        { ...one, ...at(1) },
        { ...two, ...at(3) },
      ]);
      expect(await ledger.records.beginning(one.id.slice(0, 10), 5)).toEqual([one.id]);
      expect((await ledger.records.summaries([one.id])).get(one.id)).toMatchObject({
        kind: 'forecast',
        text: record.statement,
      });
      await ledger.close();
    });

    it('is resolved, taken back and resolved again by records that follow each other', async () => {
      const ledger = await open();
      const one = first();
      await ledger.forecasts.append(one, null, at(1));
      const no = resolution(one, 'no', null);
      expect(await ledger.forecasts.resolve(no, at(2))).toBe(true);
      expect(await ledger.forecasts.resolve(no, at(3))).toBe(false);
      const back = resolution(one, 'open', no.id, 'of another bridge');
      await ledger.forecasts.resolve(back, at(4));
      await ledger.forecasts.resolve(resolution(one, 'disputed', back.id), at(5));
      expect(await standing(ledger)).toEqual([['2019-10', 'disputed', 1]]);
      expect(await standing(ledger, at(4).at)).toEqual([['2019-10', 'open', 1]]);
      expect(await standing(ledger, at(2).at)).toEqual([['2019-10', 'no', 1]]);
      expect((await ledger.history(one.id)).map(({ what, outcome, by }) => [what, outcome, by])).toEqual([
        ['recorded', undefined, 'tester'],
        ['resolved', 'no', 'tester'],
        ['resolved', 'open', 'tester'],
        ['resolved', 'disputed', 'tester'],
      ]);
      await ledger.close();
    });

    it('is not changed or resolved past what somebody else did in between', async () => {
      const ledger = await open();
      const one = first();
      await ledger.forecasts.append(one, null, at(1));
      const mine = next(one, { note: 'mine' }, 'a note');
      const theirs = next(one, { note: 'theirs' }, 'a note');
      const both = await Promise.allSettled([
        ledger.forecasts.append(mine, one.version, at(2)),
        ledger.forecasts.append(theirs, one.version, at(2)),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(ledger.forecasts.resolve(resolution(one, 'yes', null), at(3))).rejects.toThrow(Conflict);
      const stands = both[0]?.status === 'fulfilled' ? mine : theirs;
      await ledger.forecasts.resolve(resolution(stands, 'yes', null), at(4));
      await expect(ledger.forecasts.resolve(resolution(stands, 'no', null), at(5))).rejects.toThrow(/resolved this/);
      const other = { ...one, id: contentId('fcs', 'x') };
      await expect(ledger.forecasts.resolve(resolution(other, 'yes', null), at(6))).rejects.toThrow(NotFound);
      await ledger.close();
    });

    it('stands as its last record says, whatever came before, and goes over to another ledger whole', async () => {
      const ledger = await open();
      const outcomes = fc.constantFrom<Outcome>('yes', 'no', 'void', 'disputed', 'open');
      let second = 10;
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(outcomes, { minLength: 1, maxLength: 5 }), async (acts) => {
          const one = first({ ...record, statement: `Forecast ${++count}` });
          await ledger.forecasts.append(one, null, at(second++));
          let after: string | null = null;
          const instants: string[] = [];
          for (const outcome of acts) {
            const each = resolution(one, outcome, after);
            const stamp = at(second++);
            await ledger.forecasts.resolve(each, stamp);
            instants.push(stamp.at);
            after = each.id;
          }
          for (const [i, instant] of instants.entries()) {
            const [then] = standingForecasts(await ledger.forecasts.one(one.id, instant));
            expect(then).toMatchObject({ outcome: acts[i], resolutions: { length: i + 1 } });
          }
        }),
        { numRuns: runs(8) },
      );
      const lines = [];
      for await (const line of ledger.copy.lines(at(second).at, ['commit', 'forecast', 'forecast-resolution']))
        lines.push(line);
      const copy = await open();
      await copy.copy.restore(lines);
      expect(await copy.copy.isEmpty()).toBe(false);
      expect(await copy.forecasts.all()).toEqual(await ledger.forecasts.all());
      await copy.close();
      await ledger.close();
    });
  });
}
