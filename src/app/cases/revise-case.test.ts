import { describe, expect, it } from 'vitest';
import type { CodedFact } from '../../model/evidence.ts';
import type { StandingRecord } from '../../store/ports/revisions.ts';
import { codedFact, type FactContent } from './fact-record.ts';
import { revised } from './revise-case.ts';

const fact = (change: Partial<FactContent> = {}): CodedFact =>
  codedFact({
    case: 'try',
    type: 'twinning',
    parties: ['CN-HE', 'RU-LEN'],
    stage: 'signed',
    date: '1992-07-30',
    precision: 'day',
    statement: 'The pair is approved.',
    fields: [],
    sources: [{ key: 'list', address: 'https://example.org/list' }],
    confidence: 'verified',
    coder: 'amur',
    codedAs: null,
    ...change,
  });

const held = (record: CodedFact, how: Partial<StandingRecord<CodedFact>> = {}): StandingRecord<CodedFact> => ({
  ...{ record, content: record.id, revision: null, withdrawn: false },
  ...how,
});
const told = (...given: Parameters<typeof revised<CodedFact>>) => {
  const { added, changes } = revised(...given);
  return { added: added.length, changes: changes.map(({ what, differs }) => [what, ...differs]) };
};

describe('a newer file of a case', () => {
  it('that says the same changes nothing', () => {
    expect(told([held(fact())], [fact()], 'amur')).toEqual({ added: 0, changes: [] });
  });

  it('changes the record of the same key, whatever else it says otherwise', () => {
    const before = fact({ key: 'hebei' });
    const after = fact({
      key: 'hebei',
      parties: ['CN-HE', 'RU-SA'],
      date: '1993',
      precision: 'year',
      statement: 'Other.',
    });
    const { revisions, ...rest } = revised([held(before, { revision: 'rev_1' })], [after], 'amur');
    expect(revisions).toEqual([{ of: before.id, after: 'rev_1', record: after }]);
    expect(rest.changes).toMatchObject([{ id: before.id, differs: ['date', 'parties', 'precision', 'statement'] }]);
  });

  it.each<[string, Partial<FactContent>]>([
    ['stage', { stage: 'announced' }],
    ['date', { date: '1992-07-31' }],
    ['type', { type: 'agreement' }],
  ])('changes a record that had no key, where only its %s is another', (differs, change) => {
    const after = fact({ key: 'hebei', ...change });
    expect(told([held(fact())], [after], 'amur')).toEqual({
      added: 0,
      changes: [['changed', ...[differs, 'key'].sort()]],
    });
  });

  it('does not take a record of another key for it, nor choose between two', () => {
    const other = fact({ key: 'other' });
    expect(told([held(other)], [fact({ key: 'hebei' })], 'amur')).toEqual({ added: 1, changes: [['withdrawn']] });
    const two = [held(fact({ statement: 'One.' })), held(fact({ statement: 'Two.' }))];
    expect(told(two, [fact({ statement: 'Three.' })], 'amur')).toEqual({
      added: 1,
      changes: [['withdrawn'], ['withdrawn']],
    });
  });

  it('withdraws what it no longer holds, but for what others coded', () => {
    expect(told([held(fact()), held(fact({ coder: 'anna', date: '2001' }))], [], 'amur')).toEqual({
      added: 0,
      changes: [['withdrawn']],
    });
    expect(told([held(fact(), { withdrawn: true })], [], 'amur').changes).toEqual([]);
  });

  it('takes back in what was withdrawn', () => {
    const gone = held(fact(), { withdrawn: true, revision: 'rev_1' });
    expect(told([gone], [fact()], 'amur')).toEqual({ added: 0, changes: [['back']] });
  });
});
