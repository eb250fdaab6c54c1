/** `amur notes`: words of people on anything held. */
import { Command } from 'commander';
import type { NoteView } from '../../app/annotations/notes.ts';
import { addNote, editNote, listNotes, type NoteSpan, withdrawNote } from '../../app/annotations/notes.ts';
import { shortId } from '../../app/short-id.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withKnownAt, withStore } from '../options.ts';
import { counted, type Output } from '../output.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly withdrawn?: boolean;
  readonly span?: NoteSpan;
  readonly reason?: string;
  readonly json?: boolean;
}

export function notesCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('notes')))
    .description('List notes; write, change or withdraw one.')
    .argument('[thing]', 'an id, a region (RU-SA), a town (CN-HL/Harbin), case:NAME, site:HOST; all notes without one')
    .option('--withdrawn', 'withdrawn ones too')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur notes add RU-SA "The office in Harbin closed in 2021; ask who runs it now."\n  $ amur notes RU-SA',
    )
    .action(async (thing: string | undefined, { knownAt, withdrawn, json, ...store }: Options) => {
      await withPorts(store, async (ports) => {
        const notes = await listNotes(ports, {
          ...(thing === undefined ? {} : { about: thing }),
          ...(withdrawn ? { withdrawn } : {}),
          ...(knownAt === undefined ? {} : { knownAt }),
        });
        if (json) output.data(JSON.stringify(notes, null, 2));
        else for (const note of notes) for (const line of linesOf(note)) output.data(line);
        if (!json) output.message(notes.length === 0 ? 'no notes' : counted(notes.length, 'note'));
      });
    });
}

export function notesAddCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Write a note (Markdown) on anything stored.')
    .option('--json', 'JSON')
    .argument('<thing>', 'an id, a region, a town, case:NAME, site:HOST')
    .argument('<text>', 'the note; - reads it from standard input')
    .option('--span <start-end>', 'on a document: the characters it is on, e.g. 120-164', span)
    .addHelpText('after', '\nExample:\n  $ amur notes add tie_3f2a "The year is that of the ceremony."')
    .action(async (thing: string, text: string, { span: stretch, json, ...store }: Options) => {
      const words = await wordsOf(text);
      await withPorts(store, async (ports) => showNote(await addNote(ports, thing, words, stretch), json, output));
    });
}

export function notesEditCommand(output: Output): Command {
  return withStore(new Command('edit'))
    .description('Change the words of a note; brings a withdrawn one back.')
    .option('--json', 'JSON')
    .argument('<note>', 'its id, or the beginning of it')
    .argument('<text>', 'the words; - reads them from standard input')
    .addHelpText('after', '\nExample:\n  $ amur notes edit nte_3f2a "The year is that of the signing."')
    .action(async (note: string, text: string, { json, ...store }: Options) => {
      const words = await wordsOf(text);
      await withPorts(store, async (ports) => showNote(await editNote(ports, note, words), json, output));
    });
}

export function notesWithdrawCommand(output: Output): Command {
  return withStore(new Command('withdraw'))
    .description('Withdraw a note; it stays in the history.')
    .option('--json', 'JSON')
    .argument('<note>', 'its id, or the beginning of it')
    .option('--reason <text>', 'why')
    .addHelpText('after', '\nExample:\n  $ amur notes withdraw nte_3f2a --reason "of another town"')
    .action(async (note: string, { reason, json, ...store }: Options) => {
      await withPorts(store, async (ports) => showNote(await withdrawNote(ports, note, reason ?? null), json, output));
    });
}

function showNote(note: NoteView, json: boolean | undefined, output: Output): void {
  if (json) output.data(JSON.stringify(note, null, 2));
  else for (const line of linesOf(note)) output.data(line);
}

function linesOf({ id, on, text, quote, by, at, changed, versions, withdrawn, reason }: NoteView): readonly string[] {
  const later = versions > 1 ? `, changed ${changed.at.slice(0, 10)} by ${changed.by}` : '';
  const gone = withdrawn ? `, withdrawn${reason ? ` (${reason})` : ''}` : '';
  return [
    `${shortId(id)}  ${on.words || on.id}${on.words === on.id ? '' : `  ${shortId(on.id)}`}  ${by}, ${at.slice(0, 10)}${later}${gone}`,
    ...(quote === null ? [] : [`    on “${quote.replace(/\s+/g, ' ')}”`]),
    ...text.split('\n').map((line) => `    ${line}`),
  ];
}

/** The words given, or those that come in. */
async function wordsOf(text: string): Promise<string> {
  if (text !== '-') return text;
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function span(value: string): NoteSpan {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  if (start === undefined || end === undefined) throw new UsageError(`"${value}" is no span; write it as 120-164`);
  return { start: Number(start), end: Number(end) };
}
