/** `amur forecasts`: what was said to come, whether it can be judged, how it came out, and the scores. */
import { Command, Option } from 'commander';
import { draftForecast } from '../../app/forecasts/draft-forecast.ts';
import { findForForecast } from '../../app/forecasts/find-for-forecast.ts';
import type { GivenForecast } from '../../app/forecasts/given-forecast.ts';
import { addForecast, withdrawForecast } from '../../app/forecasts/keep-forecasts.ts';
import { resolveForecast } from '../../app/forecasts/resolve-forecast.ts';
import { showForecast } from '../../app/forecasts/show-forecast.ts';
import { useCases } from '../../app/use-cases.ts';
import { forecastFlags, type Outcome, outcomes } from '../../model/forecast.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { edtfDate, wholeNumber, withStore } from '../options.ts';
import { counted, type Output } from '../output.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';
import { forecastLines, foundLines, scoreLines, shortForecastLines } from './forecast-lines.ts';

interface ListOptions extends StoreOptions {
  readonly knownAt?: string;
  readonly due?: number | true;
  readonly state?: string;
  readonly score?: 'author' | 'outlet';
  readonly json?: boolean;
}

const { listForecasts: all, scoreForecasts: scoring } = useCases;

export function forecastsCommand(output: Output): Command {
  return withParameters(withStore(new Command('forecasts')), all.input, ['due'])
    .description('List forecasts, or show one; score them; enter or resolve one.')
    .argument('[forecast]', 'its id, or the beginning of it; without one, the list')
    .option('--due [days]', 'only open ones whose last day is over, or will be within so many days (30)', days)
    .option('--json', 'JSON')
    .addOption(
      new Option('--score [by]', 'scores of what was resolved, all and by author or outlet')
        .choices(['author', 'outlet'])
        .preset('author'),
    )
    .addHelpText(
      'after',
      `
One forecast is shown with the evidence for and against, and what the ledger holds of its places and kinds; a person decides (amur forecasts resolve). None is ever deleted. The score is Brier's, beside that of always saying the
base rate (docs/methods/forecasts.md). amur export forecasts writes all of them out as a table.

Examples:
  $ amur forecasts --due
  $ amur forecasts fcs_3f2a
  $ amur forecasts --score outlet
  $ amur forecasts --region RU-SA --state unscorable`,
    )
    .action(async (id: string | undefined, { due, score, ...options }: ListOptions) => {
      if (score !== undefined && (id !== undefined || due !== undefined || options.state !== undefined))
        throw new UsageError('--score takes --author, --outlet, --region, --pair and --known-at alone');
      await withPorts(options, async (ports) => {
        if (score !== undefined) {
          const scores = await scoring.run(ports, { ...parametersOf(scoring.input, options), by: score });
          if (options.json) output.data(JSON.stringify(scores, null, 2));
          else for (const line of scoreLines(scores)) output.data(line);
          return;
        }
        if (id !== undefined) {
          const { knownAt } = options;
          const forecast = await showForecast(ports, id, knownAt === undefined ? {} : { knownAt });
          if (options.json) output.data(JSON.stringify(forecast, null, 2));
          else {
            const found = await findForForecast(ports, forecast.id, knownAt === undefined ? {} : { knownAt });
            for (const line of [...forecastLines(forecast), ...foundLines(found)]) output.data(line);
          }
          return;
        }
        const { items: forecasts } = await all.run(ports, {
          ...parametersOf(all.input, options),
          ...(due === undefined ? {} : { due: due === true ? 30 : due }),
        });
        if (options.json) output.data(JSON.stringify(forecasts, null, 2));
        else {
          for (const forecast of forecasts) for (const line of shortForecastLines(forecast)) output.data(line);
          output.message(forecasts.length === 0 ? 'no forecasts' : counted(forecasts.length, 'forecast'));
        }
      });
    });
}

export function forecastsResolveCommand(output: Output): Command {
  return withStore(new Command('resolve'))
    .description('Say how a forecast came out, and score it; "open" takes that back.')
    .option('--json', 'JSON')
    .argument('<forecast>', 'its id, or the beginning of it')
    .argument('<outcome>', outcomes.join(', '))
    .argument('<evidence>', 'what shows it, in words')
    .option('--on <date>', 'when it came, or when it was clear that it would not (EDTF)', edtfDate)
    .option('--address <address>', 'where that can be read')
    .addHelpText('after', '\nExample:\n  $ amur forecasts resolve fcs_3f2a no "No train had crossed." --on 2019-10-31')
    .action(async (id: string, word: string, evidence: string, options: ResolveOptions) => {
      const outcome = outcomes.find((each): each is Outcome => each === word);
      if (outcome === undefined) throw new UsageError(`"${word}" is no outcome; write ${outcomes.join(', ')}`);
      const { on = null, address = null } = options;
      await withPorts(options, async (ports) => {
        const forecast = await resolveForecast(ports, id, { outcome, evidence, on, address });
        if (options.json) output.data(JSON.stringify(forecast, null, 2));
        else for (const line of forecastLines(forecast)) output.data(line);
      });
    });
}

export function forecastsWithdrawCommand(output: Output): Command {
  return withStore(new Command('withdraw'))
    .description('Withdraw a forecast that is open; it stays in the history.')
    .option('--json', 'JSON')
    .argument('<forecast>', 'its id, or the beginning of it')
    .option('--reason <text>', 'why')
    .addHelpText('after', '\nExample:\n  $ amur forecasts withdraw fcs_3f2a --reason "said of another bridge"')
    .action(async (id: string, options: StoreOptions & { readonly reason?: string; readonly json?: boolean }) => {
      await withPorts(options, async (ports) => {
        const forecast = await withdrawForecast(ports, id, { reason: options.reason ?? null });
        if (options.json) output.data(JSON.stringify(forecast, null, 2));
        else for (const line of shortForecastLines(forecast)) output.data(line);
      });
    });
}

interface ResolveOptions extends StoreOptions {
  readonly on?: string;
  readonly address?: string;
  readonly json?: boolean;
}

interface AddOptions extends StoreOptions {
  readonly who?: string;
  readonly what?: string;
  readonly where?: string;
  readonly by?: string;
  readonly source?: string;
  readonly likelihood?: readonly [number, number];
  readonly wording?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly saidOn?: string;
  readonly address?: string;
  readonly claim?: string;
  readonly flags?: string;
  readonly condition?: string;
  readonly note?: string;
  readonly json?: boolean;
}

export function forecastsAddCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Enter a forecast; what it lacks to be judged is told.')
    .option('--json', 'JSON')
    .argument('[statement]', 'the forecast in short, in your own words; with --claim it may be left out')
    .option('--who <words>', 'who would do it, or what it would happen to')
    .option('--what <words>', 'the event, or the figure and its limit')
    .option('--where <codes>', 'regions, towns, countries, separated by commas')
    .option('--by <date>', 'EDTF: it can be judged once that is over', edtfDate)
    .option('--source <words>', 'which source will tell')
    .option('--likelihood <p>', '0.7, or 0.55-0.8; left out, it is that of the wording', likelihood)
    .option('--wording <words>', 'the word that says how likely, e.g. "almost certain"')
    .option('--author <name>', 'who said it')
    .option('--outlet <name>', 'where it was printed')
    .option('--said-on <date>', 'when (EDTF)', edtfDate)
    .option('--address <address>', 'where it can be read')
    .option('--claim <id>', 'a stored claim: fills in what the text says')
    .option('--flags <flags>', forecastFlags.join(', '))
    .option('--condition <words>', 'of a conditional one')
    .option('--note <words>', 'anything else')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur forecasts add "The bridge opens in 2027" --who "the bridge at Heihe" --what "opens to cars" \\\n      --where CN-HL/Heihe --by 2027 --source "the customs service" --wording likely',
    )
    .action(async (statement: string | undefined, options: AddOptions) => {
      const { data, json, where, flags, claim, ...said } = options;
      const typed = {
        ...said,
        ...(where === undefined ? {} : { where: list(where) }),
        ...(flags === undefined ? {} : { flags: list(flags) }),
      };
      await withPorts(data === undefined ? {} : { data }, async (ports) => {
        const drafted = claim === undefined ? null : (await draftForecast(ports, { claim })).given;
        const words = statement ?? drafted?.statement;
        if (words === undefined) throw new UsageError('say what is to come, or name a claim with --claim');
        const given: GivenForecast = { ...drafted, ...typed, statement: words };
        const { forecast, created } = await addForecast(ports, given);
        if (json) output.data(JSON.stringify({ forecast, created }, null, 2));
        else {
          for (const line of forecastLines(forecast)) output.data(line);
          if (!created) output.message('already held');
        }
      });
    });
}

const list = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const days = (value: string): number => wholeNumber(0, 100_000)(value);

function likelihood(value: string): readonly [number, number] {
  const [, low, high] = /^(0?\.\d+|0|1(?:\.0+)?)(?:\s*[-–]\s*(0?\.\d+|0|1(?:\.0+)?))?$/.exec(value.trim()) ?? [];
  if (low === undefined) throw new UsageError(`"${value}" is no likelihood; write 0.7 or 0.55-0.8`);
  return [Number(low), Number(high ?? low)];
}
