/** `amur duplicates`: documents that share their wording. */
import { Command } from 'commander';
import type { DuplicatesView } from '../brief/document-types.ts';
import { listDuplicates } from '../desk/list-duplicates.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { wholeNumber, withKnownAt, withStore } from './options.ts';
import { counted, type Output, oneLine } from './output.ts';

interface Options extends StoreOptions {
  readonly limit: number;
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function duplicatesCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('duplicates')))
    .description('List documents that copy or quote one another, with how much of each and why.')
    .option('--limit <number>', 'how many pairs', wholeNumber(1, 500), 50)
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Copies count as one source of a tie by themselves. That two documents are one, or two after all, is a judgement:
amur judge merge ID ID, amur judge split ID ID.

Example:
  $ amur duplicates --limit 20`,
    )
    .action(async ({ limit, knownAt, json, ...store }: Options) => {
      await withDesk(store, async (desk) => {
        const view = await listDuplicates(desk, { limit, ...(knownAt === undefined ? {} : { knownAt }) });
        if (json) output.data(JSON.stringify(view, null, 2));
        else list(view, output);
      });
    });
}

function list({ items, more }: DuplicatesView, output: Output): void {
  for (const { documents, relation, score, reasons, decided } of items) {
    output.data(`${score.toFixed(2)}  ${relation}${decided === null ? '' : `  ${decided}`}`);
    for (const { id, title, published } of documents)
      output.data(`  ${id}  ${published ?? 'no date'}  ${oneLine(title, 80)}`);
    output.data(`    ${reasons.join('; ')}`);
  }
  if (items.length === 0) output.message('no two documents share their wording');
  else output.message(more ? `the first ${items.length} pairs; there are more` : counted(items.length, 'pair'));
}
