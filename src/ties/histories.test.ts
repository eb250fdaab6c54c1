/**
 * The adding-up rules of docs/methods/ties.md on hand-made histories: each small enough to be worked out with a pencil. Those
 * marked "contested" follow coded cases in which the sources do not agree; what they say is told in our own words.
 */
import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../model/edtf.ts';
import type { Evidence } from '../model/evidence.ts';
import { unitOf } from '../model/place.ts';
import type { Tie } from '../model/tie.ts';
import { deriveTies } from './derive-ties.ts';
import { said } from './evidence-for-tests.ts';
import { isOut, membersOn } from './memberships.ts';
import { stateAt } from './stages/stage-on-day.ts';
import { stoodWithin } from './stated-for-tests.ts';
import { withinPublication } from './within-publication.ts';

const ties = (...evidence: readonly Evidence[]): readonly Tie[] =>
  deriveTies(evidence)
    .map(({ tie }) => tie)
    .sort((a, b) => a.type.localeCompare(b.type) || a.ordinal - b.ordinal);
const only = (type: string, ...evidence: readonly Evidence[]): Tie => {
  const [tie, ...more] = ties(...evidence).filter((each) => each.type === type);
  expect(more).toEqual([]);
  return tie!;
};
const history = (tie: Tie) =>
  tie.steps.map(({ stage, date, contested = [] }) => [stage, date, ...contested.map((c) => c.date)].join(' '));
const at = (tie: Tie, day: string): string => {
  const state = stateAt(tie, day);
  return state === null ? 'none' : `${state.stage}, ${state.certainty}`;
};
const fact = { kind: 'fact', review: 'unreviewed' } as const;

describe('founding acts with several dates', () => {
  const council = { ...fact, type: 'body', body: 'Pskov–Livonia', parties: ['RU-PSK', 'EE', 'LV'] } as const;
  const june = said('signed', '1996-06-07', { ...council, sources: ['https://a.example', 'https://b.example'] });
  const july = said('signed', '1996-07-07', { ...council, sources: ['https://c.example'] });

  it('contested: June by two pages, July by one; June is shown, July kept, and neither is a second founding', () => {
    const tie = only('body', june, july);
    expect(history(tie)).toEqual(['signed 1996-06-07 1996-07-07']);
    expect(at(tie, '1996-06-06')).toBe('none');
    expect(at(tie, '1996-06-20')).toBe('signed, certain');
  });

  it('contested: a reviewer who prefers July is followed, against any number of pages', () => {
    const tie = only('body', june, { ...july, preferredIn: 7 });
    expect(history(tie)).toEqual(['signed 1996-07-07 1996-06-07']);
    expect(at(tie, '1996-06-20')).toBe('none');
  });

  it('of agreements are as many signings', () => {
    const tie = only(
      'agreement',
      said('signed', '2001', { type: 'agreement' }),
      said('signed', '2002', { type: 'agreement' }),
    );
    expect(history(tie)).toEqual(['signed 2001', 'signed 2002']);
  });
});

describe('approved against signed', () => {
  it('an approval alone is announced and no more: no signing is supposed', () => {
    const tie = only('twinning', said('announced', '1971'));
    expect(at(tie, '1980-01-01')).toBe('announced, certain');
  });

  it('an approval that comes after the signing takes nothing back', () => {
    const tie = only('twinning', said('signed', '1970-05-01'), said('announced', '1971-03-01'));
    expect(history(tie)).toEqual(['signed 1970-05-01', 'announced 1971-03-01']);
    expect(at(tie, '1971-04-01')).toBe('signed, certain');
  });

  it('contested: a pairing that is announced, with no paper found, stays announced', () => {
    const pair = { ...fact, parties: ['CN-GD', 'RU-SA'] } as const;
    const tie = only('twinning', said('announced', '2019-06-17', pair));
    expect(at(tie, '2019-06-16')).toBe('none');
    expect(at(tie, '2026-01-01')).toBe('announced, certain');
  });
});

describe('one-sided against mutual ending', () => {
  const towns = ['LT-KU/Raseiniai', 'RU-KGD/Slavsk'] as const;
  const signed = said('signed', '2004', { ...fact, parties: towns });
  const decides = (date: string, ...parties: readonly string[]) =>
    said('ended', date, { ...fact, parties, actedBy: [unitOf(parties[0]!)] });

  it('one side is enough, and it is said which', () => {
    const tie = only('twinning', signed, decides('2022-03', ...towns));
    expect(history(tie)).toEqual(['signed 2004', 'ended 2022-03']);
    expect(tie.steps[1]?.oneSided).toBe('LT-KU/Raseiniai');
  });

  it('what a state shut its towns did not: the state is named, once', () => {
    const crossing = ['CN-HL/Hulin', 'RU-PRI/Markovo', 'RU-PRI/Lesozavodsk'] as const;
    const open = said('signed', '1993', { ...fact, parties: crossing });
    const shut = said('suspended', '2020-01-01', { ...fact, parties: crossing, actedBy: ['RU'] });
    expect(only('twinning', open, shut).steps[1]).toMatchObject({ stage: 'suspended', oneSided: 'RU' });
  });

  it('both sides, one after the other: it ended with the first', () => {
    const tie = only(
      'twinning',
      signed,
      decides('2022-06', 'RU-KGD/Slavsk', 'LT-KU/Raseiniai'),
      decides('2022-03', ...towns),
    );
    expect(history(tie)).toEqual(['signed 2004', 'ended 2022-03 2022-06']);
    expect(tie.steps[1]?.oneSided).toBe('LT-KU/Raseiniai');
  });

  it('both sides at once: no one alone', () => {
    const tie = only('twinning', signed, decides('2022-03', ...towns), decides('2022-03', towns[1], towns[0]));
    expect(tie.steps[1]).toMatchObject({ stage: 'ended', date: '2022-03' });
    expect(tie.steps[1]?.oneSided).toBeUndefined();
  });

  it('what is said of the end of the tie itself goes before what one side decided', () => {
    const lapsed = said('ended', '2024-01-24', { ...fact, parties: towns });
    const tie = only('twinning', signed, decides('2023-10-20', ...towns), lapsed);
    expect(history(tie)).toEqual(['signed 2004', 'ended 2024-01-24 2023-10-20']);
    expect(tie.steps[1]?.oneSided).toBeUndefined();
  });

  it('contested: two agreements end by one decision at some time of March; which day, the press has wrong', () => {
    const pair = { ...fact, parties: ['PL-28', 'RU-KGD'] } as const;
    const agreed = (date: string) => said('signed', date, { ...pair, type: 'agreement' });
    const decision = said('ended', '2022-03', { ...pair, type: 'agreement', actedBy: ['PL-28'] });
    const tie = only(
      'agreement',
      agreed('2001-09-19'),
      agreed('2002-04-09'),
      said('active', '2021-09', { ...pair, type: 'agreement' }),
      decision,
    );
    expect(history(tie)).toEqual(['signed 2001-09-19', 'signed 2002-04-09', 'active 2021-09', 'ended 2022-03']);
    expect(at(tie, '2022-02-28')).toBe('active, certain');
    expect(at(tie, '2022-03-15')).toBe('ended, possible');
    expect(at(tie, '2022-03-31')).toBe('ended, certain');
  });
});

describe('reopening and successors', () => {
  it('after an end is a new tie that points back', () => {
    const [first, second, ...more] = ties(said('active', '1957'), said('ended', '1965'), said('active', '1986'));
    expect(more).toEqual([]);
    expect(second).toMatchObject({ ordinal: 2, successorOf: first!.id });
    expect(at(first!, '1990-01-01')).toBe('ended, certain');
    expect(at(second!, '1985-12-31')).toBe('none');
    expect(at(second!, '1987-01-01')).toBe('active, certain');
  });

  it('after a suspension is the same tie; a mere wish for it is not enough', () => {
    const frozen = [said('signed', '2019-01-01'), said('suspended', '2020-02-01')];
    expect(at(only('twinning', ...frozen, said('proposed', '2022-06-01')), '2022-07-01')).toBe('suspended, certain');
    expect(at(only('twinning', ...frozen, said('active', '2023-01-08')), '2023-02-01')).toBe('active, certain');
  });

  it('a third one follows the second', () => {
    const all = ties(
      said('signed', '1960'),
      said('ended', '1965'),
      said('signed', '1970'),
      said('ended', '1975'),
      said('signed', '1992'),
    );
    expect(all.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(all[2]?.successorOf).toBe(all[1]?.id);
  });
});

describe('silence', () => {
  it('is no stage: what is in force stays so, whoever acts or does not, and the last news is told apart', () => {
    const visit = said('signed', '2010-06-15', { type: 'visit' });
    const tie = only('twinning', said('signed', '2005-01-01'), visit);
    expect(at(tie, '2007-01-02')).toBe('signed, certain');
    expect(at(tie, '2026-01-01')).toBe('signed, certain');
    expect(stateAt(tie, '2026-01-01')?.since).toBe('2005-01-01');
    expect(tie.lastNews).toBe('2005-01-01');
  });

  it('since a plan leaves it a plan', () => {
    const tie = only('infrastructure', said('announced', '2007', { type: 'infrastructure' }));
    expect(stateAt(tie, '2026-01-01')).toEqual({ stage: 'announced', certainty: 'certain', since: '2007' });
    expect(tie.lastNews).toBe('2007');
  });

  it('ends with what is reported: the publication of a text, reviewed or not', () => {
    const published = (edtf: string) => ({ published: { date: edtf, bounds: edtfBounds(edtf) } });
    const old = said('signed', '1985', published('1990-03'));
    expect(only('twinning', old).lastNews).toBe('1990-03');
    expect(only('twinning', old, said('active', null, published('2022-05-17'))).lastNews).toBe('2022-05-17');
    const rumour = said('active', null, { ...published('2025-01-01'), review: 'unreviewed' });
    expect(only('twinning', old, rumour).lastNews).toBe('2025-01-01');
    // What is planned for later is news of the day that it was reported on.
    expect(only('twinning', said('announced', '2030', published('2026-05-01'))).lastNews).toBe('2026-05-01');
  });
});

describe('a claim without a date', () => {
  const told = (
    stage: 'signed' | 'active' | 'ended' | 'announced' | 'proposed',
    edtf: string,
    date: string | null = null,
  ) => said(stage, date, { published: { date: edtf, bounds: edtfBounds(edtf) } });

  it('stands on no day before its document was published', () => {
    const tie = only('twinning', told('signed', '2026-05-12'));
    expect(at(tie, '1993-01-01')).toBe('none');
    expect(at(tie, '2026-05-11')).toBe('none');
    expect(stateAt(tie, '2026-05-12')).toEqual({ stage: 'signed', certainty: 'certain', since: null });
    expect(stoodWithin(tie, ['1990-01-01', '1995-12-31'])).toBeNull();
    expect(stoodWithin(tie, ['2026-01-01', '2026-12-31'])).toBe('certain');
  });

  it('of an act says that it happened by then, perhaps before', () => {
    const visit = only(
      'visit',
      said('signed', null, { type: 'visit', published: { date: '2026', bounds: edtfBounds('2026') } }),
    );
    expect(stoodWithin(visit, ['1990-01-01', '1995-12-31'])).toBeNull();
    expect(stoodWithin(visit, ['2026-01-01', '2026-12-31'])).toBe('possible');
  });

  it('joins the lifetime that had begun by then', () => {
    const all = ties(told('active', '1960'), said('signed', '1957'), said('ended', '1965'), said('signed', '1986'));
    expect(all.map(({ steps }) => steps.map(({ stage }) => stage))).toEqual([
      ['signed', 'ended', 'active'],
      ['signed'],
    ]);
  });

  it('may have ended at any time between the last that is known and its report', () => {
    const tie = only('twinning', said('active', '2019-01-01'), told('ended', '2023-06-01'));
    expect(at(tie, '2018-12-31')).toBe('none');
    expect(at(tie, '2021-06-01')).toBe('ended, possible');
    expect(at(tie, '2023-06-01')).toBe('ended, certain');
  });
});

describe('what lies after its publication', () => {
  const told = (stage: 'signed' | 'announced', date: string) =>
    withinPublication(said(stage, date, { published: { date: '2026-06-10', bounds: edtfBounds('2026-06-10') } }));

  it('was not signed by then: it is announced for its date', () => {
    const tie = only('twinning', told('signed', '2027-03'));
    expect(history(tie)).toEqual(['announced 2027-03']);
    expect(at(tie, '2026-06-10')).toBe('announced, certain');
    expect(at(tie, '2028-01-01')).toBe('announced, certain');
    expect(history(only('twinning', told('signed', '2026')))).toEqual(['signed 2026']);
  });

  it('is announced from the report on, for its day', () => {
    const tie = only('twinning', told('announced', '2026-09-01'));
    expect(at(tie, '2026-06-09')).toBe('none');
    expect(stateAt(tie, '2026-06-10')).toEqual({ stage: 'announced', certainty: 'certain', since: '2026-09-01' });
  });
});

describe('vague dates', () => {
  it('leave a decade open', () => {
    const tie = only('twinning', said('signed', '197X'));
    expect(at(tie, '1969-12-31')).toBe('none');
    // Signed in 1978 it is not there yet: the furthest it may have come is shown.
    expect(at(tie, '1975-01-01')).toBe('signed, possible');
    expect(at(tie, '1982-01-01')).toBe('signed, certain');
  });

  it('of an end and a beginning that may be one time make no new tie', () => {
    expect(ties(said('signed', '1965'), said('ended', '199X'), said('signed', '1992'))).toHaveLength(1);
    expect(ties(said('signed', '1965'), said('ended', '198X'), said('signed', '1992'))).toHaveLength(2);
  });
});

describe('a tie of many, joined and left one by one', () => {
  const neman = { ...fact, type: 'body', body: 'Neman' } as const;
  const four = ['PL-20', 'LT-AL', 'LT-MR', 'BY-HR'];
  const june = said('signed', '1997-06-06', {
    ...neman,
    parties: four,
    sources: ['https://a.example', 'https://b.example'],
  });
  const july = said('signed', '1997-07-06', { ...neman, parties: four, sources: ['https://c.example'] });
  const joined = said('signed', '2002-04-04', { ...neman, parties: ['RU-KGD', ...four] });
  const left = said('ended', '2022-06-08', { ...neman, parties: ['RU-KGD', 'PL-20', 'LT-AL', 'LT-MR'] });
  const member = (tie: Tie, party: string) => tie.memberships.find((each) => each.party === party);

  it('contested: founded in June (one page says July) by four; the fifth joins later, and leaves alone', () => {
    const tie = only('body', june, july, joined, left);
    expect(history(tie)).toEqual(['signed 1997-06-06 1997-07-06', 'signed 2002-04-04']);
    expect(member(tie, 'PL-20')).toMatchObject({ joined: ['1997-06-06', '1997-06-06'], left: [null, null] });
    expect(member(tie, 'RU-KGD')).toMatchObject({
      joined: ['2002-04-04', '2002-04-04'],
      left: ['2022-06-08', '2022-06-08'],
    });
    // The body goes on without it.
    expect(at(tie, '2022-07-01')).not.toContain('ended');
  });

  it('contested: a member says February, an agency October; the date that is shown is also that of the membership', () => {
    const donbass = { ...fact, type: 'body', body: 'Donbass' } as const;
    const founded = said('signed', '2010-10-29', { ...donbass, parties: ['RU-ROS', 'UA-09'] });
    const parties = ['UA-14', 'RU-ROS', 'UA-09'];
    const own = said('signed', '2011-02-07', { ...donbass, parties, sources: ['https://a.example'] });
    const agency = said('signed', '2011-10', { ...donbass, parties, sources: ['https://b.example'] });
    const preferring = (a: Evidence, b: Evidence) =>
      member(only('body', founded, { ...a, preferredIn: 7 }, b), 'UA-14')?.joined;
    expect(preferring(own, agency)).toEqual(['2011-02-07', '2011-02-07']);
    expect(preferring(agency, own)).toEqual(['2011-10-01', '2011-10-31']);
  });

  it('goes on where the membership of one is suspended, until that one is named in force again', () => {
    const five = ['RU-KGD', ...four];
    const halted = said('suspended', '2022-03-02', { ...neman, parties: ['RU-KGD', 'PL-20', 'LT-AL', 'LT-MR'] });
    const again = said('active', '2024-05', { ...neman, parties: five });
    const rumour = said('active', '2023-05', { ...neman, kind: 'claim', parties: five });
    const body = only('body', june, joined, halted);
    expect(history(body)).not.toContain('suspended 2022-03-02');
    expect(at(body, '2022-04-01')).not.toContain('suspended');
    expect(member(body, 'PL-20')).not.toHaveProperty('suspended');
    expect(member(body, 'RU-KGD')).toMatchObject({
      left: [null, null],
      suspended: [{ since: ['2022-03-02', '2022-03-02'], until: [null, null] }],
    });
    expect(membersOn(body, '2022-03-01')).toContain('RU-KGD');
    expect(membersOn(body, '2022-03-02')).toEqual(['BY-HR', 'LT-AL', 'LT-MR', 'PL-20']);
    expect(isOut(body, 'RU-KGD', '2022-02-01')).toBe(false);
    expect([isOut(body, 'RU-KGD', '2026-01-01'), isOut(body, 'PL-20', '2026-01-01')]).toEqual([true, false]);
    const back = only('body', june, joined, halted, rumour, again);
    expect(member(back, 'RU-KGD')?.suspended).toEqual([
      { since: ['2022-03-02', '2022-03-02'], until: ['2024-05-01', '2024-05-31'] },
    ]);
    expect(membersOn(back, '2024-05-15')).not.toContain('RU-KGD');
    expect(membersOn(back, '2024-05-31')).toContain('RU-KGD');
    // All of them at once: that is the body.
    const all = only('body', june, joined, said('suspended', '2022-03-02', { ...neman, parties: five }));
    expect(at(all, '2022-04-01')).toBe('suspended, certain');
    expect(member(all, 'RU-KGD')).not.toHaveProperty('suspended');
    // A claim does not say whose membership it was.
    const told = { ...neman, kind: 'claim', review: 'accepted', parties: ['RU-KGD', 'PL-20'] } as const;
    const claimed = only('body', june, joined, said('suspended', '2022-03', told));
    expect(claimed.memberships.filter(({ suspended }) => suspended)).toEqual([]);
    expect(at(claimed, '2022-04-01')).not.toContain('suspended');
  });

  it('has a member suspended twice where it came back between, once where it is told twice', () => {
    const halted = (date: string) => said('suspended', date, { ...neman, parties: ['RU-KGD', 'PL-20'] });
    const again = said('active', '2016', { ...neman, parties: ['RU-KGD', ...four] });
    const rests = member(
      only('body', june, joined, halted('2014-03'), halted('2014-09'), again, halted('2022')),
      'RU-KGD',
    );
    expect(rests?.suspended?.map(({ since }) => since[0])).toEqual(['2014-03-01', '2022-01-01']);
    expect(rests?.suspended?.map(({ until }) => until[0])).toEqual(['2016-01-01', null]);
  });

  it('joins once, whatever is told of the member later', () => {
    const met = said('active', '2010', { ...neman, parties: ['RU-KGD', ...four] });
    expect(member(only('body', june, joined, met), 'RU-KGD')?.joined).toEqual(['2002-04-04', '2002-04-04']);
  });
});

describe('acts against standing ties', () => {
  it('are ties of their own, without an end', () => {
    const [forum, twinning] = ties(said('signed', '2004'), said('signed', '2004-06-01', { type: 'forum' }));
    expect([forum?.standing, twinning?.standing]).toEqual([false, true]);
    expect(at(forum!, '2030-01-01')).toBe('signed, certain');
    expect(at(twinning!, '2030-01-01')).toBe('signed, certain');
  });

  it('come again as steps of one tie, not as its successors', () => {
    const tie = only('visit', ...['2004', '2010', '2019'].map((year) => said('signed', year, { type: 'visit' })));
    expect(history(tie)).toEqual(['signed 2004', 'signed 2010', 'signed 2019']);
    expect(tie.ordinal).toBe(1);
  });

  it('a decision of other parties touches nothing', () => {
    const other = said('ended', '2022', { type: 'restriction', parties: ['CN-HL', 'RU-AMU'] });
    expect(history(only('twinning', said('signed', '2004'), other))).toEqual(['signed 2004']);
  });
});

describe('a restriction', () => {
  const closed = (
    stage: 'active' | 'signed' | 'suspended' | 'announced' | 'ended',
    date: string,
    other: Partial<Evidence> = {},
  ) => said(stage, date, { type: 'restriction', ...other });

  it('lasts through its interval and is over after it', () => {
    const tie = only('restriction', closed('active', '1965/1984'));
    expect(history(tie)).toEqual(['active 1965/1984']);
    expect(at(tie, '1964-12-31')).toBe('none');
    expect(at(tie, '1965-06-01')).toBe('active, possible');
    expect(at(tie, '1984-12-31')).toBe('active, certain');
    expect(at(tie, '1985-01-01')).toBe('ended, certain');
    expect(at(tie, '2026-01-01')).toBe('ended, certain');
  });

  it('without an end goes on, until it is lifted', () => {
    const open = closed('active', '2020-01-28');
    expect(at(only('restriction', open), '2026-01-01')).toBe('active, certain');
    expect(at(only('restriction', closed('active', '2020/..')), '2026-01-01')).toBe('active, certain');
    const lifted = only('restriction', open, closed('ended', '2023-01-08'));
    expect(at(lifted, '2023-01-07')).toBe('active, certain');
    expect(at(lifted, '2023-01-08')).toBe('ended, certain');
  });

  it('may come again, and goes on where one interval follows on another', () => {
    const again = only('restriction', closed('active', '1965/1984'), closed('active', '1994'));
    expect(at(again, '1993-12-31')).toBe('ended, certain');
    expect(at(again, '1994-06-01')).toBe('active, possible');
    expect(at(again, '1995-01-01')).toBe('active, certain');
    const longer = only('restriction', closed('active', '1965/1984'), closed('active', '1980/1990'));
    expect(at(longer, '1986-01-01')).toBe('active, certain');
    expect(at(longer, '1991-01-01')).toBe('ended, certain');
    // The second may have begun as late as December.
    const next = only('restriction', closed('active', '1965/1984'), closed('active', '1985/1990'));
    expect(at(next, '1985-03-01')).toBe('active, possible');
    expect(at(next, '1986-01-01')).toBe('active, certain');
    const atOnce = only('restriction', closed('active', '1965/1984-12-31'), closed('active', '1985-01-01/1990'));
    expect(at(atOnce, '1985-01-01')).toBe('active, certain');
  });

  it('is over by the evidence that tells its end, also where other evidence tells of its beginning more exactly', () => {
    const tie = only('restriction', closed('active', '1965/1984'), closed('active', '1965-03-02'));
    expect(history(tie)).toEqual(['active 1965/1984']);
    expect(tie.steps[0]?.evidence).toHaveLength(2);
    // A person does not stand behind the end that nobody has reviewed.
    const rumour = closed('active', '1965/1984', { review: 'unreviewed' });
    expect(history(only('restriction', rumour, closed('active', '1965-03-02')))).toEqual(['active 1965-03-02']);
    expect(history(only('restriction', closed('active', '1965/1984'), closed('active', '1970')))).toEqual([
      'active 1965/1984',
      'active 1970',
    ]);
  });

  it('that is only announced is not over after its interval', () => {
    expect(at(only('restriction', closed('announced', '2020-01/2020-05')), '2021-01-01')).toBe('announced, certain');
  });
});

describe('a standing tie that is told of with both its ends', () => {
  it('is over after it, where nothing else has it in force', () => {
    const tie = only('cooperation', said('active', '1970/1989', { type: 'cooperation' }));
    expect(at(tie, '1970-06-01')).toBe('active, possible');
    expect(at(tie, '1989-12-31')).toBe('active, certain');
    expect(stateAt(tie, '1990-01-01')).toEqual({ stage: 'ended', certainty: 'certain', since: '1970/1989' });
  });

  it('goes on where it was signed, or told of again', () => {
    const lived = said('active', '1990/1995');
    expect(at(only('twinning', said('signed', '1985'), lived), '2026-01-01')).toBe('active, certain');
    expect(at(only('twinning', lived, said('active', '2004')), '2026-01-01')).toBe('active, certain');
    expect(at(only('twinning', lived, said('active', '1994/1998')), '1997-01-01')).toBe('active, certain');
    expect(at(only('twinning', lived, said('active', '1994/1998')), '1999-01-01')).toBe('ended, certain');
  });
});

it('keeps a tie of cities apart from that of their regions, and lists the pair of regions for both', () => {
  const [a, b] = ties(said('signed', '2004'), said('signed', '2010', { parties: ['CN-HL', 'RU-AMU'] }));
  expect([a?.pairs, b?.pairs]).toEqual([['CN-HL~RU-AMU'], ['CN-HL~RU-AMU']]);
  expect([a?.parties, b?.parties]).toContainEqual(['CN-HL', 'RU-AMU']);
  expect(a?.id).not.toBe(b?.id);
});
