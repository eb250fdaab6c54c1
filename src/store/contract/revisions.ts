/** What every ledger must do with what coders say otherwise by now: it follows what was said, and the past stays as it was. */
import { expect, it } from 'vitest';
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import { stateAt } from '../../ties/stages/stage-on-day.ts';
import type { Ledger, Stamp } from '../ports/ledger.ts';
import type { CaseChange, Revision } from '../ports/revisions.ts';
import { sampleFact } from './sample-entry.ts';

const at = (second: number): Stamp => ({ by: 'amur', at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString() });
const far = '2099-01-01T00:00:00.000Z';
const pair = ['CN-HE', 'RU-LEN'] as const;
const factOf = (stage: 'signed' | 'announced', parties: readonly string[] = pair): CodedFact =>
  sampleFact({
    ...{ type: 'twinning', parties, stage, date: '1992-07-30' },
    ...{ statement: `The pair is ${stage}.`, address: 'https://example.org/list' },
  });
const eventOf = (statement: string, date: string): CaseEvent => {
  const { type: _type, stage: _stage, fields: _fields, ...common } = factOf('signed');
  return { ...common, id: `evt_${date}`, kind: 'case-event', case: 'sample', event: 'law', statement, date };
};
const change = (more: Partial<CaseChange>): CaseChange => ({
  ...{ facts: [], events: [], revisedFacts: [], revisedEvents: [] },
  ...more,
});

/** Registers the tests. */
export function revisionContract(open: () => Promise<Ledger>): void {
  const stageKnown = async (ledger: Ledger, knownAt: string, include: 'all' | 'reviewed' = 'all') => {
    const ties = await ledger.ties({ validAt: '1993-01-01', knownAt, include });
    return ties.map((tie) => stateAt(tie, '1993-01-01')?.stage);
  };
  const revise = (of: CodedFact, record: CodedFact | null, after: string | null = null): Revision<CodedFact> => ({
    ...{ of: of.id, after, record },
  });
  const standing = async (ledger: Ledger) => (await ledger.revisions.ofCase('sample')).facts;

  it('a revision follows what was said under the same id; before it, it was not known', async () => {
    const ledger = await open();
    const [was, is] = [factOf('signed'), factOf('announced')];
    await ledger.revisions.take(change({ facts: [was] }), at(0));
    expect(await ledger.revisions.take(change({ revisedFacts: [revise(was, is)] }), at(10))).toEqual({
      ...{ added: 0, revised: 1 },
    });
    expect(await stageKnown(ledger, at(5).at)).toEqual(['signed']);
    expect(await stageKnown(ledger, far)).toEqual(['announced']);
    expect((await ledger.evidence(was.id, at(5).at))?.fact?.statement).toBe('The pair is signed.');
    expect((await ledger.evidence(was.id))?.fact).toMatchObject({ id: was.id, statement: 'The pair is announced.' });
    expect(await standing(ledger)).toMatchObject([{ record: { id: was.id }, content: is.id, withdrawn: false }]);
    expect((await ledger.history(was.id)).map(({ what, values }) => [what, values?.stage])).toEqual([
      ['recorded', undefined],
      ['revised', 'announced'],
    ]);
    // What is said now is held, whoever brings it and in whatever form.
    expect(await ledger.appendFacts([is, was], [], at(20))).toEqual({ facts: 0, events: 0 });
    expect(await ledger.revisions.take(change({ revisedFacts: [revise(was, is)] }), at(30))).toMatchObject({
      revised: 0,
    });
    await ledger.close();
  });

  it('what people decided stays with the record', async () => {
    const ledger = await open();
    const [was, is] = [factOf('signed'), factOf('announced')];
    await ledger.appendFacts([was], [], at(0));
    await ledger.judge({ act: 'reject', target: was.id, reason: 'no such pair' }, at(1));
    await ledger.revisions.take(change({ revisedFacts: [revise(was, is)] }), at(2));
    expect(await ledger.evidence(was.id)).toMatchObject({ review: 'rejected', stage: 'announced' });
    expect(await stageKnown(ledger, far)).toEqual([]);
    await ledger.judge({ act: 'undo', target: was.id }, at(3));
    expect(await stageKnown(ledger, far)).toEqual(['announced']);
    await ledger.close();
  });

  it('what is withdrawn bears nothing any more, and may come back', async () => {
    const ledger = await open();
    const was = factOf('signed');
    await ledger.appendFacts([was], [], at(0));
    await ledger.revisions.take(change({ revisedFacts: [revise(was, null)] }), at(2));
    expect(await stageKnown(ledger, far)).toEqual([]);
    expect(await stageKnown(ledger, at(1).at)).toEqual(['signed']);
    expect(await ledger.evidence(was.id)).toBeNull();
    const [gone] = await standing(ledger);
    expect(gone).toMatchObject({ withdrawn: true, record: { statement: was.statement } });
    await ledger.revisions.take(change({ revisedFacts: [revise(was, was, gone!.revision)] }), at(4));
    expect(await stageKnown(ledger, far)).toEqual(['signed']);
    expect((await ledger.history(was.id)).map(({ what }) => what)).toEqual(['recorded', 'withdrawn', 'revised']);
    await ledger.close();
  });

  it('a fact that is put on other parties leaves the tie it was on', async () => {
    const ledger = await open();
    const [was, is] = [factOf('signed'), factOf('signed', ['CN-HE', 'RU-SA'])];
    await ledger.appendFacts([was], [], at(0));
    await ledger.revisions.take(change({ revisedFacts: [revise(was, is)] }), at(2));
    const pairsKnown = async (knownAt: string) =>
      (await ledger.ties({ validAt: '1993-01-01', knownAt, include: 'all' })).map(({ pairs }) => pairs[0]);
    expect(await pairsKnown(far)).toEqual(['CN-HE~RU-SA']);
    expect(await pairsKnown(at(1).at)).toEqual(['CN-HE~RU-LEN']);
    await ledger.close();
  });

  it('events are revised and withdrawn like facts', async () => {
    const ledger = await open();
    const [law, other] = [eventOf('A law is made.', '1999-01-04'), eventOf('Another one.', '2002-01-01')];
    await ledger.revisions.take(change({ events: [law, other] }), at(0));
    const now = { ...law, id: 'evt_now', statement: 'A law is signed.' };
    const revisedEvents = [
      { of: law.id, after: null, record: now },
      { of: other.id, after: null, record: null },
    ];
    await ledger.revisions.take(change({ revisedEvents }), at(2));
    const told = async (knownAt?: string) =>
      (await ledger.caseEvents('sample', knownAt)).map(({ id, statement }) => [id, statement]);
    expect(await told()).toEqual([[law.id, 'A law is signed.']]);
    expect(await told(at(1).at)).toHaveLength(2);
    await ledger.close();
  });
}
