/** `amur scenario`: a model to think with, run for a pair and replayed on the built-in cases. */
import { Command, InvalidArgumentError } from 'commander';
import type { Ports } from '../../app/ports.ts';
import { listReplays, replayCase } from '../../app/scenarios/replay-cases.ts';
import { startTie } from '../../app/scenarios/start-tie.ts';
import { mostDraws, usualDraws } from '../../foresight/air/draws.ts';
import { type KnobName, knobNames, runTie, type SetKnobs } from '../../foresight/scenario/run-tie.ts';
import { playedCases } from '../../io/played-cases.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withKnownAt, withStore } from '../options.ts';
import type { Output } from '../output.ts';
import { fitLines, replayLines, runLines } from './scenario-lines.ts';

type Options = StoreOptions &
  SetKnobs & {
    readonly knownAt?: string;
    readonly draws?: number;
    readonly seed?: number;
    readonly json?: boolean;
  };

const when = ({ knownAt }: Options) => (knownAt === undefined ? {} : { knownAt });

export function scenarioCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('scenario')))
    .description('A model to think with; how it does on the built-in cases.')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ amur scenario
  $ amur scenario run RU-AMU~CN-HL --power 1
  $ amur scenario replay euroregions`,
    )
    .action((options: Options) =>
      withCases(options, async (ports) => {
        const rows = await listReplays(ports, when(options));
        if (options.json) output.data(JSON.stringify(rows, null, 2));
        else for (const line of fitLines(rows)) output.data(line);
      }),
    );
}

/** The option of each knob, and what is said of it. */
const options: Readonly<Record<KnobName, readonly [string, string]>> = {
  power: ['--power <number>', 'relative power, ln(partner’s / home’s), −2 to 2'],
  push: ['--push <share>', 'push behind the tie, 0 to 1 (default: what the ties in force give)'],
  toleranceHome: ['--tolerance-home <share>', 'influence that the home centre bears, 0 to 0.5'],
  tolerancePartner: ['--tolerance-partner <share>', 'the same of the partner’s centre'],
  transfersHome: ['--transfers-home <share>', 'transfers to the home region by its centre, 0 to 1'],
  transfersPartner: ['--transfers-partner <share>', 'the same on the partner’s side'],
};

export function scenarioRunCommand(output: Output): Command {
  const command = withKnownAt(withStore(new Command('run')))
    .description('Run the model for a pair of regions, thirty years ahead.')
    .argument('<A~B>', 'home region and partner, e.g. RU-AMU~CN-HL');
  for (const name of knobNames) command.option(...options[name], number);
  return command
    .option('--draws <number>', `how many draws, 1 to ${mostDraws} (default: ${usualDraws})`, wholeNumber(1, mostDraws))
    .option('--seed <number>', 'the seed of chance (default: 1)', wholeNumber(0, 2 ** 31 - 1))
    .option('--json', 'JSON, with every year')
    .addHelpText(
      'after',
      `
A knob that is not set is drawn from what it may be.

Example:
  $ amur scenario run RU-AMU~CN-HL --power 1 --tolerance-home 0.1`,
    )
    .action((pair: string, given: Options) =>
      withPorts(given, async (ports) => {
        const start = await startTie(ports, pair, when(given));
        const { draws = usualDraws, seed = 1 } = given;
        const run = runTie({ push: start.push, from: start.from, set: given, draws, seed });
        if (given.json) output.data(JSON.stringify({ ...start, ...run }, plainArrays, 2));
        else for (const line of runLines(start, run)) output.data(line);
      }),
    );
}

export function scenarioReplayCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('replay')))
    .description('Hold the model against the history of a case: fit, turning points, misses.')
    .argument('<case>', 'china-russia, euroregions or soviet-bloc')
    .option('--json', 'JSON, with every year')
    .addHelpText('after', '\nExample:\n  $ amur scenario replay euroregions')
    .action((id: string, given: Options) =>
      withCases(given, async (ports) => {
        const found = await replayCase(ports, id, when(given));
        if (given.json) output.data(JSON.stringify(found, null, 2));
        else for (const line of replayLines(found)) output.data(line);
      }),
    );
}

/** Ports that know the cases that the model is replayed on. */
async function withCases(given: Options, work: (ports: Ports) => Promise<void>): Promise<void> {
  const cases = await playedCases();
  await withPorts(given, async (ports) => work({ ...ports, playedCases: cases }));
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Give a number.');
  return value;
}

/** Typed arrays as arrays of numbers. NaN, which JSON has not, becomes null. */
function plainArrays(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}
