/**
 * FollowTheMoney as coded facts: relations between bodies of two countries whose unit the data tell. Persons are no parties of
 * a tie; names in several scripts are kept in the note, and whether two bodies are one is for people to say.
 */
import type { Rejection } from '../../formats/rejects.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { isEdtf } from '../../model/edtf.ts';
import type { CodedFact } from '../../model/evidence.ts';
import { countryOf, type PartyRef, type Place } from '../../model/place.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { codedFact, precisionOf } from '../cases/fact-record.ts';
import { type FtmEntity, type FtmGraph, ftmGraph, ftmStatements, isRelation, relationSides } from './ftm-entities.ts';
import { partyOfPlace } from './resolve-town.ts';
import { gives, type OpenText, type ReadingHow, type RowOutcome, refused } from './row-outcome.ts';

/** What a relation is as a tie. */
const types: Readonly<Record<string, TieType>> = {
  Ownership: 'investment',
  Directorship: 'cooperation',
  Membership: 'body',
  Employment: 'cooperation',
  Representation: 'cooperation',
  UnknownLink: 'cooperation',
  ProjectParticipant: 'cooperation',
  Event: 'forum',
};

const saidOf: Readonly<Record<string, string>> = {
  Ownership: 'owns',
  Directorship: 'is in the direction of',
  Membership: 'is a member of',
  Employment: 'employs',
  Representation: 'represents',
  UnknownLink: 'is linked to',
  ProjectParticipant: 'takes part in',
  Event: 'holds an event with',
};

const bodies = new Set([
  'Company',
  'Organization',
  'PublicBody',
  'LegalEntity',
  'Asset',
  'Project',
  'Vessel',
  'RealEstate',
]);

/** Reads statements; each relation is told of once, and each entity that no relation names. */
export async function* readFtm(open: OpenText, how: ReadingHow): AsyncGenerator<RowOutcome> {
  const graph = await ftmGraph(open, how);
  const done = new Set<string>();
  for await (const { line, row, statement } of ftmStatements(open, how)) {
    if (!statement) {
      yield refused(
        { line, row },
        { class: 'no-statement', why: 'it lacks entity, schema, property or value', todo: 'Put the row right.' },
      );
      continue;
    }
    const { entity, alias, schema } = statement;
    if (done.has(entity)) continue;
    done.add(entity);
    const relation = graph.relations.get(entity);
    if (relation) yield* ofRelation(relation, graph, how);
    else if (isRelation(schema)) {
      yield refused(
        { line, row },
        { class: 'relation-kind', why: `${schema} says nothing of a tie between units`, todo: 'Nothing.' },
      );
    } else if (!graph.things.has(entity) && !graph.things.has(alias)) {
      const why = `the ${schema} ${entity} stands in no relation between bodies`;
      yield refused({ line, row }, { class: 'no-relation', why, todo: 'Nothing: an entity alone is no tie.' });
    }
  }
}

const valuesOf = (entity: FtmEntity, ...props: readonly string[]): readonly string[] =>
  props.flatMap((prop) => entity.values.get(prop) ?? []);

function* ofRelation(relation: FtmEntity, { things }: FtmGraph, how: ReadingHow): Generator<RowOutcome> {
  const [from, to] = relationSides[relation.schema]!;
  const [left, right] = [valuesOf(relation, from), valuesOf(relation, to)];
  // An event names whoever was involved on one list.
  const pairs =
    left.length > 0 && right.length > 0
      ? left.flatMap((a) => right.map((b) => [a, b] as const))
      : pairsOf([...left, ...right]);
  if (pairs.length === 0) {
    yield refused(relation, {
      class: 'one-sided',
      why: `the ${relation.schema} names fewer than two entities`,
      todo: 'Add the other side.',
    });
    return;
  }
  for (const [a, b] of pairs) {
    const [x, y] = [things.get(a), things.get(b)];
    if (!x || !y) {
      const why = `${x ? b : a} is named by the ${relation.schema} and stands nowhere in the file`;
      yield refused(relation, { class: 'entity-missing', why, todo: 'Import a file that holds both.' });
      continue;
    }
    const read = factOf(relation, [x, y], things, how);
    if ('why' in read) yield refused(relation, read);
    else
      yield gives(relation, read.fact, read.remark === null ? null : { class: 'largest-of-name', text: read.remark });
  }
}

function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
}

const nameOf = (entity: FtmEntity): string => valuesOf(entity, 'name', 'alias')[0] ?? entity.id;

function factOf(
  relation: FtmEntity,
  sides: readonly [FtmEntity, FtmEntity],
  things: FtmGraph['things'],
  how: ReadingHow,
): { readonly fact: CodedFact; readonly remark: string | null } | Rejection {
  const person = sides.find(({ schema }) => !bodies.has(schema));
  if (person) {
    const why = `${nameOf(person)} is a ${person.schema}, which is no party of a tie between units`;
    return { class: 'not-a-body', why, todo: 'Code it by hand where the person acts for a unit.' };
  }
  const units = sides.map((side) => unitOfBody(how.gazetteer, side, things));
  const open = units.indexOf(null);
  if (open >= 0) {
    const side = sides[open]!;
    const countries = valuesOf(side, 'country', 'jurisdiction', 'mainCountry').join(', ') || 'no country';
    const why = `nothing says in which unit ${nameOf(side)} is (${countries}; no region, town or address that names one)`;
    return { class: 'unit-not-told', why, todo: 'Add a statement with its address, region or city.' };
  }
  const found = units as readonly Unit[];
  const parties = found.map(({ party }) => party);
  const remark = found.flatMap((unit) => unit.remark ?? []).join('; ') || null;
  if (new Set(parties.map(countryOf)).size < 2) {
    return {
      class: 'one-country',
      why: 'both are in one country',
      todo: 'Nothing: Amur holds ties between units of different countries.',
    };
  }
  const type = types[relation.schema]!;
  const { date, stage } = timeOf(relation, type);
  const [a, b] = sides.map(nameOf);
  const addresses = valuesOf(relation, 'sourceUrl').filter((url) => url !== '');
  const also = sides.flatMap((side) => valuesOf(side, 'name', 'alias').slice(1, 6));
  const fact = codedFact({
    case: how.case,
    type,
    parties,
    stage,
    date,
    precision: precisionOf(date),
    fields: type === 'investment' ? ['economy'] : [],
    statement: `${a} ${saidOf[relation.schema]} ${b}, by the dataset ${relation.dataset}.`,
    sources: (addresses.length > 0 ? addresses : [`${how.source}#${relation.dataset}`]).map((address) => ({
      key: relation.dataset,
      address,
    })),
    confidence: remark === null ? how.confidence : 'unverified',
    coder: `FollowTheMoney ${relation.dataset}`,
    codedAs: relation.schema,
    ...(type === 'body' && b ? { body: b } : {}),
    ...(also.length > 0 ? { note: `Other names: ${also.join('; ')}` } : {}),
  });
  return { fact, remark };
}

/** When it was: ended where an end is given, and then by that date. */
function timeOf(relation: FtmEntity, type: TieType): { readonly date: string | null; readonly stage: Stage } {
  const dated = (...props: readonly string[]) =>
    valuesOf(relation, ...props)
      .map((value) => value.slice(0, 10))
      .find(isEdtf) ?? null;
  const end = dated('endDate');
  if (end !== null && type !== 'forum') return { date: end, stage: 'ended' };
  return { date: dated('startDate', 'date'), stage: type === 'forum' ? 'signed' : 'active' };
}

/** Where a body is, and what of it was not told but taken. */
interface Unit {
  readonly party: PartyRef;
  readonly remark: string | null;
}

/** The unit a body is in: by its region, its town, its address, or the unit in its name; null where these do not agree on one. */
function unitOfBody(gazetteer: Gazetteer, body: FtmEntity, things: FtmGraph['things']): Unit | null {
  const codes = valuesOf(body, 'jurisdiction', 'country', 'mainCountry').map((code) => code.toUpperCase());
  const fits = ({ country, level }: Place): boolean =>
    country !== null &&
    (codes.length === 0 || codes.includes(country)) &&
    (level === 'region' || level === 'city' || level === 'district');
  const addresses = valuesOf(body, 'addressEntity').flatMap((id) => things.get(id) ?? []);
  const named = [body, ...addresses].flatMap((each) => valuesOf(each, 'city', 'region', 'state'));
  const texts = [body, ...addresses].flatMap((each) => valuesOf(each, 'address', 'full'));
  const inText = (text: string): readonly (readonly Place[])[] =>
    gazetteer.scan(text).map((hit) => hit.places.flatMap((id) => gazetteer.place(id) ?? []));
  const told = [
    named.map((name) => gazetteer.named(name)),
    ...texts.map(inText),
    ...valuesOf(body, 'name').map(inText),
  ];
  for (const names of told) {
    const unit = oneUnit(
      gazetteer,
      names.map((places) => places.filter(fits)).filter((places) => places.length > 0),
    );
    if (unit !== null) return unit;
  }
  return null;
}

/** So many times as large as the next of its name is a town that is meant where nothing else tells them apart. */
const farLarger = 20;

/**
 * The town or region that some names mean, each with the places it can mean: the region that all can lie in. A town that is far
 * larger than its namesakes is taken where nothing tells them apart, and that is said.
 */
function oneUnit(gazetteer: Gazetteer, names: readonly (readonly Place[])[]): Unit | null {
  const [first, ...rest] = names.map((places) => new Set(places.flatMap(({ region }) => region ?? [])));
  const shared = [...(first ?? [])].filter((region) => rest.every((regions) => regions.has(region)));
  let [region] = shared;
  let remark: string | null = null;
  if (shared.length > 1) {
    const towns = names
      .flat()
      .filter(({ level }) => level === 'city')
      .sort((a, b) => b.population - a.population);
    const [large, next] = towns;
    if (!large || !next || large.population < farLarger * Math.max(1, next.population)) return null;
    region = large.region ?? undefined;
    remark = `${large.names.en} is taken as the one in ${region}, by far the largest of that name`;
  }
  if (!region) return null;
  const towns = names.flat().filter((place) => place.level === 'city' && place.region === region);
  const parties = new Set(towns.flatMap((place) => partyOfPlace(gazetteer, place) ?? []));
  const [town] = parties;
  return { party: parties.size === 1 && town ? town : region, remark };
}
