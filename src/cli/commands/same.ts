/** `amur same`: things that may be one, and deciding on them. */
import { Command } from 'commander';
import { decideSame, listSame, refreshSame, sameDecisions } from '../../app/same/same-things.ts';
import { type SameDetail, type SameRow, type SameView, sameKindNames } from '../../app/same/same-view.ts';
import { showSame } from '../../app/same/show-same.ts';
import { dateText } from '../date-text.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withKnownAt, withStore } from '../options.ts';
import { counted, type Output, oneLine } from '../output.ts';
import { showCopies } from './same-copies.ts';

interface Options extends StoreOptions {
  readonly kind?: string;
  readonly state?: string;
  readonly limit: number;
  readonly refresh?: boolean;
  readonly all?: boolean;
  readonly reason?: string;
  readonly into?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
}

/** So many documents are looked at before a list by themselves; more are left to --refresh. */
const lookedAtFirst = 200;

export function sameCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('same')))
    .description('Decide what is one thing under two names; list copied texts.')
    .argument('[what]', 'show, copies, or a decision: merge, different or unsure; without one, the list')
    .argument('[id]', 'the candidate, or the beginning of its id; copies takes none')
    .option('--kind <kinds>', 'only these kinds, separated by commas: document, claim, person, body, town, tie')
    .option('--state <states>', 'open, merged, different or unsure, separated by commas', 'open')
    .option('--limit <number>', 'how many candidates', wholeNumber(1, 500), 20)
    .option('--refresh', 'look at all documents that wait to be looked at')
    .option('--all', 'with --refresh: forget what was found and look at everything; decisions stand')
    .option('--reason <text>', 'why it is decided so')
    .option('--into <side>', 'merge: the side whose name both go by; by default the one that more texts name')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
copies lists documents that copy or quote one another, with how much of each and why (--limit, --known-at). Copies count as one
source of a tie by themselves.

Nothing is merged by itself, however sure. A decision can be taken back (amur judge undo), and a candidate that was decided does not
come back unless there is a reason of a new kind.

Example:
  $ amur same --kind person,body
  $ amur same copies --limit 50
  $ amur same merge 3f2a --reason "the same commission in two languages"`,
    )
    .action(async (what: string | undefined, id: string | undefined, options: Options) => {
      if (what !== undefined && what !== 'show' && what !== 'copies' && !isDecision(what)) {
        throw new UsageError(`"${what}" is no decision; use show, copies, ${sameDecisions.join(', ')}`);
      }
      if (what === 'copies' && (id !== undefined || options.kind !== undefined))
        throw new UsageError('copies takes --limit and --known-at alone');
      if (what !== 'copies' && options.knownAt !== undefined) throw new UsageError('--known-at goes with copies');
      if (what !== undefined && what !== 'copies' && id === undefined)
        throw new UsageError(`${what} needs the id of a candidate`);
      if (options.all && !options.refresh) throw new UsageError('--all goes with --refresh');
      await withPorts({ ...options, maxSynchronousKeys: Number.POSITIVE_INFINITY }, async (ports) => {
        const print = (data: unknown, lines: () => void): void => {
          if (options.json) output.data(JSON.stringify(data, null, 2));
          else lines();
        };
        if (what === 'copies') await showCopies(ports, options, output);
        else if (what === 'show') {
          const detail = await showSame(ports, id!);
          print(detail, () => show(detail, output));
        } else if (what !== undefined) {
          const { reason, into } = options;
          const how = { ...(reason === undefined ? {} : { reason }), ...(into === undefined ? {} : { into }) };
          const done = await decideSame(ports, id!, what, how);
          print(done, () => {
            const { judgement, candidate } = done;
            output.data(`${judgement.id}  ${candidate.state}  ${judgement.target}  ${judgement.into ?? ''}`);
          });
        } else {
          const limit = options.refresh ? {} : { limit: lookedAtFirst };
          const { looked, candidates } = await refreshSame(ports, {
            ...limit,
            ...(options.all ? { everything: true } : {}),
          });
          if (looked > 0 || options.refresh)
            output.message(
              `looked at ${counted(looked, 'document or fact', 'documents and facts')}: ${counted(candidates, 'candidate')}`,
            );
          const view = await listSame(ports, {
            limit: options.limit,
            ...(options.kind ? { kind: words(options.kind) } : {}),
            ...(options.state ? { state: words(options.state) } : {}),
          });
          print(view, () => list(view, output));
        }
      });
    });
}

const isDecision = (word: string): boolean => (sameDecisions as readonly string[]).includes(word);

const words = (text: string): readonly string[] => text.split(',').flatMap((word) => word.trim() || []);

function list({ items, next, counts, waiting }: SameView, output: Output): void {
  for (const row of items) {
    output.data(head(row));
    for (const { label } of row.sides) output.data(`  ${oneLine(label, 110)}`);
    output.data(`    ${reasons(row)}`);
  }
  const open = counts.map(({ kind, open, sure }) => {
    const [one, many] = sameKindNames[kind];
    return `${open < 1000 ? counted(open, one, many) : `a thousand ${many} or more`}${sure > 0 ? ` (${sure} sure)` : ''}`;
  });
  output.message(open.length === 0 ? 'nothing waits for a decision' : `waiting for a decision: ${open.join(', ')}`);
  if (next !== null) output.message(`the first ${items.length} are shown; --limit shows more`);
  if (waiting > 0)
    output.message(
      `${waiting === 1000 ? 'a thousand documents or more' : counted(waiting, 'document')} not looked at yet: amur same --refresh`,
    );
}

function head({ id, kind, score, sure, state, reopened }: Omit<SameRow, 'sides'>): string {
  const marks = [sure ? 'sure' : '', state === 'open' ? '' : state, reopened ? 'come back' : ''].filter(Boolean);
  return `${score.toFixed(2)}  ${kind}  ${id.slice(0, 16)}${marks.length > 0 ? `  ${marks.join(', ')}` : ''}`;
}

const reasons = ({ reasons: all }: Pick<SameRow, 'reasons'>): string =>
  all.map(({ text, against }) => (against ? `but ${text}` : text)).join('; ');

function show(detail: SameDetail, output: Output): void {
  output.data(head(detail));
  output.data(`  ${reasons(detail)}`);
  for (const { ref, label, facts, passages } of detail.sides) {
    output.data('');
    output.data(oneLine(label, 110));
    output.data(`  ${ref}`);
    for (const { name, values } of facts) output.data(`  ${name}: ${values.join('; ')}`);
    for (const { document, before, words: own, after } of passages) {
      output.data(`  ${document.id}  ${dateText(document.published)}  ${oneLine(document.title, 70)}`);
      output.data(`    ${oneLine(`${before}${own ? `[${own}]` : ''}${after}`, 300)}`);
    }
  }
}
