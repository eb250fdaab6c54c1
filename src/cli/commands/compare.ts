/** `amur compare`: cases side by side by the chain of the mechanism that is claimed of them. */
import { Command } from 'commander';
import { compareCases } from '../../app/compare/compare-cases.ts';
import { withCasePorts } from '../load-built-in.ts';
import type { StoreOptions } from '../open-ports.ts';
import { day, withKnownAt, withStore } from '../options.ts';
import type { Output } from '../output.ts';
import { mechanismLines } from './mechanism-lines.ts';

interface Options extends StoreOptions {
  readonly validAt?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function compareCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('compare')))
    .description('Compare cases: who leaned, what was set up, how it ended.')
    .argument('<cases...>', 'one to four cases; “amur case” lists them')
    .option('--valid-at <day>', 'up to this day (YYYY-MM-DD; default: today)', day)
    .option('--json', 'JSON, with every record behind each cell')
    .addHelpText(
      'after',
      '\nEach cell rests on facts of its case alone; what is not coded is named as missing.\nWhat the rows are: docs/methods/compare.md.\n\nExample:\n  $ amur compare soviet-bloc euroregions china-russia',
    )
    .action(async (cases: readonly string[], { validAt, knownAt, json, ...store }: Options) => {
      await withCasePorts(store, async (ports) => {
        const view = await compareCases(ports, cases, {
          ...(validAt === undefined ? {} : { validAt }),
          ...(knownAt === undefined ? {} : { knownAt }),
        });
        if (json) output.data(JSON.stringify(view, null, 2));
        else for (const line of mechanismLines(view)) output.data(line);
        output.message('the records behind each cell: --json, or “amur history ID”');
      });
    });
}
