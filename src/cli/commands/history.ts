/** `amur history`: what happened to anything held. */
import { Command } from 'commander';
import { describeEvent, entityNamed } from '../../app/review/history-words.ts';
import type { HistoryView } from '../../app/review/show-history.ts';
import { showHistory } from '../../app/review/show-history.ts';
import { shortId } from '../../app/short-id.ts';
import type { HistoryEvent } from '../../store/ports/ledger.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withKnownAt, withStore } from '../options.ts';
import { type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function historyCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('history')))
    .description('Show what happened to a document, tie, claim, note, source…')
    .argument('<id>', 'an id, or the beginning of one; or a town (CN-HL/Harbin), body:NAME, person:NAME or site:HOST')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur history doc_3f2a91c0')
    .action(async (id: string, options: Options) => {
      await withPorts(options, async (ports) => {
        const view = await showHistory(ports, id, options.knownAt ? { knownAt: options.knownAt } : {});
        if (options.json) {
          output.data(JSON.stringify(view, null, 2));
          return;
        }
        if (view.names.length > 1) output.data(`held to be one: ${view.names.join(', ')}`);
        const own = entityNamed(view.id, view.things);
        output.message(`${own.words || view.id}${own.words && own.words !== view.id ? `  ${shortId(view.id)}` : ''}`);
        for (const line of table(view.events.map((event) => cells(event, view)))) output.data(line);
      });
    });
}

/** When, who, and what happened to what, why, by which record. */
function cells(event: HistoryEvent, view: HistoryView): readonly string[] {
  const { what, of, reason, record } = describeEvent(event, view);
  const on = of === null ? '' : ` – ${of.words ? `${oneLine(of.words, 80)}  ` : ''}${shortId(of.id)}`;
  const why = reason ? ` (${oneLine(reason, 120)})` : '';
  return [event.at, event.by, `${oneLine(what, 160)}${on}${why}${record === null ? '' : `  [${shortId(record)}]`}`];
}
