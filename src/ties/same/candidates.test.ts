/** What makes two things a candidate, what makes it sure, and what speaks against it. */
import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../model/edtf.ts';
import { thingNames } from '../names/thing-names.ts';
import { candidateOf } from './candidate.ts';
import { decidedBy } from './candidate-state.ts';
import { type Statement, sameClaims, sameStatements } from './claims.ts';
import { compareNames, readyName } from './names.ts';
import { namesIn } from './names-in-records.ts';
import { officeOf } from './offices.ts';
import type { NamedKind, NameProfile } from './profile.ts';
import { sameTie, type TieProfile } from './ties.ts';
import { mayMean } from './which-tie.ts';

const things = thingNames();
const noPlace = (): null => null;
const profile = (kind: NamedKind, name: string, known: Partial<NameProfile> = {}): NameProfile => ({
  kind,
  ref: kind === 'town' ? name : `${kind}:${name}`,
  name,
  documents: [name],
  roles: [],
  places: [],
  ties: [],
  founded: [],
  ...known,
});
const compare = (a: NameProfile, b: NameProfile, placeOf: (ref: string) => string | null = noPlace) =>
  compareNames(readyName(a, placeOf), readyName(b, placeOf));

describe('a score', () => {
  it('begins with what two things have in common; each reason takes its share of the doubt, or of the score', () => {
    const reason = (code: string, weight: number) => ({ code, text: code, weight });
    const refs = ['b', 'a'] as const;
    expect(candidateOf('person', [...refs], [reason('x', 0.8), reason('y', 0.5)])).toMatchObject({
      refs: ['a', 'b'],
      score: 0.9,
      sure: true,
    });
    expect(candidateOf('person', [...refs], [reason('x', 0.8), reason('z', -0.25)])?.score).toBe(0.6);
    expect(candidateOf('person', [...refs], [reason('x', 0.8), reason('z', -0.4)])).toBeNull();
  });
});

describe('people', () => {
  const governor = { roles: ['governor'], places: ['RU-AMU'] };
  it('are sure by name, office and place, never by a name in two scripts alone', () => {
    const [a, b] = ['Vasily Orlov', 'Василий Орлов'] as const;
    expect(compare(profile('person', a), profile('person', b))).toMatchObject({ sure: false, score: 0.88 });
    const his = { ...governor, roles: ['губернатор'] };
    const candidate = compare(profile('person', a, governor), profile('person', b, his));
    expect(candidate?.sure).toBe(true);
    expect(candidate?.reasons.map(({ text }) => text)).toContain('both are called governor of RU-AMU');
  });
  it('are less so where they speak for two countries or regions', () => {
    const a = profile('person', 'Wang Wei', { places: ['CN-HL'] });
    expect(compare(a, profile('person', '王伟', { places: ['RU-AMU'] }))).toBeNull();
    expect(compare(a, profile('person', '王伟', { places: ['CN-GD'] }))?.score).toBeLessThan(0.78);
  });
  it('are two where a text gives two offices to names that differ by letters', () => {
    const one = profile('person', 'Wan Qishan', { documents: ['d'], roles: ['governor'], places: ['CN'] });
    const two = profile('person', 'Wang Qishan', { documents: ['d'], roles: ['rector'], places: ['CN'] });
    expect(compare(one, two)?.score ?? 0).toBeLessThan(0.6);
    const misspelt = compare({ ...one, roles: ['vice president'] }, { ...two, roles: ['vice president'] });
    expect(misspelt?.score).toBeGreaterThan(0.7);
  });
  it('are not found by a surname alone, but in one text', () => {
    const whole = profile('person', 'Vasily Orlov', { documents: ['d'] });
    expect(compare(profile('person', 'Orlov'), whole)).toBeNull();
    expect(compare(profile('person', 'Orlov', { documents: ['d'] }), whole)?.score).toBeGreaterThan(0.6);
  });
  it('have one office under titles in three languages; a deputy has another', () => {
    expect(['governor', 'губернатора', '省长'].map(officeOf)).toEqual(['governor', 'governor', 'governor']);
    expect(['deputy governor', 'вице-губернатор', '副省长'].map(officeOf)).toEqual(Array(3).fill('deputy governor'));
    expect(officeOf('historian')).toBeNull();
  });
});

describe('bodies and towns', () => {
  it('are sure by name and parties, and two without a party in common', () => {
    const neman = profile('body', 'Euroregion Neman', { places: ['LT-KU', 'PL-20', 'RU-KGD'] });
    const same = profile('body', 'Еврорегион «Неман»', { places: ['BY-HR', 'LT-KU', 'PL-20'] });
    expect(compare(neman, same)?.sure).toBe(true);
    expect(compare(neman, { ...same, places: ['CN-HL', 'MN-1'] })).toBeNull();
  });
  it('are one town where the gazetteer says so, and two where it knows two', () => {
    const [a, b] = [profile('town', 'CN-HL/Aihui'), profile('town', 'CN-HL/Heihe')];
    expect(compare(a, b)).toBeNull();
    expect(compare(a, b, () => 'gn:1')?.sure).toBe(true);
    const [x, y] = [profile('town', 'RU-AMU/Blagoveshchensk'), profile('town', 'RU-AMU/Blagoveschensk')];
    expect(compare(x, y)?.reasons[0]?.code).toBe('name-sounds');
    expect(compare(x, y, (ref) => ref)).toBeNull();
  });
});

describe('claims', () => {
  const claim = (id: string, other: Partial<Statement> = {}): Statement => ({
    id,
    document: `doc of ${id}`,
    lang: 'en',
    key: 'k',
    type: 'visit',
    parties: ['CN-HL', 'RU-AMU'],
    stage: 'active',
    date: '2019-06-15',
    bounds: edtfBounds('2019-06-15'),
    modality: 'fact',
    quote: 'a delegation of 40 people from Heilongjiang came to the Amur Oblast',
    speaker: null,
    ...other,
  });
  it('make one statement in one text, in a copy, and in a translation', () => {
    expect(sameStatements(claim('a'), claim('b', { document: 'doc of a' }), null)?.sure).toBe(true);
    expect(sameStatements(claim('a'), claim('b'), 'copy')?.sure).toBe(true);
    const russian = claim('b', { lang: 'ru', quote: 'Делегация из 40 человек прибыла' });
    const translated = sameStatements(claim('a'), russian, null);
    expect(translated).toMatchObject({ sure: false });
    expect(translated?.reasons.map(({ code }) => code)).toEqual(['two-languages', 'same-date', 'figures']);
  });
  it('make two where they only tell of one event, or differ in stage or time', () => {
    expect(
      sameStatements(claim('a'), claim('b', { quote: 'guests were received in Blagoveshchensk' }), null),
    ).toBeNull();
    expect(sameStatements(claim('a'), claim('b', { stage: 'announced' }), 'copy')).toBeNull();
    expect(sameStatements(claim('a'), claim('b', { date: '2018', bounds: edtfBounds('2018') }), 'copy')).toBeNull();
    expect(sameStatements(claim('a'), claim('b', { modality: 'forecast' }), 'copy')).toBeNull();
  });
  it('are compared only where one is new, three of the best a claim', () => {
    const all = Array.from({ length: 8 }, (_, i) => claim(`c${i}`));
    expect(
      sameClaims(
        all,
        () => false,
        () => 'copy',
      ),
    ).toEqual([]);
    const found = sameClaims(
      all,
      () => true,
      () => 'copy',
    );
    const uses = all.map(({ id }) => found.filter(({ refs }) => refs.includes(id)).length);
    expect(Math.max(...uses)).toBe(3);
    expect(Math.min(...uses)).toBeGreaterThan(0);
  });
});

describe('ties', () => {
  const signed = (date: string) => ({ stage: 'signed', date, bounds: edtfBounds(date) }) as TieProfile['steps'][number];
  const tie = (id: string, key: string, parties: readonly string[], date: string): TieProfile => ({
    id,
    key,
    type: 'agreement',
    parties,
    steps: [signed(date)],
    apart: null,
  });
  it('are one where a body has the same parties, or a town stands for its region on one day', () => {
    const parties = ['CN-HL', 'RU-AMU'];
    const [plain, named] = [tie('a', 'CN-HL~RU-AMU', parties, '2004'), tie('b', 'body:council', parties, '2004')];
    expect(sameTie(plain, named, things)?.reasons.map(({ code }) => code)).toEqual(['parties', 'founded']);
    const town = tie('c', 'CN-HL/Heihe~RU-AMU', ['CN-HL/Heihe', 'RU-AMU'], '2004-05-06');
    expect(sameTie(tie('d', 'CN-HL~RU-AMU', parties, '2004-05-06'), town, things)?.score).toBe(0.7);
    expect(sameTie(plain, town, things)).toBeNull();
    expect(sameTie(plain, tie('e', 'body:council', parties, '1994'), things)).toBeNull();
  });
});

describe('constructions', () => {
  const parties = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'];
  const tie = (id: string, apart: string | null, day?: string): TieProfile => ({
    ...{ id, key: parties.join('~'), type: 'infrastructure', parties, apart },
    steps:
      day === undefined ? [] : [{ stage: 'active', date: day, bounds: [day, day], evidence: [id], reviewed: true }],
  });
  const codes = (a: TieProfile, b: TieProfile) => sameTie(a, b, things)?.reasons.map(({ code }) => code) ?? null;

  it('under names that are not equal are proposed where they are of one kind and no name speaks against it', () => {
    expect(codes(tie('a', 'Road bridge'), tie('b', 'Friendship bridge'))).toEqual(['parties', 'kind']);
    expect(codes(tie('a', 'Road bridge', '2022-06-10'), tie('b', 'Мост «Дружба»', '2022-06-10'))).toEqual([
      'parties',
      'kind',
      'same-day',
    ]);
    expect(codes(tie('a', 'Zolotoy bridge'), tie('b', 'Мост «Золотой»'))).toContain('name-words');
  });

  it('are not where they are of two kinds, or each has a name of its own, or one has none', () => {
    expect(codes(tie('a', 'Road bridge'), tie('b', 'Cable car'))).toBeNull();
    expect(codes(tie('a', 'Zolotoy bridge'), tie('b', 'Friendship bridge'))).toBeNull();
    expect(codes(tie('a', 'Road bridge'), tie('b', null))).toBeNull();
    // One name on both sides of an end.
    expect(codes(tie('a', 'Road bridge'), tie('b', 'the road bridge'))).toBeNull();
  });

  it('may be meant by what names none of them: every one of the kind it tells', () => {
    const meant = (name: string | null, to: string, at = parties) =>
      mayMean({ type: 'infrastructure', parties: at, name }, { type: 'infrastructure', parties, name: to }, things)
        ?.score ?? null;
    expect(meant(null, 'Road bridge')).toBe(0.6);
    expect(meant('bridge', 'Road bridge')).toBe(0.8);
    expect(meant('мост', 'Road bridge')).toBe(0.8);
    expect(meant('bridge', 'Cable car')).toBeNull();
    expect(meant('crossing', 'Cable car')).toBe(0.8);
    expect(meant(null, 'Road bridge', ['CN-HL', 'RU-AMU'])).toBe(0.56);
    expect(meant(null, 'Road bridge', ['CN-HL', 'RU-KHA'])).toBeNull();
    expect(meant('the road bridge', 'Road bridge')).toBeNull();
  });
});

describe('what is gathered', () => {
  it('are people, bodies and towns, with offices, places and ties', () => {
    const found = namesIn(
      'doc_1',
      [{ name: 'Vasily  Orlov', role: 'governor', for: 'RU-AMU' }],
      [
        {
          type: 'body',
          parties: ['RU-AMU', 'CN-HL/Heihe'],
          stage: 'signed',
          date: '2004',
          body: '«River  Council»',
          speaker: null,
        },
      ],
    );
    expect(found.map(({ ref }) => ref)).toEqual(['person:Vasily Orlov', 'body:river council', 'CN-HL/Heihe']);
    expect(found[0]).toMatchObject({ roles: ['governor'], places: ['RU-AMU'], ties: ['body CN-HL/Heihe~RU-AMU 2004'] });
    expect(found[1]).toMatchObject({ places: ['RU-AMU', 'CN-HL/Heihe'], founded: ['2004'] });
  });
});

describe('a decision', () => {
  const reasons = [{ code: 'name-sounds', text: '', weight: 0.8 }];
  const candidate = { refs: ['person:A', 'person:B'] as const, reasons };
  const judged = (act: 'merge' | 'split' | 'unsure', target: string, into: string, grounds?: readonly string[]) => ({
    id: `jdg ${act} ${target} ${into}`,
    act,
    target,
    into,
    by: 'x',
    at: '2026-01-01T00:00:00.000Z',
    revision: 1,
    reason: null,
    ...(grounds === undefined ? {} : { grounds }),
  });
  it('holds until there is a reason of a new kind; one by way of a third is one', () => {
    expect(decidedBy([])(candidate)).toEqual({ state: 'open', reopened: false });
    const refused = [judged('split', 'person:B', 'person:A', ['name-sounds'])];
    expect(decidedBy(refused)(candidate).state).toBe('different');
    const office = { code: 'office', text: '', weight: 0.5 };
    expect(decidedBy(refused)({ ...candidate, reasons: [...reasons, office] })).toEqual({
      state: 'open',
      reopened: true,
    });
    expect(decidedBy(refused)({ ...candidate, reasons: [...reasons, { ...office, weight: -0.1 }] }).state).toBe(
      'different',
    );
    // Decided without the queue: nothing is known of what was seen.
    expect(decidedBy([judged('split', 'person:B', 'person:A')])(candidate).state).toBe('different');
    const byThird = [judged('merge', 'person:A', 'person:C'), judged('merge', 'person:B', 'person:C')];
    expect(decidedBy(byThird)(candidate).state).toBe('merged');
  });
});
