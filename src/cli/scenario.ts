/** `amur scenario`: what if, from a file that can be read, checked and computed again. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readBundle, scenarioFile, shippedScenarios, writeBundle } from '../adapters/scenario-files.ts';
import { scenarioTitle } from '../brief/scenario-view.ts';
import { bindScenario } from '../desk/bind-scenario.ts';
import { newScenario } from '../desk/new-scenario.ts';
import type { Desk } from '../desk/ports.ts';
import { replayScenario } from '../desk/replay-scenario.ts';
import { listScenarios, saveScenario, showScenario } from '../desk/scenarios.ts';
import { mostDraws } from '../foresight/air/draws.ts';
import { bundleOf } from '../foresight/scenario/bundle.ts';
import { resultsCsv } from '../foresight/scenario/results-table.ts';
import { runScenario } from '../foresight/scenario/run-scenario.ts';
import { runTogether } from '../foresight/scenario/run-together.ts';
import type { Scenario } from '../foresight/scenario/scenario.ts';
import { Conflict } from '../model/errors.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { wholeNumber, withKnownAt, withStore } from './options.ts';
import { type Output, table } from './output.ts';
import { replayLines, runLines, togetherLines } from './scenario-lines.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly draws?: number;
  readonly out?: string;
  readonly csv?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

const when = ({ knownAt }: Options) => (knownAt === undefined ? {} : { knownAt });
const fileText = (scenario: Scenario): string => `${JSON.stringify(scenario, null, 2)}\n`;

export function scenarioCommand(output: Output): Command {
  return new Command('scenario')
    .description('Scenarios of a tie: run them, replay them against the record, lay a change over them.')
    .addHelpText(
      'after',
      `
A scenario is a file (docs/formats/scenario.md), or the id of one that ships or was saved.

Examples:
  $ amur scenario list
  $ amur scenario run china-russia
  $ amur scenario replay euroregions
  $ amur scenario new RU-AMU~CN-HL --out mine.json`,
    )
    .addCommand(listCommand(output))
    .addCommand(newCommand(output))
    .addCommand(runCommand(output))
    .addCommand(togetherCommand(output))
    .addCommand(replayCommand(output))
    .addCommand(bindCommand(output))
    .addCommand(saveCommand(output))
    .addCommand(exportCommand(output));
}

function listCommand(output: Output): Command {
  return withStore(new Command('list'))
    .description('List the scenarios that ship and those that were saved.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur scenario list')
    .action(async (options: Options) => {
      await withScenarios(options, async (desk) => {
        const rows = await listScenarios(desk);
        if (options.json) output.data(JSON.stringify(rows, null, 2));
        else
          for (const line of table(
            rows.map(({ id, origin, by, years, ...row }) => [
              id,
              by ?? origin,
              `${years.from}–${years.until}`,
              scenarioTitle(row),
            ]),
          ))
            output.data(line);
      });
    });
}

function newCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('new')))
    .description('Write a scenario for a pair of regions: what the ledger tells, the rest marked as assumed.')
    .argument('<A~B>', 'home region and partner, e.g. RU-AMU~CN-HL')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur scenario new RU-AMU~CN-HL --out mine.json')
    .action(async (pair: string, options: Options) => {
      await withDesk(options, async (desk) => written(await newScenario(desk, pair, when(options)), options, output));
    });
}

function runCommand(output: Output): Command {
  return withStore(new Command('run'))
    .description('Run a scenario: the middle run, bands over draws, what the outcome owes to what, each what-if.')
    .argument('<scenario>', 'a file, or the id of a scenario')
    .option('--draws <n>', 'how many draws (default: as the file says)', wholeNumber(1, mostDraws))
    .option('--json', 'JSON, with every number')
    .option('--csv', 'the table of results')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur scenario run china-russia --csv --out results.csv')
    .action(async (given: string, options: Options) => {
      const scenario = await scenarioOf(given, options);
      const result = runScenario(scenario, options.draws);
      if (options.csv) await put(resultsCsv(result), options, output);
      else if (options.json) await put(`${JSON.stringify(result, plainArrays, 2)}\n`, options, output);
      else for (const line of runLines(scenario, result)) output.data(line);
    });
}

function togetherCommand(output: Output): Command {
  return withStore(new Command('together'))
    .description('Run several ties as one network: leverage adds up, regions of one country take from one another.')
    .argument('<scenarios...>', 'files or ids of scenarios of one region a side, of the same years')
    .option('--spillover <share>', 'how far a region moves towards the others of its country in a year', Number, 0.05)
    .option('--json', 'JSON, with every year')
    .addHelpText('after', '\nExample:\n  $ amur scenario together amur-heilongjiang.json khabarovsk-heilongjiang.json')
    .action(async (given: readonly string[], { spillover, ...options }: Options & { readonly spillover: number }) => {
      const scenarios: Scenario[] = [];
      for (const each of given) scenarios.push(await scenarioOf(each, options));
      const run = runTogether(scenarios, spillover);
      if (options.json) await put(`${JSON.stringify(run, plainArrays, 2)}\n`, options, output);
      else for (const line of togetherLines(scenarios, run)) output.data(line);
    });
}

function replayCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('replay')))
    .description('Hold a scenario against the coded history of its case: fit, baseline, turning points, misses.')
    .argument('<scenario>', 'a file, or the id of a scenario; those of the three cases have the ids of the cases')
    .option('--json', 'JSON, with every year')
    .addHelpText('after', '\nExample:\n  $ amur scenario replay euroregions')
    .action(async (given: string, options: Options) => {
      const scenario = await scenarioOf(given, options);
      await withDesk(options, async (desk) => {
        const found = await replayScenario(desk, scenario, when(options));
        if (options.json) output.data(JSON.stringify(found, null, 2));
        else for (const line of replayLines(found)) output.data(line);
      });
    });
}

function bindCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('bind')))
    .description('Take the inputs that have a rule anew from what the ledger holds, and bind the file to it.')
    .argument('<scenario>', 'a file, or the id of a scenario')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur scenario bind mine.json --out mine-today.json')
    .action(async (given: string, options: Options) => {
      const scenario = await scenarioOf(given, options);
      await withDesk(options, async (desk) =>
        written(await bindScenario(desk, scenario, when(options)), options, output),
      );
    });
}

function saveCommand(output: Output): Command {
  return withStore(new Command('save'))
    .description('Save a scenario in the ledger, for all to see; each save is a version.')
    .argument('<file>')
    .addHelpText('after', '\nExample:\n  $ amur scenario save mine.json')
    .action(async (file: string, options: Options) => {
      const scenario = await scenarioFile(file);
      await withScenarios(options, async (desk) => {
        const { id, record } = await saveScenario(desk, scenario, file);
        output.data(`${id}  ${record}`);
      });
    });
}

function exportCommand(output: Output): Command {
  return withStore(new Command('export'))
    .description('Write a scenario with its results and citations as a data package, or check one.')
    .argument('<scenario>', 'a file, or the id of a scenario; with --check the folder of a data package')
    .option('--out <folder>', 'the folder to write (default: the id of the scenario)')
    .option('--check', 'read a data package back: its files are whole, its results come out anew')
    .addHelpText(
      'after',
      '\nExamples:\n  $ amur scenario export china-russia --out package\n  $ amur scenario export package --check',
    )
    .action(async (given: string, options: Options) => {
      if (options.check) {
        const { id } = await readBundle(given);
        output.data(`${id}: the files are whole and the results come out the same`);
        return;
      }
      const scenario = await scenarioOf(given, options);
      await withScenarios(options, async (desk) => {
        const { tellCited } = await import('../desk/scenarios.ts');
        const { citedIn } = await import('../foresight/scenario/scenario.ts');
        const cited = await tellCited(desk, citedIn(scenario));
        const folder = options.out ?? scenario.id;
        await writeBundle(
          folder,
          bundleOf(scenario, (id) => cited[id]?.words ?? null),
        );
        output.data(folder);
      });
    });
}

/** A desk that knows the scenarios that ship. */
async function withScenarios(options: Options, work: (desk: Desk) => Promise<void>): Promise<void> {
  const shipped = await shippedScenarios();
  await withDesk(options, async (desk) => work({ ...desk, shippedScenarios: shipped }));
}

/** A file where there is one, else one that ships, else one that was saved; the ledger is opened for the last alone. */
async function scenarioOf(given: string, options: Options): Promise<Scenario> {
  if (existsSync(given) || /[./\\]/.test(given)) return scenarioFile(given);
  const shipped = (await shippedScenarios()).find(({ id }) => id === given);
  if (shipped) return shipped;
  let found: Scenario | null = null;
  await withScenarios(options, async (desk) => {
    found = (await showScenario(desk, given)).scenario;
  });
  return found!;
}

async function written(scenario: Scenario, options: Options, output: Output): Promise<void> {
  await put(fileText(scenario), options, output);
}

async function put(text: string, { out }: Options, output: Output): Promise<void> {
  if (out === undefined) {
    output.data(text.replace(/\r?\n$/, ''));
    return;
  }
  await writeFile(out, text, { flag: 'wx' }).catch((error: unknown) => {
    throw new Conflict(`${out} could not be written: it is there already, or its folder is not`, {
      cause: error,
      hint: 'Name another file.',
    });
  });
  output.message(`wrote ${out}`);
}

/** Typed arrays as arrays of numbers; NaN, which JSON has not, as null. */
function plainArrays(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}
