/** The commands and their options; each command's work stands in a file of its own. */
import { Command } from 'commander';
import { amurVersion } from '../io/package-files.ts';
import { addCommand } from './add.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { briefCommand } from './brief.ts';
import { caseCommand } from './case.ts';
import { changesCommand } from './changes.ts';
import { codingCommand } from './coding.ts';
import { collectionsCommand } from './collections.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { firstCommand } from './first.ts';
import { forecastsCommand } from './forecasts.ts';
import { gazetteerCommand } from './gazetteer.ts';
import { historyCommand } from './history.ts';
import { importCommand } from './import.ts';
import { judgeCommand } from './judge.ts';
import { measureCommand } from './measure.ts';
import { notesCommand } from './notes.ts';
import type { Output } from './output.ts';
import { peopleCommand } from './people.ts';
import { queueCommand } from './queue.ts';
import { readCommand } from './read.ts';
import { redactCommand } from './redact.ts';
import { regionsCommand } from './regions.ts';
import { rereadCommand } from './reread.ts';
import { restoreCommand } from './restore.ts';
import { sameCommand } from './same.ts';
import { scenarioCommand } from './scenario.ts';
import { searchCommand } from './search.ts';
import { sourcesCommand } from './sources.ts';
import { startCommand } from './start.ts';
import { stopCommand } from './stop.ts';
import { tiesCommand } from './ties.ts';
import { noteCall } from './who-works.ts';
import { workCommand } from './work.ts';

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
