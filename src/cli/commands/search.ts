/** `amur search`: documents by their words. */
import { Command } from 'commander';
import type { PassageView, SearchRow, SearchView } from '../../app/documents/search-documents.ts';
import { toSourceView } from '../../app/sources/source-view.ts';
import { useCases } from '../../app/use-cases.ts';
import { dateText } from '../date-text.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output } from '../output.ts';
import { type Paint, paintForOutput } from '../paint.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';

interface Options extends StoreOptions {
  readonly json?: boolean;
}

const { input, run } = useCases.searchDocuments;

export function searchCommand(output: Output): Command {
  return withParameters(withStore(new Command('search')), input, ['words'])
    .description('Find documents by their words, best first.')
    .argument('<words...>', 'words that must all be there, "a phrase" in quotes, -word for what must not')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
In English, Russian and Chinese. Words are compared by their stems, Chinese by its characters, traditional as simplified. A word that begins with a minus
sign comes after --. Quotes that the shell is to leave alone stand in other quotes.

Example:
  $ amur search Якутия соглашение
  $ amur search --lang en --from 2019 -- '"sister cities"' -Harbin`,
    )
    .action(async (words: readonly string[], options: Options) => {
      await withPorts(options, async (ports) => {
        const found = await run(ports, parametersOf(input, { ...options, words: words.join(' ') }));
        if (options.json) output.data(JSON.stringify(found, null, 2));
        else list(found, output);
      });
    });
}

function list({ items, more }: SearchView, output: Output): void {
  const paint = paintForOutput();
  for (const row of items) for (const line of linesOf(row, paint)) output.data(line);
  if (items.length === 0) output.message('no document has these words');
  else output.message(more ? `the best ${items.length}; there are more` : counted(items.length, 'document'));
}

const siteOf = (sources: readonly string[]): string | null =>
  sources.map(toSourceView).find(({ address }) => address !== null)?.label ?? null;

function linesOf(row: SearchRow, paint: Paint): readonly string[] {
  const title = { start: 0, end: [...row.title].length, text: row.title, marks: row.titleMarks };
  return [
    marked(title, paint),
    paint(
      'name',
      `  ${row.id}  ${row.lang}  ${dateText(row.published)}  ${[row.outlet ?? siteOf(row.sources), row.author].filter(Boolean).join(', ')}`,
    ),
    ...row.passages.map((passage) => `  ${marked(passage, paint)}`),
  ];
}

/** A passage on one line, its marks painted. */
function marked({ start, text, marks }: PassageView, paint: Paint): string {
  const characters = [...text];
  const flat = (from: number, to: number): string => characters.slice(from, to).join('').replace(/\s+/g, ' ');
  let line = '';
  let at = 0;
  for (const mark of marks) {
    line += flat(at, mark.start - start) + paint('cue', flat(mark.start - start, mark.end - start));
    at = mark.end - start;
  }
  return (line + flat(at, characters.length)).trimEnd();
}
