/** The commands as a newcomer meets them: the help, its groups, and what the old names are now. */
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { oldNames, saidOfOldName } from './old-names.ts';
import { buildProgram } from './program.ts';
import { amurHere as amur } from './run-for-tests.ts';

const program = buildProgram({ data: () => undefined, message: () => undefined });
const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];

/** The command that the beginning of some words names, with the words behind it. */
function found(words: readonly string[], from: Command = program): readonly [Command, readonly string[]] {
  const next = from.commands.find((each) => each.name() === words[0]);
  return next ? found(words.slice(1), next) : [from, words];
}

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

it('have new names that are there, and old ones that are not', () => {
  for (const [old, now] of Object.entries(oldNames)) {
    expect(found(old.split(' '))[1], old).not.toEqual([]);
    if (typeof now !== 'string') continue;
    const [command, rest] = found(now.split(' '));
    expect(command, now).not.toBe(program);
    for (const option of rest.filter((word) => word.startsWith('--')))
      expect(command.options.map(({ long }) => long)).toContain(option);
  }
  expect(saidOfOldName(['case', 'china-russia'])).toBeNull();
  expect(saidOfOldName([])).toBeNull();
});

it('say the new name where they are called by an old one', async () => {
  expect(await amur(['explain', 'article.txt'])).toEqual({
    code: 2,
    out: '',
    err: 'amur: amur explain is now: amur read --why DOCUMENT\n',
  });
  expect((await amur(['token', 'create', 'anna'])).err).toBe(
    'amur: amur token create is now: amur people token NAME\n',
  );
  expect((await amur(['views'])).code).toBe(2);
});
