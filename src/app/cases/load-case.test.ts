import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { readCase } from './load-case.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const cases = new URL('../../../data/cases/', import.meta.url);

const fact = {
  type: 'twinning',
  parties: ['CN-GD', 'RU-SA'],
  stage: 'signed',
  statement: 'The two become sister regions.',
  fields: ['culture'],
  date: '2019-06',
  precision: 'month',
  sources: ['a'],
  confidence: 'verified',
  codedAs: 'sister_region/signed',
};

const file = (facts: readonly unknown[], events: readonly unknown[] = []) => ({
  id: 'try',
  title: { en: 'A try' },
  coder: 'tester',
  sources: [{ key: 'a', address: 'https://a.example/1' }],
  facts,
  events,
});

describe('readCase', () => {
  it.each(readdirSync(cases).filter((name) => name.endsWith('.json')))('%s, which ships, is in order', (name) => {
    const read = readCase(gazetteer, JSON.parse(readFileSync(new URL(name, cases), 'utf8')), name);
    expect(read.facts.length).toBeGreaterThanOrEqual(10);
    expect(new Set(read.facts.map((each) => each.id)).size).toBe(read.facts.length);
  });

  it('makes a record that stands on its own', () => {
    const [record] = readCase(gazetteer, file([fact])).facts;
    expect(record).toMatchObject({
      kind: 'fact',
      case: 'try',
      bounds: ['2019-06-01', '2019-06-30'],
      sources: [{ key: 'a', address: 'https://a.example/1' }],
      coder: 'tester',
    });
    expect(record?.id).toMatch(/^fct_[0-9a-f]{32}$/);
    expect(readCase(gazetteer, file([fact])).facts[0]?.id).toBe(record?.id);
    expect(readCase(gazetteer, file([{ ...fact, stage: 'active' }])).facts[0]?.id).not.toBe(record?.id);
  });

  it('keeps who acted and upon what, and without them the id that it had before there was a place for them', () => {
    const acted = { actors: ['centre'], actedBy: ['RU'], trigger: { what: 'a petition', date: '2019-03' } };
    const { type: _type, stage: _stage, fields: _fields, ...common } = fact;
    const event = { ...common, event: 'centre-reaction' };
    const { facts, events } = readCase(gazetteer, {
      ...file([fact, { ...fact, ...acted }], [{ ...event, ...acted, note: 'As printed.' }]),
      home: 'RU',
      about: { documented: 'Much.', thin: 'Little.' },
    });
    expect(facts[1]).toMatchObject(acted);
    expect(events[0]).toMatchObject({ ...acted, note: 'As printed.' });
    expect(facts[0]).not.toHaveProperty('actors');
    expect(facts[0]?.id).toBe(readCase(gazetteer, file([fact])).facts[0]?.id);
    expect(facts[1]?.id).not.toBe(facts[0]?.id);
  });

  it('takes what files of before say of their sources: read, or as a list has it, which is not verified', () => {
    const [read, listed, neither] = readCase(
      gazetteer,
      file([{ ...fact, read: true }, { ...fact, read: false }, fact]),
    ).facts;
    expect(read).toMatchObject({ restsOn: 'source', confidence: 'verified' });
    expect(listed).toMatchObject({ restsOn: 'list', confidence: 'probable' });
    expect(neither).not.toHaveProperty('restsOn');
    expect(read?.id).toBe(readCase(gazetteer, file([{ ...fact, restsOn: 'source' }])).facts[0]?.id);
  });

  it('takes no act of a region for a reaction of a centre', () => {
    const { type: _type, stage: _stage, fields: _fields, ...common } = fact;
    const event = { ...common, event: 'centre-reaction' };
    const read = (actors: readonly string[]) => () => readCase(gazetteer, file([], [{ ...event, actors }]));
    expect(read(['region'])).toThrow(/events\[0\]\.event: is "centre-reaction", though regions alone acted/);
    expect(read(['centre'])().events).toHaveLength(1);
    expect(read(['foreign', 'region'])().events).toHaveLength(1);
  });

  it.each<[string, object, RegExp]>([
    ['an actor of no level', { actors: ['state'] }, /facts\[1\]\.actors\[0\]/],
    ['one who acted and is nowhere', { actors: ['region'], actedBy: ['RU-XX'] }, /facts\[1\]\.actedBy\[0\]: "RU-XX"/],
    ['a name without a level', { actedBy: ['RU-SA'] }, /facts\[1\]\.actors: is missing/],
    ['a trigger at no date', { trigger: { what: 'x', date: 'soon' } }, /facts\[1\]\.trigger\.date: is not a date/],
    ['an unknown type', { type: 'friendship' }, /facts\[1\]\.type/],
    ['an unknown stage', { stage: 'begun' }, /facts\[1\]\.stage/],
    ['a date that is none', { date: '2019-13' }, /facts\[1\]\.date: is not a date/],
    ['a missing date', { date: null }, /facts\[1\]\.date: is missing, though precision is "month"/],
    ['an unknown party', { parties: ['CN-GD', 'RU-XX'] }, /facts\[1\]\.parties\[1\]: "RU-XX" is no unit/],
    ['one country', { parties: ['RU-AMU', 'RU-SA'] }, /facts\[1\]\.parties: name fewer than two countries/],
    ['a list held to be verified', { restsOn: 'list' }, /facts\[1\]\.confidence: is "verified", though/],
    ['what it rests on in two ways', { restsOn: 'source', read: true }, /facts\[1\]\.read: stands beside "restsOn"/],
    ['what it rests on in no word of ours', { restsOn: 'hearsay' }, /facts\[1\]\.restsOn/],
    ['an unlisted source', { sources: ['b'] }, /facts\[1\]\.sources\[0\]: "b" is not in the list/],
    ['no source', { sources: [] }, /facts\[1\]\.sources/],
    ['a misspelt field', { note_: 'x' }, /facts\[1\].*note_/],
  ])('names row and field of %s', (_, change, message) => {
    expect(() => readCase(gazetteer, file([fact, { ...fact, ...change }]), 'try.json')).toThrow(message);
    expect(() => readCase(gazetteer, file([fact, { ...fact, ...change }]), 'try.json')).toThrow(/^try\.json cannot/);
  });

  it('takes what a case is compared by, and names in it a side and a record that it does not know', () => {
    const mechanism = {
      home: ['RU'],
      partner: ['CN'],
      zero: { record: 'first', why: 'The first pair.' },
      turn: { sure: false, says: 'Not told.', records: [] },
    };
    const keyed = { ...file([{ ...fact, key: 'first' }]), mechanism };
    expect(readCase(gazetteer, keyed).mechanism).toMatchObject({ ...mechanism, limits: [], answersTies: [] });
    expect(readCase(gazetteer, file([fact])).mechanism).toBeNull();
    const wrong = { ...mechanism, partner: ['XX'], limits: ['second'] };
    expect(() => readCase(gazetteer, { ...keyed, mechanism: wrong })).toThrow(
      /mechanism\.partner\[0\]: "XX" is no country.*mechanism\.limits\[0\]: "second" is the key of no record/,
    );
  });

  it('refuses what is no case at all', () => {
    expect(() => readCase(gazetteer, null)).toThrow(/cannot be loaded: the file/);
    expect(() => readCase(gazetteer, [])).toThrow(/cannot be loaded/);
  });
});
