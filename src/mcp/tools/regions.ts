/** Regions: by name, by country, or by whom they are tied to. */
import { z } from 'zod';
import { figureRow } from '../../app/figures/figure-row.ts';
import { addUpPairs } from '../../app/map/add-up-pairs.ts';
import { arcEnd, tiesOfPair, toArcEnd } from '../../app/map/arc.ts';
import { knownCountry, knownUnit } from '../../app/places/named-place.ts';
import { showRegion } from '../../app/regions/list-regions.ts';
import { regionRow } from '../../app/regions/region-row.ts';
import { searchRegions } from '../../app/regions/search-regions.ts';
import { toTieQuery } from '../../app/ties/tie-query.ts';
import { InvalidInput } from '../../model/errors.ts';
import { countryOf, endsOf } from '../../model/place.ts';
import { after, fitting, mostRows, next, shortened } from '../answers.ts';
import { placeInput, tieInput, toFilter, whenInput } from '../inputs.ts';
import { type Asked, tool } from '../tool.ts';

const figure = z.object({
  ...figureRow.pick({
    id: true,
    indicator: true,
    counterpart: true,
    year: true,
    period: true,
    value: true,
    unit: true,
    computed: true,
  }).shape,
  source: z.object({ label: z.string(), address: z.string().nullable() }),
});

const row = z.object({
  code: z.string(),
  level: arcEnd.shape.level,
  country: z.string(),
  names: arcEnd.shape.names,
  ties: z.int().exactOptional().meta({ description: 'How many it has under the filter.' }),
  joint: tiesOfPair
    .pick({
      pair: true,
      ties: true,
      types: true,
      live: true,
      over: true,
      reviewed: true,
      sources: true,
      first: true,
      last: true,
    })
    .exactOptional()
    .meta({ description: 'With tiedTo: the ties of the two, added up; `ties` with this pair lists them.' }),
  neighbours: regionRow.shape.neighbours.exactOptional(),
  disputed: z.literal(true).exactOptional().meta({ description: 'Several states claim it; Amur takes no side.' }),
  claimedBy: z.array(z.string()).exactOptional(),
  figures: z.array(figure).exactOptional().meta({
    description: 'Of one region: the newest figure of each thing. What is not there is unknown, not zero.',
  }),
  page: z.string(),
});
type Row = z.output<typeof row>;

export const regionsTool = tool({
  title: 'Find regions',
  description:
    'Regions (first-level units of states) as actors. With find: the code of a name in English, Russian or Chinese; where one alone fits, its newest figures too. With tiedTo: the regions of other countries that are tied to it, those with most sources first, and how: the answer to "who is tied to X". With neither: the regions that have ties, those with most first. country narrows all three.',
  input: z.strictObject({
    find: z.string().min(1).max(200).optional(),
    tiedTo: placeInput.optional(),
    country: z.string().min(1).max(100).optional().meta({ description: 'A country by code or name: CN.' }),
    reviewed: tieInput.reviewed,
    ...whenInput,
    after,
  }),
  output: z.object({ total: z.int(), items: z.array(row), next }),
  async answer(asked, { find, tiedTo, country, after: from = 0, ...filter }) {
    if (find !== undefined && tiedTo !== undefined) {
      throw new InvalidInput('find and tiedTo are two questions', { hint: 'Ask with one of them.' });
    }
    const within = country === undefined ? null : knownCountry(asked.ports.gazetteer, country);
    const all = await (find !== undefined
      ? regionsNamed(asked, find, filter)
      : tiedTo !== undefined
        ? partnersOf(asked, tiedTo, filter)
        : regionsTied(asked, filter));
    const rows = all.filter((each) => within === null || each.country === within);
    const page = fitting(rows.slice(from, from + mostRows), from, from + mostRows < rows.length);
    return { total: rows.length, items: page.rows, next: page.next };
  },
});

type When = Parameters<typeof toFilter>[0];

async function regionsNamed({ ports, links }: Asked, find: string, filter: When): Promise<readonly Row[]> {
  const when = toFilter(filter);
  const found = await searchRegions(ports, find, 200, when);
  const [only, ...others] = found;
  const shown = only !== undefined && others.length === 0 ? [await showRegion(ports, only.code, when)] : found;
  return shown.map((each) => ({
    code: each.code,
    level: 'region' as const,
    country: each.country,
    names: { ...each.names },
    ties: each.ties,
    neighbours: [...each.neighbours],
    ...(each.disputed
      ? { disputed: true as const, claimedBy: [...new Set(each.worldviews.map((view) => view.country))] }
      : {}),
    ...(each.figures === undefined
      ? {}
      : {
          figures: each.figures.map(({ id, indicator, counterpart, year, period, value, unit, computed, source }) => ({
            ...{ id, indicator, counterpart, year, period, value, unit, computed },
            source: { label: shortened(source.label, 40).text, address: source.address },
          })),
        }),
    page: links.region(each.code),
  }));
}

/** The other ends of the pairs of a region, or of the regions of a country. */
async function partnersOf({ ports, links }: Asked, written: string, filter: When): Promise<readonly Row[]> {
  const unit = knownUnit(ports.gazetteer, written);
  const query = toTieQuery(ports.gazetteer, ports.now(), { ...toFilter(filter), region: unit });
  const pairs = addUpPairs(await ports.ledger.lists.pairs(query));
  const isOwn = (end: string): boolean => end === unit || countryOf(end) === unit;
  return pairs
    .filter(({ pair }) => endsOf(pair).some(isOwn))
    .sort((a, b) => b.sources - a.sources || b.ties - a.ties || (a.pair < b.pair ? -1 : 1))
    .flatMap(({ pair, ties, types, live, over, reviewed, sources, first, last }) => {
      const other = endsOf(pair).find((end) => !isOwn(end));
      if (other === undefined) return [];
      const joint = {
        pair,
        ties,
        types: types.map((each) => ({ ...each })),
        live,
        over,
        reviewed,
        sources,
        first,
        last,
      };
      return [{ ...endRow(ports, other), joint, page: links.region(other) }];
    });
}

async function regionsTied({ ports, links }: Asked, filter: When): Promise<readonly Row[]> {
  const query = toTieQuery(ports.gazetteer, ports.now(), toFilter(filter));
  const units = await ports.ledger.lists.units(query);
  return [...units]
    .sort((a, b) => b.ties - a.ties || (a.unit < b.unit ? -1 : 1))
    .map(({ unit, ties }) => ({ ...endRow(ports, unit), ties, page: links.region(unit) }));
}

/** A unit by its code; one that the gazetteer does not know goes by it. */
function endRow({ gazetteer }: Asked['ports'], unit: string): Pick<Row, 'code' | 'level' | 'country' | 'names'> {
  const end = toArcEnd(gazetteer, unit);
  return {
    code: unit,
    level: end?.level ?? 'region',
    country: countryOf(unit),
    names: end === null ? { en: unit, ru: null, zh: null } : { ...end.names },
  };
}
