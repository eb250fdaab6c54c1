/** A row of a table as a coded fact: a tie of parties that are written as codes, or of two places by name and country. */
import { z } from 'zod';
import type { Rejection } from '../../formats/rejects.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { fields } from '../../model/codebook.ts';
import { isEdtf } from '../../model/edtf.ts';
import { actors, type CodedFact, type FactConfidence, howSure, restingOn } from '../../model/evidence.ts';
import { isBuilt, milestones } from '../../model/milestones.ts';
import { countryOf, type PartyRef, unitOf } from '../../model/place.ts';
import { stages } from '../../model/stages.ts';
import { tieTypes } from '../../model/tie-types.ts';
import { codedFact, precisionOf } from '../cases/fact-record.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { type MappedRow, refusal } from './mapped-rows.ts';
import { type ListedTown, type ResolvedTown, resolveTown } from './resolve-town.ts';
import type { Remark, Taken } from './taking.ts';

/** What a row does not say itself. */
export interface TieReading {
  readonly gazetteer: Gazetteer;
  /** What the facts name as their source, where a row has none of its own: an address, or the name of the file. */
  readonly source: string;
  readonly case: string | null;
  /** Of what is found for sure; what is found by a weaker rule is `unverified`. */
  readonly confidence: FactConfidence;
}

const words = z.string().min(1, 'is empty').max(4000, 'is longer than 4000 characters');
const date = z
  .string()
  .refine(
    (text) => text === '' || isEdtf(text),
    'is not a date that Amur can bound (write EDTF, as in 2019-06, or say by the mapping in which order it stands: "dates": "dmy")',
  );
const rowOfTie = z.object({
  type: z.enum(tieTypes, 'is no type of the codebook'),
  stage: z.enum(stages, 'is no stage of the codebook'),
  milestone: z.enum(['', ...milestones], 'is no milestone of the codebook'),
  date,
  precision: z.enum(['', 'day', 'month', 'year', 'range', 'unknown'], 'is none of day, month, year, range, unknown'),
  fields: z.array(z.enum(fields, 'is no field of the codebook')),
  statement: words,
  sources: z.array(words),
  source_keys: z.array(z.string()),
  actors: z.array(z.enum(actors, 'is none of region, centre, foreign')),
  acted_by: z.array(words),
  trigger_date: date,
  key: z.string().regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens'),
  rests_on: z.enum(['', ...restingOn], 'is none of source, excerpt, list'),
  confidence: z.enum(
    ['', 'verified', 'probable', 'contested', 'unverified'],
    'is none of verified, probable, contested, unverified',
  ),
});

const todo = 'Put this column right and import the row again; docs/formats/imports.md says what it takes.';

/** The reader of rows; it remembers the towns it has found, since a list names most of them many times. */
export function tieReader(how: TieReading): (row: MappedRow) => Taken<CodedFact> | Rejection {
  const resolve = remembered((town) => resolveTown(how.gazetteer, town));
  return (at) => {
    const parties = partiesOf(at, how.gazetteer, resolve);
    return 'why' in parties ? parties : factOf(at, parties, how);
  };
}

/** Who is tied, in the order of the fact, with what is told of how they were found. */
interface Parties {
  readonly parties: readonly PartyRef[];
  /** The words of the row for each, where it names places. */
  readonly named: readonly string[];
  readonly remark: Remark | null;
  readonly isWeak: boolean;
}

function partiesOf(
  at: MappedRow,
  gazetteer: Gazetteer,
  resolve: (town: ListedTown) => ResolvedTown,
): Parties | Rejection {
  const listed = at.list('parties');
  const found = listed.length > 0 ? codesOf(at, gazetteer, listed) : placesOf(at, gazetteer, resolve);
  if ('why' in found || new Set(found.parties.map(countryOf)).size > 1) return found;
  return {
    class: 'one-country',
    why: `the parties are of one country (${countryOf(found.parties[0] ?? '')})`,
    todo: 'Nothing: Amur holds ties between units of different countries.',
  };
}

function codesOf(at: MappedRow, gazetteer: Gazetteer, parties: readonly string[]): Parties | Rejection {
  const strange = strangeParty(gazetteer, parties);
  if (strange !== undefined)
    return refusal(at, 'parties', `"${strange}" is no unit or country that the gazetteer holds`, todo);
  if (parties.length < 2) return refusal(at, 'parties', 'names fewer than two parties', todo);
  return { parties, named: [], remark: null, isWeak: false };
}

const strangeParty = (gazetteer: Gazetteer, parties: readonly string[]): string | undefined =>
  parties.find((party) => placeOfUnit(gazetteer, unitOf(party)) === null);

function placesOf(
  at: MappedRow,
  gazetteer: Gazetteer,
  resolve: (town: ListedTown) => ResolvedTown,
): Parties | Rejection {
  const sides: { readonly party: PartyRef; readonly named: string }[] = [];
  const remarks: (Remark & { readonly isWeak: boolean })[] = [];
  for (const n of [1, 2]) {
    const [name, country, party] = ['place', 'country', 'party'].map((field) => at.cell(`${field}${n}`));
    const named = country ? `${name}, ${country}` : `${name}`;
    if (party) {
      if (strangeParty(gazetteer, [party]) !== undefined)
        return refusal(at, `party${n}`, `"${party}" is no unit or country that the gazetteer holds`, todo);
      sides.push({ party, named });
      continue;
    }
    if (!name) {
      const what = 'is empty';
      return {
        ...refusal(at, `place${n}`, what, `Write its name, or its code into a column party${n}.`),
        class: 'no-name',
      };
    }
    const town = resolve({ name, country: country ?? '', point: pointOf(at, n) });
    if (town.party === null) return unresolved(at, n, town);
    sides.push({ party: town.party, named });
    const isWeak = town.by === 'region-of-point' || town.by === 'name-against-point';
    if (town.remark !== null) remarks.push({ class: town.by, text: town.remark, isWeak });
  }
  // In the order of the parties, so that a pair listed from both sides is one fact.
  sides.sort((x, y) => (x.party < y.party ? -1 : 1));
  const [first] = remarks;
  return {
    parties: sides.map(({ party }) => party),
    named: sides.map(({ named }) => named),
    remark: first === undefined ? null : { class: first.class, text: remarks.map(({ text }) => text).join('; ') },
    isWeak: remarks.some(({ isWeak }) => isWeak),
  };
}

function unresolved(at: MappedRow, n: number, town: Extract<ResolvedTown, { readonly party: null }>): Rejection {
  const { why, reason, candidates } = town;
  const mend = {
    country: 'Put the country right, or write its code (IT).',
    ambiguous: `Write the one meant, as among the candidates, into a column party${n}.`,
    unknown: `Add the town with "amur gazetteer add", or write its code (PL-20/Szypliszki) into a column party${n}.`,
  }[why];
  const field = why === 'country' ? `country${n}` : `place${n}`;
  return { ...refusal(at, field, reason, mend), class: why, candidates };
}

function pointOf(at: MappedRow, n: number): ListedTown['point'] {
  const written = [at.cell(`lat${n}`), at.cell(`lon${n}`)];
  if (written.includes('')) return null;
  const [lat, lon] = written.map((text) => Number(text.replace(',', '.'))) as [number, number];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

function factOf(at: MappedRow, parties: Parties, how: TieReading): Taken<CodedFact> | Rejection {
  const single = ['type', 'stage', 'milestone', 'precision', 'confidence', 'key', 'rests_on'] as const;
  const several = ['fields', 'sources', 'source_keys', 'actors', 'acted_by'] as const;
  const parsed = rowOfTie.safeParse({
    ...Object.fromEntries(single.map((field) => [field, at.cell(field)])),
    ...Object.fromEntries(several.map((field) => [field, at.list(field)])),
    date: at.date('date'),
    trigger_date: at.date('trigger_date'),
    statement: filled(at, parties, at.cell('statement')),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refusal(at, String(issue?.path[0] ?? 'the row'), issue?.message ?? 'is not in order', todo);
  }
  const row = parsed.data;
  const strange = strangeParty(how.gazetteer, row.acted_by);
  if (strange !== undefined)
    return refusal(at, 'acted_by', `"${strange}" is no unit or country that the gazetteer holds`, todo);
  if (row.rests_on === 'list' && row.confidence === 'verified')
    return refusal(at, 'confidence', 'is verified, though the fact rests on a list', todo);
  if (row.milestone !== '' && !isBuilt(row.type))
    return refusal(at, 'milestone', `is given for a tie of type ${row.type}; only what is built has one`, todo);
  const { confidence, restsOn } = howSure({
    confidence: parties.isWeak ? 'unverified' : row.confidence || how.confidence,
    ...(row.rests_on ? { restsOn: row.rests_on } : {}),
  });
  const [body, note, codedAs, caseId, coder, what] = ['body', 'note', 'coded_as', 'case', 'coder', 'trigger'].map(
    at.cell,
  );
  const sources = row.sources.length > 0 ? row.sources : [how.source];
  const fact = codedFact({
    case: caseId || how.case,
    type: row.type,
    parties: parties.parties,
    stage: row.stage,
    ...(row.milestone === '' ? {} : { milestone: row.milestone }),
    date: row.date || null,
    precision: row.precision || precisionOf(row.date || null),
    fields: row.fields,
    statement: row.statement,
    sources: sources.map((address, i) => ({ key: row.source_keys[i] || `s${i + 1}`, address })),
    confidence,
    coder: coder || how.source,
    codedAs: codedAs || null,
    ...(body ? { body } : {}),
    ...(note ? { note } : {}),
    ...(row.key ? { key: row.key } : {}),
    ...(restsOn === null ? {} : { restsOn }),
    ...(row.actors.length > 0 ? { actors: row.actors } : {}),
    ...(row.acted_by.length > 0 ? { actedBy: row.acted_by } : {}),
    ...(what ? { trigger: { what, ...(row.trigger_date ? { date: row.trigger_date } : {}) } } : {}),
  });
  return { record: fact, remark: parties.remark };
}

/** A statement with `{first}` and `{second}` (the places, in the order of the parties) and `{FIELD}` filled in. */
function filled(at: MappedRow, { named, parties }: Parties, statement: string): string {
  if (!statement.includes('{')) return statement;
  const [first, second] = named.length > 0 ? named : parties;
  return statement.replace(/\{([a-z_0-9]+)\}/g, (_, field: string) =>
    field === 'first' ? (first ?? '') : field === 'second' ? (second ?? '') : at.cell(field),
  );
}

const mostRemembered = 50_000;

function remembered(resolve: (town: ListedTown) => ResolvedTown): (town: ListedTown) => ResolvedTown {
  const known = new Map<string, ResolvedTown>();
  return (town) => {
    const key = JSON.stringify(town);
    const before = known.get(key);
    if (before) return before;
    const found = resolve(town);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, found);
    return found;
  };
}
