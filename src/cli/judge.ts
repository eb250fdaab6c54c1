/** `amur judge`: decisions on claims and coded facts, and taking them back. */
import { Command } from 'commander';
import { judge, listJudgements, undo } from '../desk/judge.ts';
import type { Judged } from '../desk/ports.ts';
import { UsageError } from './exit.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { withKnownAt, withStore } from './options.ts';
import { type Output, oneLine, table } from './output.ts';

interface Options extends StoreOptions {
  readonly reason?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function judgeCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('judge')))
    .description('Accept, reject or leave unsure a claim or a coded fact; undo; list what was decided.')
    .argument('<act>', 'accept, reject, unsure, undo or list')
    .argument('[id]', 'a claim or fact (amur ties ID shows them); for undo a judgement, by default your last')
    .option('--reason <text>', 'why; needed to reject')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur judge list')
    .action(async (act: string, id: string | undefined, options: Options) => {
      await withDesk(options, async (desk) => {
        if (act === 'list') {
          const all = await listJudgements(desk, 100, options.knownAt ? { knownAt: options.knownAt } : {});
          if (options.json) output.data(JSON.stringify(all, null, 2));
          else
            for (const line of table(all.map((j) => [j.id, j.at, j.by, j.act, j.target, j.reason ?? ''])))
              output.data(line);
          if (all.length === 0) output.message('nothing judged yet');
          return;
        }
        const done = await decide(act, id, options);
        if (options.json) output.data(JSON.stringify(done, null, 2));
        else {
          const { judgement, evidence } = done;
          output.data(`${judgement.id}  ${judgement.act}  ${judgement.target}`);
          if (evidence) output.message(`now ${evidence.review}: ${oneLine(evidence.text, 100)}`);
        }

        async function decide(what: string, target: string | undefined, { reason }: Options): Promise<Judged> {
          if (what === 'undo') return undo(desk, target);
          if (what !== 'accept' && what !== 'reject' && what !== 'unsure') {
            throw new UsageError(`"${what}" is no judgement; use accept, reject, unsure, undo or list`);
          }
          if (target === undefined) throw new UsageError(`${what} needs the id of a claim or a fact`);
          if (what === 'reject' && !reason) throw new UsageError('a rejection needs a reason: --reason "…"');
          return judge(desk, what, target, reason);
        }
      });
    });
}
