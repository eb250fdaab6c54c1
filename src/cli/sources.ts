/** `amur sources`: outlets, how much is held of each, how reliable people hold them to be. */
import { Command } from 'commander';
import type { OutletRow } from '../brief/views.ts';
import { judge } from '../desk/judge.ts';
import { knownOutlet, listSources, showSource } from '../desk/list-sources.ts';
import { reliabilityWords } from '../model/grade.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { wholeNumber, withKnownAt, withStore } from './options.ts';
import { counted, type Output, oneLine, table } from './output.ts';

interface Options extends StoreOptions {
  readonly limit: number;
  readonly knownAt?: string;
  readonly json?: boolean;
}

interface GradeOptions extends StoreOptions {
  readonly reason: string;
  readonly json?: boolean;
}

const letters = Object.entries(reliabilityWords)
  .map(([letter, says]) => `${letter} ${says}`)
  .join(', ');

export function sourcesCommand(output: Output): Command {
  // Options after a subcommand's name are the subcommand's.
  const command = withKnownAt(withStore(new Command('sources').enablePositionalOptions()))
    .description('List outlets: documents, claims, independent ones; their grades. Grade one; show its grades.')
    .option('--limit <number>', 'how many', wholeNumber(1, 100_000), 50)
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Grades are those of the Admiralty scale: ${letters}.
Where sources disagree on a date, the more reliable one goes before the more numerous ones (docs/methods/ties.md).

Example:
  $ amur sources
  $ amur sources grade news.example.org B --reason "corrects its mistakes"`,
    )
    .action(async ({ limit, knownAt, json, ...store }: Options) => {
      await withDesk(store, async (desk) => {
        const rows = await listSources(desk, knownAt === undefined ? {} : { knownAt });
        if (json) output.data(JSON.stringify(rows.slice(0, limit), null, 2));
        else list(rows, limit, output);
      });
    });
  return command.addCommand(gradeCommand(output)).addCommand(historyCommand(output));
}

function gradeCommand(output: Output): Command {
  return withStore(new Command('grade'))
    .description(
      'Say how reliable an outlet is. A later grade takes the place of this one; amur judge undo takes it back.',
    )
    .argument('<outlet>', 'a host, e.g. news.example.org, or name:NAME as printed in the masthead')
    .argument('<letter>', letters)
    .requiredOption('--reason <text>', 'why')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur sources grade news.example.org B --reason "corrects its mistakes"')
    .action(async (outlet: string, letter: string, { reason, json, ...store }: GradeOptions) => {
      await withDesk({ ...store, settles: 'when asked' }, async (desk) => {
        const { judgement } = await judge(desk, 'grade', knownOutlet(outlet), { grade: letter, reason });
        if (json) output.data(JSON.stringify(judgement, null, 2));
        else output.data(`${judgement.id}  grade  ${judgement.target}  ${judgement.reliability}`);
        const { documents, facts } = await showSource(desk, judgement.target);
        if (documents + facts === 0) output.message(`nothing of ${judgement.target} is held yet; the grade is kept`);
      });
    });
}

function historyCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('history')))
    .description('Show every grade an outlet was given: by whom, when, why.')
    .argument('<outlet>', 'a host, e.g. news.example.org, or name:NAME')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur sources history news.example.org')
    .action(async (outlet: string, { knownAt, json, ...store }: Omit<Options, 'limit'>) => {
      await withDesk(store, async (desk) => {
        const view = await showSource(desk, outlet, knownAt === undefined ? {} : { knownAt });
        if (json) {
          output.data(JSON.stringify(view, null, 2));
          return;
        }
        output.data(`${view.label}  ${gradeText(view)}`);
        const rows = view.judgements.map((j) => [
          `  ${j.at}`,
          j.by,
          j.act === 'undo'
            ? `undo ${view.judgements.find(({ id }) => id === j.target)?.reliability ?? ''}`
            : (j.reliability ?? ''),
          j.reason ? oneLine(j.reason, 120) : '',
        ]);
        for (const line of table(rows)) output.data(line);
        if (rows.length === 0) output.message('nobody has graded it yet');
      });
    });
}

function gradeText({ grade }: Pick<OutletRow, 'grade'>): string {
  return grade === null ? 'not graded' : `${grade.reliability} (${reliabilityWords[grade.reliability]})`;
}

function list(rows: readonly OutletRow[], limit: number, output: Output): void {
  const head = ['grade', 'outlet', 'documents', 'independent', 'claims', 'facts', 'graded by'];
  const lines = rows
    .slice(0, limit)
    .map(({ grade, id, label, documents, independent, claims, facts }) => [
      grade?.reliability ?? '–',
      id.startsWith('name:') ? id : label,
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
