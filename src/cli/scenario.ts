/** `amur scenario`: what if, from a file that can be read, checked and computed again. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { scenarioFile, shippedScenarios } from '../adapters/scenario-files.ts';
import { scenarioTitle } from '../brief/scenario-view.ts';
import { bindScenario } from '../desk/bind-scenario.ts';
import { newScenario } from '../desk/new-scenario.ts';
import type { Desk } from '../desk/ports.ts';
import { replayScenario } from '../desk/replay-scenario.ts';
import { listScenarios, saveScenario, showScenario } from '../desk/scenarios.ts';
import { mostDraws } from '../foresight/air/draws.ts';
import { resultsCsv } from '../foresight/scenario/results-table.ts';
import { runScenario } from '../foresight/scenario/run-scenario.ts';
import type { Scenario } from '../foresight/scenario/scenario.ts';
import { Conflict } from '../model/errors.ts';
import { UsageError } from './exit.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { wholeNumber, withKnownAt, withStore } from './options.ts';
import { type Output, table } from './output.ts';
import { replayLines, runLines } from './scenario-lines.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly draws?: number;
  readonly out?: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

const when = ({ knownAt }: Options) => (knownAt === undefined ? {} : { knownAt });
const fileText = (scenario: Scenario): string => `${JSON.stringify(scenario, null, 2)}\n`;

/** Subcommands that were taken out, each with what there is instead. */
const retired: Readonly<Record<string, string>> = {
  export:
    'data packages of scenarios were taken out in this version; the file of a scenario is all that computes it again: “amur scenario run FILE --csv” gives its results',
  together:
    'scenarios over networks of ties were taken out in this version; “amur scenario run FILE” runs each of the ties',
};

export function scenarioCommand(output: Output): Command {
  const scenario = new Command('scenario')
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
    .addCommand(replayCommand(output))
    .addCommand(bindCommand(output))
    .addCommand(saveCommand(output));
  for (const [name, sentence] of Object.entries(retired))
    scenario.addCommand(retiredCommand(name, sentence), { hidden: true });
  return scenario;
}

/** Takes whatever it is given and says what there is instead. */
function retiredCommand(name: string, sentence: string): Command {
  return new Command(name)
    .argument('[any...]')
    .allowUnknownOption()
    .action(() => {
      throw new UsageError(`scenario ${name}: ${sentence}`);
    });
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
