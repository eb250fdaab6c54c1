/** Measures, worked out from what is held as of a day and an instant, with everything behind each value. */
import { z } from 'zod';
import { catalogue, type MeasureName, measureNames } from '../../measure/catalogue/catalogue.ts';
import type { Result } from '../../measure/context.ts';
import type { Origin } from '../../measure/measurement.ts';
import { InvalidInput } from '../../model/errors.ts';
import { sourceText } from '../../model/observation.ts';
import type { AsOf, Tie } from '../../model/tie.ts';
import type { Heading } from '../../store/ports/ledger.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import { knownUnit, unitsOfPair } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { type ContextAbout, contextOf, type MeasureOptions } from './measure-context.ts';
import { measureResult, recordKinds } from './measurement.ts';

/** A record behind a value, as a reader can look it up. */
const behindValue = z.object({ id: z.string(), kind: z.enum([...recordKinds, 'assumed']), says: z.string() });
type Behind = Infer<typeof behindValue>;

/** The values of a measure. */
export const measured = z
  .object({
    measure: z.enum(measureNames),
    validAt: z.string(),
    knownAt: instant,
    seed: z.int(),
    results: z.array(measureResult),
    behind: z
      .array(behindValue)
      .exactOptional()
      .meta({ description: 'With `why`: every record that a value came from.' }),
  })
  .meta({ id: 'Measured' });
export type Measured = Infer<typeof measured>;

type Needed = Pick<Ports, 'ledger' | 'gazetteer' | 'now'>;

/** Works out a measure; throws InvalidInput for a name or a region that is none. */
export async function measure(ports: Needed, name: string, options: MeasureOptions = {}): Promise<Measured> {
  const entry = measureNames.includes(name as MeasureName) ? catalogue[name as MeasureName] : undefined;
  if (entry === undefined) {
    throw new InvalidInput(`There is no measure "${name.slice(0, 40)}".`, {
      hint: `There are ${measureNames.join(', ')}; and "partners", which ranks the candidate partners of a region.`,
    });
  }
  const { regions } = options;
  if (entry.of === 'pair') {
    if (regions === undefined)
      throw new InvalidInput(`${name} is of two regions.`, { hint: 'Say which: CN-GD~RU-SA.' });
    const [i, j] = unitsOfPair(ports.gazetteer, regions);
    const { context, about } = await contextOf(ports, options, [i, j]);
    return answer(ports, { name: name as MeasureName, about, results: entry.measure(context, i, j) }, options);
  }
  if (regions === undefined && entry.of === 'region') {
    throw new InvalidInput(`${name} is of a region.`, { hint: 'Say which: RU-SA.' });
  }
  const unit = regions === undefined ? undefined : knownUnit(ports.gazetteer, regions);
  const { context, about } = await contextOf(ports, options, unit === undefined ? [] : [unit]);
  const results = entry.of === 'region' ? entry.measure(context, unit!) : entry.measure(context, unit);
  return answer(ports, { name: name as MeasureName, about, results }, options);
}

interface Asked {
  readonly name: MeasureName;
  readonly about: ContextAbout['about'];
  readonly results: readonly Result[];
}

async function answer(
  ports: Needed,
  { name, about, results }: Asked,
  { why = false, briefly = false }: MeasureOptions,
): Promise<Measured> {
  return { measure: name, ...about, results, ...(why ? { behind: await behind(ports, results, about, briefly) } : {}) };
}

/** The ties and figures that the terms name, and the claims and facts that bear these ties, each with its source. */
async function behind(
  { ledger }: Pick<Ports, 'ledger'>,
  results: readonly Result[],
  asOf: { readonly validAt: string; readonly knownAt: string },
  briefly: boolean,
): Promise<readonly Behind[]> {
  const origins = results.flatMap(({ measurement }) => measurement.terms.flatMap(({ from }) => from));
  const ids = (kind: Origin['kind']): readonly string[] =>
    [...new Set(origins.flatMap((origin) => (origin.kind === kind && 'id' in origin ? [origin.id] : [])))].sort();
  const found: Behind[] = [];
  const wanted = new Set(ids('observation'));
  for (const figure of wanted.size === 0 ? [] : await ledger.observations({ knownAt: asOf.knownAt })) {
    if (!wanted.has(figure.id)) continue;
    const { id, indicator, region, counterpart, year, value, unit, source } = figure;
    const of = counterpart === null ? region : `${region} with ${counterpart}`;
    found.push({
      id,
      kind: 'observation',
      says: `${indicator} of ${of}, ${year}: ${value} ${unit} (${sourceText(source)})`,
    });
  }
  const ties = ids('tie');
  found.push(
    ...(briefly ? await tiesBriefly({ ledger }, ties, asOf.knownAt) : await tiesWhole({ ledger }, ties, asOf)),
  );
  return found;
}

/** Some ties, each with all that bears it. */
async function tiesWhole(
  { ledger }: Pick<Ports, 'ledger'>,
  ids: readonly string[],
  asOf: AsOf,
): Promise<readonly Behind[]> {
  const found: Behind[] = [];
  for (const id of ids) {
    const shown = await ledger.tie(id, asOf);
    if (shown === null) continue;
    const { tie, evidence, headings } = shown;
    found.push({ id, kind: 'tie', says: wordsOfTie(tie) });
    for (const piece of evidence)
      if (piece.review !== 'rejected') found.push({ id: piece.id, kind: piece.kind, says: wordsOf(piece, headings) });
  }
  return found;
}

/** The same with the evidence that their reviewed steps name, asked for in one go; of each it is said how much there is. */
async function tiesBriefly(
  { ledger }: Pick<Ports, 'ledger'>,
  ids: readonly string[],
  knownAt: string,
): Promise<readonly Behind[]> {
  const wanted = new Set(ids);
  const ties = (await ledger.histories.reviewed(knownAt)).filter(({ id }) => wanted.has(id));
  const named = ties.map(({ steps }) => [...new Set(steps.flatMap(({ evidence }) => evidence))]);
  const evidence = await ledger.histories.evidence([...new Set(named.flat())], knownAt);
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const headings = await ledger.headings([...new Set(evidence.flatMap(({ document }) => document ?? []))].sort());
  return ties.flatMap((tie, i): Behind[] => {
    const own = named[i]!.flatMap((id) => pieces.get(id) ?? []);
    const all = tie.counts.acceptedClaims + tie.counts.facts;
    const left = own.length < all ? `; ${own.length} of ${all} reviewed pieces of evidence are named` : '';
    return [
      { id: tie.id, kind: 'tie', says: `${wordsOfTie(tie)}${left}` },
      ...own.map((piece): Behind => ({ id: piece.id, kind: piece.kind, says: wordsOf(piece, headings) })),
    ];
  });
}

const wordsOfTie = ({ type, parties, body }: Pick<Tie, 'type' | 'parties' | 'body'>): string =>
  `${type}, ${parties.join(' ~ ')}${body ? `, ${body}` : ''}`;

/** A claim's words with the document, its source and where they stand in it; a fact's statement with its sources. */
function wordsOf({ quote, document, span, fact }: StoredEvidence, headings: ReadonlyMap<string, Heading>): string {
  if (quote === null || document === null) {
    return `${fact?.statement ?? ''} (${(fact?.sources ?? []).map(({ address }) => address).join(', ')})`;
  }
  const heading = headings.get(document);
  const source = heading === undefined ? '' : `${[heading.title, ...heading.sources].join(', ')}; `;
  const place = span === null ? '' : `characters ${span.start}–${span.end} of `;
  return `“${quote}” (${source}${place}${document})`;
}
