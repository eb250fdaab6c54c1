/** `amur coding codebook`: its versions, what each changed, and what is to be coded again. */
import { Command } from 'commander';
import { showCodebooks } from '../../app/coding/show-codebooks.ts';
import type { ChangedWord } from '../../ties/judgements/older-codebook.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

export function codingCodebookCommand(output: Output): Command {
  return withStore(new Command('codebook'))
    .description('Show what each codebook version changed, and what to code again.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur coding codebook')
    .action(async (options: StoreOptions & { readonly json?: boolean }) => {
      await withPorts(options, async (ports) => {
        const view = await showCodebooks(ports);
        if (options.json) {
          output.data(JSON.stringify(view, null, 2));
          return;
        }
        for (const { version, since, changed } of view.versions) {
          output.data(`version ${version}, known since ${since}`);
          for (const each of changed) output.data(`  ${said(each)}`);
        }
        const rows = view.recode.map(({ id, kind, type, stage, under }) => [id, kind, type, stage, `under ${under}`]);
        for (const line of table(rows)) output.data(line);
        output.message(
          rows.length === 0
            ? 'nothing is to be coded again'
            : `${counted(rows.length, 'decision')} in words that changed since: judge each again, and it leaves the list`,
        );
      });
    });
}

function said({ kind, word, before, after }: ChangedWord): string {
  if (before === null) return `${kind} ${word} is new: ${after}`;
  if (after === null) return `${kind} ${word} is no more`;
  return `${kind} ${word}: ${before} → ${after}`;
}
