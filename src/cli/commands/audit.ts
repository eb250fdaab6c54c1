/** `amur audit`: who did what when from where. */
import { Command } from 'commander';
import { listTrail } from '../../app/people/read-trail.ts';
import type { Act } from '../../store/people/trail.ts';
import { type StoreOptions, withPeople } from '../open-ports.ts';
import { instant, wholeNumber, withStore } from '../options.ts';
import { type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly by?: string;
  readonly act?: string;
  readonly target?: string;
  readonly since?: string;
  readonly limit: number;
  readonly json?: boolean;
}

export function auditCommand(output: Output): Command {
  return withStore(new Command('audit'))
    .description('Show who did what, when and from where, newest first.')
    .option('--by <person>', 'only what this person did')
    .option('--act <act>', 'only this: judge, add, export, sign-in, "people change"…')
    .option('--target <id>', 'only what was done to this')
    .option('--since <time>', 'only since then (YYYY-MM-DD or an ISO instant)', instant)
    .option('--limit <n>', 'how many', wholeNumber(1, 10_000), 100)
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur audit --by anna --since 2026-03-01')
    .action(async (options: Options) => {
      const { by, act, target, since, limit } = options;
      await withPeople(options, async (ports) => {
        const entries = await listTrail(ports, {
          limit,
          ...(by === undefined ? {} : { by }),
          ...(act === undefined ? {} : { act }),
          ...(target === undefined ? {} : { target }),
          ...(since === undefined ? {} : { since }),
        });
        if (options.json) output.data(JSON.stringify(entries, null, 2));
        else for (const line of table(entries.map(row))) output.data(line);
        if (entries.length === 0) output.message('nothing of that kind in the trail');
      });
    });
}

function row({ at, by, act, target, outcome, via, from, detail }: Act): readonly string[] {
  const more = Object.keys(detail).length === 0 ? '' : JSON.stringify(detail);
  // What was asked for may hold anything, a terminal's own commands too.
  const shown = (text: string): string => oneLine(text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd'), 100);
  return [
    at,
    by ?? 'nobody',
    outcome === 'done' ? act : `${act} ${outcome}`,
    shown(target ?? ''),
    `${via} ${from}`,
    shown(more),
  ];
}
