/** `amur coding agreement`: how far two coders agree, where they do not, and who is right there. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { differenceLines, settleDifferences } from '../../app/coding/settle-differences.ts';
import { type AgreementView, showAgreement } from '../../app/coding/show-agreement.ts';
import { fileResource, standardInput } from '../../io/input-files.ts';
import type { Kappa } from '../../measure/agreement/cohen-kappa.ts';
import type { CodedClaim } from '../../model/coding.ts';
import { Conflict } from '../../model/errors.ts';
import { dateText } from '../date-text.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly differences?: string;
  readonly settle?: string;
  readonly limit: number;
  readonly json?: boolean;
}

export function codingAgreementCommand(output: Output): Command {
  return withStore(new Command('agreement'))
    .description('Compare two coders of the same texts, and settle where they differ.')
    .argument('<first>', 'a coder (amur coding lists them), or "reader", or "reviewed" (what reviewers accepted)')
    .argument('<second>', 'another one')
    .option('--differences <file>', 'write those not yet settled to a new file, a line each')
    .option('--settle <file>', 'take that file back, in it who is right; - for standard input')
    .option('--limit <n>', 'how many differences to list, those not yet settled first', wholeNumber(1, 100_000), 20)
    .option('--json', 'JSON, with every difference')
    .addHelpText(
      'after',
      `
F1 of pairs and ties, Cohen’s kappa of types and stages. To settle, write into each line of the file "settle": "first", "second",
"both" or "neither", and a "reason" if you like; null leaves it open. All lines are taken, or none. Each can be taken back: amur judge undo.

Example:
  $ amur coding agreement "A. Coder" reader
  $ amur coding agreement Ann Bo --differences differ.jsonl
  $ amur coding agreement Ann Bo --settle differ.jsonl`,
    )
    .action(async (first: string, second: string, options: Options) => {
      const { differences, settle, json } = options;
      if (differences !== undefined && settle !== undefined)
        throw new UsageError('--differences writes a file, --settle reads one: take one of the two');
      await withPorts(options, async (ports) => {
        if (settle !== undefined) {
          const bytes = settle === '-' ? await standardInput() : (await fileResource(settle)).bytes;
          const done = await settleDifferences(ports, [first, second], new TextDecoder().decode(bytes));
          if (json) output.data(JSON.stringify(done, null, 2));
          output.message(
            `${counted(done.settled, 'difference')} settled, ${done.already} already so, ${done.open} left open`,
          );
          return;
        }
        const view = await showAgreement(ports, first, second);
        if (json) output.data(JSON.stringify(view, null, 2));
        else show(view, options.limit, output);
        if (differences !== undefined) await writeDifferences(view, differences, output);
      });
    });
}

/** Never over a file that is there: somebody may have decided in it already. */
async function writeDifferences(view: AgreementView, path: string, output: Output): Promise<void> {
  const lines = differenceLines(view);
  await writeFile(path, lines.map((line) => `${line}\n`).join(''), { flag: 'wx' }).catch((cause: unknown) => {
    throw new Conflict(`${path} could not be written: it is there already, or its folder is not`, {
      cause,
      hint: 'Name another file.',
    });
  });
  output.message(`wrote ${counted(lines.length, 'difference')} to ${path}`);
}

function show(view: AgreementView, limit: number, output: Output): void {
  const { documents, pairs, claims, type, stage, types, stages, differences } = view;
  output.data(`${counted(documents, 'document')} coded by both ${view.first} and ${view.second}`);
  const rows = [
    ['', 'both', 'only first', 'only second', 'precision', 'recall', 'F1'],
    ...[['pairs of regions', pairs] as const, ['ties', claims] as const].map(([name, found]) => [
      name,
      ...[found.both, found.onlyFirst, found.onlySecond].map(String),
      ...[found.precision, found.recall, found.f1].map(figure),
    ]),
  ];
  for (const line of table(rows)) output.data(line);
  const kappas: (readonly [string, Kappa])[] = [
    ['type', type],
    ...Object.entries(types).map(([word, kappa]) => [`  ${word}`, kappa] as const),
    ['stage', stage],
    ...Object.entries(stages).map(([word, kappa]) => [`  ${word}`, kappa] as const),
  ];
  const lines = kappas.map(([name, { n, observed, kappa }]) => [name, String(n), figure(observed), figure(kappa)]);
  for (const line of table([['ties of both', 'n', 'agreed', 'kappa'], ...lines])) output.data(line);
  const open = differences.filter(({ settled }) => !settled);
  const listed = [...open, ...differences.filter(({ settled }) => settled)].slice(0, limit);
  for (const { id, document, first, second, on, settled } of listed) {
    const how = settled?.settle ? `  settled: ${settled.settle} (${settled.by})` : '';
    output.data(`${id}  ${document}  ${on.length > 0 ? on.join(', ') : 'found by one alone'}${how}`);
    if (first) output.data(`  ${view.first}: ${said(first)}`);
    if (second) output.data(`  ${view.second}: ${said(second)}`);
  }
  output.message(
    `${counted(differences.length, 'difference')}, ${differences.length - open.length} settled${listed.length < differences.length ? `; ${listed.length} listed (--limit)` : ''}`,
  );
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function said({ type, parties, stage, date, quote }: CodedClaim): string {
  return `${type}, ${parties.join(' ~ ')}, ${stage}, ${dateText(date)}  “${oneLine(quote, 100)}”`;
}
