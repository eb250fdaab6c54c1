/** The program, made from the table of commands. */
import { Command } from 'commander';
import { amurVersion } from '../io/package-files.ts';
import { noteCall } from './authorize.ts';
import { type CommandEntry, commandGroups } from './commands.ts';
import { type Output, printable } from './output.ts';

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
  const entries = new Map<Command, CommandEntry>();
  const make = (entry: CommandEntry): Command => {
    const command = entry.make(output);
    entries.set(command, entry);
    // Options after a subcommand's name are the subcommand's.
    if (entry.below) command.enablePositionalOptions();
    for (const each of entry.below ?? []) command.addCommand(make(each));
    return command;
  };
  for (const [heading, commands] of Object.entries(commandGroups)) {
    for (const entry of commands) program.addCommand(make(entry).helpGroup(`${heading}:`));
  }
  program.hook('preAction', (_, command) => {
    const { needs } = entries.get(command)!;
    const { args } = command;
    const options = command.opts();
    const path = pathOf(command).replace(/^amur /, '');
    noteCall({ path, args, options, needs: typeof needs === 'function' ? needs(args, options) : needs });
  });
  // Subcommands inherit no setting; without an override commander would end the process itself.
  for (const command of withBelow(program)) {
    if (command !== program && !entries.has(command))
      throw new Error(`"${pathOf(command)}" has no line in src/cli/commands.ts`);
    command.exitOverride().configureOutput({
      // A mistake on the line is told as any other error is.
      outputError: (text, write) => write(printable(asAmurSays(text))),
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

/** A command and all below it. */
function withBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withBelow)];
}

/** The names that lead to a command: `amur coding import`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
