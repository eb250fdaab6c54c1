/** `amur case`: the cases held, what is well documented in each and what is thin, and a case file of one's own. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { actedText } from '../brief/acted-view.ts';
import { confidenceWords } from '../brief/confidence-words.ts';
import type { CaseEventView, CaseRow } from '../brief/views.ts';
import { listCaseEvents, listCases } from '../desk/list-cases.ts';
import { loadCase } from '../desk/load-case.ts';
import type { LoadedCase } from '../desk/ports.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { InvalidInput } from '../model/errors.ts';
import { shippedCaseWords } from './built-in.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { withStore } from './options.ts';
import { counted, type Output, oneLine, table } from './output.ts';

type Options = StoreOptions & { readonly json?: boolean };

export function caseCommand(output: Output): Command {
  return new Command('case')
    .description('The cases: precedents with coded facts and dated events.')
    .addHelpText(
      'after',
      '\nExamples:\n  $ amur case list\n  $ amur case show china-russia\n  $ amur case load my-case.json',
    )
    .addCommand(listCommand(output))
    .addCommand(showCommand(output))
    .addCommand(loadCommand(output));
}

function listCommand(output: Output): Command {
  return withStore(new Command('list'))
    .description('List the cases held.')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur case list --json')
    .action(async (options: Options) => {
      await withDesk(options, async (desk) => {
        const rows = await listCases({ ...desk, ...(await shippedCaseWords(desk)) });
        if (options.json) output.data(JSON.stringify(rows, null, 2));
        else if (rows.length === 0) output.message('no cases are held; "amur start" loads those that ship');
        else for (const line of table(rows.map(cells))) output.data(line);
      });
    });
}

const cells = ({ id, title, events, first, last }: CaseRow) => [
  id,
  title?.en ?? '–',
  counted(events, 'event'),
  `${first ?? '…'} to ${last ?? '…'}`,
];

function showCommand(output: Output): Command {
  return withStore(new Command('show'))
    .description('What is well documented in a case and what is thin, and its events by date.')
    .argument('<id>', 'a case, as "amur case list" names it')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur case show euroregions')
    .action(async (id: string, options: Options) => {
      await withDesk(options, async (held) => {
        const desk = { ...held, ...(await shippedCaseWords(held)) };
        const events = await listCaseEvents(desk, id);
        const about = desk.caseAbouts.get(id) ?? null;
        const title = desk.caseTitles.get(id) ?? null;
        if (options.json) output.data(JSON.stringify({ id, title, about, events }, null, 2));
        else {
          output.data(title?.en ?? id);
          if (about !== null) output.data(`  well documented: ${about.documented}\n  thin: ${about.thin}`);
          if (about?.against) output.data(`  against what is claimed: ${about.against}`);
          for (const event of events) for (const line of eventLines(event)) output.data(line);
          output.message(`${counted(events.length, 'event')}; the ties of its facts: "amur ties --case ${id}"`);
        }
      });
    });
}

function eventLines(event: CaseEventView): readonly string[] {
  const { date, parties, statement, acted, note, confidence, read, sources } = event;
  return [
    `  ${date ?? 'no date'}  ${event.event}  ${parties.map(({ party }) => party).join(' ')}  ${confidenceWords(confidence, read)}`,
    `    ${oneLine(statement, 240)}`,
    ...(acted === null ? [] : [`    ${actedText(acted)}`]),
    ...(note === null ? [] : [`    note: ${oneLine(note, 240)}`]),
    `    ${sources.map(({ label, address }) => address ?? label).join('; ')}`,
  ];
}

function loadCommand(output: Output): Command {
  return withStore(new Command('load'))
    .description(
      'Load a case file as those in data/cases: all of it, or nothing with the rows that are wrong. A newer version of a file brings up to date what is held of its case.',
    )
    .argument('<file>', 'a case in JSON')
    .option('--dry-run', 'say what would be added, changed and withdrawn, and change nothing')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ amur case load data/cases/china-russia.json\n  $ amur case load my-case.json --dry-run',
    )
    .action(async (file: string, options: Options & { readonly dryRun?: boolean }) => {
      const data = parseJson(await fileText(file), file);
      await withDesk(options, async (desk) => {
        const loaded = await loadCase(desk, data, file, { dryRun: options.dryRun === true });
        if (options.json) output.data(JSON.stringify(loaded, null, 2));
        else for (const line of loadedLines(loaded, options.dryRun === true)) output.data(line);
      });
    });
}

/** Changed records that are told one by one; the rest with `--json`. */
const toldAtMost = 12;

function loadedLines({ id, facts, events, newFacts, newEvents, changes }: LoadedCase, dryRun: boolean) {
  const all = `${counted(facts, 'coded fact')}, ${newFacts} of them new; ${counted(events, 'event')}, ${newEvents} of them new`;
  const head = `${id}: ${all}${dryRun ? ' (nothing is written)' : ''}`;
  if (changes.length === 0) return [head];
  const sums = (['changed', 'back', 'withdrawn'] as const).flatMap((what) => {
    const n = changes.filter((each) => each.what === what).length;
    return n === 0 ? [] : [`${n} ${what === 'back' ? 'taken back in' : what}`];
  });
  const decided = changes.filter((each) => each.decided !== null).length;
  const stands = decided === 0 ? [] : [`${counted(decided, 'decision')} of people on them stand`];
  // What people decided on is looked at first, then what says something else of the world.
  const weight = ({ decided: by, differs }: LoadedCase['changes'][number]): number =>
    by !== null ? 0 : differs.some((name) => name !== 'key' && name !== 'read') ? 1 : 2;
  const first = [...changes].sort((a, b) => weight(a) - weight(b));
  return [
    head,
    `  of what was held: ${[...sums, ...stands].join('; ')}`,
    ...first.slice(0, toldAtMost).map(changeLine),
    ...(changes.length > toldAtMost ? [`  … and ${changes.length - toldAtMost} more; --json has them all`] : []),
  ];
}

function changeLine({ id, what, differs, statement, decided }: LoadedCase['changes'][number]): string {
  const of = what === 'changed' ? ` ${differs.join(', ')}` : '';
  return `  ${what}${of}: ${oneLine(statement, 100)}${decided === null ? '' : ` [${decided}]`}  ${id}`;
}

async function fileText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InvalidInput(`${file} cannot be read: ${error instanceof Error ? error.message : 'it is no file'}`);
  }
}
