/** Who leans on whom: shares of trade, with their sources. */
import { z } from 'zod';
import type { KnownFilter } from '../../app/as-of.ts';
import { allLeans } from '../../app/lean/all-leans.ts';
import { caseLean } from '../../app/lean/case-lean.ts';
import {
  findingText,
  leanText,
  missingText,
  rowRemarks,
  shareText,
  sinceText,
  whenText,
} from '../../app/lean/lean-text.ts';
import { type DependenceRow, dependenceRow, leanView, sinceView } from '../../app/lean/lean-view.ts';
import { pairLean } from '../../app/lean/pair-lean.ts';
import { regionDependence } from '../../app/lean/region-dependence.ts';
import { standingCaveats } from '../../measure/lean/caveats.ts';
import { InvalidInput } from '../../model/errors.ts';
import { after, fitting, mostRows, next, shortened } from '../answers.ts';
import { placeInput, tieInput, whenInput } from '../inputs.ts';
import { type Asked, tool } from '../tool.ts';

const said = dependenceRow.shape;

const row = z.object({
  region: said.region,
  country: said.country,
  of: said.of,
  year: said.year,
  span: said.span,
  value: said.value,
  low: said.low,
  high: said.high,
  chief: said.chief,
  says: z.string().meta({ description: 'The share in words, as the source gives it.' }),
  worked: z.string().nullable().meta({ description: 'The division, where it is worked out.' }),
  remarks: z.array(z.string()).meta({ description: 'What to know of it before it is quoted.' }),
  figures: z.array(
    z.object({ id: z.string(), source: z.object({ label: z.string(), address: z.string().nullable() }) }),
  ),
  page: z.string(),
});
type Row = z.output<typeof row>;

export const leanTool = tool({
  title: 'Who leans on whom',
  description:
    'How far regions depend on a country, as that country’s share of the region’s trade, each share with its source and caveats. With region (and country): year by year, oldest first. With pair: both mirrored shares, their difference and since when one side leans more. With case: all its regions. With none: the newest share of every region that has one. A share is not yet power; what is not measured is unknown, never zero. Quote `says` with its source, and the caveats.',
  input: z.strictObject({
    region: placeInput.optional(),
    country: z.string().min(1).max(100).optional().meta({ description: 'Of region: on this country alone.' }),
    pair: tieInput.pair,
    case: tieInput.case,
    knownAt: whenInput.knownAt,
    after,
  }),
  output: z.object({
    statements: z.array(z.string()).meta({ description: 'What the shares say, no further than they bear.' }),
    lean: z
      .object({ year: z.int(), ...leanView.shape })
      .nullable()
      .meta({
        description: 'Of a pair, in the newest year with both sides.',
      }),
    since: sinceView.nullable(),
    total: z.int(),
    items: z.array(row),
    missing: z.array(z.string()).meta({ description: 'What is not known, and would be needed.' }),
    caveats: z.array(z.string()).meta({ description: 'What holds for every share.' }),
    next,
  }),
  async answer(asked, { after: from = 0, knownAt, region, country, pair, case: caseId }) {
    const questions = [region, pair, caseId].filter((each) => each !== undefined);
    if (questions.length > 1) {
      throw new InvalidInput('region, pair and case are three questions', { hint: 'Ask with one of them.' });
    }
    if (country !== undefined && region === undefined) {
      throw new InvalidInput('A country is asked of a region', { hint: 'Name the region too: RU-PRI with CN.' });
    }
    const known: KnownFilter = knownAt === undefined ? {} : { knownAt };
    const { rows, ...found } =
      region !== undefined
        ? await ofRegion(asked, region, country, known)
        : pair !== undefined
          ? await ofPair(asked, pair, known)
          : caseId !== undefined
            ? await ofCase(asked, caseId, known)
            : await ofAll(asked, known);
    const shown = rows.slice(from, from + mostRows).map((each) => toRow(asked, each));
    const page = fitting(shown, from, from + mostRows < rows.length);
    return {
      statements: found.statements.slice(0, mostRows),
      lean: found.lean ?? null,
      since: found.since ?? null,
      total: rows.length,
      items: page.rows,
      missing: found.missing.slice(0, mostRows).map((each) => shortened(each, 80).text),
      caveats: standingCaveats.map(({ says, source }) => (source === null ? says : `${says} (${source})`)),
      next: page.next,
    };
  },
});

interface Found {
  readonly rows: readonly DependenceRow[];
  readonly statements: readonly string[];
  readonly missing: readonly string[];
  readonly lean?: ({ readonly year: number } & z.output<typeof leanView>) | null;
  readonly since?: z.output<typeof sinceView> | null;
}

async function ofRegion(
  { ports }: Asked,
  region: string,
  country: string | undefined,
  known: KnownFilter,
): Promise<Found> {
  const view = await regionDependence(ports, { region, ...(country === undefined ? {} : { country }), ...known });
  return {
    rows: view.on.flatMap(({ rows }) => rows),
    statements: view.on.flatMap(({ country: { names }, finding }) =>
      finding === null ? [] : [findingText(view.region.names.en, names.en, finding)],
    ),
    missing: view.on.flatMap(({ missing }) => missing.map((each) => `${each.year}: ${missingText(each)}`)),
  };
}

async function ofPair({ ports }: Asked, pair: string, known: KnownFilter): Promise<Found> {
  const view = await pairLean(ports, pair, known);
  const { last } = view;
  return {
    rows: [...view.firstOn.rows, ...view.secondOn.rows],
    statements: [leanText(view), sinceText(view)],
    missing: view.years.flatMap(({ year, missing }) =>
      missing.map((each) => `${each.region} ${year}: ${missingText(each)}`),
    ),
    lean: last === null ? null : { year: last.year, ...last.lean! },
    since: view.since && { ...view.since, unsure: [...view.since.unsure] },
  };
}

async function ofCase({ ports }: Asked, id: string, known: KnownFilter): Promise<Found> {
  const { rows, without } = await caseLean(ports, id, known);
  return {
    rows,
    statements: [],
    missing: without.map(({ region, country }) => `${region} with ${country}: no share is held`),
  };
}

async function ofAll({ ports }: Asked, known: KnownFilter): Promise<Found> {
  const { regions } = await allLeans(ports, known);
  return {
    rows: regions.map(({ last }) => last),
    statements: regions.map(({ region, country, finding }) => findingText(region.names.en, country.names.en, finding)),
    missing: [],
  };
}

function toRow({ links }: Asked, each: DependenceRow): Row {
  const { region, country, of, year, span, value, low, high, chief } = each;
  return {
    ...{ region, country, of, year, span, value, low, high, chief },
    says: `${country}’s share of the ${of} of ${region}: ${shareText(each)} in ${whenText(each)}`,
    worked: each.readings[0]?.worked ?? null,
    remarks: rowRemarks(each)
      .slice(0, 6)
      .map((remark) => shortened(remark, 80).text),
    figures: each.figures.slice(0, 4).map(({ id, source: { label, address } }) => ({
      id,
      source: { label: shortened(label, 40).text, address },
    })),
    page: links.region(region),
  };
}
