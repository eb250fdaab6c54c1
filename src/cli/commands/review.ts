/** `amur review`: the claims that wait for a decision, over all documents; `amur judge` decides. */
import { Command } from 'commander';
import type { Ports } from '../../app/ports.ts';
import type { AlsoRead, ReadingDifference } from '../../app/review/also-read.ts';
import type { WaitingCount, WaitingView } from '../../app/review/review-queue.ts';
import type { Given } from '../../app/use-case.ts';
import { useCases } from '../../app/use-cases.ts';
import { percentOf } from '../../model/reading.ts';
import { stageText } from '../../model/stage-words.ts';
import { dateText } from '../date-text.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { wholeNumber, withStore } from '../options.ts';
import { type Output, oneLine } from '../output.ts';
import { parametersOf, withParameters } from '../use-case-options.ts';
import { saidBy } from './reading-lines.ts';

interface Options extends StoreOptions {
  readonly atLeast?: number;
  readonly limit?: number;
  readonly json?: boolean;
}

const { countWaitingClaims: counting, listWaitingClaims: all } = useCases;

/** As many claims are looked through at once. */
const page = 100;

export function reviewCommand(output: Output): Command {
  return withParameters(withStore(new Command('review')), counting.input)
    .description('List the claims that wait for a decision, likeliest first.')
    .option(
      '--at-least <percent>',
      'only claims as sure as that; what a language model alone has is never scored',
      wholeNumber(0, 100),
    )
    .option('--limit <number>', 'how many', wholeNumber(1, 10_000), 20)
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
One statement that the rules and a language model both have is one entry, the rules' claim, with what the model says otherwise. amur judge decides.

Examples:
  $ amur review --read-by both --limit 50
  $ amur review --at-least 90 --region Sakha`,
    )
    .action(async (options: Options) => {
      await withPorts(options, async (ports) => {
        const filter = parametersOf(counting.input, options);
        const items: WaitingView[] = [];
        for await (const item of waiting(ports, filter, options.atLeast)) {
          items.push(item);
          if (items.length === options.limit) break;
        }
        const count = await counting.run(ports, filter);
        if (options.json) output.data(JSON.stringify({ ...count, items }, null, 2));
        else list(items, count, output);
      });
    });
}

/** The queue in its order, of claims that are as sure as asked for. */
async function* waiting(
  ports: Ports,
  filter: Given<typeof counting.input>,
  atLeast: number | undefined,
): AsyncGenerator<WaitingView> {
  for (let after: string | undefined; ; ) {
    const { items, next } = await all.run(ports, { ...filter, limit: page, ...(after === undefined ? {} : { after }) });
    for (const item of items) {
      const { score } = item.claim;
      if (atLeast === undefined || (score !== null && percentOf(score) >= atLeast)) yield item;
    }
    if (next === null) return;
    after = next;
  }
}

function list(items: readonly WaitingView[], { waiting: all, more }: WaitingCount, output: Output): void {
  for (const { claim } of items) {
    const { id, type, stage, date, parties, score, agreement, document, text, outlets } = {
      ...claim,
      outlets: claim.sources.filter(({ cited }) => !cited).map(({ label }) => label),
    };
    const marks = [
      ...(agreement === undefined ? [] : [saidBy[agreement]]),
      ...(score === null ? [] : [`${percentOf(score)} %`]),
    ];
    output.data(
      `${id}  ${[...marks, `${type}, ${stageText('en', type, stage)}`, dateText(date)].join('  ')}  ${parties.map(({ party }) => party).join(' ~ ')}`,
    );
    output.data(`  “${oneLine(text, 160)}”`);
    if (document !== null) output.data(`  ${[oneLine(document.title, 80), ...outlets].join(', ')}  ${document.id}`);
    for (const also of claim.alsoRead ?? []) for (const line of differenceLines(also)) output.data(line);
  }
  if (items.length === 0) output.message(all === 0 ? 'nothing waits' : 'nothing that waits is as sure as that');
  else output.message(`${items.length} of ${all}${more ? ' and more' : ''} that wait; amur judge decides`);
}

/** What a language model says otherwise. */
function differenceLines({ claim, differs }: AlsoRead): readonly string[] {
  const { type, stage, date, parties, modality, body, apart } = claim;
  const said: Readonly<Record<ReadingDifference, string>> = {
    parties: parties.map(({ party }) => party).join(' ~ '),
    stage: stageText('en', type, stage),
    date: dateText(date),
    modality,
    name: body ?? apart ?? '',
  };
  return differs.length === 0 ? [] : [`  the model says otherwise: ${differs.map((each) => said[each]).join(', ')}`];
}
