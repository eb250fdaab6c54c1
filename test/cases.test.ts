import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import codedAs from '../data/codebook/coded-as.json' with { type: 'json' };
import { caseEventKinds, fields } from '../src/model/codebook.ts';
import { edtfBounds } from '../src/model/edtf.ts';
import { pairsOf } from '../src/model/place.ts';
import { stages } from '../src/model/stages.ts';
import { tieTypes } from '../src/model/tie-types.ts';

interface Row {
  type?: string;
  event?: string;
  parties: string[];
  stage?: string;
  fields?: string[];
  date: string;
  precision: string;
  sources: string[];
  confidence: string;
  codedAs: string | null;
  statement: string;
  key: string;
  restsOn: string;
  actors?: string[];
  actedBy?: string[];
}
interface CaseFile {
  id: string;
  home: string;
  about: { documented: string; thin: string; against: string };
  sources: { key: string; address: string }[];
  universe?: { source: string };
  facts: Row[];
  events: Row[];
}

const folder = new URL('../data/cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CaseFile);

const types: Record<string, string[]> = codedAs.types;
const events: Record<string, string[]> = codedAs.events;
const stagesOf: Record<string, string[]> = codedAs.stages;

describe('the words that the cases were first coded in', () => {
  it('all map to the codebook', () => {
    for (const list of Object.values(types)) for (const type of list) expect(tieTypes).toContain(type);
    for (const list of Object.values(events)) for (const kind of list) expect(caseEventKinds).toContain(kind);
    for (const list of Object.values(stagesOf)) for (const stage of list) expect(stages).toContain(stage);
    expect(types.sister_city?.[0]).toBe('twinning');
    expect(stagesOf.frozen?.[0]).toBe('suspended');
    expect(events.law?.[0]).toBe('law');
  });

  it.each(cases)('fit every fact and event of $id', ({ facts, events: happened }) => {
    for (const fact of facts) {
      if (fact.codedAs === null) continue;
      const [word, status] = fact.codedAs.split('/') as [string, string];
      expect(types[word], `${fact.codedAs}: ${fact.statement}`).toContain(fact.type);
      expect(stagesOf[status], `${fact.codedAs}: ${fact.statement}`).toContain(fact.stage);
    }
    for (const event of happened) {
      if (event.codedAs === null) continue;
      const [word, status] = event.codedAs.split('/') as [string, string];
      expect(events[word], `${event.codedAs}: ${event.statement}`).toContain(event.event);
      expect(stagesOf[status], event.statement).toBeDefined();
    }
  });
});

describe.each(cases)('$id', ({ home, about, universe, sources, facts, events: happened }) => {
  const keys = new Set(sources.map((s) => s.key));

  it('gives every fact two countries, a date, a source', () => {
    for (const fact of facts) {
      expect(pairsOf(fact.parties), fact.statement).not.toHaveLength(0);
      expect(
        fact.parties.some((p) => p.includes('-')),
        `no region in: ${fact.statement}`,
      ).toBe(true);
      expect(
        fact.fields?.every((f) => fields.includes(f)),
        fact.statement,
      ).toBe(true);
    }
    for (const row of [...facts, ...happened]) {
      expect(edtfBounds(row.date)[0], row.statement).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.sources.length, row.statement).toBeGreaterThan(0);
      for (const key of row.sources) expect(keys, row.statement).toContain(key);
      expect(['verified', 'probable', 'contested', 'unverified']).toContain(row.confidence);
    }
  });

  it('names every record by a key of its own, and says what it rests on', () => {
    const rows = [...facts, ...happened];
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.key, row.statement).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(['source', 'excerpt', 'list'], row.statement).toContain(row.restsOn);
      // What a person has not seen in a source, and nobody else wrote down, is no fact yet.
      if (row.codedAs === null) expect(row.restsOn, row.statement).not.toBe('list');
    }
  });

  it('codes no approval as a signing', () => {
    for (const fact of facts.filter((each) => each.codedAs?.endsWith('/approved') && each.type === 'twinning')) {
      expect(fact.stage, fact.statement).toBe('announced');
    }
  });

  it('says what is thin in it, and of whom it speaks as the centre', () => {
    expect(about.against.length).toBeGreaterThan(50);
    expect(about.documented.length).toBeGreaterThan(50);
    expect(about.thin.length).toBeGreaterThan(50);
    expect(home).toMatch(/^(?:[A-Z]{2}|X-[A-Z]{4})$/);
    // A state that acts by name is the centre where it is the home, and foreign where it is not.
    for (const row of [...facts, ...happened]) {
      for (const who of row.actedBy ?? []) {
        const level = who === home ? 'centre' : /^(?:[A-Z]{2}|X-[A-Z]{4})$/.test(who) ? 'foreign' : 'region';
        expect(row.actors, `${who}: ${row.statement}`).toContain(level);
      }
    }
  });

  it('calls a reaction of a centre what a state did', () => {
    for (const { event, actors, statement } of happened) {
      if (event !== 'centre-reaction') continue;
      expect(actors, statement).toBeDefined();
      expect(actors, statement).not.toContain('region');
    }
  });

  it('uses every source it lists', () => {
    const used = new Set([...facts, ...happened].flatMap((row) => row.sources).concat(universe?.source ?? []));
    expect([...keys].filter((key) => !used.has(key))).toEqual([]);
  });
});

it('holds at least the forty best verified facts', () => {
  const verified = cases.flatMap((c) => c.facts).filter((f) => f.confidence === 'verified');
  expect(verified.length).toBeGreaterThanOrEqual(100);
});
