/** `amur first`: was this the first pairing of its kind? */
import { Command } from 'commander';
import { type FirstPairing, pairingNames } from '../../app/measures/first-pairing.ts';
import { useCases } from '../../app/use-cases.ts';
import { stageText } from '../../model/stage-words.ts';
import { dateText } from '../date-text.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { type Output, oneLine, table } from '../output.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

const { input, run } = useCases.getFirstPairing;

export function firstCommand(output: Output): Command {
  return withParameters(withStore(new Command('first')), input, ['pair'])
    .description('Say whether a pairing was the first of its kind.')
    .argument('<pair>', 'two regions, e.g. CN-GD~RU-SA')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur first CN-GD~RU-SA\n  $ amur first CN-GD~RU-SA --type twinning,agreement',
    )
    .action(async (pair: string, options: Options) => {
      await withPorts(options, async (ports) => {
        const found = await run(ports, parametersOf(input, { ...options, pair }));
        if (options.json) output.data(JSON.stringify(found, null, 2));
        else show(found, output);
      });
    });
}

function show({ answer, earlier, certain, possible }: FirstPairing, output: Output): void {
  for (const sentence of answer) output.data(sentence);
  if (earlier.length > 0) output.data('earlier, the first held first:');
  const rows = earlier.map((each) => [
    `  ${dateText(each.date)}${each.certainty === 'certain' ? '' : '?'}`,
    pairingNames(each),
    each.parties.map(({ party }) => party).join(' ~ '),
    stageText('en', each.type, each.stage),
    each.level,
    each.tie.slice(0, 12),
    oneLine(each.sources.map(({ address, label }) => address ?? label).join('; '), 100),
  ]);
  for (const line of table(rows)) output.data(line);
  const left = certain + possible - earlier.length;
  output.message(
    `${left > 0 ? `${left} more (--limit); ` : ''}“?” marks what is only possibly earlier; “amur ties ID” shows one with its evidence`,
  );
}
