/** Takes a case (coded facts and events, as in data/cases) into the ledger, and brings up to date what the ledger has of it. */

import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type CaseEvent, type CodedFact, type FactSource, howSure } from '../../model/evidence.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { lastDecision } from '../../ties/judgements/review-state.ts';
import type { Ports } from '../ports.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { type CaseFile, type CaseMechanism, caseFile, type EventRecord, type FactRecord } from './case-file.ts';
import type { CaseAbout, CaseRow } from './case-row.ts';
import { caseEvent, codedFact } from './fact-record.ts';
import { type CaseRecordChange, revised } from './revise-case.ts';
import type { Universe } from './universe.ts';

/** What loading a case did. */
export interface LoadedCase {
  readonly id: string;
  readonly title: NonNullable<CaseRow['title']>;
  readonly about: CaseAbout | null;
  readonly universe: Universe | null;
  readonly mechanism: CaseMechanism | null;
  /** In the file. */
  readonly facts: number;
  readonly events: number;
  /** New to the ledger. */
  readonly newFacts: number;
  readonly newEvents: number;
  /** What the ledger had and says something else from now on, or nothing. */
  readonly changes: readonly CaseRecordChange[];
}

/** What is wrong in a file: where (`facts[3].parties[0]`), and what. */
interface Fault {
  readonly where: string;
  readonly what: string;
}

function refuse(from: string, faults: readonly Fault[]): never {
  const shown = faults.slice(0, 5).map(({ where, what }) => `${where || 'the file'}: ${what}`);
  const more = faults.length > shown.length ? `; and ${faults.length - shown.length} more` : '';
  throw new InvalidInput(`${from} cannot be loaded: ${shown.join('; ')}${more}`, {
    hint: 'Put the rows right and load the file again; nothing of it was taken.',
  });
}

function parsed(data: unknown, from: string): CaseFile {
  const result = caseFile.safeParse(data);
  if (result.success) return result.data;
  return refuse(
    from,
    result.error.issues.map((issue) => ({ where: z.core.toDotPath(issue.path), what: issue.message })),
  );
}

/** What the shape alone cannot say: parties the gazetteer holds, sources that are listed, two countries for a tie. */
function* faultsOf(gazetteer: Gazetteer, file: CaseFile): Generator<Fault> {
  const keys = new Set<string>();
  if (file.home !== undefined && placeOfUnit(gazetteer, file.home) === null) {
    yield { where: 'home', what: `"${file.home}" is no country that the gazetteer holds` };
  }
  for (const [i, { key }] of file.sources.entries()) {
    if (keys.has(key)) yield { where: `sources[${i}].key`, what: `"${key}" stands twice` };
    keys.add(key);
  }
  if (file.universe !== undefined && !keys.has(file.universe.source)) {
    yield { where: 'universe.source', what: `"${file.universe.source}" is not in the list of sources` };
  }
  yield* mechanismFaults(gazetteer, file);
  function* common(where: string, row: FactRecord | EventRecord): Generator<Fault> {
    for (const [i, party] of row.parties.entries()) {
      if (placeOfUnit(gazetteer, unitOf(party)) === null) {
        yield { where: `${where}.parties[${i}]`, what: `"${party}" is no unit or country that the gazetteer holds` };
      }
    }
    for (const [i, party] of (row.actedBy ?? []).entries()) {
      if (placeOfUnit(gazetteer, unitOf(party)) === null) {
        yield { where: `${where}.actedBy[${i}]`, what: `"${party}" is no unit or country that the gazetteer holds` };
      }
    }
    if (row.actedBy !== undefined && row.actors === undefined) {
      yield { where: `${where}.actors`, what: 'is missing, though it is told by name who acted' };
    }
    for (const [i, key] of row.sources.entries()) {
      if (!keys.has(key)) yield { where: `${where}.sources[${i}]`, what: `"${key}" is not in the list of sources` };
    }
    if (row.restsOn === 'list' && row.confidence === 'verified') {
      yield {
        where: `${where}.confidence`,
        what: 'is "verified", though the record rests on a list: write "probable"',
      };
    }
    if (row.restsOn !== undefined && row.read !== undefined) {
      yield { where: `${where}.read`, what: 'stands beside "restsOn", which has taken its place: leave it out' };
    }
    if ((row.date ?? null) === null && row.precision !== 'unknown') {
      yield { where: `${where}.date`, what: `is missing, though precision is "${row.precision}"` };
    }
  }
  const named = new Set<string>();
  function* oneKey(where: string, { key }: FactRecord | EventRecord): Generator<Fault> {
    if (key !== undefined && named.has(key)) yield { where: `${where}.key`, what: `"${key}" names another record too` };
    if (key !== undefined) named.add(key);
  }
  for (const [i, row] of file.facts.entries()) {
    yield* oneKey(`facts[${i}]`, row);
    yield* common(`facts[${i}]`, row);
    if (row.confirmed !== undefined && !row.sources.includes(row.confirmed.source)) {
      yield {
        where: `facts[${i}].confirmed.source`,
        what: `"${row.confirmed.source}" is not among the sources of the fact`,
      };
    }
    if (new Set(row.parties.map(countryOf)).size < 2) {
      yield {
        where: `facts[${i}].parties`,
        what: 'name fewer than two countries; what joins no two belongs to events',
      };
    }
  }
  for (const [i, row] of file.events.entries()) {
    if (row.event === 'centre-reaction' && row.actors?.every((actor) => actor === 'region')) {
      yield {
        where: `events[${i}].event`,
        what: 'is "centre-reaction", though regions alone acted: an act of a region is "other", or a fact where it joins two',
      };
    }
    yield* oneKey(`events[${i}]`, row);
    yield* common(`events[${i}]`, row);
  }
}

/** Sides that the gazetteer holds, and records that the file has. */
function* mechanismFaults(gazetteer: Gazetteer, { mechanism, facts, events }: CaseFile): Generator<Fault> {
  if (mechanism === undefined) return;
  for (const side of ['home', 'partner'] as const) {
    for (const [i, unit] of mechanism[side].entries()) {
      if (placeOfUnit(gazetteer, unit) === null) {
        yield { where: `mechanism.${side}[${i}]`, what: `"${unit}" is no country that the gazetteer holds` };
      }
    }
  }
  const keys = new Set([...facts, ...events].map(({ key }) => key));
  const { zero, turn, limits, answersTies } = mechanism;
  const named = [
    ['zero.record', zero.record] as const,
    ...turn.records.map((key, i) => [`turn.records[${i}]`, key] as const),
    ...limits.map((key, i) => [`limits[${i}]`, key] as const),
    ...answersTies.map((key, i) => [`answersTies[${i}]`, key] as const),
  ];
  for (const [where, key] of named) {
    if (!keys.has(key)) yield { where: `mechanism.${where}`, what: `"${key}" is the key of no record of the file` };
  }
}

const addressIn = ({ sources }: CaseFile, key: string): string =>
  sources.find((source) => source.key === key)?.address ?? key;

/** What facts and events have in common; `sources` in full, so that the record stands on its own. */
function commonOf(file: CaseFile, row: FactRecord | EventRecord) {
  const sources: readonly FactSource[] = row.sources.map((key) => ({ key, address: addressIn(file, key) }));
  const { parties, precision, statement } = row;
  const { confidence } = howSure(row);
  const { coder } = file;
  const codedAs = row.codedAs ?? null;
  return { case: file.id, parties, date: row.date ?? null, precision, statement, sources, confidence, coder, codedAs };
}

/** The members that a row may lack, those that it has. */
function givenOf(row: FactRecord | EventRecord) {
  const { note, actors, actedBy, trigger, key } = row;
  const { restsOn } = howSure(row);
  return {
    ...(note === undefined ? {} : { note }),
    ...(actors === undefined ? {} : { actors }),
    ...(actedBy === undefined ? {} : { actedBy }),
    ...(trigger === undefined
      ? {}
      : { trigger: { what: trigger.what, ...(trigger.date ? { date: trigger.date } : {}) } }),
    ...(key === undefined ? {} : { key }),
    ...(restsOn === null ? {} : { restsOn }),
  };
}

function factOf(file: CaseFile, row: FactRecord): CodedFact {
  const { type, stage, fields, body, milestone, term, confirmed } = row;
  const named = {
    ...(body === undefined ? {} : { body }),
    ...(milestone === undefined ? {} : { milestone }),
    ...(term === undefined ? {} : { term }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
  return codedFact({ ...commonOf(file, row), type, stage, fields, ...named, ...givenOf(row) });
}

function aboutOf({ about }: CaseFile): LoadedCase['about'] {
  if (about === undefined) return null;
  const { until, documented, thin, against } = about;
  return { ...(until === undefined ? {} : { until }), documented, thin, ...(against === undefined ? {} : { against }) };
}

function universeOf(file: CaseFile): Universe | null {
  if (file.universe === undefined) return null;
  const { bodies, source, ...said } = file.universe;
  return { ...said, source: addressIn(file, source), ...(bodies === undefined ? {} : { bodies }) };
}

/** The facts and events of a case file, checked; throws InvalidInput that names row and field. */
export function readCase(
  gazetteer: Gazetteer,
  data: unknown,
  from = 'The case',
): {
  readonly id: string;
  readonly title: LoadedCase['title'];
  readonly about: LoadedCase['about'];
  readonly universe: Universe | null;
  readonly mechanism: CaseMechanism | null;
  readonly coder: string;
  readonly facts: readonly CodedFact[];
  readonly events: readonly CaseEvent[];
} {
  const file = parsed(data, from);
  const faults = [...faultsOf(gazetteer, file)];
  if (faults.length > 0) refuse(from, faults);
  return {
    id: file.id,
    title: { en: file.title.en, ru: file.title.ru ?? null, zh: file.title.zh ?? null },
    about: aboutOf(file),
    universe: universeOf(file),
    mechanism: file.mechanism ?? null,
    coder: file.coder,
    facts: file.facts.map((row) => factOf(file, row)),
    events: file.events.map((row) => caseEvent({ ...commonOf(file, row), event: row.event, ...givenOf(row) })),
  };
}

/** How a case is loaded. */
export interface LoadCaseOptions {
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Loads a case, all of it or nothing; `from` names the file in messages. What the ledger has already is not doubled: what the file says
 * otherwise than it did follows what stands, and what it no longer has is withdrawn (docs/formats/imports.md).
 */
export async function loadCase(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>,
  data: unknown,
  from?: string,
  options: LoadCaseOptions = {},
): Promise<LoadedCase> {
  const given = readCase(ports.gazetteer, data, from);
  const stored = await ports.ledger.revisions.ofCase(given.id);
  const facts = revised(stored.facts, given.facts, given.coder);
  const events = revised(stored.events, given.events, given.coder);
  const change = {
    facts: facts.added,
    events: events.added,
    revisedFacts: facts.revisions,
    revisedEvents: events.revisions,
  };
  const changes = [...facts.changes, ...events.changes];
  const decisions = await ports.ledger.judgementsOn(changes.map(({ id }) => id));
  if (!options.dryRun && changes.length + facts.added.length + events.added.length > 0) {
    await ports.ledger.revisions.take(change, { by: ports.user, at: ports.now() });
  }
  const { id, title, about, universe, mechanism } = given;
  return {
    id,
    title,
    about,
    universe,
    mechanism,
    facts: given.facts.length,
    events: given.events.length,
    newFacts: facts.added.length,
    newEvents: events.added.length,
    changes: changes.map((each) => ({ ...each, decided: lastDecision(decisions.get(each.id) ?? [])?.act ?? null })),
  };
}
