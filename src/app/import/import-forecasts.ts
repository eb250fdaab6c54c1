/** Takes a table of forecasts in, row by row, with a report of what did not fit. Twice is once. */
import { z } from 'zod';
import { forecastColumnsNeeded, type ReadForecastRow, readForecastRow } from '../../formats/forecast-csv.ts';
import { cellsBy, readRows } from '../../formats/read-csv.ts';
import type { RejectedRow, Rejection } from '../../formats/rejects.ts';
import { Conflict, InvalidInput, isAmurError, Unavailable } from '../../model/errors.ts';
import { type ForecastRecord, forecastId, type Outcome, outcomes } from '../../model/forecast.ts';
import { contentId } from '../../model/ids.ts';
import { type StandingForecast, standingForecasts } from '../../store/forecasts/current-forecast.ts';
import { recordOf } from '../forecasts/given-forecast.ts';
import { withProposalOf } from '../forecasts/keep-forecasts.ts';
import { appendResolution } from '../forecasts/resolve-forecast.ts';
import type { Infer } from '../infer.ts';
import { type GivenProposal, givenProposal } from '../model-schemas/forecast.ts';
import type { Ports } from '../ports.ts';
import { unstorableRow } from './unstorable-row.ts';

/** A row that was not taken, as it came, and why. */
const rejectedRow: z.ZodType<RejectedRow> = z.object({
  line: z.int(),
  class: z.string(),
  why: z.string(),
  todo: z.string(),
  candidates: z.array(z.string()).exactOptional(),
  row: z.union([z.object({ header: z.array(z.string()), cells: z.array(z.string()) }), z.object({ text: z.string() })]),
});

/** What became of the rows of a table. */
export const forecastsImported = z
  .object({
    rows: z.int(),
    created: z.int(),
    changed: z.int().meta({ description: 'Stored before and put right.' }),
    resolved: z.int(),
    held: z.int().meta({ description: 'Stored as they are.' }),
    refused: z.array(rejectedRow),
    dryRun: z.boolean(),
  })
  .meta({ id: 'ForecastsImported' });
export type ForecastsImported = Infer<typeof forecastsImported>;

type ImportPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'user' | 'now'>;
type Done = { readonly what: 'created' | 'changed' | 'held'; readonly resolved: boolean };

/** Takes a table in; throws InvalidInput for a file that is none. */
export async function importForecasts(
  ports: ImportPorts,
  chunks: AsyncIterable<string>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ForecastsImported> {
  let header: readonly string[] | null = null;
  let cellsOf: ReturnType<typeof cellsBy> | null = null;
  const counts = { rows: 0, created: 0, changed: 0, resolved: 0, held: 0 };
  const refused: RejectedRow[] = [];
  for await (const { line, cells } of readRows(chunks)) {
    if (header === null || cellsOf === null) {
      header = cells;
      cellsOf = cellsBy(cells);
      const names = cells.map((name) => name.trim().toLowerCase());
      const missing = forecastColumnsNeeded.filter((name) => !names.includes(name));
      if (missing.length > 0) {
        throw new InvalidInput(`The file is no table of forecasts: it has no column "${missing.join('", "')}"`, {
          hint: '"amur export forecasts" writes one; docs/formats/forecasts.md names the columns.',
        });
      }
      continue;
    }
    counts.rows++;
    const read = readForecastRow(cellsOf(cells));
    const unstorable = unstorableRow({ header, cells });
    const done: Done | Rejection =
      unstorable !== null
        ? unstorable
        : 'wrong' in read
          ? { class: 'number', why: read.wrong, todo: 'Write a number, as in 0.55; a proposal as JSON.' }
          : await taken(ports, read, dryRun);
    if ('class' in done) refused.push({ ...done, line, row: { header, cells } });
    else {
      counts[done.what]++;
      if (done.resolved) counts.resolved++;
    }
  }
  if (header === null) throw new InvalidInput('The file is empty', { hint: 'Name a file with rows in it.' });
  return { ...counts, refused, dryRun };
}

/** What came of a row; an error of its own is the reason why it was not taken. */
async function taken(ports: ImportPorts, row: ReadForecastRow, dryRun: boolean): Promise<Done | Rejection> {
  try {
    return await take(ports, row, dryRun);
  } catch (error) {
    if (!isAmurError(error) || error instanceof Unavailable) throw error;
    return { class: error.code, why: error.message, todo: error.hint ?? 'Put the row right and import it again.' };
  }
}

async function take(ports: ImportPorts, row: ReadForecastRow, dryRun: boolean): Promise<Done> {
  const { likelihood, proposal: written, ...rest } = row;
  const proposal = written === undefined ? undefined : checkedProposal(written);
  const given = { ...rest, ...(likelihood === undefined ? {} : { likelihood }), ...(proposal && { proposal }) };
  const said = await recordOf(ports, given);
  const outcome = outcomeOf(row);
  const id = /^fcs_[0-9a-f]{32}$/.test(row.id) ? row.id : forecastId(said);
  const [held] = standingForecasts(await ports.ledger.forecasts.one(id));
  const record = held === undefined ? said : withProposalOf(held, said, given);
  const says = held !== undefined && JSON.stringify(held.record) === JSON.stringify(record);
  if (held !== undefined && !says && held.outcome !== 'open') {
    throw new Conflict(`${id} is resolved here (${held.outcome}) and the row says something else of it`, {
      hint: 'Take the resolution back first, or leave the row out.',
    });
  }
  const resolves = outcome !== 'open' && !(held?.outcome === outcome && says);
  const what = held === undefined ? 'created' : says ? 'held' : 'changed';
  if (dryRun) return { what, resolved: resolves };
  if (!says) await keep(ports, id, record, held ?? null);
  if (resolves) {
    const [now] = standingForecasts(await ports.ledger.forecasts.one(id));
    const { on, evidence, evidenceAddress: address } = row;
    await appendResolution(ports, now!, { outcome, on, evidence: evidence ?? '', address });
  }
  return { what, resolved: resolves };
}

function checkedProposal(written: unknown): GivenProposal {
  const parsed = givenProposal.safeParse(written);
  if (parsed.success) return parsed.data;
  const at = z.core.toDotPath(parsed.error.issues[0]?.path ?? []);
  throw new InvalidInput(`The proposal of the row is not in order (${at})`, {
    hint: 'docs/formats/forecasts.md says what a proposal holds.',
  });
}

function outcomeOf({ outcome, evidence }: ReadForecastRow): Outcome {
  const known = outcomes.find((each) => each === outcome.toLowerCase());
  if (known === undefined) {
    throw new InvalidInput(`"${outcome.slice(0, 40)}" is no outcome`, { hint: `They are ${outcomes.join(', ')}.` });
  }
  if (known !== 'open' && evidence === null) {
    throw new InvalidInput(`A row that is resolved (${known}) says in "evidence" what shows it`);
  }
  return known;
}

async function keep(
  { ledger, user, now }: ImportPorts,
  id: string,
  record: ForecastRecord,
  held: StandingForecast | null,
): Promise<void> {
  const after = held?.version ?? null;
  const reason = held === null ? null : 'imported from a table';
  const version = contentId('fcv', id, after, record, false, reason);
  await ledger.forecasts.append({ id, version, record, withdrawn: false, reason }, after, { by: user, at: now() });
}
