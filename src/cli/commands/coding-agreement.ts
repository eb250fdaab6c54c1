/** `amur coding agreement`: how far two coders agree, and where they do not. */
import { Command } from 'commander';
import type { AgreementView } from '../../app/coding/show-agreement.ts';
import { showAgreement } from '../../app/coding/show-agreement.ts';
import { judge } from '../../app/review/judge.ts';
import type { Kappa } from '../../measure/agreement/cohen-kappa.ts';
import type { CodedClaim } from '../../model/coding.ts';
import { type Settlement, settlements } from '../../model/evidence.ts';
import { dateText } from '../date-text.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly settle?: string;
  readonly reason?: string;
  readonly limit: number;
  readonly json?: boolean;
}

export function codingAgreementCommand(output: Output): Command {
  return withStore(new Command('agreement'))
    .description('Compare two coders of the same texts, and settle where they differ.')
    .argument('[first]', 'a coder (amur coding lists them), or "reader", or "reviewed" (what reviewers accepted)')
    .argument('[second]', 'another one')
    .option(
      '--settle <difference>',
      'say who is right about a difference; the argument is then first, second, both or neither',
    )
    .option('--reason <text>', 'why')
    .option('--limit <n>', 'how many differences to list, those not yet settled first', wholeNumber(1, 100_000), 20)
    .option('--json', 'JSON, with every difference')
    .addHelpText(
      'after',
      '\nF1 of pairs and ties, Cohen’s kappa of types and stages.\n\nExample:\n  $ amur coding agreement "A. Coder" reader',
    )
    .action(async (first: string | undefined, second: string | undefined, options: Options) => {
      const { settle, reason, json } = options;
      if (settle !== undefined && !(settlements as readonly string[]).includes(first ?? '')) {
        throw new UsageError(`--settle needs who is right: ${settlements.join(', ')}`);
      }
      if (settle === undefined && (first === undefined || second === undefined)) {
        throw new UsageError('name two coders (amur coding lists them)');
      }
      await withPorts(options, async (ports) => {
        if (settle !== undefined) {
          const how = { settle: first as Settlement, ...(reason === undefined ? {} : { reason }) };
          const { judgement } = await judge(ports, 'settle', settle, how);
          output.data(`${judgement.id}  settle  ${judgement.target}`);
          output.message(`settled: ${first} ${first === 'both' ? 'are' : 'is'} right`);
          return;
        }
        const view = await showAgreement(ports, first!, second!);
        if (json) output.data(JSON.stringify(view, null, 2));
        else show(view, options.limit, output);
      });
    });
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
