/** The commands and their options; each command's work stands in a file of its own. */
import { Command } from 'commander';
import { amurVersion } from '../io/package-files.ts';
import { addCommand } from './commands/add.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { briefCommand } from './commands/brief.ts';
import { caseCommand } from './commands/case.ts';
import { changesCommand } from './commands/changes.ts';
import { codingCommand } from './commands/coding.ts';
import { collectionsCommand } from './commands/collections.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { firstCommand } from './commands/first.ts';
import { forecastsCommand } from './commands/forecasts.ts';
import { gazetteerCommand } from './commands/gazetteer.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { judgeCommand } from './commands/judge.ts';
import { measureCommand } from './commands/measure.ts';
import { notesCommand } from './commands/notes.ts';
import { peopleCommand } from './commands/people.ts';
import { queueCommand } from './commands/queue.ts';
import { readCommand } from './commands/read.ts';
import { redactCommand } from './commands/redact.ts';
import { regionsCommand } from './commands/regions.ts';
import { rereadCommand } from './commands/reread.ts';
import { restoreCommand } from './commands/restore.ts';
import { sameCommand } from './commands/same.ts';
import { scenarioCommand } from './commands/scenario.ts';
import { searchCommand } from './commands/search.ts';
import { sourcesCommand } from './commands/sources.ts';
import { startCommand } from './commands/start.ts';
import { stopCommand } from './commands/stop.ts';
import { tiesCommand } from './commands/ties.ts';
import { workCommand } from './commands/work.ts';
import type { Output } from './output.ts';
import { noteCall } from './who-works.ts';

/** The commands as the help shows them, group by group. */
const groups: Readonly<Record<string, readonly ((output: Output) => Command)[]>> = {
  'Begin and keep': [startCommand, stopCommand, doctorCommand, backupCommand, restoreCommand, redactCommand],
  'Read and add': [addCommand, readCommand, rereadCommand, workCommand, queueCommand, gazetteerCommand],
  Look: [
    tiesCommand,
    regionsCommand,
    searchCommand,
    historyCommand,
    changesCommand,
    caseCommand,
    sourcesCommand,
    firstCommand,
  ],
  Decide: [judgeCommand, sameCommand, notesCommand, collectionsCommand, codingCommand],
  'Measure and foresee': [measureCommand, scenarioCommand, forecastsCommand],
  'In and out': [importCommand, exportCommand, briefCommand],
  'For teams': [peopleCommand, auditCommand],
};

export function buildProgram(output: Output): Command {
  const program = new Command('amur')
    .description('Who is tied to whom across borders below the level of states, on what evidence.')
    .usage('COMMAND [options]')
    .version(amurVersion(), '-V, --version')
    // Else a command would take the options of its own subcommands.
    .enablePositionalOptions()
    .configureHelp({
      subcommandTerm: (command) => command.name(),
      visibleCommands: (command) => [...command.commands],
      visibleOptions: () => [],
    })
    .showHelpAfterError('  amur --help shows the commands, amur COMMAND --help its options and an example.')
    .addHelpText(
      'after',
      `
amur COMMAND --help shows its options and an example; docs/commands.md has all in one place.
Data goes to standard output, messages to standard error.
Exit status: 0 done, 1 something failed, 2 the command was called wrongly.
Environment: AMUR_DATA (data folder), AMUR_DATABASE_URL (a PostgreSQL of yours), AMUR_PG_BIN (programs of
PostgreSQL), AMUR_USER (the name that your decisions carry), AMUR_TOKEN (a person's token).`,
    );
  for (const [heading, commands] of Object.entries(groups)) {
    for (const command of commands) program.addCommand(command(output).helpGroup(`${heading}:`));
  }
  program.hook('preAction', (_, command) => noteCall(pathOf(command).replace(/^amur /, ''), command));
  // Subcommands inherit no setting; without an override commander would end the process itself.
  for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)]) {
    command.exitOverride().configureOutput({
      // A mistake on the line is told as any other error is.
      outputError: (text, write) => write(asAmurSays(text)),
    });
    const shown = command.commands.length > 0 ? 'its commands' : 'its options';
    if (command !== program) command.showHelpAfterError(`  ${pathOf(command)} --help shows ${shown} and an example.`);
  }
  return program;
}

/** `error: option '--limit <n>' argument 'x' is invalid. "x" is …` as `amur: --limit: "x" is …`. */
function asAmurSays(text: string): string {
  return text
    .replace(/^error: option '(?:-\w, )?(\S+)[^']*' argument (?:'[^']*' is invalid\. (?="))?/, 'amur: $1: ')
    .replace(/^error: /, 'amur: ');
}

/** The names that lead to a command: `amur coding import`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
