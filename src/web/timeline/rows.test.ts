import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { CaseEventView } from '../../app/cases/case-event-view.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { PartyView } from '../../app/ties/party-view.ts';
import type { TieLane } from '../../app/timeline/tie-lane.ts';
import { numberOfDay } from './axis.ts';
import { groupsOfTies } from './region-rows.ts';
import { findStretches, rowsOfActs, rowsOfTies } from './rows.ts';

const party = (code: string, en: string): PartyView => ({
  party: code,
  unit: code.split('/')[0]!,
  country: code.slice(0, 2),
  names: { en, ru: null, zh: null },
});
const [harbin, yakutsk] = [party('CN-HL/Harbin', 'Harbin'), party('RU-SA/Yakutsk', 'Yakutsk')];
const lane = (id: string, type: 'twinning' | 'visit', steps: TieLane['steps']): TieLane => ({
  tie: {
    id,
    type,
    standing: type === 'twinning',
    parties: [harbin, yakutsk],
    pairs: ['CN-HL~RU-SA'],
    body: null,
    state: null,
    first: null,
    last: null,
    confirmed: '2020',
    backing: 'coded',
    lastNews: '2006',
    counts: {
      acceptedClaims: 0,
      unreviewedClaims: 0,
      rejectedClaims: 0,
      facts: 1,
      sources: 1,
      sourcesWithUnreviewed: 1,
    },
  },
  steps,
  stretches: [
    { from: '2004-01-01', state: { stage: 'signed', certainty: 'possible', since: '2004' } },
    { from: '2004-12-31', state: { stage: 'signed', certainty: 'certain', since: '2004' } },
    { from: '2020-01-01', state: null },
  ],
});
const signed = lane('tie_a', 'twinning', [
  {
    stage: 'signed',
    date: '2004',
    bounds: ['2004-01-01', '2004-12-31'],
    evidence: ['fct_1'],
    pieces: 1,
    reviewed: true,
    contested: [{ date: '2006', bounds: ['2006-01-01', '2006-12-31'], evidence: ['fct_2'], pieces: 1, reviewed: true }],
  },
]);
const visit = lane('tie_b', 'visit', [
  {
    stage: 'active',
    date: '2005-05-01',
    bounds: ['2005-05-01', '2005-05-01'],
    evidence: ['clm_1'],
    pieces: 1,
    reviewed: false,
  },
]);

describe('the lanes of ties', () => {
  it('show every date that sources give for a step, held together as a conflict', () => {
    const [row] = rowsOfTies([signed], 'tie', { facts: new Map([['fct_1', { text: 'They signed.', acted: null }]]) });
    expect(row).toMatchObject({ id: 'tie_a', label: 'Harbin – Yakutsk', also: 'Twinning', hue: 'formal' });
    expect(row?.marks.map(({ when, passedOver, detail }) => [when, passedOver, detail])).toEqual([
      ['Signed, 2004 (sources disagree)', false, 'They signed.'],
      ['Signed, 2006 (by another source)', true, ''],
    ]);
    expect(new Set(row?.marks.map(({ disputes }) => disputes)).size).toBe(1);
  });

  it('say of a restriction that ended that it is no longer in force', () => {
    const end = { ...visit, tie: { ...visit.tie, type: 'restriction' as const } };
    const ended = { ...end, steps: [{ ...visit.steps[0]!, stage: 'ended' as const, reviewed: true }] };
    expect(rowsOfTies([ended], 'tie')[0]?.marks[0]?.when).toBe('No longer in force, 1 May 2005');
  });

  it('have the states of a standing tie between its steps; an act has none', () => {
    expect(findStretches(true, signed.stretches)).toEqual([
      {
        from: numberOfDay('2004-01-01'),
        to: numberOfDay('2004-12-31'),
        state: { stage: 'signed', certainty: 'possible', since: '2004' },
      },
      {
        from: numberOfDay('2004-12-31'),
        to: numberOfDay('2020-01-01'),
        state: { stage: 'signed', certainty: 'certain', since: '2004' },
      },
    ]);
    expect(rowsOfTies([visit], 'tie')[0]?.stretches).toEqual([]);
  });

  it('are one for a pair of units where that is asked for', () => {
    const [row, ...more] = rowsOfTies([signed, visit], 'pair');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ id: 'CN-HL~RU-SA', label: 'CN-HL – RU-SA', also: '2 ties' });
    expect(row?.marks).toHaveLength(3);
    const names = new Map([['RU-SA', 'Sakha Republic']]);
    expect(rowsOfTies([signed, visit], 'pair', { names })[0]?.label).toBe('CN-HL – Sakha Republic');
  });
});

describe('the lanes of acts', () => {
  const event = (id: string, acted: CaseEventView['acted']): CaseEventView => ({
    id,
    case: 'x',
    event: 'law',
    parties: [],
    date: '2015-02-01',
    bounds: ['2015-02-01', '2015-02-01'],
    precision: 'day',
    statement: 'A law.',
    sources: [],
    confidence: 'verified',
    restsOn: null,
    acted,
    note: null,
  });
  const both = event('evt_1', {
    actors: ['centre', 'foreign'],
    by: [],
    trigger: { what: 'a listing', date: '2015-01-20' },
  });
  const untold = event('evt_2', null);
  const fact = {
    id: 'fct_9',
    type: 'body',
    stage: 'suspended',
    date: '2015',
    parties: [],
    text: 'The office closes.',
    review: 'unreviewed',
    acted: { actors: ['foreign'], by: [], trigger: null },
  } as unknown as EvidenceView;

  it('hold what several did together in the lane of each, with what it was upon', () => {
    const rows = rowsOfActs([both, untold], [fact], { fct_9: 'tie_a' });
    expect(rows.map(({ label, also }) => `${label} ${also}`)).toEqual([
      'The centre 1',
      'Foreign states 2',
      'Not told by whom 1',
    ]);
    const [mark] = rows[0]!.marks;
    expect(mark).toMatchObject({ title: 'Law', upon: { kind: 'day', from: numberOfDay('2015-01-20') } });
    expect(mark?.detail).toBe('A law. · acted: the centre and foreign states; upon a listing (2015-01-20)');
    expect(rows[1]!.marks.map(({ tie }) => tie)).toEqual([null, 'tie_a']);
  });

  it('leave out facts that regions alone acted in, which have lanes of their own', () => {
    const own = { ...fact, acted: { actors: ['region'], by: [], trigger: null } } as EvidenceView;
    expect(rowsOfActs([], [own], {})).toEqual([]);
  });
});

describe('lanes by region', () => {
  it('hold the ties of each unit under its country, and a tie in the lane of each of its units', () => {
    const step = {
      stage: 'signed',
      date: '2004',
      bounds: ['2004-01-01', '2004-12-31'],
      evidence: ['fct_1'],
      pieces: 1,
      reviewed: true,
    } as const;
    const groups = groupsOfTies('', [lane('tie_a', 'twinning', [step]), lane('tie_b', 'visit', [step])], 'region', {
      names: new Map([['CN-HL', 'Heilongjiang']]),
    });
    expect(groups.map(({ title, rows }) => [title, rows.map(({ label, also }) => `${label} ${also}`)])).toEqual([
      ['China', ['Heilongjiang 2 ties']],
      // Its name is not known yet: the code stands in for it.
      ['Russia', ['RU-SA 2 ties']],
    ]);
    expect(groups[0]!.rows[0]!.marks).toEqual(groups[1]!.rows[0]!.marks);
    expect(groups[0]!.rows[0]!.marks.map(({ id }) => id)).toEqual(['tie_a:0:0', 'tie_b:0:0']);
    expect(groupsOfTies('Ties', [lane('tie_a', 'twinning', [step])], 'tie')).toMatchObject([
      { title: 'Ties', rows: [{ id: 'tie_a' }] },
    ]);
  });
});
