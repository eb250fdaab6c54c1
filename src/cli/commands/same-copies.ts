/** `amur same copies`: documents that share their wording. */
import type { DuplicatesView } from '../../app/documents/list-duplicates.ts';
import { listDuplicates } from '../../app/documents/list-duplicates.ts';
import type { Ports } from '../../app/ports.ts';
import { dateText } from '../date-text.ts';
import { counted, type Output, oneLine } from '../output.ts';

interface Options {
  readonly limit: number;
  readonly knownAt?: string;
  readonly json?: boolean;
}

/** Lists documents that copy or quote one another, with how much of each and why. */
export async function showCopies(ports: Ports, { limit, knownAt, json }: Options, output: Output): Promise<void> {
  const view = await listDuplicates(ports, { limit, ...(knownAt === undefined ? {} : { knownAt }) });
  if (json) output.data(JSON.stringify(view, null, 2));
  else list(view, output);
}

function list({ items, more }: DuplicatesView, output: Output): void {
  for (const { documents, relation, score, reasons, decided } of items) {
    output.data(`${score.toFixed(2)}  ${relation}${decided === null ? '' : `  ${decided}`}`);
    for (const { id, title, published } of documents)
      output.data(`  ${id}  ${dateText(published)}  ${oneLine(title, 80)}`);
    output.data(`    ${reasons.join('; ')}`);
  }
  if (items.length === 0) output.message('no two documents share their wording');
  else output.message(more ? `the first ${items.length} pairs; there are more` : counted(items.length, 'pair'));
}
