/** docs/commands.md: every command by its group, and the whole help of each command. */
import type { Command } from 'commander';

const head = `# Commands

Every command of Amur by what it is for, and [below](#options-and-examples) with its options and examples, as \`amur COMMAND --help\`
shows them. Where a command takes an id, the beginning of it will do. Data goes to standard output, messages to standard error; the
exit status is 0 when done, 1 when something failed, 2 when the command was called wrongly. \`--json\` gives the data for programs.
[Settings](operations.md#settings) of the environment hold for all commands.

This page is written by \`npm run docs:commands\` from the program itself.
`;

/** The page, from the program with all its commands. */
export function commandsPage(program: Command): string {
  const groups = [...new Set(program.commands.map((command) => command.helpGroup()))];
  const parts = groups.map((group) => {
    const rows = program.commands.filter((command) => command.helpGroup() === group).flatMap(rowsOf);
    return `\n## ${group.replace(/:$/, '')}\n\n| command | what it does |\n|---|---|\n${rows.join('')}`;
  });
  const helps = withBelow(program).slice(1).map(helpOf);
  return `${head}${parts.join('')}\n## Options and examples\n${helps.join('')}`;
}

/** A command and all below it. */
function withBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withBelow)];
}

/** A command and those below it, a row of the table each. */
function rowsOf(command: Command): readonly string[] {
  return withBelow(command).map((each) => `| \`${call(each)}\` | ${each.description()} |\n`);
}

/** `amur people change <name>`. */
function call(command: Command): string {
  const taken = command.registeredArguments.map((each) => {
    const name = `${each.name()}${each.variadic ? '…' : ''}`;
    return each.required ? `<${name}>` : `[${name}]`;
  });
  return [...namesTo(command), ...taken].join(' ');
}

/** What `amur people change --help` prints, whatever the width of the terminal. */
function helpOf(command: Command): string {
  let help = '';
  const asBefore = command.configureOutput();
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => 120,
  });
  command.outputHelp();
  command.configureOutput(asBefore);
  return `\n### ${namesTo(command).join(' ')}\n\n\`\`\`\n${help.trimEnd()}\n\`\`\`\n`;
}

function namesTo(command: Command): readonly string[] {
  return command.parent ? [...namesTo(command.parent), command.name()] : [command.name()];
}
