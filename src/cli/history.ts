/** `amur history`: what happened to anything held. */
import { Command } from 'commander';
import { actName } from '../brief/act-name.ts';
import { showHistory } from '../desk/show-history.ts';
import type { HistoryEvent } from '../ledger/port.ts';
import type { Judgement } from '../model/evidence.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { withKnownAt, withStore } from './options.ts';
import { type Output, oneLine, table } from './output.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly json?: boolean;
}

export function historyCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('history')))
    .description('Say what happened to a document, tie, claim, fact or judgement: when, by whom, why.')
    .argument('<id>', 'an id; or a town (CN-HL/Harbin), body:NAME or person:NAME that something was decided on')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  $ amur history doc_0123456789abcdef0123456789abcdef')
    .action(async (id: string, options: Options) => {
      await withDesk(options, async (desk) => {
        const view = await showHistory(desk, id, options.knownAt ? { knownAt: options.knownAt } : {});
        if (options.json) {
          output.data(JSON.stringify(view, null, 2));
          return;
        }
        if (view.names.length > 1) output.data(`held to be one: ${view.names.join(', ')}`);
        const judgements = view.events.flatMap(({ judgement }) => judgement ?? []);
        const rows = view.events.map((event) => [
          event.at,
          event.by,
          event.on === id ? '' : event.on,
          sentence(event, judgements),
        ]);
        for (const line of table(rows)) output.data(line);
      });
    });
}

/** An event in a few words. */
function sentence({ what, source, reader, values, judgement }: HistoryEvent, known: readonly Judgement[]): string {
  if (what === 'recorded') return 'came in';
  if (what === 'source') return `came from ${source}`;
  if (what === 'read') {
    const as = values ? `: ${values.stage}, ${values.date ?? 'no date'}, ${values.modality}` : '';
    return `read by version ${reader}${as}`;
  }
  if (!judgement) return '';
  const { act, into, apart, edit, reason, target, id } = judgement;
  const put = edit && `${edit.type}, ${edit.parties.join(' ~ ')}, ${edit.stage}, ${edit.date ?? 'no date'}`;
  const name = actName(judgement, known);
  const about = name === 'undo' || into !== undefined ? target : '';
  const words = [
    name,
    about,
    into ? `${act === 'merge' ? 'is' : 'is not'} ${into}` : '',
    put,
    apart && `to “${apart}”`,
  ];
  return `${words.filter(Boolean).join(' ')}${reason ? ` (${oneLine(reason, 120)})` : ''}  ${id}`;
}
