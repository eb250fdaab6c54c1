/** A table of coded facts, as `amur export facts` writes it or as people make it in a spreadsheet. */
import { z } from 'zod';
import { splitCell } from '../../formats/list-cell.ts';
import type { Rejection } from '../../formats/rejects.ts';
import { fields } from '../../model/codebook.ts';
import { isEdtf } from '../../model/edtf.ts';
import { actors, type CodedFact, howSure, restingOn } from '../../model/evidence.ts';
import { countryOf, unitOf } from '../../model/place.ts';
import { stages } from '../../model/stages.ts';
import { tieTypes } from '../../model/tie-types.ts';
import { codedFact, precisionOf } from '../cases/fact-record.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import {
  gives,
  type OpenText,
  type ReadingHow,
  type RowOutcome,
  refused,
  type TableRow,
  tableRows,
} from './row-outcome.ts';

const words = z.string().min(1, 'is empty').max(4000, 'is longer than 4000 characters');
const row = z.object({
  type: z.enum(tieTypes, 'is no type of the codebook'),
  parties: z.array(words).min(2, 'names fewer than two parties'),
  stage: z.enum(stages, 'is no stage of the codebook'),
  date: z
    .string()
    .refine((date) => date === '' || isEdtf(date), 'is not a date that Amur can bound (write EDTF, as in 2019-06)'),
  precision: z.enum(['', 'day', 'month', 'year', 'range', 'unknown'], 'is none of day, month, year, range, unknown'),
  fields: z.array(z.enum(fields, 'is no field of the codebook')),
  statement: words,
  sources: z.array(words).min(1, 'names no source'),
  source_keys: z.array(z.string()),
  actors: z.array(z.enum(actors, 'is none of region, centre, foreign')),
  acted_by: z.array(words),
  trigger_date: z
    .string()
    .refine((date) => date === '' || isEdtf(date), 'is not a date that Amur can bound (write EDTF, as in 2019-06)'),
  key: z.string().regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens'),
  rests_on: z.enum(['', ...restingOn], 'is none of source, excerpt, list'),
  // What tables of before say in its place.
  read: z.enum(['', 'yes', 'no'], 'is neither yes nor no'),
  confidence: z.enum(
    ['', 'verified', 'probable', 'contested', 'unverified'],
    'is none of verified, probable, contested, unverified',
  ),
});

/** Reads a table of coded facts. */
export async function* readFacts(open: OpenText, how: ReadingHow): AsyncGenerator<RowOutcome> {
  for await (const at of tableRows(open, how.shape)) {
    const read = factOf(at, how);
    yield 'why' in read ? refused(at, read) : gives(at, read);
  }
}

function factOf({ cells }: TableRow, how: ReadingHow): CodedFact | Rejection {
  const parsed = row.safeParse({
    ...Object.fromEntries(
      ['type', 'stage', 'date', 'precision', 'statement', 'confidence', 'trigger_date', 'key', 'rests_on', 'read'].map(
        (name) => [name, cells(name)],
      ),
    ),
    ...Object.fromEntries(
      ['parties', 'fields', 'sources', 'source_keys', 'actors', 'acted_by'].map((name) => [
        name,
        splitCell(cells(name)),
      ]),
    ),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = String(issue?.path[0] ?? 'the row');
    return wrong(column, `${column}: ${issue?.message ?? 'is not in order'}`);
  }
  const { type, stage, parties, statement, sources, precision } = parsed.data;
  const strange = parties.find((party) => placeOfUnit(how.gazetteer, unitOf(party)) === null);
  if (strange !== undefined)
    return wrong('parties', `parties: "${strange}" is no unit or country that the gazetteer holds`);
  const unknown = parsed.data.acted_by.find((party) => placeOfUnit(how.gazetteer, unitOf(party)) === null);
  if (unknown !== undefined)
    return wrong('acted_by', `acted_by: "${unknown}" is no unit or country that the gazetteer holds`);
  if (new Set(parties.map(countryOf)).size < 2) {
    return {
      class: 'one-country',
      why: 'the parties are of one country',
      todo: 'Nothing: Amur holds ties between units of different countries.',
    };
  }
  const date = parsed.data.date || null;
  const { key, rests_on: upon, read } = parsed.data;
  if (upon && read) return wrong('read', 'read: stands beside rests_on, which has taken its place');
  if (upon === 'list' && parsed.data.confidence === 'verified')
    return wrong('confidence', 'confidence: is verified, though the fact rests on a list');
  const { confidence, restsOn } = howSure({
    confidence: parsed.data.confidence || how.confidence,
    ...(upon ? { restsOn: upon } : read ? { read: read === 'yes' } : {}),
  });
  const { actors: levels, acted_by: actedBy, trigger_date: triggerDate } = parsed.data;
  const [body, note, codedAs, caseId, coder, what] = ['body', 'note', 'coded_as', 'case', 'coder', 'trigger'].map(
    cells,
  );
  return codedFact({
    case: caseId || how.case,
    type,
    parties,
    stage,
    date,
    precision: precision || precisionOf(date),
    fields: parsed.data.fields,
    statement,
    sources: sources.map((address, i) => ({ key: parsed.data.source_keys[i] || `s${i + 1}`, address })),
    confidence,
    coder: coder || how.source,
    codedAs: codedAs || null,
    ...(body ? { body } : {}),
    ...(note ? { note } : {}),
    ...(key ? { key } : {}),
    ...(restsOn === null ? {} : { restsOn }),
    ...(levels.length > 0 ? { actors: levels } : {}),
    ...(actedBy.length > 0 ? { actedBy } : {}),
    ...(what ? { trigger: { what, ...(triggerDate ? { date: triggerDate } : {}) } } : {}),
  });
}

function wrong(column: string, why: string): Rejection {
  return {
    class: `column-${column}`,
    why,
    todo: `Put the column "${column}" right; docs/formats/imports.md says what it takes.`,
  };
}
