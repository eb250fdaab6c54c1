/** `amur search`: documents by their words. */
import { Command } from 'commander';
import type { PassageView, SearchRow, SearchView } from '../../app/documents/search-documents.ts';
import { searchDocuments } from '../../app/documents/search-documents.ts';
import { toSourceView } from '../../app/sources/source-view.ts';
import { dateText } from '../date-text.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { edtfDate, wholeNumber, withKnownAt, withStore } from '../options.ts';
import { counted, type Output } from '../output.ts';
import { type Paint, paintForOutput } from '../paint.ts';

interface Options extends StoreOptions {
  readonly lang?: string;
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
  readonly limit: number;
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function searchCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('search')))
    .description('Find documents by their words, best first.')
    .argument('<words...>', 'words that must all be there, "a phrase" in quotes, -word for what must not')
    .option('--lang <code>', 'only documents in this language, e.g. ru')
    .option('--from <date>', 'published then or later (EDTF, e.g. 2019-06)', edtfDate)
    .option('--to <date>', 'published then or earlier', edtfDate)
    .option('--region <code>', 'only documents that name a place of this region or country, e.g. RU-SA')
    .option('--limit <number>', 'how many', wholeNumber(1, 100), 20)
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
      const { lang, from, to, region, limit, knownAt, json } = options;
      await withPorts(options, async (ports) => {
        const found = await searchDocuments(ports, words.join(' '), {
          limit,
          ...(lang === undefined ? {} : { lang }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(region === undefined ? {} : { unit: region }),
          ...(knownAt === undefined ? {} : { knownAt }),
        });
        if (json) output.data(JSON.stringify(found, null, 2));
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
