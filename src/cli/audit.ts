/** `amur audit`: who did what when from where, and whether the trail of it is whole. */
import { Command } from 'commander';
import { checkTrail, listTrail } from '../desk/read-trail.ts';
import type { TrailEntry } from '../ledger/people/trail.ts';
import { UsageError } from './exit.ts';
import { type StoreOptions, withPeople } from './open-desk.ts';
import { instant, wholeNumber, withStore } from './options.ts';
import { counted, type Output, oneLine, table } from './output.ts';

interface Options extends StoreOptions {
  readonly by?: string;
  readonly act?: string;
  readonly target?: string;
  readonly since?: string;
  readonly limit: number;
  readonly check?: boolean;
  readonly head?: string;
  readonly json?: boolean;
}

export function auditCommand(output: Output): Command {
  return withStore(new Command('audit'))
    .description('Show who did what when from where, newest first; or check that the trail is whole.')
    .option('--by <person>', 'only what this person did')
    .option('--act <act>', 'only this: judge, add, export, sign-in, "people role", "token create"…')
    .option('--target <id>', 'only what was done to this')
    .option('--since <time>', 'only since then (YYYY-MM-DD or an ISO instant)', instant)
    .option('--limit <n>', 'how many', wholeNumber(1, 10_000), 100)
    .option('--check', 'check that no entry was changed or taken out')
    .option('--head <hash>', 'with --check: the head of an earlier check, noted elsewhere, which must still be there')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur audit --by anna --since 2026-03-01\n  $ amur audit --check')
    .action(async (options: Options) => {
      if (options.head !== undefined && !options.check) throw new UsageError('--head goes with --check');
      await withPeople(options, async (ports) => {
        if (options.check) {
          const report = await checkTrail(ports, options.head);
          if (!report.ok) process.exitCode = 1;
          if (options.json) output.data(JSON.stringify(report, null, 2));
          else {
            for (const { chain, seq, message } of report.findings)
              output.data(`${chain ? `entry ${seq} of ${chain}` : 'the trail'} ${message}`);
            output.data(`${counted(report.entries, 'entry', 'entries')} in ${counted(report.chains, 'chain')}`);
            if (report.head) output.data(`head ${report.head}`);
            output.message(report.ok ? 'the trail is whole' : 'the trail is not whole: see above');
          }
          return;
        }
        const { by, act, target, since, limit } = options;
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

function row({ at, by, act, target, outcome, via, from, detail }: TrailEntry): readonly string[] {
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
