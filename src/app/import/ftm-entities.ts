/**
 * The entities behind FollowTheMoney statements. A relation names others by id, and they may stand anywhere in the file: the
 * first pass keeps the relations, the second the things they name. Memory grows with these, not with the file.
 */
import { type FtmStatement, ftmLine, ftmRow } from '../../formats/ftm-statements.ts';
import { readLines } from '../../formats/lines.ts';
import type { RawRow } from '../../formats/rejects.ts';
import { type OpenText, type ReadingHow, tableRows } from './row-outcome.ts';

/** An entity with the values it has, and where it first stands. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly dataset: string;
  readonly line: number;
  readonly row: RawRow;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The two sides of each kind of relation that can join two public or legal bodies. */
export const relationSides: Readonly<Record<string, readonly [string, string]>> = {
  Ownership: ['owner', 'asset'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
  Employment: ['employer', 'employee'],
  Representation: ['agent', 'client'],
  UnknownLink: ['subject', 'object'],
  ProjectParticipant: ['participant', 'project'],
  Event: ['organizer', 'involved'],
};

/** Kinds of relation that are never between two bodies, or say nothing of a tie. */
const otherRelations = new Set([
  'Family',
  'Associate',
  'Identification',
  'Succession',
  'Documentation',
  'Similar',
  'Sanction',
]);

/** What is kept of the things that relations name. */
const placeProps = new Set([
  'name',
  'alias',
  'country',
  'jurisdiction',
  'mainCountry',
  'address',
  'addressEntity',
  'city',
  'region',
  'state',
  'full',
  'sourceUrl',
]);

interface Read {
  readonly line: number;
  readonly row: RawRow;
  readonly statement: FtmStatement | null;
}

/** The statements of a file, whatever its form; null where a row is none. */
export async function* ftmStatements(open: OpenText, { shape }: Pick<ReadingHow, 'shape'>): AsyncGenerator<Read> {
  if (shape === 'lines') {
    for await (const { line, text } of readLines(open())) yield { line, row: { text }, statement: ftmLine(text) };
  } else {
    for await (const { line, cells, row } of tableRows(open, shape)) yield { line, row, statement: ftmRow(cells) };
  }
}

type Growing = Omit<FtmEntity, 'values'> & { readonly values: Map<string, string[]> };

function put(entities: Map<string, Growing>, { line, row }: Read, statement: FtmStatement): void {
  const { entity: id, schema, dataset, prop, value } = statement;
  let entity = entities.get(id);
  if (!entity) entities.set(id, (entity = { id, schema, dataset, line, row, values: new Map() }));
  const values = entity.values.get(prop);
  if (!values) entity.values.set(prop, [value]);
  else if (!values.includes(value)) values.push(value);
}

export interface FtmGraph {
  readonly relations: ReadonlyMap<string, FtmEntity>;
  /** By every id they are named by. */
  readonly things: ReadonlyMap<string, FtmEntity>;
}

/** True for a relation of whatever kind. */
export function isRelation(schema: string): boolean {
  return Object.hasOwn(relationSides, schema) || otherRelations.has(schema);
}

/** The relations of a file, with the things they name. */
export async function ftmGraph(open: OpenText, how: Pick<ReadingHow, 'shape'>): Promise<FtmGraph> {
  const relations = new Map<string, Growing>();
  const named = new Set<string>();
  for await (const read of ftmStatements(open, how)) {
    const { statement } = read;
    if (!statement || !Object.hasOwn(relationSides, statement.schema)) continue;
    put(relations, read, statement);
    if (relationSides[statement.schema]?.includes(statement.prop)) named.add(statement.value);
  }
  const entities = new Map<string, Growing>();
  const things = new Map<string, Growing>();
  const addresses = new Set<string>();
  for (const wanted of [named, addresses]) {
    if (wanted.size === 0) continue;
    for await (const read of ftmStatements(open, how)) {
      const { statement } = read;
      if (!statement || !(wanted.has(statement.entity) || wanted.has(statement.alias))) continue;
      if (statement.prop !== 'id' && !placeProps.has(statement.prop)) continue;
      put(entities, read, statement);
      const entity = entities.get(statement.entity)!;
      things.set(statement.entity, entity).set(statement.alias, entity);
      if (statement.prop === 'addressEntity') addresses.add(statement.value);
    }
  }
  return { relations, things };
}
