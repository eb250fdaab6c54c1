/** docs/commands.md: every command by its group, and what the old names are now. */
import type { Command } from 'commander';
import { oldNames } from '../../src/cli/old-names.ts';

const head = `# Commands

Every command of Amur by what it is for. \`amur COMMAND --help\` shows its options and an example. Where a command takes an id, the
beginning of it will do. Data goes to standard output, messages to standard error; the exit status is 0 when done, 1 when something
failed, 2 when the command was called wrongly. \`--json\` gives the data for programs.

This page is written by \`npm run docs:commands\` from the program itself.
`;

const oldHead = `## Old names

Called by an old name, Amur says the new one and ends with status 2.

| old | now |
|---|---|
`;

/** The page, from the program with all its commands. */
export function commandsPage(program: Command): string {
  const groups = [...new Set(program.commands.map((command) => command.helpGroup()))];
  const parts = groups.map((group) => {
    const rows = program.commands.filter((command) => command.helpGroup() === group).flatMap(rowsOf);
    return `\n## ${group.replace(/:$/, '')}\n\n| command | what it does |\n|---|---|\n${rows.join('')}`;
  });
  const old = Object.entries(oldNames).map(([name, now]) => {
    return `| \`amur ${name}\` | ${typeof now === 'string' ? `\`amur ${now}\`` : `gone: ${now.gone}`} |\n`;
  });
  return `${head}${parts.join('')}\n${oldHead}${old.join('')}`;
}

/** A command and those below it, a row of the table each. */
function rowsOf(command: Command): readonly string[] {
  return [`| \`${call(command)}\` | ${command.description()} |\n`, ...command.commands.flatMap(rowsOf)];
}

/** `amur people change <name>`. */
function call(command: Command): string {
  const taken = command.registeredArguments.map((each) => {
    const name = `${each.name()}${each.variadic ? '…' : ''}`;
    return each.required ? `<${name}>` : `[${name}]`;
  });
  return [...namesTo(command), ...taken].join(' ');
}

function namesTo(command: Command): readonly string[] {
  return command.parent ? [...namesTo(command.parent), command.name()] : [command.name()];
}
