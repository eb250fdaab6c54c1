/** `amur changes`: what became of the ties between two days of knowledge. */
import { Command } from 'commander';
import type { ChangesView } from '../../app/ties/list-changes.ts';
import { type StatusOf, stageSince } from '../../app/ties/status-text.ts';
import { tieTitle } from '../../app/ties/tie-title.ts';
import { useCases } from '../../app/use-cases.ts';
import type { TieState } from '../../model/tie.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

const { input, run } = useCases.listChanges;

export function changesCommand(output: Output): Command {
  return withParameters(withStore(new Command('changes')), input)
    .description('Show which ties are new, gone or different since a day.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur changes --since 2026-03-01')
    .action(async (options: Options) => {
      await withPorts(options, async (ports) => {
        const changes = await run(ports, parametersOf(input, options));
        if (options.json) output.data(JSON.stringify(changes, null, 2));
        else list(changes, output);
      });
    });
}

function list({ items, total, shipped: builtIn, since, until, validAt }: ChangesView, output: Output): void {
  const rows = items.map(({ kinds, before, after, shipped, tie }) => [
    [...kinds, ...(shipped ? ['came with Amur'] : [])].join(', '),
    tieTitle(tie, 'en', tie.parties.map((p) => p.party).join(' ~ ')),
    tie.type,
    kinds.includes('new') || kinds.includes('lost')
      ? stage(tie, after ?? before)
      : `${stage(tie, before)} → ${stage(tie, after)}`,
    tie.id,
  ]);
  for (const line of table(rows)) output.data(line);
  const between = `between ${since} and ${until}, as of ${validAt}`;
  output.message(
    total === 0
      ? `nothing changed ${between}`
      : `${counted(total, 'tie')} changed ${between}${builtIn === 0 ? '' : `: ${builtIn} came with Amur, ${total - builtIn} with your documents and decisions`}`,
  );
}

const stage = (tie: StatusOf, state: TieState | null): string => stageSince('en', tie, state);
