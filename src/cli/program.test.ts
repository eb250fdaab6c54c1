/** The commands as a newcomer meets them: the help and its groups. */
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { buildProgram } from './program.ts';

const program = buildProgram({ data: () => undefined, message: () => undefined });
const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];

it('fit one screen, in groups, a plain line each', () => {
  const help = program.helpInformation();
  expect(help.split('\n').length).toBeLessThan(60);
  expect(help.split('\n').filter((line) => /^\S.*:$/.test(line))).toEqual([
    'Begin and keep:',
    'Read and add:',
    'Look:',
    'Decide:',
    'Measure and foresee:',
    'In and out:',
    'For teams:',
  ]);
  for (const command of all(program).slice(1)) {
    const said = command.description();
    expect(said, command.name()).toMatch(/^[A-Z].*[.…]$/);
    expect(said.length, said).toBeLessThanOrEqual(75);
  }
  for (const command of program.commands) expect(command.description().length).toBeLessThanOrEqual(65);
});
