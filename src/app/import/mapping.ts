/** A mapping: which column of a table gives which field of a record, and what is the same in all rows. */
import { z } from 'zod';
import facts from '../../../data/mappings/facts.json' with { type: 'json' };
import figures from '../../../data/mappings/figures.json' with { type: 'json' };
import places from '../../../data/mappings/places.json' with { type: 'json' };
import twinCities from '../../../data/mappings/twin-cities.json' with { type: 'json' };
import { dateOrders } from '../../formats/date-cell.ts';
import { parseJson } from '../../formats/parse-json.ts';
import { InvalidInput } from '../../model/errors.ts';
import { hashText } from '../../model/ids.ts';
import type { Infer } from '../infer.ts';

const townFields = ['place', 'country', 'lat', 'lon', 'party'] as const;

/** The fields of each kind of record, with the sets of which one must be given. */
const records = {
  tie: {
    fields: [
      ...[
        'type',
        'stage',
        'milestone',
        'parties',
        'date',
        'precision',
        'fields',
        'statement',
        'sources',
        'source_keys',
      ],
      ...['confidence', 'rests_on', 'actors', 'acted_by', 'trigger', 'trigger_date', 'body', 'note'],
      ...['case', 'coder', 'coded_as', 'key'],
      ...townFields.flatMap((field) => [`${field}1`, `${field}2`]),
    ],
    needed: [
      ['type', 'stage', 'statement', 'parties'],
      ['type', 'stage', 'statement', 'place1', 'country1', 'place2', 'country2'],
    ],
  },
  figure: {
    fields: [
      ...['region', 'indicator', 'year', 'value', 'unit', 'currency', 'counterpart', 'source', 'title', 'address'],
      ...['published', 'source_kind', 'rests_on', 'computed', 'note'],
    ],
    needed: [['region', 'indicator', 'year', 'value', 'unit']],
  },
  place: {
    fields: ['names', 'level', 'lat', 'lon', 'region', 'country', 'population', 'id'],
    needed: [
      ['names', 'level', 'lat', 'lon'],
      ['names', 'id'],
    ],
  },
} as const;

const heads = z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)]);
const mappingFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no short name of small letters, digits and hyphens'),
  about: z.string().exactOptional(),
  record: z.enum(['tie', 'figure', 'place']),
  columns: z.record(z.string(), heads),
  constants: z.record(z.string(), z.string()).exactOptional(),
  dates: z.enum(dateOrders).exactOptional(),
  lists: z.string().length(1, 'is more than one sign').exactOptional(),
});

/** What the columns of a table mean. */
export type Mapping = Infer<typeof mappingFile>;

/** Those that ship, by which a table is recognised. */
export const shippedMappings: readonly Mapping[] = [facts, twinCities, figures, places].map((each) =>
  checked(each, 'A mapping that ships'),
);

/** The mapping of a file's text. Throws InvalidInput that says what is wrong where. */
export function parseMapping(text: string, file: string): Mapping {
  const mapping = checked(parseJson(text, `The mapping, ${file},`, hint), file);
  // Under the same name it may say something else tomorrow, and is another import then.
  return { ...mapping, name: `${mapping.name}@${hashText(JSON.stringify(mapping)).slice(0, 8)}` };
}

const hint = 'Put the mapping right and import the table again; docs/formats/imports.md shows one.';

function checked(data: unknown, file: string): Mapping {
  const parsed = mappingFile.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw fault(file, z.core.toDotPath(issue?.path ?? []) || 'the whole', issue?.message ?? 'is of an unknown form');
  }
  const { record, columns, constants = {} } = parsed.data;
  const known: readonly string[] = records[record].fields;
  for (const [member, fields] of Object.entries({ columns, constants })) {
    const strange = Object.keys(fields).find((field) => !known.includes(field));
    if (strange !== undefined)
      throw fault(file, `${member}.${strange}`, `is no field of a ${record}; there are ${known.join(', ')}`);
  }
  const given = new Set([...Object.keys(columns), ...Object.keys(constants)]);
  const [least = []] = records[record].needed
    .map((set) => set.filter((field) => !given.has(field)))
    .sort((a, b) => a.length - b.length);
  if (least.length > 0)
    throw fault(file, 'columns', `a ${record} needs ${least.join(', ')} too, from a column or as a constant`);
  return parsed.data;
}

function fault(file: string, where: string, what: string): InvalidInput {
  return new InvalidInput(`The mapping ${file} cannot be used: ${where}: ${what}`, { hint });
}

/** The heads that a field may have, the one preferred first. */
export function headsOf({ columns }: Mapping, field: string): readonly string[] {
  const own = columns[field];
  return own === undefined ? [] : typeof own === 'string' ? [own] : own;
}

/** A head as it is compared: in small letters, with one blank between words. */
export function plainHead(head: string): string {
  return head.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The fields that a mapping needs and a table with this head does not give; none where it fits. */
export function fieldsMissing(mapping: Mapping, head: readonly string[]): readonly string[] {
  const there = new Set(head.map(plainHead));
  const isGiven = (field: string): boolean =>
    Object.hasOwn(mapping.constants ?? {}, field) || headsOf(mapping, field).some((each) => there.has(plainHead(each)));
  const sets = records[mapping.record].needed
    // A set that the mapping itself does not give is not what it is about.
    .filter((set) => set.every((field) => headsOf(mapping, field).length > 0 || mapping.constants?.[field]))
    .map((set) => set.filter((field) => !isGiven(field)))
    .sort((a, b) => a.length - b.length);
  return sets[0] ?? [];
}

/** The mapping by which a table is read: the one that was named, or the one that ships and fits its head. Throws InvalidInput. */
export function mappingOf(file: string, head: readonly string[], named?: Mapping): Mapping {
  const mappings = named === undefined ? shippedMappings : [named];
  const lacking = mappings
    .map((mapping) => ({ mapping, missing: fieldsMissing(mapping, head) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  const [{ mapping, missing } = { mapping: null, missing: [] }] = lacking;
  if (mapping !== null && missing.length === 0) return mapping;
  const has = `it has the columns ${head.slice(0, 12).join(', ')}${head.length > 12 ? ', …' : ''}`;
  if (named === undefined || mapping === null) {
    throw new InvalidInput(`${file} cannot be imported: ${has}, and no mapping that ships fits them`, {
      hint: `Name one with --mapping: ${shippedMappings.map(({ name }) => name).join(', ')}, which says what is missing, or a file of your own (docs/formats/imports.md).`,
    });
  }
  const wanted = missing.map((field) => `${field} (${headsOf(mapping, field).join(', ')})`).join('; ');
  throw new InvalidInput(`${file} does not fit the mapping ${mapping.name}: ${has}; none of them is ${wanted}`, {
    hint: 'Give the column one of these names in the first line of the file, or add its name to a mapping of your own.',
  });
}
