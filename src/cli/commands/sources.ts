/** `amur sources`: outlets, how much is held of each, how reliable people hold them to be. */
import { Command } from 'commander';
import type { OutletRow } from '../../app/sources/list-sources.ts';
import { listSources } from '../../app/sources/list-sources.ts';
import { reliabilityWords } from '../../model/grade.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withKnownAt, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly all?: boolean;
  readonly limit: number;
  readonly knownAt?: string;
  readonly json?: boolean;
}

const letters = Object.entries(reliabilityWords)
  .map(([letter, says]) => `${letter} ${says}`)
  .join(', ');

export function sourcesCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('sources')))
    .description('List newspapers and other sources with their grades.')
    .option('--all', 'those of coded facts too, of which no document is held')
    .option('--limit <number>', 'how many', wholeNumber(1, 100_000), 50)
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Grades are those of the Admiralty scale: ${letters}.
Where sources disagree on a date, the more reliable one goes before the more numerous ones (docs/methods/ties.md).
amur judge grade gives a grade; amur history site:HOST shows every grade a source was given.

Example:
  $ amur sources
  $ amur judge merge name:Herald site:herald.example --reason "its site"
  $ amur judge grade news.example.org B --reason "corrects its mistakes"
  $ amur history site:news.example.org`,
    )
    .action(async ({ limit, knownAt, json, all, ...store }: Options) => {
      await withPorts(store, async (ports) => {
        const every = await listSources(ports, knownAt === undefined ? {} : { knownAt });
        const rows = all ? every : every.filter(({ documents, grade }) => documents > 0 || grade !== null);
        if (json) output.data(JSON.stringify(rows.slice(0, limit), null, 2));
        else list(rows, limit, output);
      });
    });
}

function list(rows: readonly OutletRow[], limit: number, output: Output): void {
  const head = ['grade', 'outlet', 'documents', 'independent', 'claims', 'facts', 'graded by'];
  const lines = rows
    .slice(0, limit)
    .map(({ grade, label, names, documents, independent, claims, facts }) => [
      grade?.reliability ?? '–',
      oneLine(names.length > 1 ? `${label} (${names.slice(1, 4).join(', ')})` : label, 70),
      String(documents),
      String(independent),
      String(claims),
      String(facts),
      grade === null
        ? ''
        : `${grade.by}, ${grade.at.slice(0, 10)}${grade.reason ? `: ${oneLine(grade.reason, 60)}` : ''}`,
    ]);
  if (lines.length > 0) for (const line of table([head, ...lines])) output.data(line);
  const graded = rows.filter(({ grade }) => grade !== null).length;
  if (rows.length === 0) output.message('no document and no fact from an address is held');
  else {
    const more = rows.length > limit ? `the first ${limit} of ` : '';
    output.message(`${more}${counted(rows.length, 'outlet')}, ${graded} graded; one that is not counts as F`);
  }
}
