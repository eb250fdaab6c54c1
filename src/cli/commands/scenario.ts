/** `amur scenario`: what if, from a file that can be read, checked and computed again. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Ports } from '../../app/ports.ts';
import { bindScenario } from '../../app/scenarios/bind-scenario.ts';
import { newScenario } from '../../app/scenarios/new-scenario.ts';
import { replayScenario } from '../../app/scenarios/replay-scenario.ts';
import { scenarioTitle } from '../../app/scenarios/scenario-view.ts';
import { listScenarios, saveScenario, showScenario } from '../../app/scenarios/scenarios.ts';
import { mostDraws } from '../../foresight/air/draws.ts';
import { resultsCsv } from '../../foresight/scenario/results-table.ts';
import { runScenario } from '../../foresight/scenario/run-scenario.ts';
import type { Scenario } from '../../foresight/scenario/scenario.ts';
import { scenarioFile, shippedScenarios } from '../../io/scenario-files.ts';
import { Conflict } from '../../model/errors.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withKnownAt, withStore } from '../options.ts';
import { type Output, table } from '../output.ts';
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

export function scenarioCommand(output: Output): Command {
  return withStore(new Command('scenario'))
    .description('List what-if scenarios; run one or hold it against history.')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
A scenario is a file (docs/formats/scenario.md), or the id of one that ships or was saved.

Examples:
  $ amur scenario
  $ amur scenario run china-russia
  $ amur scenario replay euroregions
  $ amur scenario new RU-AMU~CN-HL --out mine.json`,
    )
    .action((options: Options) => list(options, output));
}

async function list(options: Options, output: Output): Promise<void> {
  await withScenarios(options, async (ports) => {
    const rows = await listScenarios(ports);
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
}

export function scenarioNewCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('new')))
    .description('Write a scenario for a pair: what is known, the rest marked as assumed.')
    .argument('<A~B>', 'home region and partner, e.g. RU-AMU~CN-HL')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur scenario new RU-AMU~CN-HL --out mine.json')
    .action(async (pair: string, options: Options) => {
      await withPorts(options, async (ports) =>
        written(await newScenario(ports, pair, when(options)), options, output),
      );
    });
}

export function scenarioRunCommand(output: Output): Command {
  return withStore(new Command('run'))
    .description('Run a scenario: the middle run, its range, what drives it, each what-if.')
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

export function scenarioReplayCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('replay')))
    .description('Hold a scenario against history: fit, turning points, misses.')
    .argument('<scenario>', 'a file, or the id of a scenario; those of the three cases have the ids of the cases')
    .option('--json', 'JSON, with every year')
    .addHelpText('after', '\nExample:\n  $ amur scenario replay euroregions')
    .action(async (given: string, options: Options) => {
      const scenario = await scenarioOf(given, options);
      await withPorts(options, async (ports) => {
        const found = await replayScenario(ports, scenario, when(options));
        if (options.json) output.data(JSON.stringify(found, null, 2));
        else for (const line of replayLines(found)) output.data(line);
      });
    });
}

export function scenarioBindCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('bind')))
    .description('Update the inputs of a file that follow from what is stored.')
    .argument('<scenario>', 'a file, or the id of a scenario')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ amur scenario bind mine.json --out mine-today.json')
    .action(async (given: string, options: Options) => {
      const scenario = await scenarioOf(given, options);
      await withPorts(options, async (ports) =>
        written(await bindScenario(ports, scenario, when(options)), options, output),
      );
    });
}

export function scenarioSaveCommand(output: Output): Command {
  return withStore(new Command('save'))
    .description('Save a scenario in the ledger, for all to see; each save is a version.')
    .argument('<file>')
    .addHelpText('after', '\nExample:\n  $ amur scenario save mine.json')
    .action(async (file: string, options: Options) => {
      const scenario = await scenarioFile(file);
      await withScenarios(options, async (ports) => {
        const { id, record } = await saveScenario(ports, scenario, file);
        output.data(`${id}  ${record}`);
      });
    });
}

/** Ports that know the scenarios that ship. */
async function withScenarios(options: Options, work: (ports: Ports) => Promise<void>): Promise<void> {
  const shipped = await shippedScenarios();
  await withPorts(options, async (ports) => work({ ...ports, shippedScenarios: shipped }));
}

/** A file where there is one, else one that ships, else one that was saved; the ledger is opened for the last alone. */
async function scenarioOf(given: string, options: Options): Promise<Scenario> {
  if (existsSync(given) || /[./\\]/.test(given)) return scenarioFile(given);
  const shipped = (await shippedScenarios()).find(({ id }) => id === given);
  if (shipped) return shipped;
  let found: Scenario | null = null;
  await withScenarios(options, async (ports) => {
    found = (await showScenario(ports, given)).scenario;
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
