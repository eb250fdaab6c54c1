/** `amur first`: was this the first pairing of its kind? */
import { Command } from 'commander';
import { type FirstPairing, pairingNames, showFirstPairing } from '../../app/measures/first-pairing.ts';
import { stageText } from '../../model/stage-words.ts';
import { dateText } from '../date-text.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { day, wholeNumber, withKnownAt, withStore } from '../options.ts';
import { type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly type?: string;
  readonly before?: string;
  readonly knownAt?: string;
  readonly limit: number;
  readonly json?: boolean;
}

export function firstCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('first')))
    .description('Say whether a pairing was the first of its kind.')
    .argument('<pair>', 'two regions, e.g. CN-GD~RU-SA')
    .option('--type <types>', 'types of ties that count, separated by commas (default: twinning)')
    .option('--before <day>', 'earlier than this day (YYYY-MM-DD; default: when the pair’s own tie began)', day)
    .option('--limit <n>', 'how many of the earlier ones to show', wholeNumber(0, 10_000), 20)
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur first CN-GD~RU-SA\n  $ amur first CN-GD~RU-SA --type twinning,agreement',
    )
    .action(async (pair: string, { type, before, knownAt, limit, json, ...store }: Options) => {
      await withPorts(store, async (ports) => {
        const found = await showFirstPairing(ports, pair, {
          limit,
          ...(type === undefined ? {} : { type: type.split(',').map((each) => each.trim()) }),
          ...(before === undefined ? {} : { before }),
          ...(knownAt === undefined ? {} : { knownAt }),
        });
        if (json) output.data(JSON.stringify(found, null, 2));
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
