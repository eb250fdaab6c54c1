/** `amur case`: the cases held, what is well documented in each and what is thin. */
import { Command } from 'commander';
import { asOfNow } from '../../app/as-of.ts';
import type { CaseEventView } from '../../app/cases/case-event-view.ts';
import type { CaseRow } from '../../app/cases/case-row.ts';
import { listCaseEvents, listCases } from '../../app/cases/list-cases.ts';
import { type UniverseView, universeOf } from '../../app/cases/universe.ts';
import type { Ports } from '../../app/ports.ts';
import { actedText } from '../../app/review/acted-view.ts';
import { confidenceWords } from '../../app/review/confidence-words.ts';
import { dateText } from '../date-text.ts';
import { type shippedCaseWords, withCasePorts } from '../load-built-in.ts';
import type { StoreOptions } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

type Options = StoreOptions & { readonly json?: boolean };

export function caseCommand(output: Output): Command {
  return withStore(new Command('case'))
    .description('List the case studies, or show one with its events.')
    .argument('[id]', 'a case; without one, all are listed')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nA case file of your own comes in with amur import.\n\nExamples:\n  $ amur case\n  $ amur case china-russia\n  $ amur import my-case.json',
    )
    .action(async (id: string | undefined, options: Options) => {
      await withCasePorts(options, async (ports) => {
        if (id === undefined) await list(ports, options, output);
        else await show(ports, id, options, output);
      });
    });
}

type CasePorts = Ports & Awaited<ReturnType<typeof shippedCaseWords>>;

async function list(ports: CasePorts, { json }: Options, output: Output): Promise<void> {
  const rows = await listCases(ports);
  if (json) output.data(JSON.stringify(rows, null, 2));
  else if (rows.length === 0) output.message('no cases are held; "amur start" loads those that ship');
  else for (const line of table(rows.map(cells))) output.data(line);
}

const cells = ({ id, title, facts, events, first, last }: CaseRow) => [
  id,
  title?.en ?? '–',
  counted(facts, 'coded fact'),
  counted(events, 'event'),
  `${first ?? '…'} to ${last ?? '…'}`,
];

async function show(ports: CasePorts, id: string, { json }: Options, output: Output): Promise<void> {
  const events = await listCaseEvents(ports, id);
  const about = ports.caseAbouts.get(id) ?? null;
  const title = ports.caseTitles.get(id) ?? null;
  const universe = await universeOf(ports.ledger.lists, id, ports.caseUniverses.get(id), asOfNow(ports.now(), {}));
  if (json) {
    output.data(JSON.stringify({ id, title, about, universe, events }, null, 2));
    return;
  }
  output.data(title?.en ?? id);
  if (about !== null) output.data(`  well documented: ${about.documented}\n  thin: ${about.thin}`);
  if (about?.against) output.data(`  against what is claimed: ${about.against}`);
  if (universe !== null) output.data(universeText(universe));
  for (const event of events) for (const line of eventLines(event)) output.data(line);
  const facts = (await ports.ledger.histories.factsOf(id)).length;
  const coded = `${counted(facts, 'coded fact')}, ${counted(events.length, 'event')}`;
  output.message(`${coded}; its ties: "amur ties --case ${id}"`);
}

const universeText = ({ held, count, of, date, source, rest }: UniverseView): string =>
  `  holds ${held} of ${count} (${Math.round((100 * held) / count)} %): ${of}; counted ${dateText(date)}: ${source.label}\n  not held: ${rest}`;

function eventLines(event: CaseEventView): readonly string[] {
  const { date, parties, statement, acted, note, confidence, restsOn, sources } = event;
  return [
    `  ${dateText(date)}  ${event.event}  ${parties.map(({ party }) => party).join(' ')}  ${confidenceWords(confidence, restsOn)}`,
    `    ${oneLine(statement, 240)}`,
    ...(acted === null ? [] : [`    ${actedText(acted)}`]),
    ...(note === null ? [] : [`    note: ${oneLine(note, 240)}`]),
    `    ${sources.map(({ label, address }) => address ?? label).join('; ')}`,
  ];
}
